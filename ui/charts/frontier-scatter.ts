import * as Plot from "@observablehq/plot";
import { acrossAxis, type Frame, frameFor, plotted, valueAxis } from "./frame.ts";
import { linesOf } from "./lines.ts";

export interface FrontierDot {
  readonly x: number;
  readonly y: number;
  /** Interval upward and, where there is one, across. */
  readonly y1: number;
  readonly y2: number;
  readonly x1?: number;
  readonly x2?: number;
  readonly number: number;
  readonly knee: boolean;
  /** Its settings, shown on hover. */
  readonly text: string;
}

export interface FrontierAxes {
  readonly x: string;
  readonly y: string;
}

const span = (values: readonly number[]): [number, number] => {
  const [low, high] = [Math.min(...values), Math.max(...values)];
  const pad = (high - low || Math.abs(high) || 1) * 0.06;
  return [low - pad, high + pad];
};

/** Radius of a dot that holds its number, and of one of several too near each other for that, px. */
const HOLDS = 10;
const BARE = 4.5;
const SIZE = 12;
const LINE = 1.25;

/** Dots from the left; those that would cover each other's numbers together. */
function bunched(dots: readonly FrontierDot[], place: (dot: FrontierDot) => readonly [number, number]): FrontierDot[][] {
  const bunches: FrontierDot[][] = [];
  for (const dot of dots.toSorted((a, b) => a.x - b.x)) {
    const [x, y] = place(dot);
    const near = (other: FrontierDot): boolean => Math.hypot(place(other)[0] - x, place(other)[1] - y) < 2 * HOLDS;
    const last = bunches.at(-1);
    if (last?.some(near)) last.push(dot);
    else bunches.push([dot]);
  }
  return bunches;
}

const placedIn =
  ({ width, height, marginLeft, marginRight, marginTop, marginBottom }: Frame, x: readonly number[], y: readonly number[]) =>
  (dot: FrontierDot): [number, number] => [
    marginLeft + ((dot.x - x[0]) / (x[1] - x[0])) * (width - marginLeft - marginRight),
    height - marginBottom - ((dot.y - y[0]) / (y[1] - y[0])) * (height - marginTop - marginBottom),
  ];

/** Policies of which none is better in one goal without being worse in another; the knee is filled. Dots too near each other for their numbers share a label. */
export function frontierScatter(dots: readonly FrontierDot[], axes: FrontierAxes, width: number): SVGSVGElement {
  const [across, upward] = [`${axes.x} →`, `↑ ${axes.y}`].map((text) => linesOf(text, width - 24, SIZE));
  const margins = { marginTop: 13 + LINE * SIZE * upward.length, marginBottom: 29 + LINE * SIZE * across.length, marginRight: 16 };
  const frame = { ...frameFor(width, { right: 16, left: 64 }), ...margins };
  const line = dots.toSorted((a, b) => a.x - b.x);
  const x = span(dots.flatMap(({ x, x1 = x, x2 = x }) => [x1, x2]));
  const y = span(dots.flatMap(({ y1, y2 }) => [y1, y2]));
  const bunches = bunched(dots, placedIn(frame, x, y));
  const alone = bunches.filter(({ length }) => length === 1).flat();
  const together = bunches.filter(({ length }) => length > 1);
  const fill = ({ knee }: FrontierDot): string => (knee ? "var(--accent)" : "var(--paper)");
  const stroke = ({ knee }: FrontierDot): string => (knee ? "var(--accent)" : "var(--xc)");
  return plotted(frame, {
    x: { domain: x, axis: null },
    y: { domain: y, axis: null },
    marks: [
      ...valueAxis(frame),
      acrossAxis(frame),
      Plot.line(line, { x: "x", y: "y", stroke: "var(--ctl)", strokeDasharray: "4 3" }),
      Plot.ruleX(dots, { x: "x", y1: "y1", y2: "y2", stroke: "var(--ink2)" }),
      Plot.ruleY(
        dots.filter(({ x1 }) => x1 !== undefined),
        { y: "y", x1: "x1", x2: "x2", stroke: "var(--ink2)" },
      ),
      Plot.dot(alone, { x: "x", y: "y", r: HOLDS, fill, stroke, strokeWidth: 1.5, title: "text" }),
      Plot.text(alone, {
        x: "x",
        y: "y",
        text: ({ number }: FrontierDot) => String(number),
        fill: ({ knee }: FrontierDot) => (knee ? "var(--paper)" : "var(--ink)"),
        fontSize: SIZE,
        fontWeight: 600,
        pointerEvents: "none",
      }),
      Plot.dot(together.flat(), { x: "x", y: "y", r: BARE, fill, stroke, strokeWidth: 1.5, title: "text" }),
      Plot.text(together, {
        x: (bunch: FrontierDot[]) => bunch.reduce((sum, dot) => sum + dot.x, 0) / bunch.length,
        y: (bunch: FrontierDot[]) => Math.max(...bunch.map((dot) => dot.y)),
        text: (bunch: FrontierDot[]) => numbersOf(bunch.map(({ number }) => number)),
        dy: -14,
        fill: "var(--ink)",
        stroke: "var(--paper)",
        strokeWidth: 4,
        fontSize: SIZE,
        fontWeight: 600,
        pointerEvents: "none",
      }),
      Plot.text([across.join("\n")], { frameAnchor: "bottom-right", dy: 23, lineAnchor: "top", textAnchor: "end", ...axisText }),
      Plot.text([upward.join("\n")], { frameAnchor: "top-left", dx: -48, dy: -12, lineAnchor: "bottom", textAnchor: "start", ...axisText }),
    ],
  });
}

const axisText = { fill: "var(--ink2)", fontSize: SIZE, lineHeight: LINE } as const;

/** "1–3", or each where they do not follow each other. */
function numbersOf(numbers: readonly number[]): string {
  const sorted = numbers.toSorted((a, b) => a - b);
  const [first, last] = [sorted[0], sorted[sorted.length - 1]];
  return last - first === sorted.length - 1 ? `${first}–${last}` : sorted.join(", ");
}
