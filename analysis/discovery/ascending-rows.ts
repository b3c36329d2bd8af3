/**
 * Rows in ascending order of their values, equal ones in the order given. Sorts the bare values, which is
 * many times faster than sorting rows by a comparison, then finds each row's place.
 */
export function ascendingRows(rows: Int32Array, column: ArrayLike<number>): Int32Array {
  const sorted = Float64Array.from(rows, (row) => column[row]).sort();
  const taken = new Int32Array(rows.length);
  const order = new Int32Array(rows.length);
  for (let at = 0; at < rows.length; at++) {
    const value = column[rows[at]];
    let low = 0;
    for (let high = rows.length; low < high; ) {
      const middle = (low + high) >>> 1;
      if (sorted[middle] < value) low = middle + 1;
      else high = middle;
    }
    order[low + taken[low]++] = rows[at];
  }
  return order;
}
