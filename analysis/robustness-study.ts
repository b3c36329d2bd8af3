import { KPIS, kpiIndex } from "../sim/results/kpis/index.ts";
import type { BatchPlan } from "./batch-plan.ts";
import { criterionValues, type KpisOfRun } from "./criterion.ts";
import { quantileOfSorted } from "./quantiles.ts";
import { robustnessMetrics } from "./robustness/metrics.ts";
import { type Robustness, robustnessOf } from "./robustness/robustness.ts";
import { robustnessSentence } from "./robustness/sentence.ts";

export interface RobustnessStudy {
  readonly kpi: string;
  readonly better: "higher" | "lower";
  readonly policies: readonly string[];
  /** What counts as good enough, in the KPI's unit; the median of the baseline when it was not said. */
  readonly threshold: number;
  readonly robustness: Robustness;
  readonly sentence: string;
}

/**
 * How robust policies are by one KPI. A state is a point of the experiment, an exporter and a replication: all
 * policies meet the same ones. Throws `RangeError` for a KPI without a direction.
 */
export function robustnessStudy(
  plan: BatchPlan,
  kpi: string,
  { policies, exporters, baseline, threshold, better }: RobustnessTerms,
  kpisOf: KpisOfRun,
): RobustnessStudy {
  const direction = better ?? KPIS[kpiIndex(kpi)].better;
  if (direction === "none") throw new RangeError(`whether more of ${kpi} is good depends on who asks: say higher or lower`);
  const rows = policies.map((policy) => exporters.flatMap((exporter) => [...criterionValues(plan, { kpi, policy, exporter }, kpisOf)]));
  const states = rows[0]?.length ?? 0;
  const values = new Float64Array(policies.length * states);
  for (const [p, row] of rows.entries()) values.set(row, p * states);
  const base = policies.indexOf(baseline);
  const enough = threshold ?? medianOf(rows[Math.max(0, base)] ?? []);
  const robustness = robustnessOf(
    { policies, states, values, better: direction },
    robustnessMetrics({ threshold: enough, ...(base < 0 ? {} : { baseline: base }) }),
    { seed: plan.seed },
  );
  return { kpi, better: direction, policies, threshold: enough, robustness, sentence: robustnessSentence(robustness) };
}

export interface RobustnessTerms {
  readonly policies: readonly string[];
  readonly exporters: readonly string[];
  readonly baseline: string;
  readonly threshold?: number;
  /** Needed where the KPI says nothing of it. */
  readonly better?: "higher" | "lower";
}

function medianOf(values: readonly number[]): number {
  const sorted = Float64Array.from(values.filter((value) => !Number.isNaN(value))).sort();
  return quantileOfSorted(sorted, 0.5);
}
