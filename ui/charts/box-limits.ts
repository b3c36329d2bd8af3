import * as Plot from "@observablehq/plot";
import { frameFor, plotted } from "./frame.ts";

/** One condition of a box, as shares of the range that was run. */
export interface LimitRow {
  readonly title: string;
  /** The condition in words. */
  readonly text: string;
  readonly from: number;
  readonly to: number;
}

const STEP = 52;

/** The limits of a box on each dimension that it restricts: the range that was run, and what of it the box keeps. */
export function boxLimits(rows: readonly LimitRow[], width: number): SVGSVGElement {
  const frame = { ...frameFor(width, { right: 8, left: 8, height: rows.length * STEP + 12 }), marginTop: 4, marginBottom: 8 };
  const at = (_: LimitRow, row: number): number => row * STEP + 36;
  return plotted(frame, {
    x: { domain: [0, 1], axis: null },
    y: { domain: [rows.length * STEP, 0], axis: null },
    marks: [
      Plot.ruleY(rows, { y: at, x1: 0, x2: 1, stroke: "var(--ctl)", strokeWidth: 2 }),
      Plot.ruleY(rows, { y: at, x1: "from", x2: "to", stroke: "var(--accent)", strokeWidth: 9 }),
      Plot.text(rows, {
        x: 0,
        y: (_, row: number) => row * STEP + 14,
        text: "title",
        textAnchor: "start",
        fill: "var(--ink)",
        fontSize: frame.fontSize,
      }),
      Plot.text(rows, {
        x: 1,
        y: (_, row: number) => row * STEP + (frame.phone ? 50 : 14),
        text: "text",
        textAnchor: "end",
        fill: "var(--ink2)",
        fontSize: frame.phone ? 12 : frame.fontSize,
      }),
    ],
  });
}
