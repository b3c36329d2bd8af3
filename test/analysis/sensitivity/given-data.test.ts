import { describe, expect, test } from "vitest";
import { latinHypercube } from "../../../analysis/designs/latin-hypercube.ts";
import { monteCarlo } from "../../../analysis/designs/monte-carlo.ts";
import { givenData } from "../../../analysis/sensitivity/given-data.ts";
import { stream } from "../../../sim/core/streams.ts";
import { ISHIGAMI, ishigami } from "../functions/ishigami.ts";
import { SOBOL_G, sobolG } from "../functions/sobol-g.ts";
import salib from "./fixtures/sample-ishigami.json";
import { outputsAt } from "./outputs-at.ts";

const X3 = ["x1", "x2", "x3"];
const salibPoints = { rows: 256, columns: 3, at: Float64Array.from(salib.points, (point) => point / 256) };

describe("indices from given data", () => {
  test("are SALib's correlation ratios, corrected for chance as Kelley did", () => {
    const found = givenData(X3, salibPoints, Float64Array.from(salib.outputs));
    expect(found.bins).toBe(16);
    for (const [i, { s1 }] of found.factors.entries()) {
      expect(s1.value).toBeCloseTo(1 - (255 / 240) * (1 - salib.eta_squared[i]), 12);
      expect(Math.abs(s1.value - salib.rbd_fast[i])).toBeLessThan(salib.rbd_fast_conf[i]);
    }
  });

  test("hold the analytic indices of Ishigami's and the G function in their intervals, from a plain Latin hypercube", () => {
    const points = latinHypercube(2000, 3, "1");
    const found = givenData(X3, points, outputsAt(points, ishigami), { resamples: 300 });
    for (const [i, { s1 }] of found.factors.entries()) {
      expect(s1.low).toBeLessThan(ISHIGAMI.s1[i]);
      expect(s1.high).toBeGreaterThan(ISHIGAMI.s1[i]);
    }
    expect(found.sum.value).toBeCloseTo(ISHIGAMI.s1[0] + ISHIGAMI.s1[1], 1);
    expect(found.factors.map(({ rank }) => rank)).toEqual([2, 1, 3]);
    expect(found).toMatchObject({ tooSmall: false, warnings: [] });
    const points8 = latinHypercube(2000, 8, "1");
    const g = givenData(
      Array.from({ length: 8 }, (_, i) => `x${i + 1}`),
      points8,
      outputsAt(points8, sobolG),
      { resamples: 300 },
    );
    for (const [i, { s1 }] of g.factors.entries()) {
      expect(s1.low).toBeLessThan(SOBOL_G.s1[i]);
      expect(s1.high).toBeGreaterThan(SOBOL_G.s1[i]);
    }
  });

  test("are right on average and held by their intervals in about 95 of 100 small samples, also for a factor that does nothing", () => {
    const truth = [0.8, 0.2, 0];
    const samples = 150;
    const means = [0, 0, 0];
    let held = 0;
    for (let sample = 0; sample < samples; sample++) {
      const points = monteCarlo(144, 3, `small ${sample}`);
      const found = givenData(
        X3,
        points,
        outputsAt(points, (x) => 2 * x[0] + x[1]),
        { resamples: 200 },
      );
      for (const [i, { s1 }] of found.factors.entries()) {
        means[i] += s1.value / samples;
        held += Number(s1.low <= truth[i] && truth[i] <= s1.high);
      }
    }
    for (let i = 0; i < 3; i++) expect(Math.abs(means[i] - truth[i])).toBeLessThan(0.02);
    expect(held / (3 * samples)).toBeGreaterThan(0.88);
    expect(held / (3 * samples)).toBeLessThan(0.99);
  });

  test("of a factor with few values take each value for a bin, however many runs have it", () => {
    const level = (row: number): number => (row < 25 ? 0 : row < 50 ? 0.5 : 1);
    const points = { rows: 90, columns: 1, at: Float64Array.from({ length: 90 }, (_, row) => level(row)) };
    const found = givenData(
      ["three levels"],
      points,
      outputsAt(points, (x) => (x[0] === 0.5 ? 5 : -1)),
    );
    expect(found.factors[0].s1.value).toBeCloseTo(1, 12);
  });

  test("say when the sample is too small to rank, and how many runs would do", () => {
    const points = monteCarlo(100, 2, "noisy");
    const random = stream("noise", 0, "test", "noise");
    const outputs = outputsAt(points, (x) => x[0] + 0.3 * random.normal());
    const found = givenData(["x1", "x2"], points, outputs);
    expect(found.tooSmall).toBe(true);
    const [, needed] = /about (\d+) runs/.exec(found.warnings[0])!;
    expect(Number(needed)).toBeGreaterThan(100);
    expect(Number(needed)).toBeLessThan(1000);
    const few = { rows: 30, columns: 2, at: points.at.slice(0, 60) };
    expect(givenData(["x1", "x2"], few, outputs.slice(0, 30)).warnings.join()).toContain("30 runs are too few");
  });

  test("leave out undefined runs, and are undefined for an output that does not vary", () => {
    const holed = Float64Array.from(salib.outputs);
    holed[7] = NaN;
    const found = givenData(X3, salibPoints, holed);
    expect(found).toMatchObject({ rows: 255, undefinedRuns: 1, bins: 15 });
    expect(found.warnings[0]).toContain("1 of 256 runs");
    const flat = givenData(X3, salibPoints, new Float64Array(256).fill(0.3));
    expect(flat.factors[0].s1.value).toBeNaN();
    expect(flat.warnings.join()).toContain("All outputs are the same");
  });
});
