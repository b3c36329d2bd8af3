import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { morrisTrajectories, movesOf } from "../../../analysis/designs/morris-trajectories.ts";

describe("Morris trajectories", () => {
  test("move each factor once by Δ on the grid, whatever their number, factors and levels", () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 8 }),
        fc.integer({ min: 1, max: 12 }),
        fc.constantFrom(2, 4, 6, 8, 10),
        fc.string(),
        (r, k, levels, seed) => {
          const points = morrisTrajectories(r, k, seed, levels);
          const { trajectories, moved, delta } = movesOf(points);
          expect(points.rows).toBe(r * (k + 1));
          expect(trajectories).toBe(r);
          expect(points.at.every((x) => x >= 0 && x <= 1 && Math.abs(x * (levels - 1) - Math.round(x * (levels - 1))) < 1e-12)).toBe(true);
          expect(delta.every((step) => Math.abs(Math.abs(step) - levels / (2 * (levels - 1))) < 1e-12)).toBe(true);
          for (let t = 0; t < r; t++) expect(new Set(moved.subarray(t * k, (t + 1) * k)).size).toBe(k);
        },
      ),
      { numRuns: 50 },
    );
  });

  test("visit every level, both directions and every order", () => {
    const points = morrisTrajectories(400, 3, "seed");
    const { moved, delta } = movesOf(points);
    const levels = new Map<number, number>();
    for (const x of points.at) levels.set(Math.round(x * 3), (levels.get(Math.round(x * 3)) ?? 0) + 1);
    // Each of the four levels is as likely; each coordinate of a trajectory is drawn once: 1,200 draws of sd √(3/16).
    const shares = [0, 1, 2, 3].map((level) => levels.get(level)! / points.at.length);
    for (const share of shares) expect(Math.abs(share - 0.25)).toBeLessThan(2.58 * Math.sqrt(3 / 16 / 1200));
    const rises = delta.filter((step) => step > 0).length;
    expect(Math.abs(rises / 1200 - 0.5)).toBeLessThan(2.58 * Math.sqrt(1 / 4 / 1200));
    const orders = new Set(Array.from({ length: 400 }, (_, t) => moved.subarray(3 * t, 3 * t + 3).join()));
    expect(orders.size).toBe(6);
  });

  test("begin with the fewer", () => {
    const few = morrisTrajectories(3, 4, "seed");
    expect(morrisTrajectories(5, 4, "seed").at.subarray(0, few.at.length)).toEqual(few.at);
  });

  test("refuse an odd number of levels", () => {
    expect(() => morrisTrajectories(3, 4, "seed", 5)).toThrow("must be an even number of 2 or more, not 5; 4 is usual");
  });
});

describe("moves", () => {
  test("name the step on which other points than trajectories move two factors or none", () => {
    expect(() => movesOf({ rows: 3, columns: 2, at: Float64Array.of(0, 0, 1, 0, 0, 1) })).toThrow(
      "step 2 of trajectory 1 moves more than one factor",
    );
    expect(() => movesOf({ rows: 3, columns: 2, at: Float64Array.of(0, 0, 1, 0, 1, 0) })).toThrow("step 2 of trajectory 1 moves no factor");
    expect(() => movesOf({ rows: 4, columns: 2, at: new Float64Array(8) })).toThrow("trajectories of 2 factors have 3 points each");
  });
});
