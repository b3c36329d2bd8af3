/**
 * Fewest replications from which on the coefficient of variation (sd with divisor n - 1, over the size of the mean)
 * stays within `tolerance` of what it was, however many more of those given are added; undefined when it never does
 * before the last. NaN values are left out.
 *
 * Source: Lorscheid, Heine and Meyer (2012), Comput. Math. Organ. Theory 18, 22, as written by Lee et al. (2015),
 * J. Artif. Soc. Soc. Simul. 18(4) 4: min n with |c_n - c_m| < E for all m > n. It tells when the spread of outcomes is
 * known, not how precisely their mean is; and of a mean near zero it tells nothing.
 */
export function variationStableFrom(values: ArrayLike<number>, tolerance: number): number | undefined {
  if (!(tolerance > 0)) throw new RangeError(`tolerance of the coefficient of variation must be above 0, not ${tolerance}; 0.01 is usual`);
  const variations = variationsOf(values);
  let lowest = Infinity;
  let highest = -Infinity;
  let stable: number | undefined;
  for (let n = variations.length - 1; n >= 2; n--) {
    const variation = variations[n];
    if (n < variations.length - 1 && Math.abs(highest - variation) < tolerance && Math.abs(variation - lowest) < tolerance) stable = n;
    lowest = Math.min(lowest, variation);
    highest = Math.max(highest, variation);
  }
  return stable;
}

/** Coefficient of variation of the first n values, by n; NaN below two. */
function variationsOf(values: ArrayLike<number>): number[] {
  const variations = [NaN];
  let [n, mean, squares] = [0, 0, 0];
  for (let i = 0; i < values.length; i++) {
    if (Number.isNaN(values[i])) continue;
    n++;
    const off = values[i] - mean;
    mean += off / n;
    squares += off * (values[i] - mean);
    variations.push(n < 2 ? NaN : Math.sqrt(squares / (n - 1)) / Math.abs(mean));
  }
  return variations;
}
