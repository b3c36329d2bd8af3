import * as Plot from "@observablehq/plot";
import { t } from "../../language/language.ts";
import type { Fan } from "../../analysis/fan.ts";
import { outcomeIndex } from "../../sim/results/outcomes.ts";
import { seriesOf } from "../../sim/results/results.ts";
import { figureText } from "../notebook/figures.ts";
import { worldOf } from "../notebook/notebook.ts";
import { runsName, type WorldRuns } from "../notebook/runs.ts";
import { type Calendar, calendarOf, type Chart, fanOf, monthText, policyName, yearOf } from "./chart.ts";
import { apart, type Frame, endLabels, frameFor, plotted, roundUp, valueAxis, yearAxis } from "./frame.ts";
import { homeOf } from "./one-run.ts";
import { panels } from "./panels.ts";
import { januaryOf, wholeYears } from "./years.ts";

export interface WedgeData {
  readonly home: string;
  readonly calendar: Calendar;
  readonly inHome: Fan;
  readonly outside: Fan;
  readonly eu: Fan;
  /** EU minus home, in each run. */
  readonly wedge: Fan;
  /** Share of the runs in which exports are limited, and in which the limit binds, a month. */
  readonly limited: Float64Array;
  readonly bound: Float64Array;
  /** The calendar year in which the median gap is widest on average, that average, and that of the 95th percentile; EUR/kg. */
  readonly widest: { readonly year: number; readonly eurPerKg: number; readonly p95: number } | undefined;
}

const shares = new WeakMap<WorldRuns, Map<string, Float64Array>>();
function shareOf(runs: WorldRuns, outcome: string): Float64Array {
  let known = shares.get(runs);
  if (!known) shares.set(runs, (known = new Map()));
  let path = known.get(outcome);
  if (!path) {
    const all = runs.series.map((run) => seriesOf(run, outcomeIndex(outcome)));
    path = Float64Array.from(all[0], (_, m) => all.reduce((sum, one) => sum + one[m], 0) / all.length);
    known.set(outcome, path);
  }
  return path;
}

const meanOver = (path: Float64Array, first: number): number =>
  path.subarray(first, first + 12).reduce((sum, value) => sum + value, 0) / 12;

export const priceWedge: Chart<WedgeData> = {
  title(scene, data) {
    const home = t(homeOf(scene.study));
    if (!data?.widest) return t("What material costs in {home}, outside and in Europe", { home });
    const { year, eurPerKg, p95 } = data.widest;
    const values = {
      gap: figureText(Math.abs(eurPerKg), "EUR/kg"),
      home,
      year,
      policy: policyName(scene),
      most: figureText(p95, "EUR/kg"),
    };
    return t(
      eurPerKg < 0
        ? "Europe pays {gap} less than {home} in {year} under {policy}, the widest gap of the median run; in one run of twenty {most} or more"
        : "Europe pays {gap} more than {home} in {year} under {policy}, the widest gap of the median run; in one run of twenty {most} or more",
      values,
    );
  },
  subtitle: ({ study }) =>
    t(
      "EUR/kg, real 2025. Above: medians of the runs, hatched between Europe and {home}. Below: the gap within each run, median, 25 to 75 % and 5 to 95 %. Strip: in how many runs exports are limited, and in how many the limit binds.",
      { home: t(homeOf(study)) },
    ),
  ownPlace: ["policy", "exporter"],
  data({ use, study, chosen }) {
    const { value } = use<WorldRuns>(runsName(chosen.policy, chosen.exporter));
    const world = worldOf(study, chosen.policy, chosen.exporter);
    if (!world || !value || value.series.length === 0) return undefined;
    const wedge = fanOf(value, "wedge");
    const years = wholeYears(world).map((year) => ({
      year,
      eurPerKg: meanOver(wedge.p50, januaryOf(world, year)),
      p95: meanOver(wedge.p95, januaryOf(world, year)),
    }));
    return {
      home: homeOf(study),
      calendar: calendarOf(world),
      inHome: fanOf(value, "price-china"),
      outside: fanOf(value, "price-ex-china"),
      eu: fanOf(value, "price-eu"),
      wedge,
      limited: shareOf(value, "exports-limited"),
      bound: shareOf(value, "export-cap-bound"),
      widest: years.reduce<WedgeData["widest"]>(
        (most, one) => (!most || Math.abs(one.eurPerKg) > Math.abs(most.eurPerKg) ? one : most),
        undefined,
      ),
    };
  },
  draw(data, width) {
    const room = { right: 120, left: 44 };
    const upper = { ...frameFor(width, { ...room, height: width < 520 ? 210 : 270 }), marginBottom: 6 };
    const lower = { ...frameFor(width, { ...room, height: width < 520 ? 130 : 150 }), marginTop: 20, marginBottom: 6 };
    const strip = { ...frameFor(width, { ...room, height: 84 }), marginTop: 20 };
    return panels([prices(data, upper), gap(data, lower), limits(data, strip)], 4);
  },
  describe({ home, widest, wedge, limited }) {
    const at = wedge.months - 1;
    const most = Math.max(...limited);
    const price = (value: number): string => figureText(value, "EUR/kg");
    return [
      ...(widest
        ? [
            t("The gap between Europe and {home} is widest in {year}, {gap} in the median run.", {
              home: t(home),
              year: widest.year,
              gap: price(widest.eurPerKg),
            }),
          ]
        : []),
      t("At the end it is {median}, with nine runs in ten between {low} and {high}.", {
        median: price(wedge.p50[at]),
        low: price(wedge.p5[at]),
        high: price(wedge.p95[at]),
      }),
      most > 0
        ? t("Exports are limited in at most {share} of the runs in any month.", { share: figureText(most, "share") })
        : t("Exports are limited in no run."),
    ].join(" ");
  },
  table({ home, calendar, inHome, outside, eu, wedge, limited, bound }) {
    const columns = [
      [t("Month"), ""],
      [t("{home}, median", { home: t(home) }), "EUR/kg"],
      [t("outside {home}, median", { home: t(home) }), "EUR/kg"],
      [t("EU makers, median"), "EUR/kg"],
      ...["5 %", "25 %", t("median"), "75 %", "95 %"].map((part) => [t("EU above {home}, {part}", { home: t(home), part }), "EUR/kg"]),
      [t("exports limited"), "% of runs"],
      [t("limit binds"), "% of runs"],
    ];
    return {
      columns: columns.map(([title, unit]) => ({ title, unit })),
      rows: Array.from({ length: wedge.months }, (_, m) => [
        monthText(calendar, m),
        inHome.p50[m],
        outside.p50[m],
        eu.p50[m],
        wedge.p5[m],
        wedge.p25[m],
        wedge.p50[m],
        wedge.p75[m],
        wedge.p95[m],
        100 * limited[m],
        100 * bound[m],
      ]),
    };
  },
  key: ({ home }) => [
    { mark: "line", text: t("EU makers, median") },
    { mark: "dashed", text: t("outside {home}, median", { home: t(home) }), dash: "2 2" },
    { mark: "china", text: t("{home}, median", { home: t(home) }) },
    { mark: "dark-band", text: t("gap, 25 to 75 %") },
    { mark: "band", text: t("gap, 5 to 95 %") },
  ],
  runs: ({ wedge }) => wedge.n,
};

const span = ({ calendar, wedge }: WedgeData): [number, number] => [yearOf(calendar, -0.5), yearOf(calendar, wedge.months - 0.5)];
const monthsOf = ({ wedge }: WedgeData): number[] => Array.from({ length: wedge.months }, (_, m) => m);
const inner = (frame: Frame): number => frame.height - frame.marginTop - frame.marginBottom;

function heading(text: string, frame: Frame): Plot.Markish {
  return Plot.text([text], {
    frameAnchor: "top-left",
    dx: 2,
    dy: -16,
    textAnchor: "start",
    fill: "var(--ink)",
    fontWeight: 600,
    fontSize: frame.fontSize,
  });
}

function prices(data: WedgeData, frame: Frame): SVGSVGElement {
  const [from, to] = span(data);
  const months = monthsOf(data);
  const x = (m: number): number => yearOf(data.calendar, m);
  const path = (fan: Fan, options: Plot.LineYOptions): Plot.Markish => Plot.lineY(months, { x, y: (m: number) => fan.p50[m], ...options });
  const top = roundUp(Math.max(...[data.eu, data.outside, data.inHome].flatMap(({ p50 }) => [...p50])));
  const at = data.wedge.months - 1;
  const labels = frame.phone
    ? []
    : [
        { y: data.eu.p50[at], text: t("EU makers"), fill: "var(--xc)", bold: true },
        { y: data.outside.p50[at], text: t("outside {home}", { home: t(data.home) }), fill: "var(--ink2)" },
        { y: data.inHome.p50[at], text: t(data.home), fill: "var(--cn)", bold: true },
      ];
  return plotted(frame, {
    x: { domain: [from, to], axis: null },
    y: { domain: [0, top], axis: null },
    marks: [
      ...valueAxis(frame),
      Plot.areaY(months, {
        x,
        y1: (m: number) => data.inHome.p50[m],
        y2: (m: number) => Math.max(data.inHome.p50[m], data.eu.p50[m]),
        fill: "url(#hatch-china)",
      }),
      path(data.outside, { stroke: "var(--ink2)", strokeWidth: 1.75, strokeDasharray: "2 2" }),
      path(data.inHome, { className: "china", strokeWidth: 2.25, strokeDasharray: "7 3" }),
      path(data.eu, { className: "outside", strokeWidth: 2.5 }),
      Plot.ruleY([0], { stroke: "var(--ctl)" }),
      ...endLabels(apart(labels, inner(frame) / top, 16), to, frame),
    ],
  });
}

function gap(data: WedgeData, frame: Frame): SVGSVGElement {
  const { wedge } = data;
  const [from, to] = span(data);
  const months = monthsOf(data);
  const x = (m: number): number => yearOf(data.calendar, m);
  const band = (low: Float64Array, high: Float64Array, className: string): Plot.Markish =>
    Plot.areaY(months, { x, y1: (m: number) => low[m], y2: (m: number) => high[m], className });
  const at = wedge.months - 1;
  const bottom = 1.08 * Math.min(0, ...wedge.p5);
  const top = 1.08 * Math.max(1, ...wedge.p95);
  const labels = frame.phone
    ? []
    : [
        { y: wedge.p95[at], text: "95 %", fill: "var(--ink2)" },
        { y: wedge.p50[at], text: t("median"), fill: "var(--xc)", bold: true },
        { y: wedge.p5[at], text: "5 %", fill: "var(--ink2)" },
      ];
  return plotted(frame, {
    x: { domain: [from, to], axis: null },
    y: { domain: [bottom, top], axis: null },
    marks: [
      ...valueAxis({ ...frame, height: 200 }),
      band(wedge.p5, wedge.p95, "b95"),
      band(wedge.p25, wedge.p75, "b75"),
      Plot.lineY(months, { x, y: (m: number) => wedge.p50[m], className: "outside", strokeWidth: 2.5 }),
      Plot.ruleY([0], { stroke: "var(--ctl)" }),
      heading(t("Europe above {home}", { home: t(data.home) }), frame),
      ...endLabels(apart(labels, inner(frame) / (top - bottom), 16), to, frame),
    ],
  });
}

const none = (frame: Frame): Plot.Markish =>
  Plot.text([t("in no run")], { frameAnchor: "left", dx: 8, textAnchor: "start", fill: "var(--ink2)", fontSize: frame.fontSize });

function limits(data: WedgeData, frame: Frame): SVGSVGElement {
  const [from, to] = span(data);
  const months = monthsOf(data);
  const x = (m: number): number => yearOf(data.calendar, m);
  const area = (path: Float64Array, fill: string): Plot.Markish =>
    Plot.areaY(months, { x, y1: () => 0, y2: (m: number) => 100 * path[m], curve: "step", fill });
  return plotted(frame, {
    x: { domain: [from, to], axis: null },
    y: { domain: [0, 100], axis: null },
    marks: [
      Plot.axisY([0, 100], { tickSize: 0, tickFormat: (v: number) => `${v}`, fill: "var(--ink2)", fontSize: frame.fontSize, label: null }),
      ...yearAxis(from, to, frame),
      area(data.limited, "url(#hatch-china)"),
      area(data.bound, "var(--cn)"),
      Plot.ruleY([0], { stroke: "var(--ctl)" }),
      ...(data.limited.some((share) => share > 0) ? [] : [none(frame)]),
      heading(
        t(
          frame.width < 800
            ? "% of runs: exports limited, limit binds"
            : "% of runs in which exports are limited (hatched) and in which the limit binds (solid)",
        ),
        frame,
      ),
    ],
  });
}
