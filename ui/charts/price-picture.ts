import { t, withMarks } from "../../language/language.ts";
import type { PriceLever } from "../notebook/price-lever.ts";
import { PHONE, yearOf } from "./chart.ts";
import { apart, type Frame, frameFor, roundUp } from "./layout.ts";
import {
  bandPath,
  clipped,
  drawEndLabels,
  drawn,
  drawValueAxis,
  drawYearAxis,
  haloed,
  linePath,
  type Pen,
  penFor,
  stroked,
} from "./pen.ts";
import type { PriceData } from "./price-fan.ts";

/** The bands are never cut off; a single run may be. */
function priceTop({ outside, lever }: PriceData): number {
  return roundUp(outside.p95.reduce((most, value) => Math.max(most, value), (lever?.eurPerKg ?? 0) * 1.08));
}

export const leverLabel = ({ word, value, currency, indexation }: PriceLever): string =>
  t(indexation < 1 ? "{price} at the start, melting with inflation" : "{price}", {
    price: `${word} ${withMarks(String(value))}${currency === "USD" ? " USD" : ""}`,
  });

const bounds = ({ calendar, outside }: PriceData): readonly [number, number] => [
  yearOf(calendar, -0.5),
  yearOf(calendar, outside.months - 0.5),
];

/** Bands and lines; thin without single runs and hatching. */
function drawPaths(pen: Pen, { calendar, outside, china, paths }: PriceData, thin: boolean): void {
  const at = Array.from({ length: outside.months }, (_, month) => yearOf(calendar, month));
  const filled = (path: string, attributes: Record<string, string>) => drawn("g", attributes, drawn("path", { d: path }));
  const room = clipped(pen);
  room.append(
    filled(bandPath(pen, at, outside.p5, outside.p95), { class: "b95" }),
    filled(bandPath(pen, at, outside.p25, outside.p75), { class: "b75" }),
  );
  if (!thin) {
    for (const path of paths) room.append(stroked("sample", 0.9, linePath(pen, at, path)));
    room.append(filled(bandPath(pen, at, china.p50, outside.p50), { fill: "url(#hatch-china)" }));
  }
  room.append(
    stroked("china", thin ? 1.5 : 2.25, linePath(pen, at, china.p50), { "stroke-dasharray": "7 3", "stroke-linecap": "butt" }),
    stroked("outside", 2.5, linePath(pen, at, outside.p50)),
  );
}

/** The line that moves with the slider, whatever the runs say yet. */
function drawStrike({ svg, frame, y }: Pen, { lever }: PriceData): void {
  if (!lever) return;
  const at = y(lever.eurPerKg);
  const line = drawn("line", { x1: frame.marginLeft, x2: frame.width - frame.marginRight, y1: at, y2: at });
  svg.append(drawn("g", { class: "strike-line", stroke: "var(--accent)", "stroke-width": 2 }, line));
}

export function drawPrice(data: PriceData, width: number): SVGSVGElement {
  const frame = frameFor(width, { right: 112, left: 34, ...(width < PHONE ? {} : { height: 280 }) });
  const [from, to] = bounds(data);
  const top = priceTop(data);
  const pen = penFor(frame, [from, to], top);
  const { svg, x, y } = pen;
  const base = frame.height - frame.marginBottom;
  drawValueAxis(pen, top);
  drawYearAxis(pen, from, to);
  for (const { at } of data.events)
    svg.append(drawn("line", { x1: x(at), x2: x(at), y1: frame.marginTop, y2: base, stroke: "var(--ink2)", "stroke-dasharray": "1 3" }));
  drawPaths(pen, data, false);
  drawStrike(pen, data);
  const { lever } = data;
  if (lever)
    svg.append(
      drawn(
        "g",
        { class: "strike-line" },
        haloed({ x: x(from) + 6, y: y(lever.eurPerKg) - 9, dy: "0.32em", fill: "var(--accent)", "font-weight": 600 }, leverLabel(lever)),
      ),
    );
  if (!frame.phone)
    data.events.forEach(({ at, text, what }, row) => {
      const said = t(text, { what: t(what).toLowerCase(), when: whenText(at) });
      svg.append(haloed({ x: x(at) + 5, y: base - 9 - 16 * row, dy: "0.32em", fill: "var(--ink)" }, said));
    });
  for (const { at } of data.events)
    svg.append(drawn("path", { d: "M0,-6L4,0L0,6L-4,0Z", transform: `translate(${x(at)},${base})`, fill: "var(--ink)" }));
  if (!frame.phone) drawEndLabels(pen, labelsOf(data, frame, top), to);
  return svg;
}

function labelsOf({ outside, china }: PriceData, frame: Frame, top: number) {
  const last = outside.months - 1;
  const perUnit = (frame.height - frame.marginTop - frame.marginBottom) / top;
  return apart(
    [
      { y: outside.p95[last], text: "95 %", fill: "var(--ink2)" },
      { y: outside.p50[last], text: t("outside China"), fill: "var(--xc)", bold: true },
      { y: china.p50[last], text: t("China"), fill: "var(--cn)", bold: true },
      { y: outside.p5[last], text: "5 %", fill: "var(--ink2)" },
    ],
    perUnit,
    16,
  );
}

/** The price fan in small, without axes, under the pinned slider. */
export function smallFan(data: PriceData, width: number, height: number): SVGSVGElement {
  const frame = { width, height, phone: true, fontSize: 12, marginLeft: 0, marginRight: 0, marginTop: 2, marginBottom: 2 };
  const pen = penFor(frame, bounds(data), priceTop(data));
  drawPaths(pen, data, true);
  drawStrike(pen, data);
  return pen.svg;
}

const MONTHS = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"];
function whenText(at: number): string {
  const month = Math.round((at - Math.floor(at)) * 12);
  return `${t(MONTHS[month])} ${Math.floor(at)}`;
}
