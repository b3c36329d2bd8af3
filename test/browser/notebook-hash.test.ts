import { afterAll, beforeAll, expect, test } from "vitest";
import { LIBRARY } from "../../scenarios/library/index.ts";
import { parseScenario } from "../../scenarios/parse.ts";
import { hashOfHashes } from "../../sim/core/hash.ts";
import { simulate } from "../../sim/simulate.ts";
import { type OpenPage, openPage } from "./browser.ts";
import { libraryDocument } from "../../ui/notebook/opening.ts";
import { toFragment } from "../../ui/notebook/share.ts";
import { waitForStatus } from "./notebook-page.ts";

const REPLICATIONS = 2;
let open: OpenPage;
beforeAll(async () => {
  open = await openPage();
});
afterAll(() => open?.close());

function hashHere(text: string): string {
  const parsed = parseScenario(text);
  if (!parsed.ok) throw new Error("a library scenario does not parse");
  const { worlds, seed } = parsed.study;
  return hashOfHashes(
    worlds.flatMap((world) => Array.from({ length: REPLICATIONS }, (_, replication) => simulate(world, seed, replication, "kpis").hash)),
  );
}

/** Everything that a scenario puts to work. */
function partsOf({ text }: (typeof LIBRARY)[number]): string[] {
  const parsed = parseScenario(text);
  if (!parsed.ok) throw new Error("a library scenario does not parse");
  return parsed.study.worlds.flatMap((world) => [
    ...[world.material, ...world.alongside].map((id) => `material ${id}`),
    ...world.policy.instruments.map(({ instrument }) => `instrument ${instrument}`),
    `posture ${world.exporter.posture}`,
    ...world.exporter.measures.map(({ measure }) => `measure ${measure}`),
  ]);
}

/** Scenarios that between them have every material, instrument, posture and measure that ships, each of the many files needed once. */
function cover(): (typeof LIBRARY)[number][] {
  const missing = new Set(LIBRARY.flatMap(partsOf));
  const chosen: (typeof LIBRARY)[number][] = [];
  while (missing.size > 0) {
    const gain = (entry: (typeof LIBRARY)[number]) => new Set(partsOf(entry).filter((part) => missing.has(part))).size;
    const best = LIBRARY.reduce((one, other) => (gain(other) > gain(one) ? other : one));
    chosen.push(best);
    for (const part of partsOf(best)) missing.delete(part);
  }
  return chosen;
}

test.each(cover())("$id: the page's workers and Node agree to the last bit", async ({ id, text }) => {
  const { page, url } = open;
  const document = await libraryDocument(id);
  const few = { ...document, scenario: { ...document.scenario, replications: REPLICATIONS } };
  await page.goto("about:blank");
  await page.goto(url + (await toFragment(few)));
  await waitForStatus(page, new RegExp(`final answer from ${REPLICATIONS} runs`));
  expect(await page.locator(".hash").textContent()).toBe(hashHere(text));
});
