import { costsOf } from "./pareto.ts";

/** Area between points (rows of two costs) and a reference. */
function area(points: readonly ArrayLike<number>[], [x, y]: ArrayLike<number> & Iterable<number>): number {
  const sorted = points.toSorted((a, b) => a[0] - b[0] || a[1] - b[1]);
  let total = 0;
  let height = y;
  for (const point of sorted) {
    if (point[0] >= x || point[1] >= height) continue;
    total += (x - point[0]) * (height - point[1]);
    height = point[1];
  }
  return total;
}

/**
 * Hypervolume of a set of points: what lies between them and a reference that is worse in all objectives, in the
 * product of their units. Exact, for one to three objectives (Zitzler and Thiele 1998); points beyond the
 * reference add nothing. Larger is better.
 */
export function hypervolume(
  points: readonly ArrayLike<number>[],
  better: readonly ("higher" | "lower")[],
  reference: ArrayLike<number>,
): number {
  const costs = points.map((point) => costsOf(point, better));
  const bound = costsOf(reference, better);
  switch (better.length) {
    case 1:
      return Math.max(0, ...costs.map(([cost]) => bound[0] - cost));
    case 2:
      return area(costs, bound);
    case 3: {
      const sorted = costs.filter((cost) => cost[2] < bound[2]).sort((a, b) => a[2] - b[2]);
      return sorted.reduce((total, [, , from], at) => {
        const to = at + 1 < sorted.length ? sorted[at + 1][2] : bound[2];
        return to > from ? total + (to - from) * area(sorted.slice(0, at + 1), bound) : total;
      }, 0);
    }
    default:
      throw new RangeError(`objectives must be 1 to 3 for an exact hypervolume, not ${better.length}: look at three at a time`);
  }
}
