import { afterAll, beforeAll, expect, test } from "vitest";
import { LIBRARY } from "../../scenarios/library/index.ts";
import { parseScenario } from "../../scenarios/parse.ts";
import { hashOfHashes } from "../../sim/core/hash.ts";
import { simulate } from "../../sim/simulate.ts";
import { type OpenPage, openPage } from "./browser.ts";
import { runFew } from "./notebook-page.ts";

const REPLICATIONS = 8;
let open: OpenPage;
beforeAll(async () => {
  open = await openPage();
}, 120_000);
afterAll(() => open?.close());

function hashHere(text: string): string {
  const parsed = parseScenario(text);
  if (!parsed.ok) throw new Error("a library scenario does not parse");
  const { worlds, seed } = parsed.study;
  return hashOfHashes(
    worlds.flatMap((world) => Array.from({ length: REPLICATIONS }, (_, replication) => simulate(world, seed, replication, "kpis").hash)),
  );
}

// The files of single worlds repeat those of the opening study.
const DISTINCT = LIBRARY.filter(({ id }) => !id.startsWith("ndpr-"));

test.each(DISTINCT)("$id: the page's workers and Node agree to the last bit", { timeout: 300_000 }, async ({ id, text }) => {
  const { page } = open;
  await page.getByLabel("Library").selectOption(id);
  await runFew(page, REPLICATIONS);
  expect(await page.locator(".hash").textContent()).toBe(hashHere(text));
});
