import * as Plot from "@observablehq/plot";
import { t } from "../../language/language.ts";
import type { Box } from "../../analysis/discovery/box.ts";
import { frameFor, plotted, valueAxis } from "./frame.ts";

const share = (value: number): string => `${Math.round(100 * value)} %`;

/**
 * Boxes of a peeling trajectory, coverage against density: from the box around all runs, at the right, each step shuts
 * out some more. `chosen` is filled; a click on another tells its number.
 */
export function peelingTrajectory(boxes: readonly Box[], chosen: Box, width: number, onPick: (step: number) => void): SVGSVGElement {
  const frame = { ...frameFor(width, { right: 16, left: 56 }), marginBottom: 44, marginRight: 16 };
  const svg = plotted(frame, {
    x: { domain: [0, 1], axis: null },
    y: { domain: [0, 1], axis: null },
    marks: [
      ...valueAxis(frame, share),
      Plot.axisX({ ticks: 5, tickSize: 0, tickFormat: share, fill: "var(--ink2)", fontSize: frame.fontSize, label: null, tickPadding: 8 }),
      Plot.line(boxes, { x: "coverage", y: "density", stroke: "var(--ctl)", strokeWidth: 1 }),
      Plot.dot(boxes, {
        x: "coverage",
        y: "density",
        r: 6,
        fill: "var(--paper)",
        stroke: "var(--xc)",
        strokeWidth: 1.5,
        className: "boxes",
      }),
      Plot.dot([chosen], { x: "coverage", y: "density", r: 8, fill: "var(--accent)", stroke: "var(--paper)", strokeWidth: 1.5 }),
      Plot.text([chosen], {
        x: "coverage",
        y: "density",
        text: (box: Box) => t("{coverage} found, right in {density}", { coverage: share(box.coverage), density: share(box.density) }),
        dy: 20,
        textAnchor: chosen.coverage > 0.45 ? "end" : "start",
        fill: "var(--accent)",
        stroke: "var(--paper)",
        strokeWidth: 4,
        fontWeight: 600,
        fontSize: frame.fontSize,
      }),
      Plot.text([t(frame.phone ? "coverage: share of them inside →" : "coverage: share of all such runs that lie inside →")], {
        frameAnchor: "bottom-right",
        dy: 38,
        fill: "var(--ink2)",
        fontSize: 12,
        textAnchor: "end",
      }),
      Plot.text([t(frame.phone ? "↑ density: right inside" : "↑ density: share of the runs inside that are such runs")], {
        frameAnchor: "top-left",
        dx: 6,
        dy: -6,
        fill: "var(--ink2)",
        fontSize: 12,
        textAnchor: "start",
      }),
    ],
  });
  for (const [step, dot] of [...svg.querySelectorAll(".boxes circle, circle.boxes")].entries())
    dot.addEventListener("click", () => onPick(step));
  return svg;
}
