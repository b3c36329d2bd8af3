import { describe, expect, test } from "vitest";
import { normalCdf, normalPdf, normalQuantile } from "../../sim/core/normal.ts";
import { LEGENDRE_16, NORMAL_QUADRATURE, normalExpectation } from "../../sim/core/quadrature.ts";

describe("normal distribution", () => {
  test("distribution function matches tabulated values to 1e-14 relative", () => {
    const table: [number, number][] = [
      [-37, 5.725571222524577e-300],
      [-20, 2.7536241186062337e-89],
      [-8, 6.220960574271784e-16],
      [-5.7, 5.990371401063528e-9],
      [-5.5, 1.8989562465887718e-8],
      [-3, 0.0013498980316300946],
      [-1.5, 0.06680720126885807],
      [-0.7, 0.24196365222307303],
      [-0.67448975, 0.25000000006231016],
      [-0.5, 0.3085375387259869],
      [-0.001, 0.49960105778608893],
      [0, 0.5],
      [0.3, 0.6179114221889527],
      [1, 0.8413447460685429],
      [2.5, 0.9937903346742238],
      [6, 0.9999999990134123],
    ];
    for (const [x, p] of table) expect(Math.abs(normalCdf(x) / p - 1)).toBeLessThan(1e-14);
    expect(table.length).toBeGreaterThan(5);
  });
  test("quantile inverts it to 1e-14 relative in p, also in the tails", () => {
    for (const p of [1e-300, 1e-100, 1e-20, 1e-9, 1e-3, 0.02, 0.1, 0.3, 0.5, 0.6, 0.9, 0.975, 0.999999]) {
      expect(Math.abs(normalCdf(normalQuantile(p)) / p - 1)).toBeLessThan(p < 1e-15 ? 2e-12 : 4e-15);
    }
    expect(normalQuantile(0)).toBe(-Infinity);
    expect(normalQuantile(1)).toBe(Infinity);
    expect(normalQuantile(1.1)).toBeNaN();
  });
  test("density integrates to one", () => {
    let sum = 0;
    for (let z = -10; z <= 10; z += 1 / 64) sum += normalPdf(z) / 64;
    expect(sum).toBeCloseTo(1, 14);
  });
});

describe("quadrature", () => {
  test("Gauss–Hermite of n points is exact for normal moments up to 2n-1", () => {
    for (const n of [8, 12, 16, 32] as const) {
      const { nodes, weights } = NORMAL_QUADRATURE[n];
      let moment = 1;
      for (let k = 0; k <= Math.min(2 * n - 2, 20); k += 2) {
        const value = nodes.reduce((sum, z, i) => sum + weights[i] * z ** k, 0);
        expect(Math.abs(value / moment - 1)).toBeLessThan(1e-12);
        moment *= k + 1;
      }
      expect(nodes[0]).toBe(-nodes[n - 1]);
    }
  });
  test("a lognormal mean to 1e-12", () => expect(normalExpectation((z) => Math.exp(0.4 * z))).toBeCloseTo(Math.exp(0.08), 12));
  test("Gauss–Legendre 16 is exact for x^30", () => {
    const value = LEGENDRE_16.nodes.reduce((sum, x, i) => sum + LEGENDRE_16.weights[i] * x ** 30, 0);
    expect(value).toBeCloseTo(2 / 31, 14);
  });
});
