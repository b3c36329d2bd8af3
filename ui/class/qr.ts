import encodeQR from "qr";
import { html, type TemplateResult } from "lit";

/** A link this long makes a picture of 85 squares a side, which a phone still reads off a screen. */
export const MOST_QR_CHARACTERS = 640;
/** Squares of white around it, which readers need. */
const QUIET = 4;

/** The squares of a text, dark on white whatever the colours of the page: readers expect that. */
export function qrPicture(text: string, label: string): TemplateResult {
  const rows = encodeQR(text, "raw", { ecc: text.length > MOST_QR_CHARACTERS / 2 ? "low" : "medium", border: 1 });
  const side = rows.length + 2 * (QUIET - 1);
  const path = rows.flatMap((row, y) => row.flatMap((dark, x) => (dark ? [`M${x + QUIET - 1} ${y + QUIET - 1}h1v1h-1z`] : []))).join("");
  return html`<svg class="qr" viewBox="0 0 ${side} ${side}" role="img" aria-label=${label} shape-rendering="crispEdges">
    <rect width=${side} height=${side} fill="#fff"></rect><path d=${path} fill="#000"></path></svg>`;
}
