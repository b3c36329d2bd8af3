import * as Plot from "@observablehq/plot";
import type { Estimate } from "../../analysis/sensitivity/bootstrap.ts";
import { frameFor, plotted } from "./frame.ts";

export interface IndexBar {
  readonly name: string;
  readonly className: "s2" | "s4";
  readonly estimate: Estimate;
}
/** The bars of one factor, under its name. */
export interface IndexRow {
  readonly title: string;
  readonly bars: readonly IndexBar[];
}

const NAME = 22;
const BAR = 16;
const GAP = 10;
/** Room a character takes, px. */
const CHARACTER = 7;

/** Shares of a variance with their intervals, a group of bars a factor, the name above them. */
export function indexBars(rows: readonly IndexRow[], width: number): SVGSVGElement {
  const bars = Math.max(1, ...rows.map((row) => row.bars.length));
  const step = NAME + bars * BAR + GAP;
  const frame = frameFor(width, { right: 84, left: 8, height: rows.length * step + 44 });
  const flat = rows.flatMap((row, at) => row.bars.map((bar, b) => ({ ...bar, y: at * step + NAME + b * BAR })));
  const ends = flat.flatMap(({ estimate }) => [estimate.value, estimate.low, estimate.high]).filter(Number.isFinite);
  const low = Math.min(0, ...ends);
  const high = Math.max(0.1, ...ends);
  const room = Math.floor((width - 16) / CHARACTER);
  const known = flat.filter(({ estimate }) => Number.isFinite(estimate.value));
  return plotted(
    { ...frame, marginRight: 84 },
    {
      x: { domain: [low, high], axis: null },
      y: { domain: [rows.length * step, 0], axis: null },
      marks: [
        Plot.gridX({ stroke: "var(--rule)", strokeOpacity: 1, ticks: 5 }),
        Plot.axisX({
          ticks: 5,
          tickSize: 0,
          tickFormat: (share: number) => `${Math.round(share * 100)} %`,
          fill: "var(--ink2)",
          fontSize: frame.fontSize,
          label: null,
        }),
        ...(["s4", "s2"] as const).map((className) =>
          Plot.rect(
            known.filter((bar) => bar.className === className),
            { x1: 0, x2: (bar) => bar.estimate.value, y1: (bar) => bar.y + 2, y2: (bar) => bar.y + BAR - 2, className },
          ),
        ),
        Plot.ruleY(known, {
          y: (bar) => bar.y + BAR / 2,
          x1: (bar) => bar.estimate.low,
          x2: (bar) => bar.estimate.high,
          stroke: "var(--ink)",
          strokeWidth: 1.5,
        }),
        Plot.ruleX([0], { stroke: "var(--ink2)" }),
        Plot.text(rows, {
          x: () => low,
          y: (_, at: number) => at * step + NAME - 4,
          text: ({ title }: IndexRow) => (title.length > room ? `${title.slice(0, room - 1)}…` : title),
          textAnchor: "start",
          lineAnchor: "bottom",
          fill: "var(--ink)",
          stroke: "var(--paper)",
          strokeWidth: 4,
          fontSize: frame.fontSize,
        }),
        Plot.text(known, {
          x: (bar) => Math.max(bar.estimate.value, bar.estimate.high),
          y: (bar) => bar.y + BAR / 2,
          text: (bar) => `${bar.name} ${Math.round(bar.estimate.value * 100)} %`.replace("-", "\u2212"),
          textAnchor: "start",
          dx: 5,
          fill: "var(--ink2)",
          fontSize: 12,
        }),
      ],
    },
  );
}
