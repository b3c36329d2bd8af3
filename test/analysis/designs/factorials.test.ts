import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  aliasesOf,
  FRACTIONAL_FACTORIAL,
  fractionalColumns,
  fractionalFactorial,
  MOST_FACTORS,
  type Resolution,
} from "../../../analysis/designs/fractional-factorial.ts";
import { FULL_FACTORIAL, fullFactorial, levelsOf } from "../../../analysis/designs/full-factorial.ts";
import type { Points } from "../../../analysis/designs/points.ts";
import { valueAt } from "../../../analysis/designs/spread.ts";
import type { Spread } from "../../../scenarios/experiment.ts";

const rowOf = ({ columns, at }: Points, row: number): number[] => Array.from(at.subarray(row * columns, (row + 1) * columns));
const lettersOf = (word: number): number => word.toString(2).replaceAll("0", "").length;
const LETTERS = "ABCDEFGHJKLMNOPQ";

/** Lengths of the defining words: products of factors that are the identity, by trying every set of factors. */
function definingLengths(columns: readonly number[]): number[] {
  const found: number[] = [];
  for (let set = 1; set < 2 ** columns.length; set++) {
    let product = 0;
    for (const [i, word] of columns.entries()) if ((set >> i) & 1) product ^= word;
    if (product === 0) found.push(lettersOf(set));
  }
  return found;
}

/** The same for many factors: the least of defining words of up to four, from sums of pairs. */
function isAtLeast(columns: readonly number[], resolution: Resolution): boolean {
  const singles = new Set(columns);
  if (singles.size < columns.length || singles.has(0)) return false;
  const pairs = new Set<number>();
  for (let i = 0; i < columns.length; i++) {
    for (let j = 0; j < i; j++) {
      const pair = columns[i] ^ columns[j];
      if (resolution > 3 && singles.has(pair)) return false;
      if (resolution > 4 && pairs.has(pair)) return false;
      pairs.add(pair);
    }
  }
  return true;
}

describe("a full factorial", () => {
  test("has every combination once, whatever the levels", () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 1, max: 5 }), { maxLength: 5 }), (counts) => {
        const points = fullFactorial(counts.map((count) => Array.from({ length: count }, (_, i) => (i + 0.5) / count)));
        const rows = Array.from({ length: points.rows }, (_, row) => rowOf(points, row).join());
        expect(points.rows).toBe(counts.reduce((product, count) => product * count, 1));
        expect(new Set(rows).size).toBe(points.rows);
      }),
    );
  });

  test("is in standard order, the first factor fastest", () => {
    const points = fullFactorial([
      [0, 1],
      [0, 0.5, 1],
    ]);
    expect(Array.from({ length: 6 }, (_, row) => rowOf(points, row))).toEqual([
      [0, 0],
      [1, 0],
      [0, 0.5],
      [1, 0.5],
      [0, 1],
      [1, 1],
    ]);
  });

  test.each<[Spread, number, unknown[]]>([
    [{ shape: "uniform", min: 10, max: 30 }, 3, [10, 20, 30]],
    [{ shape: "log-uniform", min: 1, max: 100 }, 3, [1, 10, 100]],
    [{ shape: "triangular", min: 0, mode: 1, max: 10 }, 3, [0, 5, 10]],
    [{ shape: "normal", mean: 2, sd: 3, min: 0, max: 8 }, 5, [0, 2, 4, 6, 8]],
    [{ shape: "options", options: ["none", "low", "high"] }, 2, ["none", "low", "high"]],
  ])("takes as levels of %j with size %d the values %j", (spread, size, values) => {
    const found = levelsOf(spread, size).map((u) => valueAt(spread, u));
    for (const [i, value] of values.entries()) {
      if (typeof value === "number") expect(found[i]).toBeCloseTo(value, 9);
      else expect(found[i]).toBe(value);
    }
    expect(found.length).toBe(values.length);
  });

  test("counts its points before it builds them, more than could be built", () => {
    const factor = { id: "a", spread: { shape: "uniform", min: 0, max: 1 } } as const;
    const many = Array.from({ length: 30 }, () => factor);
    expect(FULL_FACTORIAL.cost(many, { size: 4 })).toBe(4 ** 30);
    expect(() => FULL_FACTORIAL.points(many, { size: 4 }, "")).toThrow("choose a smaller size or fewer factors");
    const options = { id: "b", spread: { shape: "options", options: [1, 2, 3] } } as const;
    expect(FULL_FACTORIAL.cost([factor, options], { size: 2 })).toBe(6);
    expect(FULL_FACTORIAL.points([factor, options], { size: 2 }, "").rows).toBe(6);
  });
});

describe("a fractional factorial", () => {
  const cases = ([3, 4, 5] as const).flatMap((resolution) => Array.from({ length: 15 }, (_, i) => [i + 1, resolution] as const));

  test.each(cases)("of %d factors has no defining word shorter than its resolution %d", (factors, resolution) => {
    const lengths = definingLengths(fractionalColumns(factors, resolution));
    expect(Math.min(Infinity, ...lengths)).toBeGreaterThanOrEqual(resolution);
  });

  test("has as many runs as the published tables", () => {
    const runs = (resolution: Resolution) =>
      Array.from({ length: 13 }, (_, i) => fractionalFactorial(fractionalColumns(i + 3, resolution)).rows);
    // Box, Hunter and Hunter (1978), table 12.15, and NIST Dataplot, DEXRES4.TXT, for 3 to 15 factors.
    expect(runs(3)).toEqual([4, 8, 8, 8, 8, 16, 16, 16, 16, 16, 16, 16, 16]);
    expect(runs(4)).toEqual([8, 8, 16, 16, 16, 16, 32, 32, 32, 32, 32, 32, 32]);
    // Resolution V: Sanchez and Sanchez (2005), where 17 factors take 256 runs.
    expect(runs(5)).toEqual([8, 16, 16, 32, 64, 64, 128, 128, 128, 256, 256, 256, 256]);
  });

  test("has the word lengths of the published designs of 9 to 11 factors", () => {
    const counts = (lengths: number[]) => [3, 4, 5, 6].map((length) => lengths.filter((one) => one === length).length);
    // Fries and Hunter (1980), Technometrics 22, 601; Chen, Sun and Wu (1993), Int. Stat. Rev. 61, 131: minimum aberration.
    expect(counts(definingLengths(fractionalColumns(9, 4)))).toEqual([0, 6, 8, 0]);
    expect(counts(definingLengths(fractionalColumns(10, 4)))).toEqual([0, 10, 16, 0]);
    expect(counts(definingLengths(fractionalColumns(11, 4)))).toEqual([0, 25, 0, 27]);
  });

  test.each([3, 4, 5] as const)("keeps resolution %d up to the most factors it allows", (resolution) => {
    for (const factors of [16, 17, 33, 64, 100, MOST_FACTORS[resolution]])
      expect(isAtLeast(fractionalColumns(factors, resolution), resolution)).toBe(true);
    expect(() => fractionalColumns(MOST_FACTORS[resolution] + 1, resolution)).toThrow("take a lower resolution or vary fewer factors");
  });

  test("has each factor at each level, and each pair of factors at each pair of levels, as often", () => {
    const points = fractionalFactorial(fractionalColumns(11, 3));
    const count = (test: (row: number[]) => boolean) =>
      Array.from({ length: points.rows }, (_, row) => rowOf(points, row)).filter(test).length;
    for (let i = 0; i < 11; i++)
      for (let j = 0; j < i; j++)
        for (const [x, y] of [
          [0, 0],
          [0, 1],
          [1, 0],
          [1, 1],
        ])
          expect(count((row) => row[i] === x && row[j] === y)).toBe(points.rows / 4);
  });

  test("takes generated factors as products of signs: 2^(3-1) with C = AB", () => {
    const points = fractionalFactorial(fractionalColumns(3, 3));
    expect(Array.from({ length: 4 }, (_, row) => rowOf(points, row))).toEqual([
      [0, 0, 1],
      [1, 0, 0],
      [0, 1, 0],
      [1, 1, 1],
    ]);
  });

  test("says which effects are aliased, as the textbooks do", () => {
    const aliases = (factors: number, resolution: Resolution) => aliasesOf(fractionalColumns(factors, resolution), Array.from(LETTERS));
    expect(aliases(3, 3)).toEqual(["A = B × C", "B = A × C", "C = A × B"]);
    // Box, Hunter and Hunter (1978), section 12.3: 2^(4-1) with I = ABCD.
    expect(aliases(4, 4)).toEqual(["A × B = C × D", "A × C = B × D", "A × D = B × C"]);
    expect(aliases(5, 5)).toEqual([]);
  });

  test("tells its aliases by the ids of the factors before it is run", () => {
    const factors = ["price", "demand", "delay"].map((id) => ({ id, spread: { shape: "uniform", min: 0, max: 1 } }) as const);
    expect(FRACTIONAL_FACTORIAL.notes!(factors, { size: 3 })).toEqual([
      "Resolution 3: main effects are told apart from each other, but not from interactions of two factors.",
      "price = demand × delay",
      "demand = price × delay",
      "delay = price × demand",
    ]);
  });
});
