import { html, type TemplateResult } from "lit";
import type { Cell } from "../notebook/document.ts";
import type { Notebook } from "../notebook/notebook.ts";
import "./chart-cell.ts";
import "./compare-cell.ts";
import "./head-cell.ts";
import "./levers-cell.ts";
import "./market-cell.ts";
import "./policy-cell.ts";
import "./prose-cell.ts";
import "./run-cell.ts";

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
  }
}
