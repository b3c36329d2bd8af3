import type { Fan } from "../../analysis/fan.ts";
import { postureById } from "../../sim/adversary/index.ts";
import type { World } from "../../sim/world.ts";
import { figureText } from "../notebook/figures.ts";
import { policyOf, worldOf } from "../notebook/notebook.ts";
import { type PriceLever, priceLeverOf } from "../notebook/price-lever.ts";
import { runsName, type WorldRuns } from "../notebook/runs.ts";
import { type Calendar, calendarOf, type Chart, fanOf, monthText, type Scene, yearOf } from "./chart.ts";
import { drawPrice, leverLabel } from "./price-picture.ts";
import { pathsAsk, samplePaths } from "./sample-paths.ts";

export interface PriceData {
  readonly calendar: Calendar;
  readonly outside: Fan;
  readonly china: Fan;
  readonly paths: readonly Float64Array[];
  readonly lever: PriceLever | undefined;
  readonly events: readonly { readonly at: number; readonly text: string }[];
}

const USUAL_PATHS = 5;

/** Reads the runs shown and, apart from them, where the price lever stands at this moment. */
export function priceData({
  use,
  study,
  chosen,
  asks,
}: Pick<Scene, "use" | "study" | "chosen"> & Partial<Pick<Scene, "asks">>): PriceData | undefined {
  const { value: runs } = use<WorldRuns>(runsName(chosen.policy, chosen.exporter));
  const world = worldOf(study, chosen.policy, chosen.exporter);
  const policy = policyOf(study, chosen.policy);
  if (!runs || !world || !policy || (runs.series.length === 0 && !runs.shipped)) return undefined;
  const outside = fanOf(runs, "price-ex-china");
  return {
    calendar: calendarOf(world),
    outside,
    china: fanOf(runs, "price-china"),
    paths: samplePaths(runs, "price-ex-china", Number(asks?.paths ?? USUAL_PATHS)),
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

export const priceFan: Chart<PriceData> = {
  title: ({ study, chosen }) =>
    `The price outside China${policyOf(study, chosen.policy)?.instruments.length ? ", against what is promised" : ""}`,
  subtitle: () => "EUR/kg, real 2025. Line: median. Bands: 25 to 75 % and 5 to 95 % of runs. Thin: single runs. Dashed: China, median.",
  ownPlace: ["policy", "exporter"],
  quietAsks: true,
  asks: () => [pathsAsk(USUAL_PATHS)],
  data: priceData,
  draw: drawPrice,
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
