import { stream } from "../../sim/core/streams.ts";
import { type Points, pointsAtOrigin } from "./points.ts";

/**
 * Latin hypercube: each of the `rows` equal strata of each factor holds one point, at random within it, and strata are
 * paired at random. Each column has a stream of its own: a further factor changes no other.
 * Source: McKay, Beckman and Conover (1979), Technometrics 21, 239.
 */
export function latinHypercube(rows: number, columns: number, seed: string): Points {
  const points = pointsAtOrigin(rows, columns);
  const strata = new Uint32Array(rows);
  for (let column = 0; column < columns; column++) {
    const random = stream(seed, 0, "design", `latin hypercube column ${column}`);
    for (let row = 0; row < rows; row++) {
      const other = Math.floor(random.uniform() * (row + 1));
      strata[row] = strata[other];
      strata[other] = row;
    }
    for (let row = 0; row < rows; row++) points.at[row * columns + column] = (strata[row] + random.uniform()) / rows;
  }
  return points;
}
