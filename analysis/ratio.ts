import { definedPairs, halfWidthOf, verdictOf } from "./paired-difference.ts";
import { meanOf, sdOf } from "./quantiles.ts";
import { studentTQuantile } from "./student-t.ts";

export interface PairedRatio {
  readonly n: number;
  readonly undefinedPairs: number;
  /** Sum of numerators over sum of denominators; NaN when `reason` says why. */
  readonly value: number;
  /** 95 % jackknife interval. */
  readonly low: number;
  readonly high: number;
  readonly reason: string | undefined;
}

const undefinedRatio = (n: number, undefinedPairs: number, reason: string): PairedRatio => ({
  n,
  undefinedPairs,
  value: NaN,
  low: NaN,
  high: NaN,
  reason,
});

/**
 * Ratio of two means over paired runs, with a delete-one jackknife interval (Efron and Stein 1981).
 * Undefined when the denominator cannot be told from zero: such a ratio means nothing, whatever its
 * size.
 */
export function pairedRatio(numerators: ArrayLike<number>, denominators: ArrayLike<number>): PairedRatio {
  const { a, b } = definedPairs(numerators, denominators);
  const n = a.length;
  const undefinedPairs = numerators.length - n;
  if (n < 2) return undefinedRatio(n, undefinedPairs, "fewer than two runs");
  const denominator = meanOf(b);
  const halfWidth = halfWidthOf(sdOf(b), n);
  if (verdictOf(denominator - halfWidth, denominator + halfWidth) === "not distinguishable") {
    return undefinedRatio(n, undefinedPairs, "the denominator cannot be told from zero");
  }
  const sumA = meanOf(a) * n;
  const sumB = denominator * n;
  const value = sumA / sumB;
  const without = a.map((one, index) => (sumA - one) / (sumB - b[index]));
  const error = (sdOf(without) * (n - 1)) / Math.sqrt(n);
  if (!Number.isFinite(error)) return undefinedRatio(n, undefinedPairs, "one run alone decides the ratio");
  const half = studentTQuantile(0.975, n - 1) * error;
  return { n, undefinedPairs, value, low: value - half, high: value + half, reason: undefined };
}
