import { meanOf, sdOf } from "../quantiles.ts";

/** Last step of a robustness metric (McPhail et al. 2018, T3): the selected values as one, higher being better. */
export type Aggregation = (values: Float64Array) => number;

/** Of a single value. */
export const identity: Aggregation = (values) => values[0];
export const sum: Aggregation = (values) => values.reduce((total, value) => total + value, 0);
export const mean: Aggregation = meanOf;

/** Weights in the order in which the subset gives its values; they should add to 1. */
export const weightedMean =
  (...weights: readonly number[]): Aggregation =>
  (values) =>
    weights.reduce((total, weight, at) => total + weight * values[at], 0);

/** Minus the sample variance, divisor n - 1: steadier is better. */
export const minusVariance: Aggregation = (values) => -(sdOf(values) * sdOf(values));

/**
 * (mean + 1) / (standard deviation + 1), where a mean below -1 is multiplied instead: a plain ratio would
 * then reward spread. The ones are in the unit of the objective, so the order of policies depends on it.
 */
export const meanVariance: Aggregation = (values) => {
  const raised = meanOf(values) + 1;
  const spread = sdOf(values) + 1;
  return raised >= 0 ? raised / spread : raised * spread;
};

/** Of quantiles 10, 50 and 90 %: how far the median lies above the middle of the others, -1 to 1; 0 without spread. */
export const percentileSkewness: Aggregation = ([p10, p50, p90]) => {
  const half = (p90 - p10) / 2;
  return half === 0 ? 0 : (p50 - (p90 + p10) / 2) / half;
};

/** Of quantiles 10, 25, 75 and 90 %: width of the outer pair over that of the inner, 1 or more; Infinity when the inner is one point. */
export const percentilePeakedness: Aggregation = ([p10, p25, p75, p90]) => (p75 === p25 ? Infinity : (p90 - p10) / (p75 - p25));
