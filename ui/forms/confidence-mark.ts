import { t } from "../../language/language.ts";
import { html, svg, type TemplateResult } from "lit";
import type { Confidence } from "../../sim/core/parameter.ts";

const shapes = {
  read: svg`<circle cx="6" cy="6" r="5" fill="currentColor" />`,
  recalled: svg`<circle cx="6" cy="6" r="4.25" fill="none" stroke="currentColor" stroke-width="1.5" /><path d="M6 1.75 a4.25 4.25 0 0 1 0 8.5z" fill="currentColor" />`,
  assumed: svg`<circle cx="6" cy="6" r="4.25" fill="none" stroke="currentColor" stroke-width="1.5" />`,
} as const;

/** Full, half or empty disc, with the word. */
export function confidenceMark(confidence: Confidence): TemplateResult {
  return html`<span class="mark"><svg width="12" height="12" viewBox="0 0 12 12" aria-hidden="true">${shapes[confidence]}</svg>${t(confidence)}</span>`;
}
