import { t, withMarks } from "../../language/language.ts";
import { normalQuantile } from "../../sim/core/normal.ts";
import { saltelliLayout } from "../designs/saltelli.ts";
import { meanOf, sdOf } from "../quantiles.ts";
import {
  type Bootstrap,
  type BootstrapOptions,
  bootstrap,
  columnOf,
  columnsOf,
  type Estimate,
  estimateOf,
  type Resamples,
  type Statistics,
} from "./bootstrap.ts";
import { ranksDescending } from "./ranks.ts";
import { checkOutputs, isConstant } from "./sample.ts";

/** Sobol' indices of one factor: shares of the variance of the output. */
export interface SobolFactor {
  readonly factor: string;
  /** First-order index: the share that would go on average if the factor alone were known. */
  readonly s1: Estimate;
  /** Total index: the share that the factor has a part in, alone or together with others. */
  readonly st: Estimate;
  /** From 1 for the largest total index; equal ones share the mean rank. */
  readonly rank: number;
}

/** Share of the variance that two factors have only together. */
export interface SobolPair {
  readonly factors: readonly [string, string];
  readonly s2: Estimate;
}

export interface Sobol {
  /** Rows of the base sample that count. */
  readonly rows: number;
  /** Rows left out because one of their outputs is NaN. */
  readonly droppedRows: number;
  /** Of the outputs at A and B, in the output's unit. */
  readonly mean: number;
  /** Of the outputs at A and B, divisor 2N, in the output's unit squared. */
  readonly variance: number;
  /** In the order of the columns. */
  readonly factors: readonly SobolFactor[];
  /** Every pair once, when the design has the points for it. */
  readonly pairs: readonly SobolPair[];
  /** Sum of the first-order indices: what is missing to 1 is interactions. */
  readonly sumOfFirst: Estimate;
  /** What a reader must know before using the numbers. */
  readonly warnings: readonly string[];
  /** First-order and total indices in every bootstrap sample; both, and all factors, from the same rows. */
  readonly firstResamples: Resamples;
  readonly totalResamples: Resamples;
}

export interface SobolOptions extends BootstrapOptions {
  /** Whether the design has the points B_A^i. */
  readonly secondOrder?: boolean;
}

/**
 * Variance-based indices from the outputs of a Saltelli design, in the order of `saltelliLayout`.
 *
 * First order after Saltelli et al. (2010, Comput. Phys. Commun. 181:259), total after Jansen (1999,
 * Comput. Phys. Commun. 117:35), second order after Saltelli (2002, Comput. Phys. Commun. 145:280);
 * outputs are centred first, as SALib does. Intervals are percentiles over bootstrap samples of rows;
 * a base sample more even than a random one, as a Sobol' sequence is, does better than they say.
 *
 * The indices assume independent factors and an output that is a function of them: with draws of its own
 * at each point, the noise of the runs counts into every total index.
 * @throws RangeError when the number of outputs fits no such design, or an output is infinite.
 */
export function sobol(factors: readonly string[], outputs: Float64Array, options: SobolOptions = {}): Sobol {
  const k = factors.length;
  const { secondOrder = false } = options;
  const { group } = saltelliLayout(k, secondOrder);
  if (k === 0 || outputs.length === 0 || outputs.length % group !== 0)
    throw new RangeError(
      `${outputs.length} outputs fit no Saltelli design of ${k} factors, which has a multiple of ${group} points; ` +
        `use a saltelli design and say whether it has the points for second order (secondOrder is ${secondOrder})`,
    );
  checkOutputs(outputs);
  const { blocks, dropped } = definedBlocks(outputs, k, secondOrder);
  const { a, b } = blocks;
  const pairs = secondOrder ? pairsOf(k) : [];
  const constant = a.length < 2 || isConstant(outputs);
  const result = bootstrap([a.length], 2 * k + pairs.length + 1, indicesOf(blocks, pairs, constant), "sobol", options);
  const ranks = ranksDescending(result.values.subarray(k, 2 * k));
  const rows = factors.map((factor, i) => ({ factor, s1: estimateOf(result, i), st: estimateOf(result, k + i), rank: ranks[i] }));
  const sumOfFirst = estimateOf(result, 2 * k + pairs.length);
  const { mean, variance } = momentsOf(a, b);
  return {
    rows: a.length,
    droppedRows: dropped,
    mean,
    variance,
    factors: rows,
    pairs: pairs.map(([i, j], pair) => ({ factors: [factors[i], factors[j]], s2: estimateOf(result, 2 * k + pair) })),
    sumOfFirst,
    warnings: warningsOf(rows, result, sumOfFirst, dropped, a.length, constant),
    firstResamples: columnsOf(result.resamples, 0, k),
    totalResamples: columnsOf(result.resamples, k, 2 * k),
  };
}

/** Outputs at A, B, each A_B^i and each B_A^i (none without second order), without the rows in which any is NaN. */
interface Blocks {
  readonly a: Float64Array;
  readonly b: Float64Array;
  readonly ab: readonly Float64Array[];
  readonly ba: readonly Float64Array[];
}

function definedBlocks(outputs: Float64Array, k: number, secondOrder: boolean): { blocks: Blocks; dropped: number } {
  const { group, a, b, ab, ba } = saltelliLayout(k, secondOrder);
  const base = outputs.length / group;
  const kept: number[] = [];
  for (let j = 0; j < base; j++) if (!outputs.subarray(j * group, (j + 1) * group).some(Number.isNaN)) kept.push(j);
  const block = (at: (j: number) => number): Float64Array => Float64Array.from(kept, (j) => outputs[at(j)]);
  const each = (at: (j: number, i: number) => number): Float64Array[] => Array.from({ length: k }, (_, i) => block((j) => at(j, i)));
  return { blocks: { a: block(a), b: block(b), ab: each(ab), ba: secondOrder ? each(ba) : [] }, dropped: base - kept.length };
}

function pairsOf(k: number): [number, number][] {
  const pairs: [number, number][] = [];
  for (let i = 0; i < k; i++) for (let j = i + 1; j < k; j++) pairs.push([i, j]);
  return pairs;
}

/** Mean, and variance with divisor 2N, of the outputs at A and B. */
function momentsOf(a: Float64Array, b: Float64Array): { mean: number; variance: number } {
  const both = new Float64Array(2 * a.length);
  both.set(a);
  both.set(b, a.length);
  const mean = meanOf(both);
  return { mean, variance: meanOf(both.map((output) => (output - mean) * (output - mean))) };
}

/** A bootstrap sample whose variance is smaller than this share of the whole has only equal outputs in it. */
const NO_VARIANCE = 1e-20;

/** First-order indices, then total ones, then those of the pairs, then the sum of the first-order ones. */
function indicesOf(blocks: Blocks, pairs: readonly [number, number][], constant: boolean): Statistics {
  const all = [blocks.a, blocks.b, ...blocks.ab, ...blocks.ba];
  // Products of outputs far from zero lose the digits that matter (Sobol' et al. 2007).
  const centre = meanOf(all.map(meanOf));
  const centred = (block: Float64Array): Float64Array => block.map((output) => output - centre);
  const [a, b] = [centred(blocks.a), centred(blocks.b)];
  const [ab, ba] = [blocks.ab.map(centred), blocks.ba.map(centred)];
  const whole = constant ? Infinity : momentsOf(a, b).variance;
  const [rows, k] = [a.length, ab.length];
  const width = 2 * k + pairs.length;
  const terms = new Float64Array(rows * width);
  for (let row = 0; row < rows; row++) {
    const own = terms.subarray(row * width, (row + 1) * width);
    for (let i = 0; i < k; i++) {
      own[i] = b[row] * (ab[i][row] - a[row]);
      own[k + i] = ((a[row] - ab[i][row]) * (a[row] - ab[i][row])) / 2;
    }
    for (let pair = 0; pair < pairs.length; pair++) {
      const [i, j] = pairs[pair];
      own[2 * k + pair] = ba[i][row] * ab[j][row] - a[row] * b[row];
    }
  }
  return (weights, into) => {
    into.fill(0);
    let n = 0;
    let sum = 0;
    let squares = 0;
    for (let row = 0; row < rows; row++) {
      const weight = weights[row];
      if (weight === 0) continue;
      n += weight;
      sum += weight * (a[row] + b[row]);
      squares += weight * (a[row] * a[row] + b[row] * b[row]);
      for (let term = 0; term < width; term++) into[term] += weight * terms[row * width + term];
    }
    const mean = sum / (2 * n);
    const variance = squares / (2 * n) - mean * mean;
    const scale = variance > NO_VARIANCE * whole ? n * variance : NaN;
    for (let term = 0; term < width; term++) into[term] /= scale;
    for (let pair = 0; pair < pairs.length; pair++) into[2 * k + pair] -= into[pairs[pair][0]] + into[pairs[pair][1]];
    for (let i = 0; i < k; i++) into[width] += into[i];
  };
}

const NORMAL_95 = normalQuantile(0.975);

function warningsOf(
  rows: readonly SobolFactor[],
  result: Bootstrap,
  sumOfFirst: Estimate,
  dropped: number,
  kept: number,
  constant: boolean,
): string[] {
  const warnings: string[] = [];
  if (dropped > 0)
    warnings.push(
      t(
        "{count} of {all} rows of the base sample were left out, because the output is not defined at one of their points. What remains describes only the part of the space in which it is.",
        { count: dropped, all: dropped + kept },
      ),
    );
  if (kept < 2) warnings.push(t("Fewer than two rows remain: no index can be estimated."));
  else if (constant) warnings.push(t("All outputs are the same: there is no variance to explain."));
  // A total index is a mean of squares, so its percentiles never reach zero; the normal interval does when few rows carry it.
  const unsure = rows.filter(({ st }, i) => st.value > 0 && st.value <= NORMAL_95 * sdOf(columnOf(result.resamples, rows.length + i)));
  if (unsure.length > 0)
    warnings.push(
      t("The total index cannot be told from zero for {numbers}: a larger base sample is needed.", {
        numbers: unsure.map(({ factor }) => factor).join(", "),
      }),
    );
  if (sumOfFirst.low > 1)
    warnings.push(
      t(
        "The first-order indices sum to {sum} (95 % interval {low} to {high}), which independent factors cannot: the base sample is too small, or factors are correlated.",
        {
          sum: withMarks(sumOfFirst.value.toFixed(2)),
          low: withMarks(sumOfFirst.low.toFixed(2)),
          high: withMarks(sumOfFirst.high.toFixed(2)),
        },
      ),
    );
  return warnings;
}
