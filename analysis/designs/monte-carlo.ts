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
