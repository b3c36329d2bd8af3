import { html, nothing, type TemplateResult } from "lit";
import { t } from "../../language/language.ts";

/** The finding in plain sentences, and beside it what a reader must know before using it. */
export function sentencesAndWarnings(sentences: readonly string[], warnings: readonly string[]): TemplateResult {
  return html`<p class="says">${sentences.join(" ")}</p>
    ${warnings.length > 0 ? html`<ul class="warnings" aria-label=${t("Before you use these numbers")}>${warnings.map((warning) => html`<li>${warning}</li>`)}</ul>` : nothing}`;
}
