import { t } from "../../language/language.ts";
import { meanOf } from "../quantiles.ts";
import { type BootstrapOptions, bootstrap, degreesOfFreedom, type Estimate, estimateOf, type Statistics } from "./bootstrap.ts";
import { checkOutputs, isConstant } from "./sample.ts";

/** Runs of a design: every point run `replications` times. */
export interface Replicated {
  readonly points: number;
  /** Runs a point, 2 or more. */
  readonly replications: number;
  /**
   * Whether replication `j` has the same random draws at every point (crossed) or each run has draws of
   * its own (nested).
   */
  readonly draws: "shared" | "fresh";
  /** Row-major, points by replications: a KPI, or its paired difference between two policies. */
  readonly outputs: Float64Array;
}

/** One source of variance. */
export interface VarianceComponent {
  /** In the output's unit squared. Unbiased, and so below zero at times when there is little of it. */
  readonly variance: Estimate;
  /** Of the variance of a single run, 0 to 1; a component below zero counts as none. */
  readonly share: Estimate;
}

export interface VarianceSplit {
  readonly draws: "shared" | "fresh";
  /** Points that count. */
  readonly points: number;
  readonly replications: number;
  /** Points left out because one of their runs is NaN. */
  readonly droppedPoints: number;
  readonly mean: number;
  /** What nobody knows: the spread of what is expected at each point. */
  readonly parameter: VarianceComponent;
  /** Chance: with shared draws, what a seed adds at every point alike; with fresh ones all that chance adds. */
  readonly seed: VarianceComponent;
  /** With shared draws: chance that works differently at different points. */
  readonly interaction?: VarianceComponent;
  readonly warnings: readonly string[];
}

/** Below, the intervals hold the truth in fewer than nine cases of ten on normal data. */
const FEW_POINTS = 50;
const FEW_SEEDS = 20;

/**
 * How much of the spread is due to what nobody knows and how much to chance: the random-effects analysis
 * of variance, one-way when draws are fresh and two-way without repetition when they are shared (Searle,
 * Casella and McCulloch 1992, Variance Components, ch. 3 and 4), each mean square set equal to what is
 * expected of it. Intervals are percentiles over bootstrap samples of points and, where all points share
 * them, of seeds (the pigeonhole bootstrap of Owen 2007, Ann. Appl. Stat. 1:386): with points alone a
 * handful of seeds would pass for all chance there is. The interval of the interaction is wider than need be.
 * @throws RangeError when there are fewer than two replications, or the outputs do not fit.
 */
export function varianceSplit({ points, replications, draws, outputs }: Replicated, options?: BootstrapOptions): VarianceSplit {
  if (!Number.isSafeInteger(replications) || replications < 2)
    throw new RangeError(
      `replications must be a whole number of 2 or more to tell chance from parameters, not ${replications}; run more of them`,
    );
  if (outputs.length !== points * replications)
    throw new RangeError(`${points} points of ${replications} replications need ${points * replications} outputs, not ${outputs.length}`);
  checkOutputs(outputs);
  const kept: Float64Array[] = [];
  for (let point = 0; point < points; point++) {
    const runs = outputs.subarray(point * replications, (point + 1) * replications);
    if (!runs.some(Number.isNaN)) kept.push(runs);
  }
  const constant = isConstant(outputs);
  const shared = draws === "shared";
  const components = shared ? crossed(kept, replications) : nested(kept, replications);
  const units = shared ? [kept.length, replications] : [kept.length];
  const result = bootstrap(units, 6, withShares(components, constant), "variance split", options);
  const component = (at: number): VarianceComponent => ({ variance: estimateOf(result, at), share: estimateOf(result, 3 + at) });
  return {
    draws,
    points: kept.length,
    replications,
    droppedPoints: points - kept.length,
    mean: meanOf(kept.map(meanOf)),
    parameter: component(0),
    seed: component(1),
    ...(shared ? { interaction: component(2) } : {}),
    warnings: warningsOf(kept.length, points, replications, draws, constant),
  };
}

/** Writes the components of parameter, seed and interaction, and then their shares. */
function withShares(components: Statistics, constant: boolean): Statistics {
  return (weights, into) => {
    components(weights, into);
    if (constant) into.fill(0, 0, 3);
    const total = Math.max(0, into[0]) + Math.max(0, into[1]) + Math.max(0, into[2]);
    for (let at = 0; at < 3; at++) into[3 + at] = total > 0 ? Math.max(0, into[at]) / total : NaN;
  };
}

function nested(points: readonly Float64Array[], replications: number): Statistics {
  const means = points.map(meanOf);
  const squares = points.map((runs, i) => squaresAbout(runs, means[i]));
  return (weights, into) => {
    let within = 0;
    for (let i = 0; i < points.length; i++) within += weights[i] * squares[i];
    const seed = within / (points.length * (replications - 1));
    into[0] = spreadOf(means, weights).variance - seed / replications;
    into[1] = seed;
    into[2] = 0;
  };
}

/** Points and seeds in the same way: rows and columns of a table whose cells hold the interactions. */
function crossed(points: readonly Float64Array[], replications: number): Statistics {
  const rowMeans = new Float64Array(points.length);
  const columnMeans = new Float64Array(replications);
  return (weights, into) => {
    const [rowWeights, columnWeights] = [weights.subarray(0, points.length), weights.subarray(points.length)];
    rowMeans.fill(0);
    columnMeans.fill(0);
    const rows = rowWeights.reduce((all, weight) => all + weight, 0);
    for (let i = 0; i < points.length; i++) {
      for (let j = 0; j < replications; j++) {
        rowMeans[i] += (columnWeights[j] * points[i][j]) / replications;
        columnMeans[j] += (rowWeights[i] * points[i][j]) / rows;
      }
    }
    const ofRows = spreadOf(rowMeans, rowWeights);
    const ofColumns = spreadOf(columnMeans, columnWeights);
    let residual = 0;
    for (let i = 0; i < points.length; i++) {
      if (rowWeights[i] === 0) continue;
      let own = 0;
      for (let j = 0; j < replications; j++) {
        const rest = points[i][j] - rowMeans[i] - columnMeans[j] + ofRows.mean;
        own += columnWeights[j] * rest * rest;
      }
      residual += rowWeights[i] * own;
    }
    const interaction = residual / (ofRows.degrees * ofColumns.degrees);
    // A point's mean still holds the interactions of its different seeds, and a seed's those of its points.
    into[0] = ofRows.variance - interaction / ofColumns.different;
    into[1] = ofColumns.variance - interaction / ofRows.different;
    into[2] = interaction;
  };
}

/** Weighted mean, unbiased variance, its divisor, and the number of different units that the weights are worth. */
function spreadOf(means: ArrayLike<number>, weights: Float64Array): { mean: number; variance: number; degrees: number; different: number } {
  let n = 0;
  let sum = 0;
  for (let i = 0; i < means.length; i++) {
    n += weights[i];
    sum += weights[i] * means[i];
  }
  const mean = sum / n;
  let squares = 0;
  for (let i = 0; i < means.length; i++) squares += weights[i] * (means[i] - mean) * (means[i] - mean);
  const degrees = degreesOfFreedom(weights);
  return { mean, variance: squares / degrees, degrees, different: n / (n - degrees) };
}

function squaresAbout(values: Float64Array, centre: number): number {
  let sum = 0;
  for (const value of values) sum += (value - centre) * (value - centre);
  return sum;
}

function warningsOf(kept: number, points: number, replications: number, draws: "shared" | "fresh", constant: boolean): string[] {
  const warnings: string[] = [];
  if (kept < points)
    warnings.push(
      t("{count} of {all} points were left out, because the output is not defined in one of their runs.", {
        count: points - kept,
        all: points,
      }),
    );
  if (kept < 2) warnings.push(t("Fewer than two points remain: parameters and chance cannot be told apart."));
  else if (constant) warnings.push(t("All outputs are the same: there is no variance to split."));
  else if (kept < FEW_POINTS)
    warnings.push(t("{count} points are few: the intervals are too narrow below {few}.", { count: kept, few: FEW_POINTS }));
  if (draws === "shared" && replications < FEW_SEEDS)
    warnings.push(
      t("The share of the seed rests on {count} seeds: its interval is too narrow below {few}.", { count: replications, few: FEW_SEEDS }),
    );
  return warnings;
}
