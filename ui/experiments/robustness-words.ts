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
  return metric.value === "number" ? String(Number(value.toPrecision(3))) : figureText(value, unit);
}

export function robustnessSentences({ study: { kpi, better, threshold }, robustness, sentence }: RobustnessAnswer): string[] {
  const { title, unit } = KPIS[kpiIndex(kpi)];
  return [
    `${title}, ${better} is better, over ${count(robustness.states)} states of the world; good enough is ${figureText(threshold, unit)}.`,
    sentence,
  ];
}

export function robustnessWarnings({ robustness }: RobustnessAnswer): string[] {
  const { states, undefinedStates, readings } = robustness;
  const warnings: string[] = [];
  if (states < FEW) warnings.push(`Only ${states} states: metrics that look at the worst of them rest on one or two.`);
  if (undefinedStates > 0)
    warnings.push(`${count(undefinedStates)} states are left out: the measure is not defined in them for every policy.`);
  const unsure = readings.filter(({ first, ranks }) => {
    const best = Math.min(...ranks);
    return first.reduce((sum, share, policy) => sum + (ranks[policy] === best ? share : 0), 0) < SURE;
  });
  if (unsure.length > 0)
    warnings.push(
      `Another sample of states might put another policy first by ${and(unsure.map(({ metric }) => metric.title))}: it comes first in fewer than ${percent(SURE)} of resamples.`,
    );
  warnings.push("Every state counts alike, each behaviour of China too: how likely they are, nobody knows.");
  return warnings;
}
