import * as Plot from "@observablehq/plot";
import { recordText } from "../../analysis/explain/record-text.ts";
import { t } from "../../language/language.ts";
import type { Fan } from "../../analysis/fan.ts";
import type { StockPath } from "../../sim/results/physical.ts";
import { count, figureText } from "../notebook/figures.ts";
import { worldOf } from "../notebook/notebook.ts";
import { runsName, type WorldRuns } from "../notebook/runs.ts";
import { type Calendar, calendarOf, type Chart, fanOf, type KeyEntry, monthText, policyName, tradedIn, yearOf } from "./chart.ts";
import { apart, type EndLabel, endLabels, frameFor, plotted, roundUp, valueAxis, yearAxis } from "./frame.ts";
import { detailOf, regionAsk, regionText, runAsk } from "./one-run.ts";

interface CoverData {
  readonly show: "cover";
  readonly calendar: Calendar;
  /** Months of use that EU buyers hold, and with the public stocks in the EU. */
  readonly buyers: Fan;
  readonly cover: Fan;
  /** Of the policy and of traders, t. */
  readonly publicStock: Fan;
  readonly traders: Fan;
}
interface Layer {
  readonly name: string;
  readonly fill: string;
  readonly tonnes: Float64Array;
}
interface HolderData {
  readonly show: "holders";
  readonly calendar: Calendar;
  readonly region: string;
  readonly replication: number;
  /** From the base of the stack. */
  readonly layers: readonly Layer[];
  /** Everything held there over the mean use of the twelve months before, where buyers use it. */
  readonly months: Float64Array;
}
export type StocksData = CoverData | HolderData;

const RAMP = ["s1", "s2", "s3", "s4"] as const;
const OTHER_SECTORS = "other sectors";
const HATCH = "url(#hatch-ink)";

/** The four largest groups of buyers by name, the others as one, then traders, then public stocks. */
export function layersOf(stocks: readonly StockPath[], region: string): Layer[] {
  const here = stocks.filter((one) => one.region === region);
  const total = (path: StockPath): number => path.tonnes.reduce((sum, value) => sum + value, 0);
  const buyers = here.filter(({ kind }) => kind === "buyers").toSorted((a, b) => total(b) - total(a));
  const others = here.filter(({ kind }) => kind !== "buyers");
  const sum = (paths: readonly StockPath[]): Float64Array =>
    Float64Array.from(paths[0].tonnes, (_, m) => paths.reduce((all, { tonnes }) => all + tonnes[m], 0));
  const named = buyers.length > RAMP.length ? buyers.slice(0, RAMP.length - 1) : buyers;
  const rest = buyers.slice(named.length);
  return [
    ...named.map(({ holder, tonnes }, at) => ({ name: holder, fill: `var(--${RAMP[at]})`, tonnes })),
    ...(rest.length > 0 ? [{ name: OTHER_SECTORS, fill: `var(--${RAMP[RAMP.length - 1]})`, tonnes: sum(rest) }] : []),
    ...others.map(({ holder, kind, tonnes }) => ({ name: holder, fill: kind === "traders" ? "var(--s5)" : HATCH, tonnes })),
  ];
}

function monthsHeld(stocks: readonly StockPath[], region: string): Float64Array {
  const here = stocks.filter((one) => one.region === region);
  const [first] = here;
  return Float64Array.from(first?.tonnes ?? [], (_, m) => {
    const from = Math.max(0, m - 11);
    const held = here.reduce((sum, { tonnes }) => sum + tonnes[m], 0);
    const used = here.reduce((sum, { use }) => sum + (use?.subarray(from, m + 1).reduce((all, value) => all + value, 0) ?? 0), 0);
    return used > 0 ? held / (used / (m + 1 - from)) : NaN;
  });
}

export const stocks: Chart<StocksData> = {
  title(scene, data) {
    const policy = policyName(scene);
    if (data?.show === "cover") {
      const least = data.cover.p5.reduce((low, value) => Math.min(low, value), Infinity);
      return t("Stocks in Europe cover {months} of use at the end under {policy}, and at worst {least} in one run of twenty", {
        months: figureText(data.cover.p50[data.cover.months - 1], "months"),
        policy,
        least: figureText(least, "months"),
      });
    }
    if (data?.show === "holders") {
      const total = totals(data);
      return t("Who holds stocks in {region} under {policy}: {tonnes} at the end of one run", {
        region: regionText(data.region),
        policy,
        tonnes: figureText(total[total.length - 1], "t"),
      });
    }
    return scene.asks.show === "holders"
      ? t("Who holds stocks, under {policy}", { policy })
      : t("How long stocks in Europe last, under {policy}", { policy });
  },
  subtitle: ({ study, asks }) =>
    asks.show === "holders"
      ? t("Tonnes of {material} at the end of each month in one run, by sector of the buyers; hatched: public stocks.", {
          material: tradedIn(study),
        })
      : t(
          "Months of average use. Solid line and bands: buyers and public stocks in the EU, median, 25 to 75 % and 5 to 95 %. Dashed: buyers alone, median; the gap between the two is the public stock.",
        ),
  ownPlace: ["policy", "exporter"],
  asks: ({ study }, kept) => [
    {
      kind: "choice",
      id: "show",
      title: t("Show"),
      default: "cover",
      options: [
        { value: "cover", title: t("months of use, all runs") },
        { value: "holders", title: t("tonnes by holder, one run") },
      ],
    },
    ...(kept.show === "holders" ? [regionAsk(study, t("Held in")), runAsk(study)] : []),
  ],
  data(scene) {
    const { use, study, chosen, asks } = scene;
    const world = worldOf(study, chosen.policy, chosen.exporter);
    const { value } = use<WorldRuns>(runsName(chosen.policy, chosen.exporter));
    if (!world || !value || value.series.length === 0) return undefined;
    const calendar = calendarOf(world);
    if (asks.show !== "holders")
      return {
        show: "cover",
        calendar,
        buyers: fanOf(value, "stock-months-eu"),
        cover: fanOf(value, "cover-months-eu"),
        publicStock: fanOf(value, "public-stock"),
        traders: fanOf(value, "stock-traders"),
      };
    const run = detailOf(scene);
    if (!run?.physical) return undefined;
    const region = String(asks.region);
    const layers = layersOf(run.physical.stocks, region);
    if (layers.length === 0) return undefined;
    return { show: "holders", calendar, region, replication: run.replication, layers, months: monthsHeld(run.physical.stocks, region) };
  },
  draw: (data, width) => (data.show === "cover" ? drawCover(data, width) : drawHolders(data, width)),
  describe(data) {
    if (data.show === "cover") {
      const { cover, buyers } = data;
      const at = cover.months - 1;
      return t(
        "At the end buyers in the EU hold {buyers} of use in the median run, with public stocks {cover}; nine runs in ten lie between {low} and {high}.",
        {
          buyers: figureText(buyers.p50[at], "months"),
          cover: figureText(cover.p50[at], "months"),
          low: figureText(cover.p5[at], "months"),
          high: figureText(cover.p95[at], "months"),
        },
      );
    }
    const { layers, months, region } = data;
    const at = months.length - 1;
    const values = {
      region: regionText(region),
      holders: layers.map(({ name, tonnes }) => `${recordText(name)} ${figureText(tonnes[at], "t")}`).join(", "),
      months: figureText(months[at], "months"),
    };
    return t(
      Number.isFinite(months[at])
        ? "At the end, held in {region}: {holders}; together {months} of use."
        : "At the end, held in {region}: {holders}.",
      values,
    );
  },
  table(data) {
    if (data.show === "cover") {
      const { calendar, buyers, cover, publicStock, traders } = data;
      const parts = ["5 %", "25 %", t("median"), "75 %", "95 %"].map((part) => ({
        title: t("buyers and public stocks, {part}", { part }),
        unit: "months",
      }));
      return {
        columns: [
          { title: t("Month"), unit: "" },
          { title: t("EU buyers alone, median"), unit: "months" },
          ...parts,
          { title: t("stock of the policy, median"), unit: "t" },
          { title: t("traders, median"), unit: "t" },
        ],
        rows: Array.from({ length: cover.months }, (_, m) => [
          monthText(calendar, m),
          buyers.p50[m],
          cover.p5[m],
          cover.p25[m],
          cover.p50[m],
          cover.p75[m],
          cover.p95[m],
          publicStock.p50[m],
          traders.p50[m],
        ]),
      };
    }
    const { calendar, layers, months } = data;
    return {
      columns: [
        { title: t("Month"), unit: "" },
        ...layers.map(({ name }) => ({ title: recordText(name), unit: "t" })),
        { title: t("all, months of use"), unit: "months" },
      ],
      rows: Array.from(months, (value, m) => [monthText(calendar, m), ...layers.map(({ tonnes }) => tonnes[m]), value]),
    };
  },
  key: (data) =>
    data.show === "cover"
      ? [
          { mark: "line", text: t("buyers and public stocks, median") },
          { mark: "dark-band", text: t("25 to 75 %") },
          { mark: "band", text: t("5 to 95 %") },
          { mark: "dashed", text: t("buyers alone, median"), dash: "4 3" },
        ]
      : data.layers.map(
          ({ name, fill }): KeyEntry => ({
            mark: fill === HATCH ? "hatch-ink" : (fill.slice("var(--".length, -1) as KeyEntry["mark"]),
            text: recordText(name),
          }),
        ),
  runs: (data) => (data.show === "cover" ? data.cover.n : 1),
  replication: (data) => (data.show === "holders" ? data.replication : undefined),
};

function drawCover({ calendar, buyers, cover }: CoverData, width: number): SVGSVGElement {
  const frame = frameFor(width, { right: 150, left: 40 });
  const from = yearOf(calendar, -0.5);
  const to = yearOf(calendar, cover.months - 0.5);
  const top = roundUp(Math.max(...cover.p95, ...buyers.p50));
  const months = Array.from(cover.p50, (_, m) => m);
  const x = (m: number): number => yearOf(calendar, m);
  const band = (low: Float64Array, high: Float64Array, className: string): Plot.Markish =>
    Plot.areaY(months, { x, y1: (m: number) => low[m], y2: (m: number) => high[m], className });
  const at = cover.months - 1;
  const labels: EndLabel[] = frame.phone
    ? []
    : [
        { y: cover.p95[at], text: "95 %", fill: "var(--ink2)" },
        { y: cover.p50[at], text: t("with public stocks"), fill: "var(--xc)", bold: true },
        { y: buyers.p50[at], text: t("buyers alone"), fill: "var(--ink2)" },
        { y: cover.p5[at], text: "5 %", fill: "var(--ink2)" },
      ];
  return plotted(frame, {
    x: { domain: [from, to], axis: null },
    y: { domain: [0, top], axis: null },
    marks: [
      ...valueAxis(frame),
      ...yearAxis(from, to, frame),
      band(cover.p5, cover.p95, "b95"),
      band(cover.p25, cover.p75, "b75"),
      Plot.lineY(months, { x, y: (m: number) => buyers.p50[m], stroke: "var(--ink2)", strokeWidth: 1.75, strokeDasharray: "4 3" }),
      Plot.lineY(months, { x, y: (m: number) => cover.p50[m], className: "outside", strokeWidth: 2.5 }),
      Plot.ruleY([0], { stroke: "var(--ctl)" }),
      ...endLabels(apart(labels, (frame.height - frame.marginTop - frame.marginBottom) / top, 16), to, frame),
    ],
  });
}

const totals = ({ layers, months }: HolderData): number[] =>
  Array.from(months, (_, m) => layers.reduce((sum, { tonnes }) => sum + tonnes[m], 0));

const shortened = (name: string): string => (name.length > 26 ? `${name.slice(0, 25)}…` : name);

function drawHolders(data: HolderData, width: number): SVGSVGElement {
  const { calendar, layers } = data;
  const frame = frameFor(width, { right: 190, left: 52 });
  const months = Array.from(data.months, (_, m) => m);
  const from = yearOf(calendar, -0.5);
  const to = yearOf(calendar, months.length - 0.5);
  const top = roundUp(Math.max(...totals(data)));
  const x = (m: number): number => yearOf(calendar, m);
  const under = (layer: number, m: number): number => layers.slice(0, layer).reduce((sum, { tonnes }) => sum + tonnes[m], 0);
  const at = months.length - 1;
  const labels: EndLabel[] = frame.phone
    ? []
    : layers.map(({ name, tonnes }, layer) => ({
        y: under(layer, at) + tonnes[at] / 2,
        text: shortened(recordText(name)),
        fill: "var(--ink)",
      }));
  return plotted(frame, {
    x: { domain: [from, to], axis: null },
    y: { domain: [0, top], axis: null },
    marks: [
      ...valueAxis(frame, count),
      ...yearAxis(from, to, frame),
      ...layers.map(({ fill, tonnes }, layer) =>
        Plot.areaY(months, {
          x,
          y1: (m: number) => under(layer, m),
          y2: (m: number) => under(layer, m) + tonnes[m],
          fill,
          className: "stage",
        }),
      ),
      Plot.ruleY([0], { stroke: "var(--ctl)" }),
      ...endLabels(apart(labels, (frame.height - frame.marginTop - frame.marginBottom) / top, 16), to, frame),
    ],
  });
}
