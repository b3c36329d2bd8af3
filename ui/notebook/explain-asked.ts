import type { PlainCell } from "../../scenarios/notebook/document.ts";
import type { Asks } from "./asks.ts";
import { freshId } from "./edits.ts";
import type { Notebook } from "./notebook.ts";

/** Fired by whatever shows something that a reader may ask about; bubbles to the page. */
export const EXPLAIN_EVENT = "bodem-explain";

/** Where and what: as the asks of an `explain` cell (`policy`, `exporter`, `run`, `number`, `about`, `plant`, `until`, `month`, `figure`, `year`). */
export const explainEvent = (asks: Asks): CustomEvent<Asks> =>
  new CustomEvent(EXPLAIN_EVENT, { detail: asks, bubbles: true, composed: true });

/** Asks the last explanation of the notebook, or a new one at its end; returns the id of the cell. */
export function askExplanation(notebook: Notebook, asks: Asks): string {
  const { cells } = notebook.document;
  const there = cells.findLast((cell): cell is PlainCell => cell.kind === "explain");
  if (there) {
    const { by, figure } = there.asks;
    const next = { ...(by === undefined ? {} : { by }), ...(figure === undefined ? {} : { figure }), ...asks };
    // The same figure pressed again is no change to undo.
    const { folded, ...open } = there;
    if (folded || JSON.stringify(next) !== JSON.stringify(there.asks)) notebook.setCell({ ...open, asks: next });
    return there.id;
  }
  const id = freshId(
    cells.map((cell) => cell.id),
    "explain",
  );
  notebook.addCell({ id, kind: "explain", asks });
  return id;
}
