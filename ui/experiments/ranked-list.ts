import { html, type TemplateResult } from "lit";
import { t } from "../../language/language.ts";
import type { Factor } from "../../scenarios/experiment.ts";
import { confidenceMark } from "../forms/confidence-mark.ts";

/** Factors by rank, each with its evidence and a figure: the names to the numbers in a chart. */
export function rankedList(rows: readonly { readonly factor: Factor; readonly text: string }[]): TemplateResult {
  return html`<ol class="ranked">${rows.map(
    ({ factor: { title, confidence }, text }) => html`<li><span>${t(title)}</span> ${confidenceMark(confidence)} <b>${text}</b></li>`,
  )}</ol>`;
}
