import * as Plot from "@observablehq/plot";
import { frameFor, PLAIN_TICKS, plotted } from "./frame.ts";

export interface AnswerStrip {
  /** In the unit of the axis. */
  readonly answers: readonly number[];
  readonly p5: number;
  readonly p50: number;
  readonly p95: number;
  readonly from: number;
  readonly to: number;
  /** Of the median and of the two ends, as text. */
  readonly labels: readonly [median: string, low: string, high: string];
  /** What the axis counts. */
  readonly axis: string;
}

interface Dot {
  readonly x: number;
  readonly row: number;
}

const ROOM = 150;
const LARGEST = 8;
const SMALLEST = 1.5;

/** Dots in columns as wide as a dot; `fits` tells whether the highest column has room. */
function stacked(
  answers: readonly number[],
  from: number,
  to: number,
  width: number,
  radius: number,
): { readonly dots: Dot[]; readonly fits: boolean } {
  const columns = Math.max(1, Math.floor(width / (2 * radius + 1)));
  const step = (to - from) / columns;
  const heights = new Map<number, number>();
  const dots = answers
    .toSorted((a, b) => a - b)
    .map((answer): Dot => {
      const column = Math.min(columns - 1, Math.floor((answer - from) / step));
      const row = heights.get(column) ?? 0;
      heights.set(column, row + 1);
      return { x: columns > 1 ? from + (column + 0.5) * step : answer, row };
    });
  return { dots, fits: Math.max(0, ...heights.values()) * (2 * radius + 1) <= ROOM };
}

/** A dot for every answer, over the band of nine runs in ten with the median run. */
export function answerStrip({ answers, p5, p50, p95, from, to, labels, axis }: AnswerStrip, width: number): SVGSVGElement {
  const frame = {
    ...frameFor(width, { right: 16, left: 16, height: ROOM + 96 }),
    marginLeft: 16,
    marginRight: 16,
    marginTop: 44,
    marginBottom: 52,
  };
  const pad = (to - from) * 0.02;
  const [low, high] = [Math.min(from, p5) - pad, Math.max(to, p95) + pad];
  const room = width - frame.marginLeft - frame.marginRight;
  let radius = LARGEST;
  let placed = stacked(answers, low, high, room, radius);
  while (!placed.fits && radius > SMALLEST) placed = stacked(answers, low, high, room, (radius -= 0.5));
  const anchor = (x: number): "start" | "middle" | "end" => {
    const place = (x - low) / (high - low);
    return place < 0.15 ? "start" : place > 0.85 ? "end" : "middle";
  };
  const label = (x: number, text: string, dy: number, bold: boolean): Plot.Markish =>
    Plot.text([x], {
      x: Number,
      text: () => text,
      frameAnchor: "top",
      dy,
      textAnchor: anchor(x),
      fill: bold ? "var(--ink)" : "var(--ink2)",
      fontWeight: bold ? 600 : 400,
      fontSize: frame.fontSize,
    });
  return plotted(frame, {
    x: { domain: [low, high], axis: null },
    y: { domain: [0, ROOM], axis: null },
    marks: [
      Plot.rect([0], { x1: () => p5, x2: () => p95, y1: 0, y2: ROOM, fill: "var(--xc)", fillOpacity: 0.14 }),
      Plot.ruleX([p5, p95], { stroke: "var(--xc)", strokeDasharray: "4 3" }),
      Plot.ruleX([p50], { stroke: "var(--ink)", strokeWidth: 2.5 }),
      Plot.ruleY([0], { stroke: "var(--ctl)" }),
      Plot.dot(placed.dots, {
        x: "x",
        y: ({ row }: Dot) => (row + 0.5) * (2 * radius + 1),
        r: radius,
        fill: "var(--accent)",
        stroke: "var(--paper)",
        strokeWidth: 1,
      }),
      label(p50, labels[0], -34, true),
      ...(p95 > p5 ? [label(p5, labels[1], -16, false), label(p95, labels[2], -16, false)] : []),
      Plot.axisX({
        ticks: frame.phone ? 4 : 8,
        className: PLAIN_TICKS,
        tickSize: 6,
        color: "var(--ctl)",
        fill: "var(--ink2)",
        fontSize: frame.fontSize,
        label: null,
        tickPadding: 6,
      }),
      Plot.text([`${axis} →`], { frameAnchor: "bottom-right", dy: 46, fill: "var(--ink2)", fontSize: 12, textAnchor: "end" }),
    ],
  });
}
