import { meanOf, sdOf } from "./quantiles.ts";
import { studentTQuantile } from "./student-t.ts";

export type Verdict = "higher" | "lower" | "not distinguishable";

export interface PairedDifference {
  /** Pairs that count. */
  readonly n: number;
  /** Pairs left out because one of the two is NaN. */
  readonly undefinedPairs: number;
  readonly mean: number;
  readonly sd: number;
  /** 95 % t interval of the mean; NaN below two pairs. */
  readonly low: number;
  readonly high: number;
  readonly halfWidth: number;
  /** Of the policy against the baseline: whether the interval leaves zero out by more than rounding. */
  readonly verdict: Verdict;
}

/** Whether a 95 % interval leaves zero out, and on which side. An undefined interval tells nothing. */
export function verdictOf(low: number, high: number): Verdict {
  if (low > 0) return "higher";
  if (high < 0) return "lower";
  return "not distinguishable";
}

/** Half the width of the 95 % t interval of a mean; NaN below two values. */
export function halfWidthOf(sd: number, n: number): number {
  return n < 2 ? NaN : (studentTQuantile(0.975, n - 1) * sd) / Math.sqrt(n);
}

/** Relative tolerance of the market clearing: a smaller difference is rounding, however regular. */
const ROUNDING = 1e-9;

function largest(values: Float64Array): number {
  let size = 0;
  for (const value of values) size = Math.max(size, Math.abs(value));
  return size;
}

/** Pairs without NaN on either side. */
export function definedPairs(a: ArrayLike<number>, b: ArrayLike<number>): { a: Float64Array; b: Float64Array } {
  if (a.length !== b.length) throw new RangeError(`pairs need as many values on both sides, not ${a.length} and ${b.length}`);
  const kept: number[] = [];
  for (let i = 0; i < a.length; i++) if (!Number.isNaN(a[i]) && !Number.isNaN(b[i])) kept.push(i);
  return { a: Float64Array.from(kept, (i) => a[i]), b: Float64Array.from(kept, (i) => b[i]) };
}

/** `policy - baseline` pair by pair (same seed and replication), which cancels the shocks they share. */
export function pairedDifference(policy: ArrayLike<number>, baseline: ArrayLike<number>): PairedDifference {
  const pairs = definedPairs(policy, baseline);
  const differences = pairs.a.map((value, index) => value - pairs.b[index]);
  const n = differences.length;
  const mean = meanOf(differences);
  const sd = sdOf(differences);
  const halfWidth = halfWidthOf(sd, n);
  const low = mean - halfWidth;
  const high = mean + halfWidth;
  const rounding = ROUNDING * Math.max(largest(pairs.a), largest(pairs.b));
  const verdict = Math.abs(mean) <= rounding ? "not distinguishable" : verdictOf(low, high);
  return { n, undefinedPairs: policy.length - n, mean, sd, low, high, halfWidth, verdict };
}
