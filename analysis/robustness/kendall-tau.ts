/**
 * Kendall's rank correlation of two lists, tau-b, which allows for equal values (Kendall 1945): 1 when they
 * put all pairs in the same order, -1 in the opposite; NaN when all values of a list are equal.
 */
export function kendallTau(a: ArrayLike<number>, b: ArrayLike<number>): number {
  if (a.length !== b.length) throw new RangeError(`lists must be of one length, not ${a.length} and ${b.length}`);
  let [agreeing, orderedInA, orderedInB] = [0, 0, 0];
  for (let i = 0; i < a.length; i++) {
    for (let j = 0; j < i; j++) {
      // By comparison and not by difference: of two infinite values the difference is NaN.
      const inA = Number(a[i] > a[j]) - Number(a[i] < a[j]);
      const inB = Number(b[i] > b[j]) - Number(b[i] < b[j]);
      agreeing += inA * inB;
      orderedInA += Math.abs(inA);
      orderedInB += Math.abs(inB);
    }
  }
  return agreeing / Math.sqrt(orderedInA * orderedInB);
}
