import * as Plot from "@observablehq/plot";
import { frameFor, PLAIN_TICKS, plotted, valueAxis } from "./frame.ts";

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

/** Policies of which none is better in one goal without being worse in another; the knee is filled. */
export function frontierScatter(dots: readonly FrontierDot[], axes: FrontierAxes, width: number): SVGSVGElement {
  const frame = { ...frameFor(width, { right: 16, left: 64 }), marginTop: 28, marginBottom: 44, marginRight: 16 };
  const across = dots.filter(({ x1 }) => x1 !== undefined);
  const line = dots.toSorted((a, b) => a.x - b.x);
  const label = (text: string): string => (frame.phone && text.length > 44 ? `${text.slice(0, 43)}…` : text);
  return plotted(frame, {
    x: { domain: span(dots.flatMap(({ x, x1 = x, x2 = x }) => [x1, x2])), axis: null },
    y: { domain: span(dots.flatMap(({ y1, y2 }) => [y1, y2])), axis: null },
    marks: [
      ...valueAxis(frame),
      Plot.axisX({
        ticks: frame.phone ? 4 : 7,
        tickSize: 0,
        className: PLAIN_TICKS,
        fill: "var(--ink2)",
        fontSize: frame.fontSize,
        label: null,
        tickPadding: 8,
      }),
      Plot.line(line, { x: "x", y: "y", stroke: "var(--ctl)", strokeDasharray: "4 3" }),
      Plot.ruleX(dots, { x: "x", y1: "y1", y2: "y2", stroke: "var(--ink2)" }),
      Plot.ruleY(across, { y: "y", x1: "x1", x2: "x2", stroke: "var(--ink2)" }),
      Plot.dot(dots, {
        x: "x",
        y: "y",
        r: 10,
        fill: (dot: FrontierDot) => (dot.knee ? "var(--accent)" : "var(--paper)"),
        stroke: (dot: FrontierDot) => (dot.knee ? "var(--accent)" : "var(--xc)"),
        strokeWidth: 1.5,
        title: "text",
      }),
      Plot.text(dots, {
        x: "x",
        y: "y",
        text: (dot: FrontierDot) => String(dot.number),
        fill: (dot: FrontierDot) => (dot.knee ? "var(--paper)" : "var(--ink)"),
        fontSize: 12,
        fontWeight: 600,
        pointerEvents: "none",
      }),
      Plot.text([label(`${axes.x} →`)], { frameAnchor: "bottom-right", dy: 38, fill: "var(--ink2)", fontSize: 12, textAnchor: "end" }),
      Plot.text([label(`↑ ${axes.y}`)], {
        frameAnchor: "top-left",
        dx: -48,
        dy: -20,
        fill: "var(--ink2)",
        fontSize: 12,
        textAnchor: "start",
      }),
    ],
  });
}
