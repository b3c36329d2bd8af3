import type { ExperimentSpec } from "../../scenarios/experiment.ts";
import type { ScenarioSpec } from "../../scenarios/scenario.ts";
import type { Setting } from "../../sim/world.ts";

export type ChartId = "price-fan" | "capacity-fan" | "eu-pipeline" | "treasury-outlay";
export const CHART_IDS: readonly ChartId[] = ["price-fan", "capacity-fan", "eu-pipeline", "treasury-outlay"];

interface CellBase {
  readonly id: string;
}
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
}
/** Price and exporter beside the chart that they move. */
export interface LeversCell extends CellBase {
  readonly kind: "levers";
  readonly chart: ChartId;
}
export interface PlainCell extends CellBase {
  readonly kind: "policy" | "run" | "compare" | "market" | "history";
}
/** Runs an experiment of its own, when asked to, and explains what came out. */
export interface ExperimentCell extends CellBase {
  readonly kind: "sensitivity" | "discover" | "robustness" | "frontier" | "designer";
  /** What it varies and how, as a scenario file writes it; the default of its kind when absent. */
  readonly experiment?: ExperimentSpec;
  /** What its form is set to, by id; the form's defaults where absent. */
  readonly asks: Readonly<Record<string, Setting>>;
}
export type Cell = ProseCell | ChartCell | LeversCell | PlainCell | ExperimentCell;
export const PLAIN_KINDS: readonly PlainCell["kind"][] = ["policy", "run", "compare", "market", "history"];
export const EXPERIMENT_KINDS: readonly ExperimentCell["kind"][] = ["sensitivity", "discover", "robustness", "frontier", "designer"];

/** Which policy and which behaviour of the exporting state the page shows. */
export interface Chosen {
  readonly policy: string;
  readonly exporter: string;
}

/** Everything that a control on the page does is in here: what is saved, linked and restored. */
export interface NotebookDocument {
  readonly bodemNotebook: 1;
  /** Under which name the page keeps it: a library id, or one made for a file or link. */
  readonly name: string;
  readonly scenario: ScenarioSpec;
  readonly chosen: Chosen;
  readonly cells: readonly Cell[];
}

const MOST_CELLS = 200;
const MOST_TEXT = 50_000;
const MOST_ASKS = 40;
const MOST_ASK_CHARACTERS = 120;
const TEXT_ID = /^[a-z0-9-]{1,60}$/;

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function cellFrom(value: unknown, at: number): Cell {
  if (!isRecord(value) || typeof value.id !== "string" || !TEXT_ID.test(value.id)) throw new Error(`cell ${at + 1} has no valid id`);
  const { id, kind } = value;
  if (kind === "prose") {
    const { text, note } = value;
    if (typeof text !== "string" || text.length > MOST_TEXT)
      throw new Error(`cell ${id}: the text is missing or longer than ${MOST_TEXT} characters`);
    if (note !== undefined && (typeof note !== "string" || note.length > MOST_TEXT))
      throw new Error(`cell ${id}: the note is not a text of at most ${MOST_TEXT} characters`);
    return { id, kind, text, ...(note === undefined ? {} : { note }) };
  }
  if (kind === "chart" || kind === "levers") {
    const chart = CHART_IDS.find((known) => known === value.chart);
    if (!chart) throw new Error(`cell ${id}: no chart named ${String(value.chart).slice(0, 40)}; there are ${CHART_IDS.join(", ")}`);
    return { id, kind, chart };
  }
  const experimental = EXPERIMENT_KINDS.find((known) => known === kind);
  if (experimental) return experimentCellFrom(id, experimental, value);
  const plain = PLAIN_KINDS.find((known) => known === kind);
  if (!plain) throw new Error(`cell ${id}: no kind of cell named ${String(kind).slice(0, 40)}`);
  return { id, kind: plain };
}

const isSetting = (value: unknown): value is Setting =>
  typeof value === "boolean" ||
  (typeof value === "number" && Number.isFinite(value)) ||
  (typeof value === "string" && value.length <= MOST_ASK_CHARACTERS);

/** The experiment itself is checked where it is planned, as that of a scenario is. */
function experimentCellFrom(id: string, kind: ExperimentCell["kind"], { experiment, asks = {} }: Record<string, unknown>): ExperimentCell {
  if (!isRecord(asks) || Object.keys(asks).length > MOST_ASKS || !Object.values(asks).every(isSetting))
    throw new Error(`cell ${id}: what it asks is not at most ${MOST_ASKS} numbers, short texts and switches`);
  if (experiment !== undefined && (!isRecord(experiment) || JSON.stringify(experiment).length > MOST_TEXT))
    throw new Error(`cell ${id}: its experiment is no group of settings, or longer than ${MOST_TEXT} characters`);
  return {
    id,
    kind,
    ...(experiment === undefined ? {} : { experiment: experiment as ExperimentSpec }),
    asks: asks as ExperimentCell["asks"],
  };
}

/** A document from saved or linked data; throws with a sentence for the user. The scenario in it is checked where it is used. */
export function documentFrom(value: unknown): NotebookDocument {
  if (!isRecord(value)) throw new Error("it does not hold a notebook");
  if (value.bodemNotebook !== 1)
    throw new Error(`it is in format ${String(value.bodemNotebook).slice(0, 20)}, and this version of Bodem reads format 1`);
  const { name, scenario, chosen, cells } = value;
  if (typeof name !== "string" || !TEXT_ID.test(name)) throw new Error("it has no valid name");
  if (!isRecord(scenario)) throw new Error("it holds no scenario");
  if (!isRecord(chosen) || typeof chosen.policy !== "string" || typeof chosen.exporter !== "string")
    throw new Error("it does not say which policy to show");
  if (!Array.isArray(cells) || cells.length === 0 || cells.length > MOST_CELLS) throw new Error(`it must hold 1 to ${MOST_CELLS} cells`);
  const checked = cells.map(cellFrom);
  if (new Set(checked.map((cell) => cell.id)).size < checked.length) throw new Error("two of its cells have the same id");
  return {
    bodemNotebook: 1,
    name,
    scenario: scenario as unknown as ScenarioSpec,
    chosen: { policy: chosen.policy, exporter: chosen.exporter },
    cells: checked,
  };
}
