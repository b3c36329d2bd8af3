import * as Plot from "@observablehq/plot";
import { acrossAxis, frameFor, plotted, valueAxis } from "./frame.ts";

export interface AnswerDot {
  readonly x: number;
  readonly y: number;
  /** 95 % interval upward. */
  readonly y1: number;
  readonly y2: number;
  readonly people: number;
  /** The answer itself. */
  readonly label: string;
  readonly best: boolean;
  readonly keeps: boolean;
}

export interface AnswerAxes {
  readonly x: string;
  readonly y: string;
  /** Where the limit lies across, and on which side it is kept. */
  readonly limit?: { readonly at: number; readonly text: string; readonly below: boolean };
}

function span(values: readonly number[]): [number, number] {
  const [low, high] = [Math.min(...values), Math.max(...values)];
  const pad = (high - low || Math.abs(high) || 1) * 0.09;
  return [low - pad, high + pad];
}

/** Every distinct answer by what it costs and what it gives, with the number of people in it; the limit is a line. */
export function answerScatter(dots: readonly AnswerDot[], { x, y, limit }: AnswerAxes, width: number): SVGSVGElement {
  const frame = { ...frameFor(width, { right: 24, left: 64 }), marginTop: 44, marginBottom: 46, marginRight: 24 };
  const line = dots.toSorted((a, b) => a.x - b.x);
  const [low, high] = span([...dots.map((dot) => dot.x), ...(limit ? [limit.at] : [])]);
  return plotted(frame, {
    x: { domain: [low, high], axis: null },
    y: { domain: span(dots.flatMap(({ y1, y2 }) => [y1, y2])), axis: null },
    marks: [
      ...(limit
        ? [
            Plot.rect([0], {
              x1: () => (limit.below ? limit.at : low),
              x2: () => (limit.below ? high : limit.at),
              fill: "var(--ink2)",
              fillOpacity: 0.12,
            }),
            Plot.ruleX([limit.at], { stroke: "var(--ink)", strokeWidth: 2 }),
            Plot.text([limit.at], {
              x: Number,
              frameAnchor: "top",
              dy: -14,
              text: () => limit.text,
              textAnchor: (limit.at - low) / (high - low) > 0.5 ? "end" : "start",
              fill: "var(--ink)",
              fontWeight: 600,
              fontSize: frame.fontSize,
            }),
          ]
        : []),
      ...valueAxis(frame),
      acrossAxis(frame),
      Plot.line(line, { x: "x", y: "y", stroke: "var(--ctl)", strokeDasharray: "4 3" }),
      Plot.ruleX(dots, { x: "x", y1: "y1", y2: "y2", stroke: "var(--ink2)" }),
      Plot.dot(dots, {
        x: "x",
        y: "y",
        r: 11,
        fill: ({ best }: AnswerDot) => (best ? "var(--accent)" : "var(--paper)"),
        stroke: ({ best, keeps }: AnswerDot) => (best ? "var(--accent)" : keeps ? "var(--xc)" : "var(--ink2)"),
        strokeWidth: 1.75,
      }),
      Plot.text(dots, {
        x: "x",
        y: "y",
        text: ({ people }: AnswerDot) => String(people),
        fill: ({ best }: AnswerDot) => (best ? "var(--paper)" : "var(--ink)"),
        fontSize: 12,
        fontWeight: 600,
      }),
      // In turn below and above, so that neighbours keep clear of each other.
      ...line.map((dot, at) =>
        Plot.text([dot], {
          x: "x",
          y: "y",
          text: "label",
          dy: at % 2 === 0 ? 21 : -21,
          fill: "var(--ink)",
          stroke: "var(--paper)",
          strokeWidth: 4,
          fontWeight: dot.best ? 600 : 400,
          fontSize: frame.fontSize,
        }),
      ),
      Plot.text([`${x} →`], { frameAnchor: "bottom-right", dy: 40, fill: "var(--ink2)", fontSize: 12, textAnchor: "end" }),
      Plot.text([`↑ ${y}`], { frameAnchor: "top-left", dx: -48, dy: -34, fill: "var(--ink2)", fontSize: 12, textAnchor: "start" }),
    ],
  });
}
