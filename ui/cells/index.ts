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

let historyAsked = false;
/** This cell comes when it is first drawn: it brings the episodes of history along. */
function loadHistory(): void {
  if (historyAsked) return;
  historyAsked = true;
  import("./history-cell.ts").catch(() => customElements.define("bodem-history-cell", MissingCell));
}

class MissingCell extends CellElement {
  protected content(): TemplateResult {
    return html`<div class="cell"><p class="fault" role="alert"><b>The episodes of history could not be loaded.</b> Reload the page to try again; the rest of the notebook works without them.</p></div>`;
  }
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
      loadHistory();
      return html`<bodem-history-cell .cell=${cell} .notebook=${notebook}></bodem-history-cell>`;
  }
}
