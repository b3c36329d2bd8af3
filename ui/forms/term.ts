import { html, type TemplateResult } from "lit";

/** A term that opens to say what it means, by mouse, touch or keyboard. */
export function term(word: string, meaning: string): TemplateResult {
  return html`<details class="term"><summary>${word}</summary><p>${meaning}</p></details>`;
}
