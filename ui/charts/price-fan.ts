import * as Plot from "@observablehq/plot";
import type { Fan } from "../../analysis/fan.ts";
import { postureById } from "../../sim/adversary/index.ts";
import type { World } from "../../sim/world.ts";
import { figureText } from "../notebook/figures.ts";
import { policyOf, worldOf } from "../notebook/notebook.ts";
import { type PriceLever, priceLeverOf } from "../notebook/price-lever.ts";
import { runsName, type WorldRuns } from "../notebook/runs.ts";
import { type Calendar, calendarOf, type Chart, fanOf, monthText, PHONE, type Scene, yearOf } from "./chart.ts";
import { apart, endLabels, frameFor, plotted, roundUp, valueAxis, yearAxis } from "./frame.ts";

export interface PriceData {
  readonly calendar: Calendar;
  readonly outside: Fan;
  readonly china: Fan;
  readonly lever: PriceLever | undefined;
  readonly events: readonly { readonly at: number; readonly text: string }[];
}

interface Point {
  readonly x: number;
  readonly p5: number;
  readonly p25: number;
  readonly p50: number;
  readonly p75: number;
  readonly p95: number;
  readonly china: number;
}

/** Reads the runs shown and, apart from them, where the price lever stands at this moment. */
export function priceData({ use, study, chosen }: Omit<Scene, "asks">): PriceData | undefined {
  const { value: runs } = use<WorldRuns>(runsName(chosen.policy, chosen.exporter));
  const world = worldOf(study, chosen.policy, chosen.exporter);
  const policy = policyOf(study, chosen.policy);
  if (!runs || !world || !policy || runs.series.length === 0) return undefined;
  const outside = fanOf(runs, "price-ex-china");
  return {
    calendar: calendarOf(world),
    outside,
    china: fanOf(runs, "price-china"),
    lever: priceLeverOf(policy, world.values[`${world.material.split("-")[0]}.usdPerEur`] ?? 1),
    events: eventsOf(world),
  };
}

function eventsOf(world: World): PriceData["events"] {
  const start = world.policy.instruments.map((use) => use.settings.start).find((setting) => typeof setting === "string");
  const earliest = world.exporter.settings.earliest;
  const events = [
    { month: start, text: "contracts from" },
    { month: earliest, text: `${postureById(world.exporter.posture)?.title.toLowerCase()} from` },
  ];
  return events.flatMap(({ month, text }) => {
    if (typeof month !== "string") return [];
    const [year, number] = month.split("-").map(Number);
    const at = year + (number - 1) / 12;
    return at > yearOf(world, 0) && at < yearOf(world, world.months - 1) ? [{ at, text }] : [];
  });
}

export function pricePoints({ calendar, outside, china }: PriceData): Point[] {
  return Array.from({ length: outside.months }, (_, m) => ({
    x: yearOf(calendar, m),
    p5: outside.p5[m],
    p25: outside.p25[m],
    p50: outside.p50[m],
    p75: outside.p75[m],
    p95: outside.p95[m],
    china: china.p50[m],
  }));
}

/** The bands are never cut off; a single run may be. */
export function priceTop({ outside, lever }: PriceData): number {
  return roundUp(outside.p95.reduce((most, value) => Math.max(most, value), (lever?.eurPerKg ?? 0) * 1.08));
}

export function priceMarks(data: PriceData, rows: readonly Point[], thin: boolean): Plot.Markish[] {
  const of =
    (field: keyof Point) =>
    (row: Point): number =>
      row[field];
  return [
    Plot.areaY(rows, { x: of("x"), y1: of("p5"), y2: of("p95"), className: "b95", clip: true }),
    Plot.areaY(rows, { x: of("x"), y1: of("p25"), y2: of("p75"), className: "b75", clip: true }),
    ...(thin
      ? []
      : data.outside.samples.map(({ path }) =>
          Plot.lineY(path, {
            x: (_: number, m: number) => yearOf(data.calendar, m),
            y: (value: number) => value,
            className: "sample",
            strokeWidth: 0.9,
            clip: true,
          }),
        )),
    ...(thin ? [] : [Plot.areaY(rows, { x: of("x"), y1: of("china"), y2: of("p50"), fill: "url(#hatch-china)", clip: true })]),
    Plot.lineY(rows, {
      x: of("x"),
      y: of("china"),
      className: "china",
      strokeWidth: thin ? 1.5 : 2.25,
      strokeDasharray: "7 3",
      clip: true,
    }),
    Plot.lineY(rows, { x: of("x"), y: of("p50"), className: "outside", strokeWidth: 2.5, clip: true }),
  ];
}

export function strikeRule({ lever }: PriceData): Plot.Markish[] {
  return lever ? [Plot.ruleY([lever.eurPerKg], { stroke: "var(--accent)", strokeWidth: 2, className: "strike-line" })] : [];
}

export const leverLabel = ({ word, value, currency, indexation }: PriceLever): string =>
  `${word} ${value}${currency === "USD" ? " USD" : ""}${indexation < 1 ? " at the start, melting with inflation" : ""}`;

export const priceFan: Chart<PriceData> = {
  title: ({ study, chosen }) =>
    `The price outside China${policyOf(study, chosen.policy)?.instruments.length ? ", against what is promised" : ""}`,
  subtitle: () => "EUR/kg, real 2025. Line: median. Bands: 25 to 75 % and 5 to 95 % of runs. Thin: single runs. Dashed: China, median.",
  data: priceData,
  draw(data, width) {
    const frame = frameFor(width, { right: 112, left: 34, ...(width < PHONE ? {} : { height: 280 }) });
    const rows = pricePoints(data);
    const from = yearOf(data.calendar, -0.5);
    const to = yearOf(data.calendar, data.outside.months - 0.5);
    const top = priceTop(data);
    const last = rows[rows.length - 1];
    const perUnit = (frame.height - frame.marginTop - frame.marginBottom) / top;
    const labels = frame.phone
      ? []
      : apart(
          [
            { y: last.p95, text: "95 %", fill: "var(--ink2)" },
            { y: last.p50, text: "outside China", fill: "var(--xc)", bold: true },
            { y: last.china, text: "China", fill: "var(--cn)", bold: true },
            { y: last.p5, text: "5 %", fill: "var(--ink2)" },
          ],
          perUnit,
          16,
        );
    const { lever } = data;
    const halo = { stroke: "var(--paper)", strokeWidth: 4, fontSize: frame.fontSize };
    return plotted(frame, {
      x: { domain: [from, to], axis: null },
      y: { domain: [0, top], axis: null },
      marks: [
        ...valueAxis(frame),
        ...yearAxis(from, to, frame),
        Plot.ruleX(data.events, { x: "at", stroke: "var(--ink2)", strokeDasharray: "1 3" }),
        ...priceMarks(data, rows, false),
        ...strikeRule(data),
        ...(lever
          ? [
              Plot.text([lever], {
                x: () => from,
                y: (one: PriceLever) => one.eurPerKg,
                text: leverLabel,
                dx: 6,
                dy: -9,
                textAnchor: "start",
                fill: "var(--accent)",
                className: "strike-line",
                fontWeight: 600,
                ...halo,
              }),
            ]
          : []),
        ...(frame.phone
          ? []
          : [
              ...data.events.map((event, row) =>
                Plot.text([event], {
                  x: "at",
                  y: () => 0,
                  dy: -9 - 16 * row,
                  dx: 5,
                  textAnchor: "start",
                  text: ({ text, at }: PriceData["events"][number]) => `${text} ${whenText(at)}`,
                  fill: "var(--ink)",
                  ...halo,
                }),
              ),
            ]),
        Plot.dot(data.events, { x: "at", y: () => 0, symbol: "diamond", r: 5, fill: "var(--ink)" }),
        ...endLabels(labels, to, frame),
      ],
    });
  },
  describe(data) {
    const at = data.outside.months - 1;
    return `At the end the median price outside China is ${figureText(data.outside.p50[at], "EUR/kg")}, with nine runs in ten between ${figureText(data.outside.p5[at], "EUR/kg")} and ${figureText(data.outside.p95[at], "EUR/kg")}; in China ${figureText(data.china.p50[at], "EUR/kg")}.${data.lever ? ` The ${leverLabel(data.lever)}.` : ""}`;
  },
  table: ({ calendar, outside, china }) => ({
    columns: ["Month", "5 %", "25 %", "median", "75 %", "95 %", "China, median"].map((title, at) => ({
      title,
      unit: at === 0 ? "" : "EUR/kg",
    })),
    rows: Array.from({ length: outside.months }, (_, m) => [
      monthText(calendar, m),
      outside.p5[m],
      outside.p25[m],
      outside.p50[m],
      outside.p75[m],
      outside.p95[m],
      china.p50[m],
    ]),
  }),
  key: ({ lever }) => [
    { mark: "line", text: "outside China, median" },
    { mark: "dark-band", text: "25 to 75 %" },
    { mark: "band", text: "5 to 95 %" },
    { mark: "china", text: "China, median" },
    ...(lever ? [{ mark: "strike", text: leverLabel(lever) } as const] : []),
  ],
  runs: ({ outside }) => outside.n,
};

const MONTHS = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"];
function whenText(at: number): string {
  const month = Math.round((at - Math.floor(at)) * 12);
  return `${MONTHS[month]} ${Math.floor(at)}`;
}
