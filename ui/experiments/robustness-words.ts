import { t, withMarks } from "../../language/language.ts";
import { KPIS, kpiIndex } from "../../sim/results/kpis/index.ts";
import type { PlainReading, RobustnessAnswer } from "../../workers/analyses.ts";
import { count, figureText } from "../notebook/figures.ts";
import { and, percent } from "./words.ts";

/** Fewer states than this leave the extremes to chance. */
const FEW = 50;
/** A first place that comes back in fewer of the resamples is not settled. */
const SURE = 0.8;

/** What a metric says of a policy, as it is read. */
export function readingText({ metric, values }: PlainReading, policy: number, unit: string): string {
  const value = values[policy];
  if (metric.value === "share") return percent(value);
  return metric.value === "number" ? withMarks(String(Number(value.toPrecision(3)))) : figureText(value, unit);
}

export function robustnessSentences({ study: { kpi, better, threshold }, robustness, sentence }: RobustnessAnswer): string[] {
  const { title, unit } = KPIS[kpiIndex(kpi)];
  const told = { measure: t(title), states: count(robustness.states), enough: figureText(threshold, unit) };
  return [
    better === "higher"
      ? t("{measure}, higher is better, over {states} states of the world; good enough is {enough}.", told)
      : t("{measure}, lower is better, over {states} states of the world; good enough is {enough}.", told),
    sentence,
  ];
}

export function robustnessWarnings({ robustness }: RobustnessAnswer): string[] {
  const { states, undefinedStates, readings } = robustness;
  const warnings: string[] = [];
  if (states < FEW) warnings.push(t("Only {count} states: metrics that look at the worst of them rest on one or two.", { count: states }));
  if (undefinedStates > 0)
    warnings.push(
      t("{count} states are left out: the measure is not defined in them for every policy.", { count: count(undefinedStates) }),
    );
  const unsure = readings.filter(({ first, ranks }) => {
    const best = Math.min(...ranks);
    return first.reduce((sum, share, policy) => sum + (ranks[policy] === best ? share : 0), 0) < SURE;
  });
  if (unsure.length > 0)
    warnings.push(
      t("Another sample of states might put another policy first by {metrics}: it comes first in fewer than {share} of resamples.", {
        metrics: and(unsure.map(({ metric }) => t(metric.title))),
        share: percent(SURE),
      }),
    );
  warnings.push(t("Every state counts alike, each behaviour of China too: how likely they are, nobody knows."));
  return warnings;
}
