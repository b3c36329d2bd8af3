import { afterAll, beforeAll, expect, test } from "vitest";
import { LIBRARY } from "../../scenarios/library/index.ts";
import type { Cell } from "../../scenarios/notebook/document.ts";
import { chosenByDefault } from "../../scenarios/notebook/parse.ts";
import { parseScenario, parseSpec } from "../../scenarios/parse.ts";
import type { ExporterSpec, PolicySpec, ScenarioSpec } from "../../scenarios/scenario.ts";
import { hashOfHashes } from "../../sim/core/hash.ts";
import { simulate } from "../../sim/simulate.ts";
import { type OpenPage, openPage } from "./browser.ts";
import { toFragment } from "../../ui/notebook/share.ts";
import { waitForStatus } from "./notebook-page.ts";

const REPLICATIONS = 2;
const cells: readonly Cell[] = [
  { id: "scenario", kind: "scenario", asks: {} },
  { id: "run", kind: "run", asks: {} },
];
let open: OpenPage;
beforeAll(async () => {
  open = await openPage();
});
afterAll(() => open?.close());

function hashHere(scenario: ScenarioSpec): string {
  const parsed = parseSpec(scenario);
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.errors));
  const { worlds, seed } = parsed.study;
  return hashOfHashes(
    worlds.flatMap((world) => Array.from({ length: REPLICATIONS }, (_, replication) => simulate(world, seed, replication, "kpis").hash)),
  );
}

interface Entry {
  readonly id: string;
  readonly scenario: ScenarioSpec;
}
const library = LIBRARY.map(({ id, text }): Entry => {
  const parsed = parseScenario(text);
  if (!parsed.ok) throw new Error(`${id} does not parse`);
  return { id, scenario: parsed.spec };
});

const materialsIn = ({ material, alongside = [] }: ScenarioSpec): string[] => [material, ...alongside].map((id) => `material ${id}`);
const partsOfPolicy = ({ instruments = [] }: PolicySpec): string[] => instruments.map(({ use }) => `instrument ${use}`);
const partsOfExporter = ({ posture, measures = [] }: ExporterSpec): string[] => [
  `posture ${posture}`,
  ...measures.map(({ use }) => `measure ${use}`),
];

/** Everything that a scenario puts to work. */
const partsOf = ({ scenario }: Entry): string[] => [
  ...materialsIn(scenario),
  ...[scenario.baseline ?? {}, ...Object.values(scenario.policies ?? {})].flatMap(partsOfPolicy),
  ...Object.values(scenario.exporters ?? {}).flatMap(partsOfExporter),
];

/** Scenarios that between them have every material, instrument, posture and measure that ships, each with the policies and exporters that it is needed for. */
function cover(): Entry[] {
  const missing = new Set(library.flatMap(partsOf));
  const adds = (parts: readonly string[]): boolean => parts.filter((part) => missing.delete(part)).length > 0;
  const needed = <Of>(all: Readonly<Record<string, Of>> = {}, parts: (one: Of) => string[]): Record<string, Of> | undefined => {
    const kept = Object.entries(all).filter(([, one]) => adds(parts(one)));
    return kept.length > 0 ? Object.fromEntries(kept) : undefined;
  };
  const chosen: Entry[] = [];
  while (missing.size > 0) {
    const gain = (entry: Entry) => new Set(partsOf(entry).filter((part) => missing.has(part))).size;
    const { id, scenario } = library.reduce((one, other) => (gain(other) > gain(one) ? other : one));
    const { policies: _, exporters: __, ...rest } = scenario;
    adds([...materialsIn(scenario), ...partsOfPolicy(scenario.baseline ?? {})]);
    const policies = needed(scenario.policies, partsOfPolicy);
    const exporters = needed(scenario.exporters, partsOfExporter);
    chosen.push({ id, scenario: { ...rest, replications: REPLICATIONS, ...(policies && { policies }), ...(exporters && { exporters }) } });
  }
  return chosen;
}

test.each(cover())("$id: the page's workers and Node agree to the last bit", async ({ id, scenario }) => {
  const { page, url } = open;
  await page.goto("about:blank");
  await page.goto(url + (await toFragment({ bodemNotebook: 2, name: id, scenario, chosen: chosenByDefault(scenario), cells })));
  await waitForStatus(page, new RegExp(`final answer from ${REPLICATIONS} runs`));
  expect(await page.locator(".hash").textContent()).toBe(hashHere(scenario));
});
