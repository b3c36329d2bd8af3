import { html, svg, type TemplateResult } from "lit";
import type { KeyEntry } from "../charts/chart.ts";

const swatch = ({ mark, dash = "7 3" }: KeyEntry) => {
  if (mark === "band") return svg`<rect class="b95" width="22" height="12" />`;
  if (mark === "dark-band") return svg`<rect class="b75" width="22" height="12" /><rect class="b95" width="22" height="12" />`;
  if (mark === "hatch" || mark === "hatch-ink")
    return svg`<path d="M2 12 10 0M9 12 17 0M16 12 22 3" stroke=${mark === "hatch" ? "var(--cn)" : "var(--ink2)"} stroke-width="1.5" />`;
  if (mark === "line") return svg`<path class="outside" d="M0 6h22" stroke-width="2.5" />`;
  if (mark === "dashed") return svg`<path d="M0 6h22" stroke="var(--ink2)" stroke-width="2" stroke-dasharray=${dash} />`;
  if (mark === "china") return svg`<path class="china" d="M0 6h22" stroke-width="2.25" stroke-dasharray="7 3" />`;
  if (mark === "strike") return svg`<path d="M0 6h22" stroke="var(--accent)" stroke-width="2" />`;
  return svg`<rect class=${mark} width="22" height="12" />`;
};

/** For phones, where labels do not fit into the chart. */
export function chartKey(entries: readonly KeyEntry[]): TemplateResult {
  return html`<ul class="key">
    ${entries.map((entry) => html`<li><svg width="22" height="12" viewBox="0 0 22 12" aria-hidden="true">${swatch(entry)}</svg>${entry.text}</li>`)}
  </ul>`;
}
