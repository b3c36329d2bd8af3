import { html, nothing, svg, type TemplateResult } from "lit";
import { parts, t } from "../../language/language.ts";
import type { Mark } from "../../analysis/explain/told.ts";
import { monthName } from "../../analysis/explain/words.ts";
import type { World } from "../../sim/world.ts";

interface Timeline {
  readonly world: World;
  readonly width: number;
  /** EUR/kg, outside and in China, each month. */
  readonly price: Float64Array;
  readonly home: Float64Array;
  readonly marks: readonly Mark[];
  /** Month that the answer is about. */
  readonly at?: number;
}

const HEIGHT = 132;
const LEFT = 34;
const RIGHT = 8;
const TOP = 18;
const BOTTOM = 34;
const YEAR_WIDTH = 44;

/** The price of the run, the months of the record that the chain passes, and the one that is asked about. */
export function timelinePicture({ world, width, price, home, marks, at }: Timeline): TemplateResult {
  const months = price.length;
  const highest = Math.max(...price, ...home) * 1.08;
  const x = (month: number): number => LEFT + (month / Math.max(1, months - 1)) * (width - LEFT - RIGHT);
  const y = (value: number): number => HEIGHT - BOTTOM - (value / highest) * (HEIGHT - TOP - BOTTOM);
  const line = (path: Float64Array): string =>
    Array.from(path, (value, m) => `${m === 0 ? "M" : "L"}${x(m).toFixed(1)},${y(value).toFixed(1)}`).join("");
  const firstJanuary = (13 - world.startMonth) % 12;
  const januaries = Array.from({ length: Math.ceil((months - firstJanuary) / 12) }, (_, i) => firstJanuary + 12 * i);
  const every = Math.max(1, Math.ceil((januaries.length * YEAR_WIDTH) / (width - LEFT - RIGHT)));
  const shown = marks.filter(({ month }) => month >= 0 && month < months);
  const step = highest > 120 ? 50 : highest > 50 ? 25 : 10;
  const ticks = Array.from({ length: Math.floor(highest / step) + 1 }, (_, i) => i * step);
  const told = { from: price[0].toFixed(0), to: price[months - 1].toFixed(0), entries: shown.length };
  const says =
    at === undefined
      ? t("Price outside China over the run, from {from} to {to} EUR/kg; {entries} entries of the record on the way, listed below.", told)
      : t(
          "Price outside China over the run, from {from} to {to} EUR/kg, with {month} marked; {entries} entries of the record on the way, listed below.",
          { ...told, month: monthName(world, Math.max(0, at)) },
        );
  return html`<figure class="along">
    <figcaption>${parts("{outside} and {inside}, EUR/kg, in this run", {
      outside: html`<span class="out">${t("Price outside China")}</span>`,
      inside: html`<span class="in">${t("in China")}</span>`,
    })}${shown.length > 0 ? html`; <span aria-hidden="true">◆</span> ${t("entries of the record")}` : nothing}</figcaption>
    <svg width=${width} height=${HEIGHT} viewBox="0 0 ${width} ${HEIGHT}" role="img" aria-label=${says}>
      ${ticks.map((tick) => svg`<line class="grid" x1=${LEFT} x2=${width - RIGHT} y1=${y(tick)} y2=${y(tick)}></line><text x=${LEFT - 6} y=${y(tick) + 4} text-anchor="end">${tick}</text>`)}
      ${januaries.filter((_, i) => i % every === 0).map((m) => svg`<text x=${x(m)} y=${HEIGHT - 4} text-anchor=${x(m) > width - 30 ? "end" : "middle"}>${world.startYear + Math.floor((world.startMonth - 1 + m) / 12)}</text>`)}
      ${at === undefined || at < 0 ? nothing : svg`<line class="asked" x1=${x(at)} x2=${x(at)} y1=${TOP - 6} y2=${HEIGHT - BOTTOM}></line><text class="asked" x=${x(at)} y=${TOP - 6} text-anchor=${x(at) > width - 90 ? "end" : x(at) < 90 ? "start" : "middle"}>${monthName(world, at)}</text>`}
      <path class="home" d=${line(home)}></path>
      <path class="price" d=${line(price)}></path>
      ${shown.map(({ month }) => svg`<path class="mark" d="M${x(month)},${HEIGHT - BOTTOM + 3}l5,5l-5,5l-5,-5z"></path>`)}
    </svg>
  </figure>`;
}
