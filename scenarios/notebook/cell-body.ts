import type { Setting } from "../../sim/world.ts";
import { plain } from "../check.ts";
import { decode } from "../decode.ts";
import type { ExperimentSpec } from "../experiment.ts";
import { Faults, join } from "../faults.ts";
import { saysChoice } from "../fixes.ts";
import type { InputNode } from "../input-node.ts";
import { suggestion } from "../suggest.ts";
import {
  type Asks,
  CHART_IDS,
  type Cell,
  EXPERIMENT_KINDS,
  isAskId,
  MOST_ASK_CHARACTERS,
  MOST_ASKS,
  PLAIN_KINDS,
  type ProseCell,
  type UnnamedCell,
} from "./document.ts";
import type { CellItem } from "./items.ts";

/** A cell that a fence can hold beside the scenario. */
export type ViewCell = Exclude<Cell, ProseCell>;

export const VIEW_KINDS: readonly ViewCell["kind"][] = [
  "levers",
  "chart",
  ...PLAIN_KINDS.filter((kind) => kind !== "scenario"),
  ...EXPERIMENT_KINDS,
];
const CHART_KINDS = ["chart", "levers"] as const;

const NOTHING: InputNode = { kind: "map", entries: [] };

/** YAML of a cell as a node with the lines of its file; undefined with faults. A cell may say nothing. */
export function bodyNode(body: string, line: number, faults: Faults, path: string): InputNode | undefined {
  if (body.split("\n").every((one) => /^\s*(#.*)?$/.test(one))) return NOTHING;
  const own = new Faults();
  const node = decode(body, own, line);
  for (const fault of own.list) {
    const where = [path, fault.path].filter((part) => part !== "").join(fault.path.startsWith("line ") ? ", " : ".");
    faults.list.push({ ...fault, path: where, line: fault.line ?? line });
  }
  if (own.list.length > 0 || !node) return undefined;
  if (node.kind === "map") return node;
  return faults.wrong(path, node, "the settings of the cell", "write `name: value`, one a line");
}

function settingOf(node: InputNode, path: string, faults: Faults): Setting | undefined {
  const value = node.kind === "scalar" ? node.value : null;
  const fits =
    typeof value === "boolean" ||
    (typeof value === "number" && Number.isFinite(value)) ||
    (typeof value === "string" && value.length <= MOST_ASK_CHARACTERS);
  if (fits) return value as Setting;
  const fix = node.kind === "scalar" && node.value === null ? "write a value, or remove the key" : "write one value";
  return faults.wrong(path, node, `a finite number, a text of at most ${MOST_ASK_CHARACTERS} characters, or true or false`, fix);
}

/** The cell of a fence without its id; undefined, with faults, when there is no telling what it shows. */
export function viewCellOf(
  { word, body, from }: CellItem,
  faults: Faults,
  path: string,
): Exclude<UnnamedCell, { readonly kind: "prose" }> | undefined {
  const kind = VIEW_KINDS.find((known) => known === word);
  if (!kind) {
    const fix = suggestion(word, ["scenario", "prose", "note", ...VIEW_KINDS], 30);
    faults.add(path, { line: from + 1 }, "a kind of cell", word === "" ? "nothing after bodem:" : word, fix);
    return undefined;
  }
  const node = bodyNode(body, from + 2, faults, path);
  if (node?.kind !== "map") return undefined;
  const charted = CHART_KINDS.find((one) => one === kind);
  const experimental = EXPERIMENT_KINDS.find((one) => one === kind);
  const asks: Record<string, Setting> = {};
  let chart: (typeof CHART_IDS)[number] | undefined;
  let experiment: ExperimentSpec | undefined;
  for (const { key, line, node: value } of node.entries) {
    const at = join(path, key);
    if (charted && key === "chart") {
      chart = value.kind === "scalar" ? CHART_IDS.find((id) => id === value.value) : undefined;
      const { expected, fix } = saysChoice(CHART_IDS);
      if (!chart) faults.wrong(at, value, expected, fix(value, key));
    } else if (experimental && key === "experiment") {
      if (value.kind === "map") experiment = plain(value) as ExperimentSpec;
      else faults.wrong(at, value, "an experiment: design, size and what is varied", "write its keys below it, indented");
    } else if (!isAskId(key)) {
      faults.add(at, { line }, "a setting of this kind of cell", key, "remove it");
    } else {
      const setting = settingOf(value, at, faults);
      if (setting !== undefined) asks[key] = setting;
    }
  }
  if (Object.keys(asks).length > MOST_ASKS) {
    faults.add(path, { line: from + 1 }, `at most ${MOST_ASKS} settings`, String(Object.keys(asks).length), "remove some");
    return undefined;
  }
  if (charted) {
    if (!node.entries.some(({ key }) => key === "chart"))
      faults.add(join(path, "chart"), { line: from + 1 }, saysChoice(CHART_IDS).expected, "nothing (the key is missing)", "add `chart: …`");
    return chart && { kind: charted, chart, asks };
  }
  if (experimental) return { kind: experimental, ...(experiment ? { experiment } : {}), asks };
  return { kind: kind as (typeof PLAIN_KINDS)[number], asks };
}

/** What the fence of a cell holds: the other way round. */
export function bodyOf(cell: ViewCell): Readonly<Record<string, unknown>> {
  const asks: Asks = cell.asks;
  if (cell.kind === "chart" || cell.kind === "levers") return { chart: cell.chart, ...asks };
  return "experiment" in cell && cell.experiment ? { ...asks, experiment: cell.experiment } : asks;
}
