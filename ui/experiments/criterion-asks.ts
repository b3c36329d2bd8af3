import type { Criterion } from "../../analysis/criterion.ts";
import type { Study } from "../../scenarios/scenario.ts";
import { BENCHMARK_KPIS } from "../../sim/results/kpis/benchmarks/index.ts";
import { KPIS, kpiIndex } from "../../sim/results/kpis/index.ts";
import type { Kpi } from "../../sim/results/results.ts";
import type { Ask, Asks, ChoiceAsk } from "./ask-form.ts";
import type { Needed } from "./planned.ts";

/** KPIs asked about first. */
const FIRST = [
  "fiscal-pv",
  "built-ex-china",
  "built-eu",
  "self-sufficiency-output",
  "fiscal-worst-12",
  "survival-60",
  "price-mean",
  "exits-eu",
];

export function kpiAsk(id: string, title: string, preset: string, counts: (kpi: Kpi) => boolean = () => true): ChoiceAsk {
  const option = (kpi: string, group: string) => ({ value: kpi, title: KPIS[kpiIndex(kpi)].title, group });
  const rest = KPIS.filter((kpi) => !FIRST.includes(kpi.id) && counts(kpi));
  const benchmarks = new Set(BENCHMARK_KPIS.map(({ id: kpi }) => kpi));
  return {
    kind: "choice",
    id,
    title,
    default: preset,
    options: [
      ...FIRST.filter((kpi) => counts(KPIS[kpiIndex(kpi)])).map((kpi) => option(kpi, "Asked most")),
      ...rest.filter((kpi) => !benchmarks.has(kpi.id)).map((kpi) => option(kpi.id, "All others")),
      ...rest.filter((kpi) => benchmarks.has(kpi.id)).map((kpi) => option(kpi.id, "Benchmarks of law and plan")),
    ],
  };
}

export function exporterAsk({ exporters }: Study): ChoiceAsk {
  return {
    kind: "choice",
    id: "exporter",
    title: "What China does",
    default: exporters[0].id,
    options: exporters.map(({ id, title }) => ({ value: id, title })),
  };
}

/** Which policy: `first`, or the first beside the baseline, unless another is chosen. */
export function policyAsk({ policies, baseline }: Study, first?: string): ChoiceAsk {
  return {
    kind: "choice",
    id: "policy",
    title: "Policy",
    default: first ?? policies.find(({ id }) => id !== baseline)?.id ?? baseline,
    options: policies.map(({ id, title }) => ({ value: id, title })),
  };
}

/** What one KPI of one policy is asked about. */
export function criterionAsks(study: Study, preset: string, compare: "baseline" | "nothing"): Ask[] {
  return [
    kpiAsk("kpi", "Measure", preset),
    policyAsk(study),
    exporterAsk(study),
    {
      kind: "choice",
      id: "compare",
      title: "Compared with",
      default: compare,
      options: [
        { value: "baseline", title: "The baseline, on the same draws" },
        { value: "nothing", title: "Nothing: its level" },
      ],
    },
  ];
}

export function criterionOf(study: Study, asks: Asks): Criterion {
  const { kpi, policy, exporter, compare } = asks as Record<string, string>;
  const against = compare === "baseline" && policy !== study.baseline ? study.baseline : undefined;
  return { kpi, policy, exporter, ...(against === undefined ? {} : { against }) };
}

export function neededFor({ policy, exporter, against }: Criterion): Needed {
  return { policies: against === undefined ? [policy] : [against, policy], exporters: [exporter] };
}
