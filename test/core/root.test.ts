import { describe, expect, test } from "vitest";
import { maximise, maximiseOnGrid } from "../../sim/core/golden-section.ts";
import { invariant, InvariantError, finiteOrThrow } from "../../sim/core/invariant.ts";
import { BracketError, findRoot, findRootInPrice, lastRoot } from "../../sim/core/root.ts";

describe("findRoot", () => {
  test("solves smooth, steep, kinked and flat functions to 1e-12", () => {
    const cases: [(x: number) => number, number, number, number][] = [
      [(x) => 3 - x, 0, 10, 3],
      [(x) => Math.exp(-50 * x) - Math.exp(-50), -2, 3, 1],
      [(x) => (x < 2 ? 1e6 * (2 - x) : (2 - x) * 1e-3), -10, 10, 2],
      [(x) => 1 - x * x * x, 0, 100, 1],
    ];
    for (const [f, lo, hi, root] of cases) {
      expect(Math.abs(findRoot(f, lo, hi) - root)).toBeLessThan(1e-12 * 100);
      expect(lastRoot.evaluations).toBeLessThan(200);
    }
  });
  test("converges on a jump to the jump and reports both sides", () => {
    const x = findRoot((p) => (p < 1.234 ? 5 : -3), 0, 10);
    expect(x).toBeCloseTo(1.234, 14);
    expect(lastRoot.fLo).toBe(5);
    expect(lastRoot.fHi).toBe(-3);
    expect(lastRoot.evaluations).toBeLessThan(130);
  });
  test("accepts a root at either end", () => {
    expect(findRoot((x) => 1 - x, 1, 2)).toBe(1);
    expect(findRoot((x) => 1 - x, 0, 1)).toBe(1);
  });
  test("a bracket without a sign change names both ends", () => {
    expect(() => findRoot((x) => 1 - x, 2, 3)).toThrow(BracketError);
    expect(() => findRoot(() => NaN, 2, 3)).toThrow(BracketError);
    try {
      findRoot((x) => 1 - x, 2, 3);
    } catch (error) {
      expect(error).toMatchObject({ lo: 2, hi: 3, fLo: -1, fHi: -2 });
    }
  });
  test("in prices: linear curves to 1e-12 relative in few evaluations", () => {
    expect(findRootInPrice((p) => 100 - 2 * p - (-20 + 4 * p), 0.01, 1e4)).toBeCloseTo(20, 10);
    expect(lastRoot.evaluations).toBeLessThan(40);
  });
  test("price roots nest", () => {
    const inner = (p: number) => findRootInPrice((h) => p - h, 0.001, 1e5);
    expect(findRootInPrice((p) => 7 - inner(p), 0.01, 1e3)).toBeCloseTo(7, 9);
  });
});

describe("golden section", () => {
  test("finds a unimodal maximum and, on a grid, the higher of two", () => {
    expect(maximise((x) => -(x - 2) * (x - 2), 0, 10, 1e-9).x).toBeCloseTo(2, 6);
    const two = (x: number) => Math.exp(-(x - 1) * (x - 1) * 9) + 1.2 * Math.exp(-(x - 8) * (x - 8) * 9);
    expect(maximiseOnGrid(two, 0, 10, 1e-9).x).toBeCloseTo(8, 6);
  });
});

describe("invariants", () => {
  test("a broken promise throws; a bad quantity names month, agent and quantity", () => {
    expect(() => invariant(false, "no")).toThrow(InvariantError);
    expect(() => invariant(true, "no")).not.toThrow();
    expect(finiteOrThrow(1, 0, "a", "b")).toBe(1);
    expect(() => finiteOrThrow(NaN, 7, "Caremag", "cash")).toThrow(/month 7, Caremag: cash/);
    expect(() => finiteOrThrow(-Infinity, 7, "Caremag", "cash")).toThrow(/-Infinity/);
  });
});
