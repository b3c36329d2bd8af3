import { describe, expect, test } from "vitest";
import { latinHypercube } from "../../../analysis/designs/latin-hypercube.ts";
import { monteCarlo } from "../../../analysis/designs/monte-carlo.ts";
import type { Points } from "../../../analysis/designs/points.ts";

const columnOf = ({ rows, columns, at }: Points, column: number): number[] =>
  Array.from({ length: rows }, (_, row) => at[row * columns + column]);

/** Greatest distance between the empirical distribution of a column and the uniform. */
function kolmogorov(values: number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  return Math.max(...sorted.map((x, i) => Math.max(x - i / sorted.length, (i + 1) / sorted.length - x)));
}

function correlation(a: number[], b: number[]): number {
  const centred = (values: number[]) => values.map((x) => x - values.reduce((total, y) => total + y, 0) / values.length);
  const dot = (x: number[], y: number[]) => x.reduce((total, xi, i) => total + xi * y[i], 0);
  const [x, y] = [centred(a), centred(b)];
  return dot(x, y) / Math.sqrt(dot(x, x) * dot(y, y));
}

describe("a Latin hypercube", () => {
  test.each([1, 7, 100, 1024])("of %d points puts one into each stratum of each factor", (rows) => {
    const points = latinHypercube(rows, 6, "seed");
    for (let column = 0; column < 6; column++) {
      const strata = columnOf(points, column).map((x) => Math.floor(x * rows));
      expect(strata.toSorted((a, b) => a - b)).toEqual(Array.from({ length: rows }, (_, i) => i));
    }
  });

  test("is random within strata and pairs them at random", () => {
    const points = latinHypercube(2000, 2, "seed");
    const [first, second] = [columnOf(points, 0), columnOf(points, 1)];
    // 1.63 / √n is the 99 % point of the Kolmogorov distance, 2.58 / √n that of a correlation (Smirnov 1948; normal).
    expect(kolmogorov(first.map((x) => x * 2000 - Math.floor(x * 2000)))).toBeLessThan(1.63 / Math.sqrt(2000));
    expect(Math.abs(correlation(first, second))).toBeLessThan(2.58 / Math.sqrt(2000));
  });
});

describe("Monte Carlo points", () => {
  test("are uniform and independent", () => {
    const points = monteCarlo(2000, 2, "seed");
    const [first, second] = [columnOf(points, 0), columnOf(points, 1)];
    expect(kolmogorov(first)).toBeLessThan(1.63 / Math.sqrt(2000));
    expect(kolmogorov(second)).toBeLessThan(1.63 / Math.sqrt(2000));
    expect(Math.abs(correlation(first, second))).toBeLessThan(2.58 / Math.sqrt(2000));
  });

  test("begin with the fewer points, and a further factor changes no other", () => {
    const small = monteCarlo(10, 2, "seed");
    const large = monteCarlo(20, 3, "seed");
    for (const column of [0, 1]) expect(columnOf(large, column).slice(0, 10)).toEqual(columnOf(small, column));
  });
});

test("a further factor changes no other of a Latin hypercube", () => {
  expect(columnOf(latinHypercube(10, 3, "seed"), 1)).toEqual(columnOf(latinHypercube(10, 2, "seed"), 1));
});

test.each([
  ["monte-carlo", monteCarlo],
  ["latin-hypercube", latinHypercube],
])("%s points follow from the seed, are none without factors, and have a limit", (_, design) => {
  expect(design(5, 2, "a").at).toEqual(design(5, 2, "a").at);
  expect(design(5, 2, "a").at).not.toEqual(design(5, 2, "b").at);
  expect(design(5, 0, "a")).toEqual({ rows: 5, columns: 0, at: new Float64Array(0) });
  expect(() => design(0, 2, "a")).toThrow("points must be a whole number of 1 or more, not 0");
  expect(() => design(1e8, 100, "a")).toThrow(/at most 134217728 fit: choose a smaller size/);
});
