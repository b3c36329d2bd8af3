import { t } from "../../language/language.ts";
import { monthName } from "../../analysis/explain/words.ts";
import type { Chosen } from "../../scenarios/notebook/document.ts";
import type { Study } from "../../scenarios/scenario.ts";
import { monthsFrom } from "../../sim/calendar.ts";
import { KPIS } from "../../sim/results/kpis/index.ts";
import type { Setting, World } from "../../sim/world.ts";
import type { Ask, Asks, ChoiceAsk } from "../notebook/asks.ts";

const RUNS = [
  { value: "median", title: "the median one" },
  { value: "worst", title: "the worst one" },
  { value: "p95", title: "the one at the bad 5 %" },
  { value: "best", title: "the best one" },
  { value: "number", title: "by its number" },
];

const figureAsk = (id: string, title: string): ChoiceAsk => ({
  kind: "choice",
  id,
  title,
  default: "fiscal-pv",
  options: KPIS.map((kpi) => ({ value: kpi.id, title: kpi.title })),
});

/** Policy, exporter and run; those of the page until set. */
export function placeAndRunAsks(study: Study, page: Chosen, kept: Asks): readonly Ask[] {
  const listed = (list: readonly { readonly id: string; readonly title: string }[]) => list.map(({ id, title }) => ({ value: id, title }));
  const run: ChoiceAsk = { kind: "choice", id: "run", title: "Run", default: "median", options: RUNS };
  const most = study.replications - 1;
  return [
    { kind: "choice", id: "policy", title: "Policy", default: page.policy, options: listed(study.policies) },
    { kind: "choice", id: "exporter", title: "Exporting state", default: page.exporter, options: listed(study.exporters) },
    run,
    ...(kept.run === "number"
      ? [
          {
            kind: "number" as const,
            id: "number",
            title: t("Number, 0 to {most}", { most }),
            default: 0,
            min: 0,
            max: most,
            whole: true,
            unit: "",
          },
        ]
      : kept.about === "figure"
        ? []
        : [figureAsk("by", "Ranked by")]),
  ];
}

/** What is asked about. */
export function aboutAsks(world: World, kept: Asks): readonly Ask[] {
  const about: ChoiceAsk = {
    kind: "choice",
    id: "about",
    title: "Explain",
    default: "plant",
    options: [
      { value: "plant", title: "a plant or project" },
      { value: "month", title: "the price of a month" },
      { value: "figure", title: "a figure" },
      { value: "year", title: "the outlay of a year" },
    ],
  };
  const last = world.startYear + Math.floor((world.startMonth - 2 + world.months) / 12);
  const middle = Math.floor(world.months / 2);
  const more: Readonly<Record<string, Ask>> = {
    month: { kind: "step", id: "month", title: "Month", default: middle, min: 0, max: world.months - 1, text: (m) => monthName(world, m) },
    figure: figureAsk("figure", "Figure"),
    year: {
      kind: "step",
      id: "year",
      title: "Year",
      default: Math.floor((world.startYear + last) / 2),
      min: world.startYear,
      max: last,
      text: String,
    },
  };
  const chosen = more[String(kept.about)];
  return chosen ? [about, chosen] : [about];
}

/** A month of the run that is written "2028-06" in the file; NaN where it is none. */
export function monthAt(world: World, written: Setting | undefined): number {
  if (typeof written !== "string" || !/^\d{4}-\d{2}$/.test(written)) return NaN;
  return monthsFrom(world.startYear, world.startMonth, written);
}
