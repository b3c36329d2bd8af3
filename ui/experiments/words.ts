import { html, nothing, type TemplateResult } from "lit";
import { NARROW } from "../notebook/figures.ts";

export const percent = (share: number): string => `${Math.round(100 * share)}${NARROW}%`;

/** "a", "a and b", "a, b and c". */
export const and = (parts: readonly string[]): string =>
  parts.length < 2 ? parts.join("") : `${parts.slice(0, -1).join(", ")} and ${parts[parts.length - 1]}`;

/** The finding in plain sentences, and beside it what a reader must know before using it. */
export function sentencesAndWarnings(sentences: readonly string[], warnings: readonly string[]): TemplateResult {
  return html`<p class="says">${sentences.join(" ")}</p>
    ${warnings.length > 0 ? html`<ul class="warnings" aria-label="Before you use these numbers">${warnings.map((warning) => html`<li>${warning}</li>`)}</ul>` : nothing}`;
}
