import type { Points } from "../designs/points.ts";
import { holm } from "./holm.ts";
import { kolmogorovTail } from "./kolmogorov.ts";
import { checkSample, definedRows } from "./sample.ts";

/** Where in the range of a factor the behavioural runs lie, against the others. */
export type Direction = "higher" | "lower" | "middle" | "ends" | "not distinguishable";

export interface RegionalFactor {
  readonly factor: string;
  /** Kolmogorov–Smirnov distance between behavioural and other runs, 0 to 1. */
  readonly distance: number;
  /** Quantile of the factor at which the distance is largest: the best single place to split it. */
  readonly splitAt: number;
  /** Asymptotic p-value of no difference, two-sided. */
  readonly pValue: number;
  /** Adjusted for the number of factors after Holm. */
  readonly adjustedPValue: number;
  readonly direction: Direction;
  /** From 1 for the largest distance; the first of equal ones in the order of the columns comes first. */
  readonly rank: number;
}

export interface Regional {
  readonly behavioural: number;
  readonly other: number;
  /** Runs left out because their output is NaN. */
  readonly undefinedRuns: number;
  /** In the order of the columns. */
  readonly factors: readonly RegionalFactor[];
  readonly warnings: readonly string[];
}

const LEVEL = 0.05;
/** The asymptotic distribution is rough when one of the two samples is smaller. */
const FEW = 20;
/** A second bulge of the distance, the other way, that is at least this share of the first makes it no plain shift. */
const BOTH_WAYS = 0.5;

/**
 * Regional sensitivity, or Monte Carlo filtering (Hornberger and Spear 1981; Saltelli et al. 2008, The
 * Primer, ch. 5): runs are split by whether the output is as wanted, and each factor is asked whether the
 * two halves differ in it. A cheap first pass on any random design; it sees a factor by itself only, and
 * one that works through interactions alone can pass unseen.
 * @throws RangeError when the outputs do not fit the points, or all runs fall on one side.
 */
export function regional(
  factors: readonly string[],
  points: Points,
  outputs: Float64Array,
  isBehavioural: (output: number) => boolean,
): Regional {
  checkSample(factors, points, outputs);
  const rows = definedRows(outputs);
  const inside = rows.filter((row) => isBehavioural(outputs[row]));
  const outside = rows.filter((row) => !isBehavioural(outputs[row]));
  if (inside.length === 0 || outside.length === 0)
    throw new RangeError(
      `the criterion holds in ${inside.length} of ${rows.length} runs, and a comparison needs runs on both sides; move its limit`,
    );
  const column = (kept: Int32Array, i: number): Float64Array =>
    Float64Array.from(kept, (row) => points.at[row * points.columns + i]).sort();
  const gaps = factors.map((_, i) => gapsBetween(column(inside, i), column(outside, i)));
  const size = Math.sqrt((inside.length * outside.length) / (inside.length + outside.length));
  const pValues = gaps.map((gap) => kolmogorovTail(size * distanceOf(gap)));
  const adjusted = holm(pValues);
  const order = factors.map((_, i) => i).sort((a, b) => distanceOf(gaps[b]) - distanceOf(gaps[a]) || a - b);
  const few = Math.min(inside.length, outside.length);
  return {
    behavioural: inside.length,
    other: outside.length,
    undefinedRuns: outputs.length - rows.length,
    factors: factors.map((factor, i) => ({
      factor,
      distance: distanceOf(gaps[i]),
      splitAt: gaps[i].above >= gaps[i].below ? gaps[i].aboveAt : gaps[i].belowAt,
      pValue: pValues[i],
      adjustedPValue: adjusted[i],
      direction: adjusted[i] < LEVEL ? directionOf(gaps[i]) : "not distinguishable",
      rank: order.indexOf(i) + 1,
    })),
    warnings:
      few < FEW
        ? [`Only ${few} runs are on one side of the criterion: p-values are rough below ${FEW}. Run more points or move its limit.`]
        : [],
  };
}

/** Largest distances between two empirical distribution functions, each way, and the values at which they occur. */
interface Gaps {
  /** Largest F of the behavioural runs above F of the others: behavioural runs have piled up below `aboveAt`. */
  readonly above: number;
  readonly aboveAt: number;
  /** Largest F of the others above F of the behavioural runs. */
  readonly below: number;
  readonly belowAt: number;
}

function distanceOf({ above, below }: Gaps): number {
  return Math.max(above, below);
}

/** Both sorted ascending. */
function gapsBetween(inside: Float64Array, outside: Float64Array): Gaps {
  let [above, aboveAt, below, belowAt] = [0, 0, 0, 0];
  let i = 0;
  let j = 0;
  while (i < inside.length && j < outside.length) {
    const value = Math.min(inside[i], outside[j]);
    while (i < inside.length && inside[i] === value) i++;
    while (j < outside.length && outside[j] === value) j++;
    const gap = i / inside.length - j / outside.length;
    if (gap > above) [above, aboveAt] = [gap, value];
    if (-gap > below) [below, belowAt] = [-gap, value];
  }
  return { above, aboveAt, below, belowAt };
}

function directionOf({ above, aboveAt, below, belowAt }: Gaps): Direction {
  if (Math.min(above, below) < BOTH_WAYS * Math.max(above, below)) return above > below ? "lower" : "higher";
  return belowAt < aboveAt ? "middle" : "ends";
}
