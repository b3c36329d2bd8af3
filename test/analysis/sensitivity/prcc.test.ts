import { describe, expect, test } from "vitest";
import { monteCarlo } from "../../../analysis/designs/monte-carlo.ts";
import { prcc } from "../../../analysis/sensitivity/prcc.ts";
import { stream } from "../../../sim/core/streams.ts";
import numpy from "./fixtures/sample-ishigami.json";
import { outputsAt } from "./outputs-at.ts";

describe("partial rank correlations", () => {
  test("are those of residuals of ranks fitted with numpy", () => {
    const points = { rows: 256, columns: 3, at: Float64Array.from(numpy.points, (point) => point / 256) };
    const found = prcc(["x1", "x2", "x3"], points, Float64Array.from(numpy.outputs));
    for (const [i, factor] of found.factors.entries()) expect(factor.prcc.value).toBeCloseTo(numpy.prcc[i], 10);
    expect(found.rSquared).toBeCloseTo(numpy.r_squared, 10);
    expect(found.factors.map(({ rank }) => rank)).toEqual([1, 2, 3]);
  });

  test("tell direction, and the factor that acts from the one that is only correlated with it", () => {
    const points = monteCarlo(400, 3, "correlated");
    for (let row = 0; row < 400; row++) points.at[3 * row + 1] = (points.at[3 * row] + points.at[3 * row + 1]) / 2;
    const random = stream("noise", 0, "test", "noise");
    const { factors } = prcc(
      ["acts", "goes along", "falls"],
      points,
      outputsAt(points, (x) => Math.exp(3 * x[0] - 2 * x[2] + 0.3 * random.normal())),
    );
    expect(factors[0].prcc.low).toBeGreaterThan(0.8);
    expect(factors[2].prcc.high).toBeLessThan(-0.8);
    expect(factors[1].prcc.low).toBeLessThan(0);
    expect(factors[1].prcc.high).toBeGreaterThan(0);
  });

  test("have intervals that hold zero in about 95 of 100 samples of noise", () => {
    let held = 0;
    for (let sample = 0; sample < 400; sample++) {
      const points = monteCarlo(40, 5, `null ${sample}`);
      const { factors } = prcc(
        ["a", "b", "c", "d"],
        { rows: 40, columns: 4, at: points.at.filter((_, at) => at % 5 < 4) },
        points.at.filter((_, at) => at % 5 === 4),
      );
      for (const { prcc: estimate } of factors) held += Number(estimate.low <= 0 && estimate.high >= 0);
    }
    expect(Math.abs(held / 1600 - 0.95)).toBeLessThan(3 * Math.sqrt((0.95 * 0.05) / 1600));
  });

  test("of an output that follows its factor exactly are one, and undefined when it does not vary", () => {
    const points = monteCarlo(50, 1, "exact");
    expect(prcc(["x"], points, points.at.slice()).factors[0].prcc.value).toBeCloseTo(1, 8);
    expect(prcc(["x"], points, new Float64Array(50)).factors[0].prcc.value).toBeNaN();
  });

  test("are refused for too few runs and for factors that follow from each other", () => {
    const points = monteCarlo(5, 2, "few");
    expect(() => prcc(["x1", "x2"], points, points.at.slice(0, 5))).toThrow(/2 factors need 6 runs or more, not 5/);
    const twins = { rows: 20, columns: 2, at: Float64Array.from({ length: 40 }, (_, at) => Math.floor(at / 2) / 20) };
    expect(() => prcc(["x1", "x2"], twins, monteCarlo(20, 1, "y").at)).toThrow(/x2 .* follows from the other factors/);
  });
});
