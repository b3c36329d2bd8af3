import { KPIS } from "../../sim/results/kpis/index.ts";
import { CATALOGUE } from "../catalogue.ts";
import { checkScenario } from "../check.ts";
import { readQuestion } from "../class/read.ts";
import { sceneOfSpec } from "../class/scene.ts";
import { Faults, join, shown } from "../faults.ts";
import { BASELINE_ID } from "../reserved.ts";
import type { InputEntry, InputNode } from "../input-node.ts";
import { DEFAULTS } from "../resolve.ts";
import type { ScenarioSpec } from "../scenario.ts";
import { suggestion } from "../suggest.ts";
import { bodyNode } from "./cell-body.ts";
import type { Chosen } from "./document.ts";
import { isProse } from "./items.ts";
import type { ReadNotebook } from "./read.ts";
import { isGroup } from "./same.ts";

/** What a cell may name in place of an id: what the page shows, or all there are. */
const ANY = ["chosen", "all"];

/** Whether what the front matter shows is in the scenario. */
export function checkChosen({ front }: ReadNotebook, scenario: ScenarioSpec, faults: Faults): void {
  for (const [key, known] of Object.entries(namesIn(scenario)) as ["policy" | "exporter", readonly string[]][]) {
    const id = front.chosen[key];
    if (id !== undefined && !known.includes(id))
      faults.add(
        key,
        { line: front.lines[key] },
        `the id of ${key === "policy" ? "a policy" : "an exporter"} of the scenario`,
        shown(id),
        suggestion(id, known),
      );
  }
}

const idsIn = (group: unknown): readonly string[] => (isGroup(group) ? Object.keys(group) : []);

/** Ids that cells may name, of a scenario that need not be sound. */
function namesIn({ policies, exporters = DEFAULTS.exporters }: ScenarioSpec): Readonly<Record<keyof Chosen, readonly string[]>> {
  return { policy: [BASELINE_ID, ...idsIn(policies)], exporter: idsIn(exporters) };
}

/** Entries of a cell's fence with their lines. */
function entriesOf(body: string, line: number): readonly InputEntry[] {
  const node = bodyNode(body, line, new Faults(), "");
  return node?.kind === "map" ? node.entries : [];
}

/** Whether the policies, exporters and KPIs that cells ask about are there. */
export function checkAsks({ cells }: ReadNotebook, scenario: ScenarioSpec, faults: Faults): void {
  const known: Readonly<Record<string, readonly string[]>> = { ...namesIn(scenario), kpi: KPIS.map(({ id }) => id) };
  const words: Readonly<Record<string, string>> = {
    policy: "the id of a policy of the scenario",
    exporter: "the id of an exporter of the scenario",
    kpi: "the id of a KPI",
  };
  for (const { cell, item } of cells) {
    // What a class is asked has checks of its own.
    if (cell.kind === "prose" || cell.kind === "scenario" || cell.kind === "class" || isProse(item)) continue;
    for (const { key, line, node } of entriesOf(item.body, item.from + 2)) {
      if (!Object.hasOwn(known, key) || node.kind !== "scalar" || typeof node.value !== "string") continue;
      if (ANY.includes(node.value) || known[key].includes(node.value)) continue;
      faults.add(join(cell.id, key), { line }, words[key], shown(node.value), suggestion(node.value, known[key]));
    }
  }
}

/** Whether the experiments of cells fit the scenario: each is checked as if the scenario held it. */
export function checkExperiments({ cells, scenario }: ReadNotebook, faults: Faults): void {
  if (scenario?.node.kind !== "map") return;
  const { entries } = scenario.node;
  for (const { cell, item } of cells) {
    if (!("experiment" in cell) || isProse(item)) continue;
    const own = entriesOf(item.body, item.from + 2).find(({ key }) => key === "experiment");
    if (!own) continue;
    const node: InputNode = { kind: "map", entries: [...entries.filter(({ key }) => key !== "experiment"), own] };
    const found = new Faults();
    checkScenario(found, node, CATALOGUE);
    for (const fault of found.list) if (/^experiment\b/.test(fault.path)) faults.list.push({ ...fault, path: join(cell.id, fault.path) });
  }
}

/** Whether the questions to a class can be asked of the scenario. */
export function checkQuestions({ cells }: ReadNotebook, scenario: ScenarioSpec, chosen: Chosen, faults: Faults): void {
  for (const { cell, item } of cells) {
    if (cell.kind !== "class" || isProse(item)) continue;
    const lines = new Map(entriesOf(item.body, item.from + 2).map(({ key, line }) => [key, line]));
    readQuestion(cell.asks, sceneOfSpec(scenario, chosen), (key, expected, received, fix) =>
      faults.add(join(cell.id, key), { line: lines.get(key) ?? item.from + 1 }, expected, received, fix),
    );
  }
}
