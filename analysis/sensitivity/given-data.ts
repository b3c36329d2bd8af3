import { t, withMarks } from "../../language/language.ts";
import type { Points } from "../designs/points.ts";
import {
  type BootstrapOptions,
  bootstrap,
  columnsOf,
  degreesOfFreedom,
  type Estimate,
  estimateOf,
  type Resamples,
  type Statistics,
} from "./bootstrap.ts";
import { meanOf } from "../quantiles.ts";
import { ranksDescending } from "./ranks.ts";
import { checkSample, definedRows, isConstant } from "./sample.ts";

export interface GivenDataFactor {
  readonly factor: string;
  /** First-order index: the share of the variance that would go on average if the factor alone were known. */
  readonly s1: Estimate;
  /** From 1 for the largest; equal ones share the mean rank. */
  readonly rank: number;
}

export interface GivenData {
  /** Runs that count. */
  readonly rows: number;
  /** Runs left out because their output is NaN. */
  readonly undefinedRuns: number;
  /** Bins a factor. */
  readonly bins: number;
  /** In the order of the columns. */
  readonly factors: readonly GivenDataFactor[];
  /** Sum of the indices: what is missing to 1 is interactions, and the noise of runs with draws of their own. */
  readonly sum: Estimate;
  /** Whether the sample tells too little to rank factors; a warning then says how many runs would. */
  readonly tooSmall: boolean;
  readonly warnings: readonly string[];
  readonly resamples: Resamples;
}

/** Fewer runs leave less than eight bins of eight, which no shape shows in. */
const FEWEST = 64;
/** Half width of the interval of an index that still ranks factors: a tenth of the variance. */
const PRECISE = 0.1;

/**
 * First-order indices from any random sample with independent factors, no special design needed: Pearson's
 * correlation ratio (1905) by bins of equal count, ⌊√N⌋ of them, corrected for chance as Kelley's ε² (1935)
 * is: 1 - mean variance within bins / variance, both unbiased. Given-data estimators are reviewed by
 * Plischke, Borgonovo and Smith (2013, Eur. J. Oper. Res. 226:536).
 *
 * Bias: without the correction every index would be too high by about bins / N; what is left is slightly
 * low, by how much the mean output moves within a bin, about a share of 1 / bins² for a straight line. An
 * index can be estimated below zero by chance. A factor with no more values than bins gets a bin a value.
 * @throws RangeError when the outputs do not fit the points.
 */
export function givenData(factors: readonly string[], points: Points, outputs: Float64Array, options?: BootstrapOptions): GivenData {
  checkSample(factors, points, outputs);
  const k = factors.length;
  const rows = definedRows(outputs);
  const n = rows.length;
  const bins = Math.max(1, Math.floor(Math.sqrt(n)));
  const binsOf = factors.map((_, i) =>
    binned(
      Float64Array.from(rows, (row) => points.at[row * points.columns + i]),
      bins,
    ),
  );
  const defined = Float64Array.from(rows, (row) => outputs[row]);
  const result = bootstrap([n], k + 1, indicesOf(defined, binsOf, bins), "given data", options);
  const ranks = ranksDescending(result.values.subarray(0, k));
  const rowsOf = factors.map((factor, i) => ({ factor, s1: estimateOf(result, i), rank: ranks[i] }));
  const widest = Math.max(...rowsOf.map(({ s1 }) => (s1.high - s1.low) / 2));
  const warnings: string[] = [];
  if (n < outputs.length)
    warnings.push(
      t("{count} of {all} runs were left out, because the output is not defined in them.", {
        count: outputs.length - n,
        all: outputs.length,
      }),
    );
  if (isConstant(defined)) warnings.push(t("All outputs are the same: there is no variance to explain."));
  if (n < FEWEST) warnings.push(t("{count} runs are too few for any index: run {fewest} or more.", { count: n, fewest: FEWEST }));
  else if (widest > PRECISE)
    warnings.push(
      t("With {count} runs an index is known to ±{width} only; ±{precise} needs about {needed} runs.", {
        count: n,
        width: withMarks(widest.toFixed(2)),
        precise: withMarks(String(PRECISE)),
        needed: roundUp(n * (widest / PRECISE) * (widest / PRECISE)),
      }),
    );
  return {
    rows: n,
    undefinedRuns: outputs.length - n,
    bins,
    factors: rowsOf,
    sum: estimateOf(result, k),
    tooSmall: n < FEWEST || widest > PRECISE,
    warnings,
    resamples: columnsOf(result.resamples, 0, k),
  };
}

/** The bin of each value: of equal count by rank, or one a value when there are no more values than bins. */
function binned(values: Float64Array, bins: number): Int32Array {
  const order = Int32Array.from(values, (_, i) => i).sort((a, b) => values[a] - values[b] || a - b);
  const distinct = new Set(values).size;
  const bin = new Int32Array(values.length);
  let level = 0;
  for (let at = 0; at < order.length; at++) {
    if (at > 0 && values[order[at]] !== values[order[at - 1]]) level++;
    bin[order[at]] = distinct <= bins ? level : Math.floor((at * bins) / order.length);
  }
  return bin;
}

/** First-order indices, then their sum. */
function indicesOf(outputs: Float64Array, binsOf: readonly Int32Array[], bins: number): Statistics {
  const centre = meanOf(outputs);
  const centred = outputs.map((output) => output - centre);
  const constant = isConstant(outputs);
  const drawn = new Int32Array(outputs.length);
  // Per bin: sum of weights, of their squares, of weighted outputs and of their squares.
  const moments = new Float64Array(4 * bins);
  return (weights, into) => {
    let size = 0;
    for (let row = 0; row < weights.length; row++) if (weights[row] > 0) drawn[size++] = row;
    const variance = constant ? NaN : varianceOf(centred, weights);
    into.fill(0);
    for (let i = 0; i < binsOf.length; i++) {
      const binOf = binsOf[i];
      moments.fill(0);
      for (let at = 0; at < size; at++) {
        const row = drawn[at];
        const weight = weights[row];
        const output = weight * centred[row];
        const bin = 4 * binOf[row];
        moments[bin] += weight;
        moments[bin + 1] += weight * weight;
        moments[bin + 2] += output;
        moments[bin + 3] += output * centred[row];
      }
      into[i] = 1 - varianceWithin(moments) / variance;
      into[binsOf.length] += into[i];
    }
  };
}

/** Mean of the variances within the bins, each weighing as many runs as it holds. */
function varianceWithin(moments: Float64Array): number {
  let within = 0;
  let counted = 0;
  for (let bin = 0; bin < moments.length; bin += 4) {
    const [count, squaredWeights, sum, squares] = [moments[bin], moments[bin + 1], moments[bin + 2], moments[bin + 3]];
    const degrees = count - squaredWeights / count;
    // A bin with a single run tells no variance.
    if (!(degrees > 0)) continue;
    within += (count * (squares - (sum * sum) / count)) / degrees;
    counted += count;
  }
  return within / counted;
}

function varianceOf(centred: Float64Array, weights: Float64Array): number {
  let n = 0;
  let sum = 0;
  let squares = 0;
  for (let row = 0; row < centred.length; row++) {
    n += weights[row];
    sum += weights[row] * centred[row];
    squares += weights[row] * centred[row] * centred[row];
  }
  return (squares - (sum * sum) / n) / degreesOfFreedom(weights);
}

/** To two digits, upwards: a number of runs to plan with. */
function roundUp(runs: number): number {
  let unit = 1;
  while (runs > 100 * unit) unit *= 10;
  return Math.ceil(runs / unit) * unit;
}
