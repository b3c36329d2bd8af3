import { html, type TemplateResult } from "lit";
import type { Cell } from "../notebook/document.ts";
import type { Notebook } from "../notebook/notebook.ts";
import { CellElement } from "./cell.ts";
import "./chart-cell.ts";
import "./compare-cell.ts";
import "./head-cell.ts";
import "./levers-cell.ts";
import "./market-cell.ts";
import "./policy-cell.ts";
import "./prose-cell.ts";
import "./run-cell.ts";

const asked = new Set<string>();

/** These cells come when they are first drawn: each brings along what only it needs. */
function loadOnce(tag: string, what: string, load: () => Promise<unknown>): void {
  if (asked.has(tag)) return;
  asked.add(tag);
  load().catch(() =>
    customElements.define(
      tag,
      class extends CellElement {
        protected content(): TemplateResult {
          return html`<div class="cell"><p class="fault" role="alert"><b>${what} could not be loaded.</b> Reload the page to try again; the rest of the notebook works without.</p></div>`;
        }
      },
    ),
  );
}

/** The element for a kind of cell. */
export function cellElement(cell: Cell, notebook: Notebook): TemplateResult {
  switch (cell.kind) {
    case "prose":
      return html`<bodem-prose-cell .cell=${cell} .notebook=${notebook}></bodem-prose-cell>`;
    case "chart":
      return html`<bodem-chart-cell .cell=${cell} .notebook=${notebook}></bodem-chart-cell>`;
    case "levers":
      return html`<bodem-levers-cell .cell=${cell} .notebook=${notebook}></bodem-levers-cell>`;
    case "policy":
      return html`<bodem-policy-cell .cell=${cell} .notebook=${notebook}></bodem-policy-cell>`;
    case "run":
      return html`<bodem-run-cell .cell=${cell} .notebook=${notebook}></bodem-run-cell>`;
    case "compare":
      return html`<bodem-compare-cell .cell=${cell} .notebook=${notebook}></bodem-compare-cell>`;
    case "market":
      return html`<bodem-market-cell .cell=${cell} .notebook=${notebook}></bodem-market-cell>`;
    case "history":
      loadOnce("bodem-history-cell", "The episodes of history", () => import("./history-cell.ts"));
      return html`<bodem-history-cell .cell=${cell} .notebook=${notebook}></bodem-history-cell>`;
    case "sensitivity":
      loadOnce("bodem-sensitivity-cell", "The sensitivity cell", () => import("./sensitivity-cell.ts"));
      return html`<bodem-sensitivity-cell .cell=${cell} .notebook=${notebook}></bodem-sensitivity-cell>`;
    case "discover":
      loadOnce("bodem-discover-cell", "The discovery cell", () => import("./discover-cell.ts"));
      return html`<bodem-discover-cell .cell=${cell} .notebook=${notebook}></bodem-discover-cell>`;
    case "robustness":
      loadOnce("bodem-robustness-cell", "The robustness cell", () => import("./robustness-cell.ts"));
      return html`<bodem-robustness-cell .cell=${cell} .notebook=${notebook}></bodem-robustness-cell>`;
    case "frontier":
      loadOnce("bodem-frontier-cell", "The frontier cell", () => import("./frontier-cell.ts"));
      return html`<bodem-frontier-cell .cell=${cell} .notebook=${notebook}></bodem-frontier-cell>`;
    case "designer":
      loadOnce("bodem-designer-cell", "The designer cell", () => import("./designer-cell.ts"));
      return html`<bodem-designer-cell .cell=${cell} .notebook=${notebook}></bodem-designer-cell>`;
  }
}
