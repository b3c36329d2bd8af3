import type { Design } from "./design.ts";
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

export const LATIN_HYPERCUBE: Design = {
  id: "latin-hypercube",
  title: "Latin hypercube",
  doc: "Random points that cover the range of each factor evenly, however few they are.",
  size: { counts: "points", least: 1, most: 1_000_000, usual: "100 to 10,000 are usual" },
  draws: "fresh",
  correlations: true,
  cost: (_, { size }) => size,
  points: (factors, { size }, seed) => latinHypercube(size, factors.length, seed),
};
