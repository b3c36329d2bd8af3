/**
 * p-values adjusted for looking at all of them (Holm 1979, Scand. J. Statist. 6:65): below a level, each
 * tells at that level, and the chance of any false find among them stays below it. In the order given.
 */
export function holm(pValues: ArrayLike<number>): Float64Array {
  const m = pValues.length;
  const order = Array.from({ length: m }, (_, i) => i).sort((a, b) => pValues[a] - pValues[b]);
  const adjusted = new Float64Array(m);
  let highest = 0;
  for (let step = 0; step < m; step++) {
    highest = Math.max(highest, Math.min(1, (m - step) * pValues[order[step]]));
    adjusted[order[step]] = highest;
  }
  return adjusted;
}
