type Better = "higher" | "lower";

/** The same values, turned so that lower is better in each. */
export function costsOf(values: ArrayLike<number>, better: readonly Better[]): Float64Array {
  return Float64Array.from(better, (direction, at) => (direction === "lower" ? values[at] : 0 - values[at]));
}

/** Pareto dominance of costs: nowhere worse and somewhere better. */
export function dominates(a: ArrayLike<number>, b: ArrayLike<number>): boolean {
  let isBetter = false;
  for (let at = 0; at < a.length; at++) {
    if (a[at] > b[at]) return false;
    if (a[at] < b[at]) isBetter = true;
  }
  return isBetter;
}

/** Positions of the points that no other dominates; of equal points all. */
export function nondominated(points: readonly ArrayLike<number>[], better: readonly Better[]): number[] {
  const costs = points.map((point) => costsOf(point, better));
  return costs.flatMap((one, at) => (costs.some((other) => dominates(other, one)) ? [] : [at]));
}

/**
 * Position of the knee of a frontier: the point with the least sum of objectives, each scaled from its best, 0,
 * to its worst on the frontier, 1. With two objectives it is the point farthest from the straight line
 * between the two extremes (Das, Struct. Optim. 18, 1999, 107); with more it is so where the extremes are each
 * best in one objective. The scales follow from the frontier at hand: a knee is where to look first.
 */
export function kneeOf(points: readonly ArrayLike<number>[], better: readonly Better[]): number {
  const front = nondominated(points, better);
  const costs = front.map((at) => costsOf(points[at], better));
  let knee = -1;
  let least = Infinity;
  for (const [position, at] of front.entries()) {
    const sum = better.reduce((total, _, objective) => {
      const column = costs.map((cost) => cost[objective]);
      const low = Math.min(...column);
      const range = Math.max(...column) - low;
      return total + (range > 0 ? (costs[position][objective] - low) / range : 0);
    }, 0);
    if (sum < least) {
      least = sum;
      knee = at;
    }
  }
  return knee;
}
