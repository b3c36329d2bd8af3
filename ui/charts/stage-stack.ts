import * as Plot from "@observablehq/plot";
import { count } from "../notebook/figures.ts";
import { yearOf } from "./chart.ts";
import { apart, endLabels, frameFor, plotted, roundUp, valueAxis, yearAxis } from "./frame.ts";
import { nameplateIn, type PipelineData, STACK } from "./pipeline-data.ts";

/** Nameplate by stage in one run; steps, since a plant changes stage at once. */
export function drawStageStack({ calendar, plants, months }: PipelineData, width: number): SVGSVGElement {
  const frame = frameFor(width, { right: 160, left: 56 });
  const paths = STACK.map(({ stage }) => nameplateIn(plants, stage, months));
  const still = nameplateIn(plants, "mothballed", months);
  const under = (layer: number, m: number): number => paths.slice(0, layer).reduce((sum, path) => sum + path[m], 0);
  const all = Array.from({ length: months }, (_, m) => m);
  const highest = roundUp(Math.max(1, ...all.map((m) => under(paths.length, m))));
  const lowest = Math.max(...still);
  const bottom = lowest > 0 ? -Math.max(lowest * 1.1, highest * 0.06) : 0;
  const from = yearOf(calendar, -0.5);
  const to = yearOf(calendar, months - 0.5);
  const x = (m: number): number => yearOf(calendar, m);
  const at = months - 1;
  const labels = frame.phone
    ? []
    : [
        ...STACK.flatMap(({ name }, s) =>
          paths[s][at] > 0 ? [{ y: under(s, at) + paths[s][at] / 2, text: name, fill: "var(--ink)", bold: s === 0 }] : [],
        ),
        ...(lowest > 0 ? [{ y: bottom / 2, text: "mothballed", fill: "var(--cn)", bold: true }] : []),
      ];
  return plotted(frame, {
    x: { domain: [from, to], axis: null },
    y: { domain: [bottom, highest], axis: null },
    marks: [
      ...valueAxis(frame, (value) => count(Math.abs(value))),
      ...yearAxis(from, to, frame),
      ...STACK.map(({ className }, s) =>
        Plot.areaY(all, {
          x,
          y1: (m: number) => under(s, m),
          y2: (m: number) => under(s, m) + paths[s][m],
          curve: "step",
          className: `${className} stage`,
        }),
      ),
      ...(lowest > 0
        ? [
            Plot.areaY(all, { x, y1: () => 0, y2: (m: number) => -still[m], curve: "step", fill: "url(#hatch-china)" }),
            Plot.lineY(all, { x, y: (m: number) => -still[m], curve: "step", className: "china", strokeWidth: 1.5 }),
          ]
        : []),
      Plot.ruleY([0], { stroke: "var(--ctl)" }),
      ...endLabels(apart(labels, (frame.height - frame.marginTop - frame.marginBottom) / (highest - bottom), 16), to, frame),
    ],
  });
}
