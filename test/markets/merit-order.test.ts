import { describe, expect, test } from "vitest";
import { findRootInPrice } from "../../sim/core/root.ts";
import { dominantFirmPrice } from "../../sim/markets/dominant-firm.ts";
import { rampSupply, supportedSupply } from "../../sim/markets/merit-order.ts";
import { expectClose, knownAnswer } from "../known-answers.ts";

const linearSupply = (p: number) => -20 + 4 * p;
const linearDemand = (p: number) => 100 - 2 * p;

describe("competitive clearing", () => {
  test("KA01: linear curves", () => {
    const { expected, tol } = knownAnswer("KA01");
    const P = findRootInPrice((p) => linearDemand(p) - linearSupply(p), 1e-3, 1e3);
    const Q = linearDemand(P);
    expectClose(P, expected.P, tol!);
    expectClose(Q, expected.Q, tol!);
    expectClose(0.5 * Q * (50 - P), expected.CS, tol!);
    expectClose(0.5 * Q * (P - 5), expected.PS, tol!);
  });
  test("KA02: isoelastic curves", () => {
    const { inputs, expected, tol } = knownAnswer("KA02");
    const P = findRootInPrice((p) => inputs.A * p ** -inputs.epsD - inputs.B * p ** inputs.epsS, 1e-3, 1e4);
    expectClose(P, expected.P, tol!);
    expectClose(inputs.B * P ** inputs.epsS, expected.Q, tol!);
  });
  test("KA03: a merit order of three plants, scarce and marginal", () => {
    const { inputs, expected, tol } = knownAnswer("KA03");
    const K = Float64Array.from(inputs.K);
    const c = Float64Array.from(inputs.c);
    const plant = (j: number, p: number) => rampSupply(p, K[j], c[j], 1e-5);
    const supply = (p: number) => plant(0, p) + plant(1, p) + plant(2, p);
    const clear = (A: number) => findRootInPrice((p) => A * p ** -inputs.eps - supply(p), 1, 1e4);
    expectClose(clear(inputs.A[0]), expected.P_scarce, tol!);
    const marginal = clear(inputs.A[1]);
    expectClose(marginal, expected.P_marg, tol!);
    expect([plant(0, marginal), plant(1, marginal)]).toEqual([40, 30]);
    expectClose(plant(2, marginal), expected.q3_marg, tol!);
  });
  test("KA20: a floor held by buying in buys the gap between supply and demand", () => {
    const { inputs, expected, tol } = knownAnswer("KA20");
    const bought = linearSupply(inputs.floor) - linearDemand(inputs.floor);
    expectClose(bought, expected.buy, tol!);
    expectClose(bought * inputs.floor, expected.cost, tol!);
  });
});

describe("supply ramps", () => {
  test("run from nothing to everything around the offer, and fee and support shift the offer", () => {
    expect([89, 90, 95, 100, 105, 110, 111].map((p) => rampSupply(p, 40, 100, 10))).toEqual([0, 0, 10, 20, 30, 40, 40]);
    expect(supportedSupply(100, 40, 100, 10, 0.1, 10)).toBe(20);
    expect(supportedSupply(100, 40, 100, 10, 0, -30)).toBe(0);
  });
  test("never fall in the price", () => {
    let last = 0;
    for (let p = 80; p < 120; p += 0.01) {
      const q = rampSupply(p, 40, 100, 3);
      expect(q).toBeGreaterThanOrEqual(last);
      last = q;
    }
  });
});

describe("dominant firm", () => {
  test("KA05: linear demand and a linear fringe", () => {
    const { inputs, expected, tol } = knownAnswer("KA05");
    const residual = (p: number) => Math.max(0, 100 - p - 0.5 * p);
    const P = dominantFirmPrice(residual, inputs.c, inputs.c, 100);
    expectClose(P, expected.P, tol!);
    expectClose(residual(P), expected.qd, tol!);
    expectClose(0.5 * P, expected.qf, tol!);
    expectClose((P - inputs.c) * residual(P), expected.profit, tol!);
  });
  test("stays within its limits", () => {
    expect(dominantFirmPrice((p) => 100 - p, 0, 10, 20)).toBeCloseTo(20, 6);
    expect(dominantFirmPrice((p) => 100 - p, 0, 30, 20)).toBe(20);
  });
});
