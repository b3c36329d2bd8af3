import { html, type TemplateResult } from "lit";
import type { PairedDifference } from "../../analysis/paired-difference.ts";
import { t } from "../../language/language.ts";
import { type rowScale, whisker } from "../charts/difference.ts";
import { rangeText, signedText } from "../notebook/figures.ts";
import { verdictWord } from "../notebook/references.ts";

/** What a policy changes of one measure, on a scale that the policies of its row share: number, whisker, interval and verdict. */
export function differenceCell(difference: PairedDifference, scale: ReturnType<typeof rowScale>, unit: string): TemplateResult {
  return html`<div class="dcell ${difference.verdict === "not distinguishable" ? "nd" : "c"}">
    <span class="dv">${signedText(difference.mean, unit)}</span>
    ${whisker(difference, scale)}
    <span class="ci">${Number.isFinite(difference.halfWidth) ? rangeText(difference.low, difference.high, unit) : t("no interval")}</span>
    <span class="wd">${verdictWord(difference)}</span>
  </div>`;
}
