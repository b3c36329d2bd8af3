import { movesOf } from "../designs/morris-trajectories.ts";
import type { Points } from "../designs/points.ts";
import { meanOf, sdOf } from "../quantiles.ts";
import { type BootstrapOptions, bootstrap, type Estimate, estimateOf, type Resamples } from "./bootstrap.ts";
import { ranksDescending } from "./ranks.ts";
import { checkSample } from "./sample.ts";

/** Elementary effects of one factor, in units of the output over the whole range of the factor. */
export interface MorrisFactor {
  readonly factor: string;
  /** Mean elementary effect: the direction, unless effects of both signs cancel. */
  readonly mu: number;
  /** Mean size of the elementary effects (Campolongo et al. 2007), with its interval over trajectories. */
  readonly muStar: Estimate;
  /** Standard deviation of the elementary effects: curvature or interactions where it nears μ*. NaN below two. */
  readonly sigma: number;
  /** μ* over the sum of all μ*; NaN when no factor has an effect. */
  readonly share: number;
  /** From 1 for the largest μ*; equal ones share the mean rank. */
  readonly rank: number;
  /** Elementary effects that count. */
  readonly effects: number;
}

export interface Morris {
  readonly trajectories: number;
  /** Elementary effects left out because an output at either end is NaN. */
  readonly undefinedEffects: number;
  /** In the order of the columns. */
  readonly factors: readonly MorrisFactor[];
  /** μ* of every factor in every bootstrap sample. */
  readonly resamples: Resamples;
}

/**
 * Screening by elementary effects (Morris 1991, Technometrics 33:161; μ* of Campolongo, Cariboni and
 * Saltelli 2007). `points` are trajectories of k + 1 rows in which each step moves one factor.
 *
 * An effect is the change of the output over the change of the factor's quantile. On the unit cube every
 * factor runs from 0 to 1 over its whole range, so that μ* of factors with different units compare; a
 * factor with a skewed distribution moves further in its own units at one end than at the other. Intervals
 * are percentiles over bootstrap samples of trajectories, and narrow when these are few: on Morris's own
 * function 10 trajectories hold the truth in 88 of 100 cases, 20 and more in 93.
 * @throws RangeError when the points are not such trajectories or the outputs do not fit them.
 */
export function morris(factors: readonly string[], points: Points, outputs: Float64Array, options?: BootstrapOptions): Morris {
  checkSample(factors, points, outputs);
  const k = factors.length;
  const effects = elementaryEffects(points, outputs);
  const trajectories = effects.length / k;
  const sizes = (weights: Float64Array, into: Float64Array): void => {
    for (let i = 0; i < k; i++) {
      let total = 0;
      let n = 0;
      for (let t = 0; t < trajectories; t++) {
        const effect = effects[t * k + i];
        if (Number.isNaN(effect)) continue;
        total += weights[t] * Math.abs(effect);
        n += weights[t];
      }
      into[i] = total / n;
    }
  };
  const result = bootstrap([trajectories], k, sizes, "elementary effects", options);
  const total = result.values.reduce((sum, size) => (Number.isNaN(size) ? sum : sum + size), 0);
  const ranks = ranksDescending(result.values);
  const rows = factors.map((factor, i): MorrisFactor => {
    const own = Float64Array.from({ length: trajectories }, (_, t) => effects[t * k + i]).filter((effect) => !Number.isNaN(effect));
    return {
      factor,
      mu: meanOf(own),
      muStar: estimateOf(result, i),
      sigma: sdOf(own),
      share: total > 0 ? result.values[i] / total : NaN,
      rank: ranks[i],
      effects: own.length,
    };
  });
  const undefinedEffects = effects.reduce((count, effect) => count + (Number.isNaN(effect) ? 1 : 0), 0);
  return { trajectories, undefinedEffects, factors: rows, resamples: result.resamples };
}

/** Row-major, trajectories by factors; NaN where an output is. */
export function elementaryEffects(points: Points, outputs: Float64Array): Float64Array {
  const { trajectories, moved, delta } = movesOf(points);
  const k = points.columns;
  const effects = new Float64Array(trajectories * k);
  const seen = new Uint8Array(trajectories * k);
  for (let t = 0; t < trajectories; t++) {
    for (let step = 0; step < k; step++) {
      const at = t * k + moved[t * k + step];
      if (seen[at] === 1)
        throw new RangeError(
          `trajectory ${t + 1} moves one factor twice by step ${step + 1}; in a morris design it moves each factor once`,
        );
      seen[at] = 1;
      const row = t * (k + 1) + step;
      effects[at] = (outputs[row + 1] - outputs[row]) / delta[t * k + step];
    }
  }
  return effects;
}
