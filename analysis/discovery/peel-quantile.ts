/**
 * A limit that parts about a share `p` of values in ascending order from the rest: halfway between two
 * values that differ, so that equal values stay together. Where the quantile falls among equal values, it
 * moves outward from the middle, up for the lower half and down for the upper, as sdtoolkit
 * and EMA Workbench do, until it parts something; the value itself when all are equal.
 */
export function peelQuantile(count: number, valueAt: (position: number) => number, p: number): number {
  const position = (count - 1) * p;
  let below = Math.floor(position);
  let above = Math.ceil(position);
  if (p > 0.5) while (below > 0 && valueAt(below) === valueAt(above)) below--;
  else while (above < count - 1 && valueAt(below) === valueAt(above)) above++;
  return (valueAt(below) + valueAt(above)) / 2;
}
