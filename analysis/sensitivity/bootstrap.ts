import { stream } from "../../sim/core/streams.ts";
import { quantileOfSorted } from "../quantiles.ts";

export interface BootstrapOptions {
  /** Bootstrap samples, 1 or more; 1,000 by default. */
  readonly resamples?: number;
  /** Seed of the resampling alone, so that an analysis can be repeated to the bit. */
  readonly seed?: string;
}

/** A statistic with its 95 % bootstrap interval; all NaN where it is not defined. */
export interface Estimate {
  readonly value: number;
  readonly low: number;
  readonly high: number;
}

/** Statistics of every bootstrap sample, row-major: one row a sample, one column a statistic. */
export interface Resamples {
  readonly count: number;
  readonly columns: number;
  readonly at: Float64Array;
}

/** Statistics of the sample itself and of its bootstrap samples. */
export interface Bootstrap {
  readonly values: Float64Array;
  readonly resamples: Resamples;
}

/** Writes the statistics of a sample in which unit `i` counts `weights[i]` times: a whole number, 0 for absent. */
export type Statistics = (weights: Float64Array, into: Float64Array) => void;

/**
 * Nonparametric bootstrap (Efron 1979): whole units (rows of a design, trajectories, points) are drawn
 * with replacement, each kind of unit by itself where there are several; `units` counts those of each kind,
 * and weights come kind after kind. All statistics come from the same bootstrap samples, so that they can
 * be compared sample by sample. `purpose` names the random stream.
 */
export function bootstrap(
  units: readonly number[],
  statistics: number,
  compute: Statistics,
  purpose: string,
  { resamples = 1000, seed = "bootstrap" }: BootstrapOptions = {},
): Bootstrap {
  if (!Number.isSafeInteger(resamples) || resamples < 1)
    throw new RangeError(`resamples must be a whole number of 1 or more, not ${resamples}`);
  const weights = new Float64Array(units.reduce((all, count) => all + count, 0)).fill(1);
  const values = new Float64Array(statistics);
  compute(weights, values);
  const random = stream(seed, 0, "bootstrap", purpose);
  const at = new Float64Array(resamples * statistics);
  for (let sample = 0; sample < resamples; sample++) {
    weights.fill(0);
    let first = 0;
    for (const count of units) {
      for (let draw = 0; draw < count; draw++) weights[first + Math.floor(random.uniform() * count)]++;
      first += count;
    }
    compute(weights, at.subarray(sample * statistics, (sample + 1) * statistics));
  }
  return { values, resamples: { count: resamples, columns: statistics, at } };
}

/**
 * One statistic with its percentile interval: the 2.5th and 97.5th percentile over the bootstrap samples
 * in which it is defined.
 */
export function estimateOf({ values, resamples }: Bootstrap, column: number): Estimate {
  const sorted = columnOf(resamples, column)
    .filter((value) => !Number.isNaN(value))
    .sort();
  const value = values[column];
  const defined = !Number.isNaN(value);
  return { value, low: defined ? quantileOfSorted(sorted, 0.025) : NaN, high: defined ? quantileOfSorted(sorted, 0.975) : NaN };
}

/** One statistic over the bootstrap samples. */
export function columnOf({ count, columns, at }: Resamples, column: number): Float64Array {
  return Float64Array.from({ length: count }, (_, sample) => at[sample * columns + column]);
}

/** Neighbouring statistics, `from` up to but without `to`, over the bootstrap samples. */
export function columnsOf({ count, columns, at }: Resamples, from: number, to: number): Resamples {
  const kept = new Float64Array(count * (to - from));
  for (let sample = 0; sample < count; sample++) {
    kept.set(at.subarray(sample * columns + from, sample * columns + to), sample * (to - from));
  }
  return { count, columns: to - from, at: kept };
}

/**
 * Divisor that makes a weighted variance unbiased: n - Σw²/n, which is n - 1 when each unit counts once.
 * A bootstrap sample holds some units twice; with the divisor n - 1 they would pass for agreement and
 * pull every variance down.
 */
export function degreesOfFreedom(weights: Float64Array): number {
  let n = 0;
  let squares = 0;
  for (const weight of weights) {
    n += weight;
    squares += weight * weight;
  }
  return n - squares / n;
}
