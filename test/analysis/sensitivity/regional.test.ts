import { describe, expect, test } from "vitest";
import { monteCarlo } from "../../../analysis/designs/monte-carlo.ts";
import { holm } from "../../../analysis/sensitivity/holm.ts";
import { kolmogorovTail } from "../../../analysis/sensitivity/kolmogorov.ts";
import { regional } from "../../../analysis/sensitivity/regional.ts";
import scipy from "./fixtures/sample-ishigami.json";
import { outputsAt } from "./outputs-at.ts";

describe("Kolmogorov's distribution", () => {
  test("is scipy's to twelve digits", () => {
    for (const [i, lambda] of scipy.lambda.entries()) expect(kolmogorovTail(lambda) / scipy.kstwobign[i]).toBeCloseTo(1, 12);
  });

  test("is one series where the two meet, and falls from 1 to 0", () => {
    expect(kolmogorovTail(1.18 - 1e-12)).toBeCloseTo(kolmogorovTail(1.18), 11);
    expect([0, 0.1, 30].map(kolmogorovTail)).toEqual([1, 1, 0]);
  });
});

test("Holm's adjustment is the one worked by hand, in the order given", () => {
  expect([...holm([0.04, 0.01, 0.03, 0.5])].map((p) => p.toFixed(4))).toEqual(["0.0900", "0.0400", "0.0900", "0.5000"]);
  expect([...holm([0.9, 0.8])]).toEqual([1, 1]);
});

describe("regional sensitivity", () => {
  test("has scipy's distances and p-values on Ishigami's function", () => {
    const points = { rows: 256, columns: 3, at: Float64Array.from(scipy.points, (point) => point / 256) };
    const found = regional(["x1", "x2", "x3"], points, Float64Array.from(scipy.outputs), (output) => output > 5);
    for (const [i, { distance, splitAt, pValue }] of found.factors.entries()) {
      expect(distance).toBeCloseTo(scipy.ks[i], 12);
      expect(splitAt).toBe(scipy.ks_at[i]);
      expect(pValue / scipy.ks_p[i]).toBeCloseTo(1, 9);
    }
    expect(found).toMatchObject({ behavioural: 98, other: 158, undefinedRuns: 0, warnings: [] });
    expect(found.factors.map(({ direction }) => direction)).toEqual(["higher", "not distinguishable", "not distinguishable"]);
    expect(found.factors.map(({ rank }) => rank)).toEqual([1, 2, 3]);
  });

  test("says on which side of each factor the wanted runs lie, and is silent about one that does nothing", () => {
    const points = monteCarlo(2000, 5, "directions");
    const wanted = (x: Float64Array): number =>
      Number(x[0] > 0.3 && x[1] < 0.7 && Math.abs(x[2] - 0.5) < 0.35 && Math.abs(x[3] - 0.5) > 0.15);
    const found = regional(["high", "low", "middle", "ends", "inert"], points, outputsAt(points, wanted), (output) => output === 1);
    expect(found.factors.map(({ direction }) => direction)).toEqual(["higher", "lower", "middle", "ends", "not distinguishable"]);
    expect(found.factors[0].splitAt).toBeCloseTo(0.3, 1);
    expect(found.factors[1].splitAt).toBeCloseTo(0.7, 1);
  });

  test("finds something in noise in about one experiment of twenty, however many factors are looked at", () => {
    const experiments = 400;
    let found = 0;
    for (let experiment = 0; experiment < experiments; experiment++) {
      const points = monteCarlo(200, 11, `noise ${experiment}`);
      const { factors } = regional(
        Array.from({ length: 10 }, (_, i) => `x${i}`),
        { rows: 200, columns: 10, at: points.at.filter((_, at) => at % 11 < 10) },
        points.at.filter((_, at) => at % 11 === 10),
        (output) => output > 0.5,
      );
      if (factors.some(({ direction }) => direction !== "not distinguishable")) found++;
    }
    expect(found / experiments).toBeLessThan(0.05 + 3 * Math.sqrt((0.05 * 0.95) / experiments));
    expect(found).toBeGreaterThan(0);
  });

  test("counts undefined runs, says when one side is thin, and refuses an empty one", () => {
    const points = monteCarlo(40, 1, "thin");
    const outputs = points.at.slice();
    outputs[0] = NaN;
    const limit = outputs.slice(1).sort()[4];
    const found = regional(["x"], points, outputs, (output) => output < limit);
    expect(found).toMatchObject({ behavioural: 4, other: 35, undefinedRuns: 1 });
    expect(found.warnings[0]).toContain("Only 4 runs");
    expect(() => regional(["x"], points, outputs, () => true)).toThrow(/holds in 39 of 39 runs/);
  });
});
