import { t } from "../../language/language.ts";
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
  /** When something begins, and how that is said of `what`. */
  readonly events: readonly { readonly at: number; readonly text: string; readonly what: string }[];
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
    { month: start, text: "contracts from {when}", what: "" },
    { month: earliest, text: "{what} from {when}", what: postureById(world.exporter.posture)?.title ?? "" },
  ];
  return events.flatMap(({ month, text, what }) => {
    if (typeof month !== "string") return [];
    const [year, number] = month.split("-").map(Number);
    const at = year + (number - 1) / 12;
    return at > yearOf(world, 0) && at < yearOf(world, world.months - 1) ? [{ at, text, what }] : [];
  });
}

export const priceFan: Chart<PriceData> = {
  title: ({ study, chosen }) =>
    t(policyOf(study, chosen.policy)?.instruments.length ? "The price outside China, against what is promised" : "The price outside China"),
  subtitle: () => t("EUR/kg, real 2025. Line: median. Bands: 25 to 75 % and 5 to 95 % of runs. Thin: single runs. Dashed: China, median."),
  ownPlace: ["policy", "exporter"],
  quietAsks: true,
  asks: () => [pathsAsk(USUAL_PATHS)],
  data: priceData,
  draw: drawPrice,
  describe(data) {
    const at = data.outside.months - 1;
    const price = (value: number): string => figureText(value, "EUR/kg");
    const { p5, p50, p95 } = data.outside;
    const end = t(
      "At the end the median price outside China is {median}, with nine runs in ten between {low} and {high}; in China {home}.",
      { median: price(p50[at]), low: price(p5[at]), high: price(p95[at]), home: price(data.china.p50[at]) },
    );
    return data.lever ? `${end} ${t("The {lever}.", { lever: leverLabel(data.lever) })}` : end;
  },
  table: ({ calendar, outside, china }) => ({
    columns: [t("Month"), "5 %", "25 %", t("median"), "75 %", "95 %", t("China, median")].map((title, at) => ({
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
    { mark: "line", text: t("outside China, median") },
    { mark: "dark-band", text: t("25 to 75 %") },
    { mark: "band", text: t("5 to 95 %") },
    { mark: "china", text: t("China, median") },
    ...(lever ? [{ mark: "strike", text: leverLabel(lever) } as const] : []),
  ],
  runs: ({ outside }) => outside.n,
};
