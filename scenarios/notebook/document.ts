import type { Setting } from "../../sim/world.ts";
import type { ExperimentSpec } from "../experiment.ts";
import type { ScenarioSpec } from "../scenario.ts";

/** Every chart that a cell can show; `ui/charts` has a file for each. */
export const CHART_IDS = [
  "price-fan",
  "capacity-fan",
  "eu-pipeline",
  "treasury-outlay",
  "distribution",
  "price-wedge",
  "stocks",
  "pipeline",
  "trade-flows",
  "trade-map",
  "ledger-flows",
  "event-log",
  "merit-order",
] as const;
export type ChartId = (typeof CHART_IDS)[number];

interface CellBase {
  /** Unique in the notebook. */
  readonly id: string;
  /** Only its heading shows. */
  readonly folded?: true;
}
/** What the controls of a cell are set to, by id; their defaults where absent. */
export type Asks = Readonly<Record<string, Setting>>;

export interface ProseCell extends CellBase {
  readonly kind: "prose";
  /** Markdown with live values by reference: `{{compare.floor.fiscal-pv.p95}}`. */
  readonly text: string;
  /** Markdown for the margin. */
  readonly note?: string;
}
export interface ChartCell extends CellBase {
  readonly kind: "chart";
  readonly chart: ChartId;
  readonly asks: Asks;
}
/** Price and exporter beside the chart that they move. */
export interface LeversCell extends CellBase {
  readonly kind: "levers";
  readonly chart: ChartId;
  readonly asks: Asks;
}
export const PLAIN_KINDS = [
  "scenario",
  "policy",
  "run",
  "compare",
  "market",
  "history",
  "finding",
  "exporter",
  "explain",
  "value",
  "class",
] as const;
/** `scenario`: title and question; a file holds the scenario in this cell. */
export interface PlainCell extends CellBase {
  readonly kind: (typeof PLAIN_KINDS)[number];
  readonly asks: Asks;
}
export const EXPERIMENT_KINDS = ["sensitivity", "discover", "robustness", "frontier", "designer", "redteam", "stress"] as const;
/** Runs an experiment of its own, when asked to, and explains what came out. */
export interface ExperimentCell extends CellBase {
  readonly kind: (typeof EXPERIMENT_KINDS)[number];
  /** What it varies and how, as a scenario file writes it; the default of its kind when absent. */
  readonly experiment?: ExperimentSpec;
  readonly asks: Asks;
}
export type Cell = ProseCell | ChartCell | LeversCell | PlainCell | ExperimentCell;
type Unnamed<C> = C extends unknown ? Omit<C, "id"> : never;
/** A cell before it has its id. */
export type UnnamedCell = Unnamed<Cell>;

/** Which policy and which behaviour of the exporting state the page shows. */
export interface Chosen {
  readonly policy: string;
  readonly exporter: string;
}

/** Everything that a control on the page does is in here: what is saved, linked and restored. */
export interface NotebookDocument {
  readonly bodemNotebook: 2;
  /** Under which name the page keeps it: a library id, or one made for a file or link. */
  readonly name: string;
  readonly scenario: ScenarioSpec;
  readonly chosen: Chosen;
  /** In the order of the page; one of them is the scenario. */
  readonly cells: readonly Cell[];
  /** The file's text as last read or written: its comments and order are kept when the notebook is written again. */
  readonly source?: string;
}

export const MOST_CELLS = 200;
export const MOST_TEXT = 50_000;
export const MOST_ASKS = 40;
export const MOST_ASK_CHARACTERS = 1_000;
/** Word of a file for a cell of which only the heading shows; no cell may have it as id. */
export const FOLDED = "folded";
/** Keys of a cell in a file that are no settings of it. */
const OWN_KEYS = new Set(["chart", "experiment", "constructor", "prototype"]);
const ASK_ID = /^[A-Za-z][A-Za-z0-9.@-]{0,79}$/;
export const TEXT_ID = /^[a-z0-9-]{1,60}$/;

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function cellFrom(value: unknown, at: number): Cell {
  if (!isRecord(value) || typeof value.id !== "string" || !TEXT_ID.test(value.id) || value.id === FOLDED)
    throw new Error(`cell ${at + 1} has no valid id`);
  const { id, kind } = value;
  const base = { id, ...(value.folded === true ? { folded: true as const } : {}) };
  if (kind === "prose") {
    const { text, note } = value;
    if (typeof text !== "string" || text.length > MOST_TEXT)
      throw new Error(`cell ${id}: the text is missing or longer than ${MOST_TEXT} characters`);
    if (note !== undefined && (typeof note !== "string" || note.length > MOST_TEXT))
      throw new Error(`cell ${id}: the note is not a text of at most ${MOST_TEXT} characters`);
    return { ...base, kind, text, ...(note === undefined ? {} : { note }) };
  }
  // A file holds the scenario itself in its cell, and nothing else.
  const asks = kind === "scenario" ? {} : asksFrom(id, value.asks ?? {});
  if (kind === "chart" || kind === "levers") {
    const chart = CHART_IDS.find((known) => known === value.chart);
    if (!chart) throw new Error(`cell ${id}: no chart named ${String(value.chart).slice(0, 40)}; there are ${CHART_IDS.join(", ")}`);
    return { ...base, kind, chart, asks };
  }
  const experimental = EXPERIMENT_KINDS.find((known) => known === kind);
  if (experimental) return { ...base, kind: experimental, ...experimentFrom(id, value.experiment), asks };
  const plain = PLAIN_KINDS.find((known) => known === kind);
  if (!plain) throw new Error(`cell ${id}: no kind of cell named ${String(kind).slice(0, 40)}`);
  return { ...base, kind: plain, asks };
}

/** Whether a cell may keep a setting under this key. */
export const isAskId = (key: string): boolean => ASK_ID.test(key) && !OWN_KEYS.has(key);

const isSetting = (value: unknown): value is Setting =>
  typeof value === "boolean" ||
  (typeof value === "number" && Number.isFinite(value)) ||
  (typeof value === "string" && value.length <= MOST_ASK_CHARACTERS);

function asksFrom(id: string, asks: unknown): Asks {
  if (!isRecord(asks) || Object.keys(asks).length > MOST_ASKS || !Object.keys(asks).every(isAskId) || !Object.values(asks).every(isSetting))
    throw new Error(`cell ${id}: what it asks is not at most ${MOST_ASKS} numbers, short texts and switches`);
  return asks as Asks;
}

/** The experiment itself is checked where it is planned, as that of a scenario is. */
function experimentFrom(id: string, experiment: unknown): { readonly experiment?: ExperimentSpec } {
  if (experiment === undefined) return {};
  if (!isRecord(experiment) || JSON.stringify(experiment).length > MOST_TEXT)
    throw new Error(`cell ${id}: its experiment is no group of settings, or longer than ${MOST_TEXT} characters`);
  return { experiment: experiment as ExperimentSpec };
}

/** Format 1 had no cell for the scenario: title and question always stood on top. */
function withScenarioCell(cells: readonly Cell[]): readonly Cell[] {
  return cells.some(({ kind }) => kind === "scenario") ? cells : [{ id: "scenario", kind: "scenario", asks: {} }, ...cells];
}

/** A document from saved or linked data; throws with a sentence for the user. The scenario in it is checked where it is used. */
export function documentFrom(value: unknown): NotebookDocument {
  if (!isRecord(value)) throw new Error("it does not hold a notebook");
  if (value.bodemNotebook !== 1 && value.bodemNotebook !== 2)
    throw new Error(`it is in format ${String(value.bodemNotebook).slice(0, 20)}, and this version of Bodem reads formats 1 and 2`);
  const { name, scenario, chosen, cells } = value;
  if (typeof name !== "string" || !TEXT_ID.test(name)) throw new Error("it has no valid name");
  if (!isRecord(scenario)) throw new Error("it holds no scenario");
  if (!isRecord(chosen) || typeof chosen.policy !== "string" || typeof chosen.exporter !== "string")
    throw new Error("it does not say which policy to show");
  if (!Array.isArray(cells) || cells.length === 0 || cells.length > MOST_CELLS) throw new Error(`it must hold 1 to ${MOST_CELLS} cells`);
  const checked = withScenarioCell(cells.map(cellFrom));
  if (checked.filter(({ kind }) => kind === "scenario").length > 1) throw new Error("it has more than one scenario");
  if (new Set(checked.map((cell) => cell.id)).size < checked.length) throw new Error("two of its cells have the same id");
  return {
    bodemNotebook: 2,
    name,
    scenario: scenario as unknown as ScenarioSpec,
    chosen: { policy: chosen.policy, exporter: chosen.exporter },
    cells: checked,
  };
}
