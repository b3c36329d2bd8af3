import * as Plot from "@observablehq/plot";
import { t } from "../../language/language.ts";
import { count } from "../notebook/figures.ts";
import { type Calendar, yearOf } from "./chart.ts";
import { apart, endLabels, frameFor, plotted, roundUp, valueAxis, yearAxis } from "./frame.ts";

export interface Stage {
  readonly name: string;
  readonly className: string;
  /** Tonnes a year by month. */
  readonly path: Float64Array;
  /** Without a name at the right edge where nothing is in it at the end. */
  readonly quiet?: boolean;
}

export interface StageStack {
  readonly calendar: Calendar;
  /** From the bottom up; the first is what operates. */
  readonly stages: readonly Stage[];
  /** Built and standing still: drawn below zero. */
  readonly mothballed: Float64Array;
  readonly margins: { readonly right: number; readonly left: number };
  /** "step" where a plant changes stage at once, "linear" between means. */
  readonly curve: "step" | "linear";
}

/** Capacity by stage, one upon the other. */
export function drawStageStack({ calendar, stages, mothballed, margins, curve }: StageStack, width: number): SVGSVGElement {
  const frame = frameFor(width, margins);
  const months = Array.from(mothballed, (_, m) => m);
  const tops = stages.reduce<Float64Array[]>((all, { path }) => [...all, path.map((value, m) => value + (all.at(-1)?.[m] ?? 0))], []);
  const under = (stage: number, m: number): number => tops[stage - 1]?.[m] ?? 0;
  const highest = roundUp(Math.max(1, ...tops[tops.length - 1]));
  const lowest = Math.max(...mothballed);
  const bottom = lowest > 0 ? -Math.max(lowest * 1.1, highest * 0.06) : 0;
  const from = yearOf(calendar, -0.5);
  const to = yearOf(calendar, months.length - 0.5);
  const x = (m: number): number => yearOf(calendar, m);
  const at = months.length - 1;
  const labels = frame.phone
    ? []
    : [
        ...stages.flatMap(({ name, path, quiet }, s) =>
          quiet && path[at] === 0 ? [] : [{ y: (under(s, at) + tops[s][at]) / 2, text: name, fill: "var(--ink)", bold: s === 0 }],
        ),
        ...(lowest > 0 ? [{ y: bottom / 2, text: t("mothballed"), fill: "var(--cn)", bold: true }] : []),
      ];
  return plotted(frame, {
    x: { domain: [from, to], axis: null },
    y: { domain: [bottom, highest], axis: null },
    marks: [
      ...valueAxis(frame, (value) => count(Math.abs(value))),
      ...yearAxis(from, to, frame),
      ...stages.map(({ className }, s) =>
        Plot.areaY(months, { x, y1: (m: number) => under(s, m), y2: (m: number) => tops[s][m], curve, className: `${className} stage` }),
      ),
      ...(lowest > 0
        ? [
            Plot.areaY(months, { x, y1: () => 0, y2: (m: number) => -mothballed[m], curve, fill: "url(#hatch-china)" }),
            Plot.lineY(months, { x, y: (m: number) => -mothballed[m], curve, className: "china", strokeWidth: 1.5 }),
          ]
        : []),
      Plot.ruleY([0], { stroke: "var(--ctl)" }),
      ...endLabels(apart(labels, (frame.height - frame.marginTop - frame.marginBottom) / (highest - bottom), 16), to, frame),
    ],
  });
}
