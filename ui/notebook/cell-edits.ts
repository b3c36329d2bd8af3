import { t } from "../../language/language.ts";
import type { Cell, ChartId, NotebookDocument } from "../../scenarios/notebook/document.ts";
import { EXPERIMENT_KINDS } from "../../scenarios/notebook/document.ts";
import { freshId } from "./edits.ts";

/** A change of the cells that a command asks for. */
export type CellEdit = (document: NotebookDocument) => NotebookDocument;

const idsOf = ({ cells }: NotebookDocument): string[] => cells.map(({ id }) => id);

/** Before the cell at a position; at the end when the position is the number of cells. */
export const insertCell =
  (cell: Cell, at: number): CellEdit =>
  (document) => ({ ...document, cells: [...document.cells.slice(0, at), cell, ...document.cells.slice(at)] });

export const removeCell =
  (id: string): CellEdit =>
  (document) => ({ ...document, cells: document.cells.filter((cell) => cell.id !== id) });

export const moveCell =
  (id: string, by: -1 | 1): CellEdit =>
  (document) => {
    const from = idsOf(document).indexOf(id);
    const to = from + by;
    if (from < 0 || to < 0 || to >= document.cells.length) return document;
    const cells = [...document.cells];
    [cells[from], cells[to]] = [cells[to], cells[from]];
    return { ...document, cells };
  };

export const foldCell =
  (id: string, folded: boolean): CellEdit =>
  (document) => ({
    ...document,
    cells: document.cells.map((cell) => {
      if (cell.id !== id) return cell;
      const { folded: _, ...rest } = cell;
      return (folded ? { ...rest, folded: true } : rest) as Cell;
    }),
  });

/** Puts a cell in the place of one that has another id or another kind. */
export const replaceCell =
  (id: string, cell: Cell): CellEdit =>
  (document) => ({ ...document, cells: document.cells.map((one) => (one.id === id ? cell : one)) });

/** A copy under an id of its own, with the id it got. */
export function duplicateOf(cell: Cell, document: NotebookDocument): Cell {
  const stem = cell.id.replace(/-\d+$/, "");
  const copy = { ...cell, id: freshId(idsOf(document), stem) };
  if (copy.kind !== "value") return copy;
  return { ...copy, asks: { ...copy.asks, name: freshName(document, `${String(copy.asks.name)}Copy`) } };
}

function freshName({ cells }: NotebookDocument, stem: string): string {
  const taken = cells.flatMap((cell) => (cell.kind === "value" ? [String(cell.asks.name)] : []));
  for (let n = 1; ; n++) {
    const name = n === 1 ? stem : `${stem}${n}`;
    if (!taken.includes(name)) return name;
  }
}

/** A cell as it is when it is added. */
export function newCell(kind: Cell["kind"], document: NotebookDocument, chart: ChartId = "price-fan"): Cell {
  const id = freshId(idsOf(document), kind === "chart" ? chart : kind);
  if (kind === "prose") return { id, kind, text: t("New text. A live figure: {{compare.chosen.fiscal-pv.p50}}.") };
  if (kind === "chart" || kind === "levers") return { id, kind, chart, asks: {} };
  if (kind === "value") {
    return {
      id,
      kind,
      asks: {
        name: freshName(document, t("figure")),
        is: "compare.chosen.fiscal-pv.p50 / compare.chosen.built-ex-china.p50",
        unit: t("EUR per t a year"),
      },
    };
  }
  if (kind === "class") return { id, kind, asks: { answer: "number", kpi: "fiscal-pv", ...document.chosen, from: 0, to: 2000, step: 10 } };
  if (kind === "finding") {
    const says = t(
      "The policy shown changes what is built in the EU by {{compare.chosen.built-eu.difference}} on average. Change this sentence and its condition as text.",
    );
    return { id, kind, asks: { says, holds: "compare.chosen.built-eu.verdict is clearly higher" } };
  }
  const experimental = EXPERIMENT_KINDS.find((known) => known === kind);
  if (experimental) return { id, kind: experimental, asks: { policy: document.chosen.policy, exporter: document.chosen.exporter } };
  return { id, kind, asks: {} } as Cell;
}
