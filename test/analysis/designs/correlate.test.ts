import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { correlate } from "../../../analysis/designs/correlate.ts";
import { latinHypercube } from "../../../analysis/designs/latin-hypercube.ts";
import { monteCarlo } from "../../../analysis/designs/monte-carlo.ts";
import type { Points } from "../../../analysis/designs/points.ts";
import { sobolSequence } from "../../../analysis/designs/sobol-sequence.ts";

const IDS = ["a", "b", "c", "d"];
const columnOf = ({ rows, columns, at }: Points, column: number): number[] =>
  Array.from({ length: rows }, (_, row) => at[row * columns + column]);

/** Spearman's, from the ranks; no ties. */
function spearman(a: number[], b: number[]): number {
  const ranks = (values: number[]) => {
    const order = values.map((_, i) => i).sort((i, j) => values[i] - values[j]);
    const rank: number[] = [];
    for (const [at, row] of order.entries()) rank[row] = at;
    return rank;
  };
  const [x, y] = [ranks(a), ranks(b)];
  const n = a.length;
  return 1 - (6 * x.reduce((sum, xi, i) => sum + (xi - y[i]) ** 2, 0)) / (n * (n * n - 1));
}

describe.each([
  ["monte-carlo", monteCarlo],
  ["latin-hypercube", latinHypercube],
  ["sobol", sobolSequence],
] as const)("correlations of %s points", (_, sample) => {
  const before = sample(1000, 4, "seed");
  const after = correlate(before, IDS, [
    { between: ["a", "c"], rank: 0.8 },
    { between: ["c", "d"], rank: -0.5 },
  ]);

  test("are reached, and zero between the others that take part", () => {
    const rank = (i: number, j: number) => spearman(columnOf(after, i), columnOf(after, j));
    // Three times the root mean square of the difference, 0.26/√1000.
    expect(Math.abs(rank(0, 2) - 0.8)).toBeLessThan(0.025);
    expect(Math.abs(rank(2, 3) + 0.5)).toBeLessThan(0.025);
    expect(Math.abs(rank(0, 3))).toBeLessThan(0.025);
  });

  test("move the values of a factor between rows and change none", () => {
    for (const column of [0, 1, 2, 3]) expect(columnOf(after, column).sort()).toEqual(columnOf(before, column).sort());
    expect(columnOf(after, 1)).toEqual(columnOf(before, 1));
    expect(columnOf(after, 0)).toEqual(columnOf(before, 0));
  });
});

test("any rank correlation of two factors is reached", () => {
  fc.assert(
    fc.property(fc.double({ min: -0.99, max: 0.99, noNaN: true }), fc.string(), (rank, seed) => {
      const points = correlate(sobolSequence(1024, 2, seed), ["a", "b"], [{ between: ["b", "a"], rank }]);
      expect(Math.abs(spearman(columnOf(points, 0), columnOf(points, 1)) - rank)).toBeLessThan(0.01);
    }),
    { numRuns: 20 },
  );
});

describe("correlations that cannot be are refused", () => {
  const points = monteCarlo(100, 4, "seed");
  const refuse = (...correlations: Parameters<typeof correlate>[2]) => expect(() => correlate(points, IDS, correlations));

  test("with the pair at fault and how far to go, when they contradict each other", () => {
    const contradicting = (share: number) => () =>
      correlate(points, IDS, [
        { between: ["a", "b"], rank: 0.9 * share },
        { between: ["b", "c"], rank: 0.8 * share },
        { between: ["a", "c"], rank: -0.7 * share },
      ]);
    expect(contradicting(1)).toThrow(
      "these correlations contradict each other: lower that between b and c (0.8), or all to about 60 % of what they are. " +
        "Together they are a and b 0.9; b and c 0.8; a and c -0.7",
    );
    expect(contradicting(0.62)).toThrow("contradict");
    expect(contradicting(0.6)).not.toThrow();
  });

  test("with their names, when a factor is unknown or the same, a pair given twice or a rank too high", () => {
    refuse({ between: ["a", "x"], rank: 0.5 }).toThrow("correlation between a and x: x is no factor of this experiment");
    refuse({ between: ["a", "a"], rank: 0.5 }).toThrow("correlation between a and a: name two different factors");
    refuse({ between: ["a", "b"], rank: 0.5 }, { between: ["b", "a"], rank: 0.4 }).toThrow(
      "correlation between b and a is given twice: keep one",
    );
    refuse({ between: ["a", "b"], rank: 1 }).toThrow("between a and b must lie from -0.99 to 0.99, not 1");
  });

  test("when there are too few points", () => {
    expect(() =>
      correlate(
        monteCarlo(3, 4, "seed"),
        IDS,
        IDS.slice(1).map((id) => ({ between: ["a", id], rank: 0.1 })),
      ),
    ).toThrow("3 points are too few to correlate 4 factors: take at least 40");
  });
});
