import { quantileSorted } from "simple-statistics";

export interface Quantiles {
  /** Values that count. */
  readonly n: number;
  /** NaN values left out: runs in which the quantity is undefined. */
  readonly undefinedRuns: number;
  readonly mean: number;
  /** Divisor n - 1; NaN below two values. */
  readonly sd: number;
  readonly p5: number;
  readonly p25: number;
  readonly p50: number;
  readonly p75: number;
  readonly p95: number;
}

/** Type 7 of Hyndman and Fan (1996), the default of R, on values in ascending order; NaN for none. */
export function quantileOfSorted(sorted: ArrayLike<number>, p: number): number {
  return sorted.length > 0 ? quantileSorted(sorted as number[], p) : NaN;
}

/** Arithmetic mean; NaN for none. */
export function meanOf(values: ArrayLike<number>): number {
  let total = 0;
  for (let i = 0; i < values.length; i++) total += values[i];
  return total / values.length;
}

/** Standard deviation with divisor n - 1, in two passes; NaN below two values. */
export function sdOf(values: ArrayLike<number>): number {
  if (values.length < 2) return NaN;
  const centre = meanOf(values);
  let squares = 0;
  for (let i = 0; i < values.length; i++) squares += (values[i] - centre) * (values[i] - centre);
  return Math.sqrt(squares / (values.length - 1));
}

/** Mean, spread and quantiles of the values that are not NaN, in the order given. */
export function quantiles(values: ArrayLike<number>): Quantiles {
  const defined = Float64Array.from(values).filter((value) => !Number.isNaN(value));
  const sorted = defined.slice().sort();
  return {
    n: defined.length,
    undefinedRuns: values.length - defined.length,
    mean: meanOf(defined),
    sd: sdOf(defined),
    p5: quantileOfSorted(sorted, 0.05),
    p25: quantileOfSorted(sorted, 0.25),
    p50: quantileOfSorted(sorted, 0.5),
    p75: quantileOfSorted(sorted, 0.75),
    p95: quantileOfSorted(sorted, 0.95),
  };
}
