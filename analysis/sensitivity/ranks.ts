/**
 * Ranks from 1 for the smallest; equal values share the mean of the ranks they span. NaN ranks with
 * the smallest.
 */
export function ranksAscending(values: ArrayLike<number>): Float64Array {
  const size = (i: number): number => (Number.isNaN(values[i]) ? -Infinity : values[i]);
  const order = Int32Array.from({ length: values.length }, (_, i) => i).sort((a, b) => {
    const [first, second] = [size(a), size(b)];
    return first < second ? -1 : first > second ? 1 : a - b;
  });
  const ranks = new Float64Array(values.length);
  for (let from = 0; from < order.length; ) {
    let to = from + 1;
    while (to < order.length && size(order[to]) === size(order[from])) to++;
    for (let i = from; i < to; i++) ranks[order[i]] = (from + 1 + to) / 2;
    from = to;
  }
  return ranks;
}

/** Ranks from 1 for the largest; equal values share the mean of the ranks they span. */
export function ranksDescending(values: ArrayLike<number>): Float64Array {
  return ranksAscending(values).map((rank) => values.length + 1 - rank);
}
