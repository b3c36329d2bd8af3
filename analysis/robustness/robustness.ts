import { stream } from "../../sim/core/streams.ts";
import { kendallTau } from "./kendall-tau.ts";
import { type Metric, scoresOf, valueOfScore } from "./metric.ts";
import { checkPerformance, definedStates, type Performance, statesOf } from "./performance.ts";
import { ranksOf } from "./ranks.ts";

/** What one metric says. Arrays by policy. */
export interface Reading {
  readonly metric: Metric;
  /** As `metric.value` says. */
  readonly values: Float64Array;
  /** 1 is best; equal ones share the mean of their ranks. */
  readonly ranks: Float64Array;
  /** Share of resamples of the states in which the policy is ranked first; equal ones share. */
  readonly first: Float64Array;
}

export interface Robustness {
  readonly policies: readonly string[];
  /** States that count. */
  readonly states: number;
  /** States left out because the objective is undefined for a policy. */
  readonly undefinedStates: number;
  readonly readings: readonly Reading[];
  /** Kendall's tau-b between the orders of two metrics, metrics × metrics; NaN when one ranks all alike. */
  readonly agreement: readonly Float64Array[];
}

/**
 * How robust some policies are by several metrics, how sure each metric's first choice is, and whether the
 * metrics agree. Resamples draw states with replacement, the same for all policies and metrics (stream
 * "robustness", "bootstrap", one a resample). They cannot hold a worse state than the worst at hand, so for
 * metrics that look at one extreme state the share is optimistic.
 */
export function robustnessOf(
  performance: Performance,
  metrics: readonly Metric[],
  { seed, resamples = 200 }: { readonly seed: string; readonly resamples?: number },
): Robustness {
  checkPerformance(performance);
  const defined = definedStates(performance);
  const { policies, states } = defined;
  if (states === 0) throw new RangeError("values must be defined for all policies in one state or more, not in 0 of them");
  const scores = metrics.map((metric) => scoresOf(metric, defined));
  const wins = metrics.map(() => new Float64Array(policies.length));
  for (let resample = 0; resample < resamples; resample++) {
    const random = stream(seed, resample, "robustness", "bootstrap");
    const drawn = statesOf(
      defined,
      Int32Array.from({ length: states }, () => Math.floor(random.uniform() * states)),
    );
    for (const [at, metric] of metrics.entries()) {
      const found = scoresOf(metric, drawn);
      const best = found.reduce((most, score) => Math.max(most, score), -Infinity);
      const winners = found.filter((score) => score === best).length;
      for (const [policy, score] of found.entries()) if (score === best) wins[at][policy] += 1 / winners;
    }
  }
  return {
    policies,
    states,
    undefinedStates: performance.states - states,
    readings: metrics.map((metric, at) => ({
      metric,
      values: scores[at].map((score) => valueOfScore(metric, defined, score)),
      ranks: ranksOf(scores[at]),
      first: wins[at].map((count) => count / resamples),
    })),
    agreement: scores.map((one) => Float64Array.from(scores, (other) => kendallTau(one, other))),
  };
}
