/** Second step of a robustness metric (McPhail et al. 2018, T2): which of a policy's values count, higher being better. */
export type Subset = (values: Float64Array) => Float64Array;

const leastOf = (values: Float64Array): number => values.reduce((least, value) => Math.min(least, value), Infinity);
const mostOf = (values: Float64Array): number => values.reduce((most, value) => Math.max(most, value), -Infinity);

export const all: Subset = (values) => values;
export const worst: Subset = (values) => Float64Array.of(leastOf(values));
export const best: Subset = (values) => Float64Array.of(mostOf(values));
/** Worst, then best. */
export const worstAndBest: Subset = (values) => Float64Array.of(leastOf(values), mostOf(values));
/** The worse half, with the middle one of an odd number. */
export const worstHalf: Subset = (values) =>
  values
    .slice()
    .sort()
    .slice(0, Math.ceil(values.length / 2));

/**
 * The values nearest to these quantiles, counted from the worst: a state each, not a value between two.
 * Halfway between two, the one farther from the middle; at the median the worse.
 */
export const percentiles =
  (...quantiles: readonly number[]): Subset =>
  (values) => {
    const sorted = values.slice().sort();
    return Float64Array.from(quantiles, (quantile) => {
      const position = quantile * (sorted.length - 1);
      return sorted[quantile > 0.5 ? Math.floor(position + 0.5) : Math.ceil(position - 0.5)];
    });
  };
