import { describe, expect, test } from "vitest";
import { morrisTrajectories } from "../../../analysis/designs/morris-trajectories.ts";
import { elementaryEffects, morris } from "../../../analysis/sensitivity/morris.ts";
import { morris20 } from "../functions/morris-20.ts";
import salib from "./fixtures/morris-20.json";
import { outputsAt } from "./outputs-at.ts";

const X3 = ["x1", "x2", "x3"];
const X20 = Array.from({ length: 20 }, (_, i) => `x${i + 1}`);

describe("elementary effects", () => {
  test("of a straight line are its slopes, without spread, in units of the output over the whole range", () => {
    const design = morrisTrajectories(4, 3, "1");
    const found = morris(
      X3,
      design,
      outputsAt(design, (x) => 5 + 3 * x[0] - 2 * x[1]),
    );
    for (const [i, slope] of [3, -2, 0].entries()) {
      const { mu, muStar, sigma, effects } = found.factors[i];
      expect(mu).toBeCloseTo(slope, 12);
      for (const bound of [muStar.value, muStar.low, muStar.high]) expect(bound).toBeCloseTo(Math.abs(slope), 12);
      expect(sigma).toBeCloseTo(0, 12);
      expect(effects).toBe(4);
    }
    expect(found.factors.map(({ rank }) => rank)).toEqual([1, 2, 3]);
    expect(found.factors.map(({ share }) => share.toFixed(6))).toEqual(["0.600000", "0.400000", "0.000000"]);
  });

  test("are SALib's on the function of Morris, with intervals as wide as its own", () => {
    const at = Float64Array.from(salib.levels.join(""), (level) => Number(level) / 3);
    const design = { rows: salib.levels.length, columns: 20, at };
    const outputs = outputsAt(design, morris20);
    for (const [row, output] of outputs.entries()) expect(output).toBeCloseTo(salib.outputs[row], 10);
    const found = morris(X20, design, outputs);
    for (const [i, { mu, muStar, sigma }] of found.factors.entries()) {
      expect(mu).toBeCloseTo(salib.mu[i], 10);
      expect(muStar.value).toBeCloseTo(salib.mu_star[i], 10);
      expect(sigma).toBeCloseTo(salib.sigma[i], 10);
      const ratio = (muStar.high - muStar.low) / 2 / salib.mu_star_conf[i];
      expect(ratio).toBeGreaterThan(0.8);
      expect(ratio).toBeLessThan(1.25);
    }
  });

  test("tell what Morris told of his function: ten factors matter, seven of them curved or interacting", () => {
    const design = morrisTrajectories(20, 20, "1");
    const { factors } = morris(X20, design, outputsAt(design, morris20));
    const [curved, straight, inert] = [factors.slice(0, 7), factors.slice(7, 10), factors.slice(10)];
    const most = Math.max(...inert.map(({ muStar }) => muStar.high));
    for (const { muStar, rank } of [...curved, ...straight]) {
      expect(muStar.low).toBeGreaterThan(most);
      expect(rank).toBeLessThanOrEqual(10);
    }
    for (const { sigma, muStar } of curved) expect(sigma).toBeGreaterThan(muStar.value / 2);
    for (const { sigma, muStar, mu } of straight) {
      expect(sigma).toBeLessThan(muStar.value / 3);
      expect(mu).toBeCloseTo(muStar.value, 10);
    }
  });

  test("that cannot be told are left out one by one and counted", () => {
    const design = morrisTrajectories(6, 3, "1");
    const outputs = outputsAt(design, (x) => 3 * x[0] - 2 * x[1]);
    outputs[5] = NaN;
    const found = morris(X3, design, outputs);
    expect(found.undefinedEffects).toBe(2);
    expect(found.factors.reduce((all, { effects }) => all + effects, 0)).toBe(16);
    expect(found.factors[0].muStar.value).toBeCloseTo(3, 12);
    const none = morris(X3, design, outputs.fill(NaN));
    expect(none.factors[0]).toMatchObject({ mu: NaN, muStar: { value: NaN, low: NaN, high: NaN }, sigma: NaN, share: NaN, effects: 0 });
  });

  test("are refused from points that are no trajectories", () => {
    const design = morrisTrajectories(2, 3, "1");
    const outputs = new Float64Array(design.rows);
    expect(() => morris(["x1", "x2"], design, outputs)).toThrow(/3 columns for 2 factors/);
    expect(() => morris(X3, design, outputs.subarray(1))).toThrow(/7 outputs for 8 points/);
    const back = { rows: 3, columns: 2, at: Float64Array.of(0, 0, 1, 0, 0, 0) };
    expect(() => elementaryEffects(back, new Float64Array(3))).toThrow(/trajectory 1 moves one factor twice by step 2/);
    expect(() => morris(X3, design, outputs.fill(-Infinity))).toThrow(/output 0 is -Infinity/);
  });
});
