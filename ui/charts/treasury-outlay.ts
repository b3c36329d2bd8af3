import * as Plot from "@observablehq/plot";
import { t } from "../../language/language.ts";
import { type Quantiles, quantiles } from "../../analysis/quantiles.ts";
import { outcomeIndex } from "../../sim/results/outcomes.ts";
import { seriesOf } from "../../sim/results/results.ts";
import type { Chosen } from "../../scenarios/notebook/document.ts";
import type { World } from "../../sim/world.ts";
import { figureText } from "../notebook/figures.ts";
import { explainEvent } from "../notebook/explain-asked.ts";
import { worldOf } from "../notebook/notebook.ts";
import { runsName, type WorldRuns } from "../notebook/runs.ts";
import { type Chart, PHONE, policyName } from "./chart.ts";
import { frameFor, plotted, valueAxis } from "./frame.ts";

interface Year extends Quantiles {
  readonly year: number;
}
interface OutlayData {
  readonly years: readonly Year[];
  readonly runs: number;
  readonly place: Chosen;
}

const MEUR = 1e6;
const outlays = new WeakMap<WorldRuns, readonly Year[]>();

function yearsOf(runs: WorldRuns, world: World): readonly Year[] {
  let known = outlays.get(runs);
  if (!known) {
    const index = outcomeIndex("fiscal-net");
    const sums = new Map<number, number[]>();
    for (const [r, run] of runs.series.entries()) {
      seriesOf(run, index).forEach((eur, month) => {
        const year = world.startYear + Math.floor((world.startMonth - 1 + month) / 12);
        let list = sums.get(year);
        if (!list) sums.set(year, (list = []));
        list[r] = (list[r] ?? 0) + eur;
      });
    }
    known = [...sums].map(([year, list]) => ({ year, ...quantiles(list) }));
    outlays.set(runs, known);
  }
  return known;
}

export const treasuryOutlay: Chart<OutlayData> = {
  title(scene, data) {
    const policy = policyName(scene);
    const dear = data?.years.reduce((most, year) => (year.p50 > most.p50 ? year : most), data.years[0]);
    if (!dear || !(dear.p50 > 0)) return t("What the EU treasury pays each year under {policy}", { policy });
    return t(
      "The EU treasury pays {amount} in {year}, its dearest year in the median run, under {policy}; in one run of twenty {most} or more",
      { amount: figureText(dear.p50, "EUR"), year: dear.year, policy, most: figureText(dear.p95, "EUR") },
    );
  },
  subtitle: () =>
    t(
      "MEUR a year, real 2025, payments minus receipts. Bar across: median. Dark: 25 to 75 %. Light: 5 to 95 %. Below zero the treasury receives.",
    ),
  ownPlace: ["policy", "exporter"],
  quietAsks: true,
  data({ use, study, chosen }) {
    const world = worldOf(study, chosen.policy, chosen.exporter);
    const { value } = use<WorldRuns>(runsName(chosen.policy, chosen.exporter));
    if (!world || !value || value.series.length === 0) return undefined;
    return { years: yearsOf(value, world), runs: value.series.length, place: chosen };
  },
  draw({ years, place }, width) {
    const frame = frameFor(width, { right: 8, left: 52, height: width < PHONE ? 220 : 280 });
    const phone = frame.phone;
    const every = Math.max(1, Math.ceil((years.length * 44) / (width - 60)));
    const inset = phone ? 2 : 6;
    const all = years.flatMap((year) => [year.p5, year.p95]);
    const top = Math.max(1, ...all) / MEUR;
    const bottom = Math.min(0, ...all) / MEUR;
    const bar = (low: "p5" | "p25", high: "p95" | "p75", className: string): Plot.Markish =>
      Plot.rectY(years, {
        x1: (one: Year) => one.year,
        x2: (one: Year) => one.year + 1,
        y1: (one: Year) => one[low] / MEUR,
        y2: (one: Year) => one[high] / MEUR,
        insetLeft: inset,
        insetRight: inset,
        className,
      });
    const svg = plotted(frame, {
      x: { domain: [years[0].year, years[years.length - 1].year + 1], axis: null },
      y: { domain: [bottom, top], nice: true, axis: null },
      marks: [
        ...valueAxis(frame),
        bar("p5", "p95", "b95"),
        bar("p25", "p75", "b75"),
        Plot.ruleY(years, {
          y: (one: Year) => one.p50 / MEUR,
          x1: (one: Year) => one.year,
          x2: (one: Year) => one.year + 1,
          insetLeft: inset,
          insetRight: inset,
          className: "outside",
          strokeWidth: 3,
        }),
        Plot.ruleY([0], { stroke: "var(--ink2)" }),
        Plot.axisX(
          years.filter((_, at) => at % every === 0).map(({ year }) => year + 0.5),
          {
            tickSize: 0,
            tickFormat: (middle: number) => String(Math.floor(middle)),
            fill: "var(--ink2)",
            fontSize: frame.fontSize,
            label: null,
            tickPadding: 8,
          },
        ),
      ],
    });
    svg.addEventListener("click", (event) => {
      const box = svg.getBoundingClientRect();
      const room = width - frame.marginLeft - frame.marginRight;
      const share = (((event.clientX - box.left) * width) / box.width - frame.marginLeft) / room;
      const year = years[Math.floor(share * years.length)]?.year;
      if (year !== undefined) svg.dispatchEvent(explainEvent({ ...place, run: "median", about: "year", year }));
    });
    return svg;
  },
  describe({ years }) {
    const dear = years.reduce((most, year) => (year.p95 > most.p95 ? year : most), years[0]);
    return t("The dearest year by its 95th percentile is {year}: {amount}, with a median of {median}.", {
      year: dear.year,
      amount: figureText(dear.p95, "EUR"),
      median: figureText(dear.p50, "EUR"),
    });
  },
  table: ({ years }) => ({
    columns: [t("Year"), "5 %", "25 %", t("median"), "75 %", "95 %", t("mean")].map((title, at) => ({
      title,
      unit: at === 0 ? "" : "MEUR",
    })),
    rows: years.map((year) => [
      String(year.year),
      ...[year.p5, year.p25, year.p50, year.p75, year.p95, year.mean].map((eur) => eur / MEUR),
    ]),
  }),
  key: () => [
    { mark: "line", text: t("median") },
    { mark: "dark-band", text: t("25 to 75 %") },
    { mark: "band", text: t("5 to 95 %") },
  ],
  runs: ({ runs }) => runs,
};
