import { describe, expect, test } from "vitest";
import { monteCarlo } from "../../../analysis/designs/monte-carlo.ts";
import { saltelli, saltelliLayout } from "../../../analysis/designs/saltelli.ts";
import type { Estimate } from "../../../analysis/sensitivity/bootstrap.ts";
import { sobol } from "../../../analysis/sensitivity/sobol.ts";
import { ISHIGAMI, ishigami } from "../functions/ishigami.ts";
import { SOBOL_G, sobolG } from "../functions/sobol-g.ts";
import salibG from "./fixtures/sobol-g.json";
import salibIshigami from "./fixtures/sobol-ishigami.json";
import { outputsAt } from "./outputs-at.ts";

const X3 = ["x1", "x2", "x3"];
const X8 = Array.from({ length: 8 }, (_, i) => `x${i + 1}`);
const holds = ({ low, high }: Estimate, truth: number): boolean => low <= truth && truth <= high;
const each = (found: readonly number[], expected: readonly number[], digits: number): void => {
  expect(found.length).toBe(expected.length);
  for (let i = 0; i < found.length; i++) expect(found[i]).toBeCloseTo(expected[i], digits);
};

/** A Saltelli design over a plain random base sample. */
function randomSaltelli(n: number, k: number, seed: string) {
  const base = monteCarlo(n, 2 * k, seed);
  const layout = saltelliLayout(k, false);
  const at = new Float64Array(n * layout.group * k);
  for (let j = 0; j < n; j++) {
    const [a, b] = [base.at.subarray(2 * k * j, 2 * k * j + k), base.at.subarray(2 * k * j + k, 2 * k * (j + 1))];
    at.set(a, layout.a(j) * k);
    at.set(b, layout.b(j) * k);
    for (let i = 0; i < k; i++) {
      at.set(a, layout.ab(j, i) * k);
      at[layout.ab(j, i) * k + i] = b[i];
    }
  }
  return { rows: n * layout.group, columns: k, at };
}

describe("Sobol' indices", () => {
  test("are SALib's on Ishigami's function, second order included", () => {
    const outputs = Float64Array.from(salibIshigami.outputs);
    const points = { rows: outputs.length, columns: 3, at: Float64Array.from(salibIshigami.points, (point) => point / 64) };
    each([...outputsAt(points, ishigami)], salibIshigami.outputs, 12);
    const found = sobol(X3, outputs, { secondOrder: true });
    each(
      found.factors.map(({ s1 }) => s1.value),
      salibIshigami.S1,
      12,
    );
    each(
      found.factors.map(({ st }) => st.value),
      salibIshigami.ST,
      12,
    );
    each(
      found.pairs.map(({ s2 }) => s2.value),
      salibIshigami.S2,
      12,
    );
    expect(found.pairs.map(({ factors }) => factors.join())).toEqual(["x1,x2", "x1,x3", "x2,x3"]);
  });

  test("are SALib's on the G function, with intervals as wide as its own", () => {
    const found = sobol(X8, Float64Array.from(salibG.outputs));
    each(
      found.factors.map(({ s1 }) => s1.value),
      salibG.S1,
      12,
    );
    each(
      found.factors.map(({ st }) => st.value),
      salibG.ST,
      12,
    );
    for (const [i, { s1, st }] of found.factors.entries()) {
      for (const ratio of [(s1.high - s1.low) / 2 / salibG.S1_conf[i], (st.high - st.low) / 2 / salibG.ST_conf[i]]) {
        expect(ratio).toBeGreaterThan(0.8);
        expect(ratio).toBeLessThan(1.25);
      }
    }
  });

  test("hold the analytic indices of Ishigami's function in their intervals", () => {
    each(ISHIGAMI.s1, [0.3139, 0.4424, 0], 4);
    each(ISHIGAMI.st, [0.5576, 0.4424, 0.2437], 4);
    const design = saltelli(1024, 3, "1", { secondOrder: true });
    const found = sobol(X3, outputsAt(design, ishigami), { secondOrder: true });
    for (const [i, { s1, st }] of found.factors.entries()) {
      expect(holds(s1, ISHIGAMI.s1[i])).toBe(true);
      expect(holds(st, ISHIGAMI.st[i])).toBe(true);
      expect(st.high - st.low).toBeLessThan(0.2);
    }
    for (const [pair, { s2 }] of found.pairs.entries()) expect(holds(s2, ISHIGAMI.s2[pair])).toBe(true);
    expect(found.variance).toBeCloseTo(ISHIGAMI.variance, 0);
    expect(found.mean).toBeCloseTo(3.5, 1);
    expect(found.factors.map(({ rank }) => rank)).toEqual([1, 2, 3]);
    expect(found.warnings).toEqual([]);
  });

  test("hold the analytic indices of the G function in their intervals", () => {
    const found = sobol(X8, outputsAt(saltelli(1024, 8, "1"), sobolG));
    for (const [i, { s1, st }] of found.factors.entries()) {
      expect(holds(s1, SOBOL_G.s1[i])).toBe(true);
      expect(holds(st, SOBOL_G.st[i])).toBe(true);
    }
  });

  test("have intervals that hold the truth in about 95 of 100 random designs", () => {
    let held = 0;
    const designs = 150;
    for (let design = 0; design < designs; design++) {
      const outputs = outputsAt(randomSaltelli(200, 3, `coverage ${design}`), ishigami);
      const found = sobol(X3, outputs, { resamples: 200 });
      for (const [i, { s1, st }] of found.factors.entries()) held += Number(holds(s1, ISHIGAMI.s1[i])) + Number(holds(st, ISHIGAMI.st[i]));
    }
    const coverage = held / (6 * designs);
    expect(coverage).toBeGreaterThan(0.9);
    expect(coverage).toBeLessThan(0.98);
  });

  test("do not change with the unit or the origin of the output", () => {
    const outputs = outputsAt(saltelli(64, 3, "1"), ishigami);
    const plain = sobol(X3, outputs);
    const moved = sobol(
      X3,
      outputs.map((output) => 1000 * output + 1e6),
    );
    for (const [i, { s1, st }] of plain.factors.entries()) {
      for (const bound of ["value", "low", "high"] as const) {
        expect(moved.factors[i].s1[bound]).toBeCloseTo(s1[bound], 8);
        expect(moved.factors[i].st[bound]).toBeCloseTo(st[bound], 8);
      }
    }
  });

  test("take all factors and both orders from the same bootstrap samples, the same for the same seed", () => {
    const outputs = outputsAt(saltelli(32, 3, "1"), ishigami);
    const twice = [0, 1].map(() => sobol(X3, outputs, { resamples: 50, seed: "s" }));
    expect(twice[0]).toEqual(twice[1]);
    expect(sobol(X3, outputs, { resamples: 50, seed: "t" }).factors[0].s1.low).not.toBe(twice[0].factors[0].s1.low);
    // A factor that repeats another has its indices in every sample.
    const k4 = saltelliLayout(4, false);
    const k3 = saltelliLayout(3, false);
    const doubled = new Float64Array(32 * k4.group);
    for (let j = 0; j < 32; j++) {
      doubled[k4.a(j)] = outputs[k3.a(j)];
      doubled[k4.b(j)] = outputs[k3.b(j)];
      for (let i = 0; i < 4; i++) doubled[k4.ab(j, i)] = outputs[k3.ab(j, Math.min(i, 2))];
    }
    const { firstResamples, totalResamples } = sobol([...X3, "x3 again"], doubled, { resamples: 50 });
    for (const { at } of [firstResamples, totalResamples])
      for (let sample = 0; sample < 50; sample++) expect(at[4 * sample + 3]).toBe(at[4 * sample + 2]);
  });
});

describe("a Saltelli design with undefined outputs", () => {
  test("is analysed without the rows that hold them, counted and said", () => {
    const n = 64;
    const outputs = outputsAt(saltelli(n, 3, "1"), ishigami);
    const { group, ab, b } = saltelliLayout(3, false);
    const holed = outputs.slice();
    holed[ab(5, 1)] = NaN;
    holed[b(5)] = NaN;
    holed[b(n - 1)] = NaN;
    const without = outputs.filter((_, at) => Math.floor(at / group) !== 5 && Math.floor(at / group) !== n - 1);
    const found = sobol(X3, holed);
    expect(found).toMatchObject({ rows: n - 2, droppedRows: 2 });
    expect(found.factors).toEqual(sobol(X3, without).factors);
    expect(found.warnings[0]).toContain("2 of 64 rows");
  });

  test("has no indices when fewer than two rows remain", () => {
    const found = sobol(["x"], Float64Array.of(1, 2, 3, NaN, 1, 2));
    expect(found.factors[0].st).toEqual({ value: NaN, low: NaN, high: NaN });
    expect(found.warnings.join()).toContain("Fewer than two rows");
  });
});

describe("warnings", () => {
  test("say when nothing varies, rounding aside", () => {
    const outputs = outputsAt(saltelli(16, 2, "1"), (x) => 4e9 + x[0]);
    const found = sobol(["x1", "x2"], outputs);
    expect(found.factors[0].s1.value).toBeNaN();
    expect(found.factors[0].st).toEqual({ value: NaN, low: NaN, high: NaN });
    expect(found.warnings).toEqual(["All outputs are the same: there is no variance to explain."]);
  });

  test("name the factors whose total index rests on a few rows, and not those that do nothing", () => {
    const outputs = outputsAt(saltelli(128, 3, "1"), (x) => x[0]);
    const { ab } = saltelliLayout(3, false);
    outputs[ab(3, 1)] += 1;
    outputs[ab(77, 1)] -= 1;
    const found = sobol(["steady", "rare", "inert"], outputs);
    expect(found.factors[2].st).toEqual({ value: 0, low: 0, high: 0 });
    expect(found.warnings).toEqual(["The total index cannot be told from zero for rare: a larger base sample is needed."]);
  });

  test("say when first-order indices sum to more than one can be, as with correlated factors", () => {
    // Both factors are the same number, whichever of the two is read.
    const base = monteCarlo(200, 2, "same");
    const outputs = new Float64Array(800);
    const { a, b, ab } = saltelliLayout(2, false);
    for (let j = 0; j < 200; j++) {
      outputs[a(j)] = base.at[2 * j];
      outputs[b(j)] = outputs[ab(j, 0)] = outputs[ab(j, 1)] = base.at[2 * j + 1];
    }
    const found = sobol(["x1", "x2"], outputs);
    expect(found.sumOfFirst.value).toBeCloseTo(2, 0);
    expect(found.warnings.join()).toContain("sum to");
  });
});

test("bad input is refused with what would fit", () => {
  expect(() => sobol(X3, new Float64Array(12))).toThrow(/12 outputs .* 3 factors.* multiple of 5/);
  expect(() => sobol(X3, new Float64Array(10), { secondOrder: true })).toThrow(/multiple of 8/);
  expect(() => sobol(["x"], Float64Array.of(1, Infinity, 2))).toThrow(/output 1 is Infinity/);
  expect(() => sobol(["x"], Float64Array.of(1, 3, 2), { resamples: 0 })).toThrow(/resamples .* not 0/);
});
