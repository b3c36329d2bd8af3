import type { Design } from "./design.ts";
import { stream } from "../../sim/core/streams.ts";
import { type Points, pointsAtOrigin } from "./points.ts";

/**
 * Independent uniform points. Each column has a stream of its own: more points begin with the fewer, and a further
 * factor changes no other.
 */
export function monteCarlo(rows: number, columns: number, seed: string): Points {
  const points = pointsAtOrigin(rows, columns);
  for (let column = 0; column < columns; column++) {
    const random = stream(seed, 0, "design", `monte carlo column ${column}`);
    for (let row = 0; row < rows; row++) points.at[row * columns + column] = random.uniform();
  }
  return points;
}

export const MONTE_CARLO: Design = {
  id: "monte-carlo",
  title: "Monte Carlo",
  doc: "Independent random points. The plainest sample: errors of any statistic are those of textbooks.",
  size: { counts: "points", least: 1, most: 1_000_000, usual: "100 to 10,000 are usual" },
  draws: "fresh",
  correlations: true,
  cost: (_, { size }) => size,
  points: (factors, { size }, seed) => monteCarlo(size, factors.length, seed),
};
