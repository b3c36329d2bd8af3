import { describe, expect, test } from "vitest";
import { saltelli } from "../../../analysis/designs/saltelli.ts";
import { rankStability } from "../../../analysis/sensitivity/rank-stability.ts";
import { sobol } from "../../../analysis/sensitivity/sobol.ts";
import { sobolG } from "../functions/sobol-g.ts";
import { outputsAt } from "./outputs-at.ts";

describe("rank stability", () => {
  test("is what can be counted by hand over four bootstrap samples", () => {
    const at = Float64Array.of(9, 5, 1, /**/ 9, 4, 4, /**/ 3, 5, 1, /**/ 9, 1, NaN);
    const found = rankStability(["a", "b", "c"], [9, 5, 1], { count: 4, columns: 3, at }, 2);
    expect(found.factors.map(({ factor, rank, shareInTop }) => [factor, rank, shareInTop])).toEqual([
      ["a", 1, 1],
      ["b", 2, 0.75],
      ["c", 3, 0],
    ]);
    // Ranks of b are 2, 2.5, 1 and 2.
    expect(found.factors[1].low).toBeCloseTo(1 + 0.075, 12);
    expect(found.factors[1].high).toBeCloseTo(2.5 - 0.0375, 12);
    expect(found.unsettled).toEqual([
      { higher: "a", lower: "b", agreement: 0.75 },
      { higher: "b", lower: "c", agreement: 0.875 },
    ]);
  });

  test("settles the G function's three leading factors and leaves open the four that are alike", () => {
    const factors = Array.from({ length: 8 }, (_, i) => `x${i + 1}`);
    const { factors: indices, totalResamples } = sobol(factors, outputsAt(saltelli(512, 8, "1"), sobolG));
    const found = rankStability(
      factors,
      indices.map(({ st }) => st.value),
      totalResamples,
      5,
    );
    expect(found.factors.slice(0, 4).map(({ factor, low, high }) => [factor, low, high])).toEqual([
      ["x1", 1, 1],
      ["x2", 2, 2],
      ["x3", 3, 3],
      ["x4", 4, 4],
    ]);
    expect(found.factors[4].shareInTop).toBeLessThan(0.95);
    for (const { higher, lower } of found.unsettled)
      for (const factor of [higher, lower]) expect(factors.indexOf(factor)).toBeGreaterThan(3);
    expect(found.unsettled.length).toBeGreaterThan(0);
  });

  test("needs resamples of the same factors and a top that exists", () => {
    const resamples = { count: 1, columns: 2, at: new Float64Array(2) };
    expect(() => rankStability(["a"], [1], resamples)).toThrow(/1 factors need .* 1 and 2/);
    expect(() => rankStability(["a", "b"], [1, 2], resamples, 3)).toThrow(/top .* 1 to 2, not 3/);
  });
});
