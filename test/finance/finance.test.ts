import { describe, expect, test } from "vitest";
import { exp, sqrt } from "../../sim/core/deterministic-math.ts";
import { stream } from "../../sim/core/streams.ts";
import { annuityFactor, capitalRecoveryFactor, growthFactor } from "../../sim/finance/annuity.ts";
import { geometricAsianPut, meanMonthlyPut } from "../../sim/finance/asian.ts";
import { call76, expectedPayment, floorRevenue, merchantRevenue, put76 } from "../../sim/finance/black76.ts";
import { breakEvenPrice, breakEvenStrike } from "../../sim/finance/break-even.ts";
import { debtCapacity, debtShare } from "../../sim/finance/debt.ts";
import { coveredRevenueSd, leastRiskShare } from "../../sim/finance/hedge.ts";
import { optionMultiple } from "../../sim/finance/option-multiple.ts";
import { presentValueOfPhases } from "../../sim/finance/phases.ts";
import { probabilityBelow, revenueMoments } from "../../sim/finance/revenue-under-contract.ts";
import { netPayPerKg } from "../../sim/instruments/settlement.ts";
import { expectClose, knownAnswer } from "../known-answers.ts";

describe("annuities, break-even, debt", () => {
  test("KA21: break-even price at two hurdle rates", () => {
    const { inputs, expected, tol } = knownAnswer("KA21");
    expectClose(capitalRecoveryFactor(0.08, inputs.n), expected.CRF8, tol!);
    expectClose(breakEvenPrice(inputs.capex_eur, inputs.q_kg_per_yr, inputs.opex, 0.08, inputs.n), expected.K8, tol!);
    expectClose(breakEvenPrice(inputs.capex_eur, inputs.q_kg_per_yr, inputs.opex, 0.12, inputs.n), expected.K12, tol!);
  });
  test("an annuity at a rate near zero is the number of years", () => {
    expect(annuityFactor(0, 15)).toBe(15);
    expectClose(annuityFactor(1e-9, 15), 15 * (1 - 8e-9), 1e-12);
    expectClose(annuityFactor(1e-5, 15), (1 - Math.pow(1.00001, -15)) / 1e-5, 1e-10);
    expectClose(growthFactor(0.03, 10), Math.pow(1.03, 10), 1e-14);
  });
  test("KA22: debt capacity from the cover ratio; none from a negative cash flow", () => {
    const { inputs, expected, tol } = knownAnswer("KA22");
    expectClose(debtCapacity(inputs.CFADS, inputs.DSCR, inputs.kd, inputs.n), expected.debt, tol!);
    expect(debtCapacity(-5, 1.3, 0.06, 12)).toBe(0);
    expect(debtShare(1000, 1.3, 0.06, 12, 100)).toBe(0.7);
  });
  test("KA23: the multiple that waiting is worth", () => {
    const { inputs, expected, tol } = knownAnswer("KA23");
    expectClose(optionMultiple(inputs.r, inputs.delta, inputs.sigma[0]), expected.m20, tol!);
    expectClose(optionMultiple(inputs.r, inputs.delta, inputs.sigma[1]), expected.m10, tol!);
    expectClose(optionMultiple(0.04, 0.04, 0), 1, 1e-12);
  });
  test("phases: a 15-year contract breaks even at 87.0, ten years with a tail at 91.9, at 92.2 with the tail at 12 %", () => {
    const kgPerYear = 720_000;
    const value = (contractYears: number, tailRate: number) => (strike: number) =>
      presentValueOfPhases([
        { years: contractYears, cashFlowPerYear: (strike - 66) * kgPerYear, rate: 0.057 },
        { years: 15 - contractYears, cashFlowPerYear: (72 - 66) * kgPerYear, rate: tailRate },
      ]) - 150e6;
    expect(breakEvenStrike(value(15, 0.057), 60, 200)).toBeCloseTo(87.0, 1);
    expect(breakEvenStrike(value(10, 0.057), 60, 200)).toBeCloseTo(91.9, 1);
    expect(breakEvenStrike(value(10, 0.12), 60, 200)).toBeCloseTo(92.2, 1);
    expect(breakEvenStrike(value(15, 0.057), 60, 70)).toBeNaN();
  });
});

describe("options in price support", () => {
  const { inputs, expected, tol } = knownAnswer("KA14");
  const { F, K, sigma, T } = inputs;
  test("KA14: the floor payment is a put; mean and spread of revenue", () => {
    const floor = floorRevenue(F, K, sigma, T);
    expectClose(put76(F, K, sigma, T), expected.put, tol!);
    expectClose(floor.mean, expected.meanRev, tol!);
    expectClose(floor.sd, expected.sdRev, tol!);
    expectClose(merchantRevenue(F, sigma, T).sd, expected.sdSpot, tol!);
    expectClose(call76(F, K, sigma, T) - put76(F, K, sigma, T), F - K, 1e-12);
  });
  test("KA15: simulated floor payments agree within four standard errors", () => {
    const mc = knownAnswer("KA15").inputs;
    const shocks = stream("KA15", mc.seed, "price", "shock");
    const pairs = mc.n / 2;
    let sum = 0;
    let square = 0;
    for (let i = 0; i < pairs; i++) {
      const z = shocks.normal();
      const pay = (x: number) => netPayPerKg(F * exp(sigma * x - 0.5 * sigma * sigma), K, 1, Infinity, 0);
      const y = 0.5 * (pay(z) + pay(-z));
      sum += y;
      square += y * y;
    }
    const mean = sum / pairs;
    const error = sqrt((square / pairs - mean * mean) / pairs);
    expect(Math.abs(mean - knownAnswer("KA15").expected.meanPayment)).toBeLessThan(4 * error);
  });
  test("KA16: a share of the upside pays for part of the floor", () => {
    const known = knownAnswer("KA16");
    expectClose(expectedPayment(F, K, sigma, T, known.inputs.share), known.expected.E, known.tol!);
    expectClose(expectedPayment(F, K, sigma, T, 1), known.expected.twoway, known.tol!);
  });
  test("KA17: an averaged reference costs less; closed form and simulation", () => {
    const known = knownAnswer("KA17");
    const { n } = known.inputs;
    expectClose(geometricAsianPut(F, K, sigma, 1, n), known.expected.geoAsianPut, known.tol!);
    expectClose(meanMonthlyPut(F, K, sigma, 1, n), known.expected.monthlyFloorAvg, known.tol!);
    const shocks = stream("KA17", 0, "price", "shock");
    const paths = 60_000;
    const step = sigma * sqrt(1 / n);
    let sum = 0;
    let square = 0;
    for (let p = 0; p < paths; p++) {
      let x = 0;
      let total = 0;
      for (let i = 0; i < n; i++) {
        x += step * shocks.normal() - 0.5 * step * step;
        total += x;
      }
      const pay = netPayPerKg(F * exp(total / n), K, 1, Infinity, 0);
      sum += pay;
      square += pay * pay;
    }
    const mean = sum / paths;
    expect(Math.abs(mean - known.expected.geoAsianPut)).toBeLessThan(4 * sqrt((square / paths - mean * mean) / paths));
  });
});

describe("revenue under any settlement", () => {
  const { inputs, expected } = knownAnswer("KA14");
  const { F, K, sigma, T } = inputs;
  const floor = (_: number, r: number) => netPayPerKg(r, K, 1, Infinity, 0);
  test("agrees with Black-76 for a floor to 1e-8 with its kink known, to 1e-4 without", () => {
    const known = revenueMoments(floor, F, sigma, T, { kinks: [K] });
    expectClose(known.mean, expected.meanRev, 1e-8);
    expectClose(known.sd, expected.sdRev, 1e-8);
    expect(known.q10).toBeCloseTo(K, 9);
    const blind = revenueMoments(floor, F, sigma, T);
    expectClose(blind.mean, expected.meanRev, 1e-4);
    expectClose(blind.sd, expected.sdRev, 1e-4);
  });
  test("agrees with KA16 for a floor with upside share, and with the merchant quantile", () => {
    const known = knownAnswer("KA16");
    const r = revenueMoments((_, x) => netPayPerKg(x, K, 1, K, 0.3), F, sigma, T, { kinks: [K] });
    expectClose(r.mean - F, known.expected.E, 1e-8);
    const merchant = revenueMoments(() => 0, F, sigma, T, { kinks: [F] });
    const closed = merchantRevenue(F, sigma, T);
    expectClose(merchant.mean, closed.mean, 1e-10);
    expectClose(merchant.sd, closed.sd, 1e-9);
    expectClose(merchant.q10, closed.q10, 2e-3);
    expectClose(probabilityBelow(closed.q10, F, sigma, T), 0.1, 1e-12);
  });
  test("a two-way CfD on the own price leaves the strike and no spread", () => {
    const r = revenueMoments((_, x) => netPayPerKg(x, 90, 1, 90, 1), F, sigma, T, { kinks: [90] });
    expectClose(r.mean, 90, 1e-12);
    expect(r.sd).toBeLessThan(1e-6);
    expectClose(r.q10, 90, 1e-9);
  });
  test("a reference that does not move leaves price plus a constant", () => {
    const r = revenueMoments(floor, F, sigma, T, { referenceSigmaShare: 0, referenceRatio: 0.9 });
    expectClose(r.mean, F + K - 90, 1e-9);
    expectClose(r.sd, merchantRevenue(F, sigma, T).sd, 1e-6);
  });
  test("KA37: covered share and basis risk; closed form, simulation and the general integral", () => {
    const { inputs: i, expected: e, tol } = knownAnswer("KA37");
    expectClose(coveredRevenueSd(i.h, i.sP, i.sb), e.sd, tol!);
    expectClose(leastRiskShare(i.sP, i.sb), e.hstar, tol!);
    const least = coveredRevenueSd(e.hstar, i.sP, i.sb);
    expect(coveredRevenueSd(e.hstar + 0.01, i.sP, i.sb)).toBeGreaterThan(least);
    expect(coveredRevenueSd(e.hstar - 0.01, i.sP, i.sb)).toBeGreaterThan(least);
    const shocks = stream("KA37", 0, "price", "shock");
    const n = 200_000;
    let square = 0;
    for (let k = 0; k < n; k++) {
      const price = 10 + i.sP * shocks.normal();
      const reference = price + i.sb * shocks.normal();
      const dev = price + i.h * netPayPerKg(reference, 10, 1, 10, 1) - 10;
      square += (dev * dev) / n;
    }
    expect(Math.abs(square - e.sd * e.sd)).toBeLessThan(4 * e.sd * e.sd * sqrt(2 / n));
    const small = revenueMoments((_, x) => i.h * netPayPerKg(x, 1, 1, 1, 1), 1, 0.004, 1, { basisSd: 0.001, kinks: [1] });
    expectClose(small.sd, coveredRevenueSd(i.h, 0.004, 0.001), 1e-4);
    expectClose(small.mean, 1, 1e-6);
  });
});
