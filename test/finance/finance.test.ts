import { describe, expect, test } from "vitest";
import { exp, sqrt } from "../../sim/core/deterministic-math.ts";
import { stream } from "../../sim/core/streams.ts";
import { cashMoments, type CashMoments, type ContractView, type PlantCosts } from "../../sim/agents/cash-moments.ts";
import { breakEvenPrice, emptyValue, type FinanceTerms, projectValue } from "../../sim/agents/project-value.ts";
import { annuityFactor, capitalRecoveryFactor, growthFactor } from "../../sim/finance/annuity.ts";
import { averagedPrice } from "../../sim/finance/asian.ts";
import { call76, expectedPayment, put76 } from "../../sim/finance/black76.ts";
import { debtCapacity, debtShare } from "../../sim/finance/debt.ts";
import { optionMultiple } from "../../sim/finance/option-multiple.ts";
import { presentValueOfPhases } from "../../sim/finance/phases.ts";
import { findRoot } from "../../sim/core/root.ts";
import { netPayPerKg } from "../../sim/instruments/settlement.ts";
import { expectClose, knownAnswer } from "../known-answers.ts";

/** A plant that only sells: its cash per kg is its revenue per kg. */
const SELLER: PlantCosts = { costPerKg: 0, feedShare: 0, fixedPerKgYear: 0, capexPerKgYear: 100, loading: 1, buildYears: 0 };
const OWN: Omit<ContractView, "payPerKg" | "kinks"> = {
  coveredShare: 1,
  years: 10,
  delayYears: 0,
  bondPerKgYear: 0,
  deemed: false,
  clawbackCap: false,
  cashLimit: Infinity,
  referenceRatio: 1,
  basisSd: 0,
  referenceSigmaShare: 1,
  correlation: 1,
};
/** Finance at one sure rate. */
const at = (rate: number, lifeYears: number): FinanceTerms => ({
  riskFree: rate,
  projectPremium: 0,
  priceOfRisk: 0,
  debtRate: 0.03,
  dscr: 1.3,
  taxShield: 0,
  lifeYears,
  optionWeight: 0,
});
function revenue(F: number, sigma: number, contract?: ContractView): CashMoments {
  const out = { mean: 0, sd: 0, p10: 0 };
  cashMoments(out, SELLER, { forecast: F, sigma }, contract);
  return out;
}

describe("annuities, break-even, debt", () => {
  test("KA21: break-even price at two hurdle rates", () => {
    const { inputs, expected, tol } = knownAnswer("KA21");
    expectClose(capitalRecoveryFactor(0.08, inputs.n), expected.CRF8, tol!);
    const plant = { ...SELLER, costPerKg: inputs.opex, capexPerKgYear: inputs.capex_eur / inputs.q_kg_per_yr };
    expectClose(breakEvenPrice(plant, 0, at(0.08, inputs.n), 20, 300), expected.K8, tol!);
    expectClose(breakEvenPrice(plant, 0, at(0.12, inputs.n), 20, 300), expected.K12, tol!);
  });
  test("an annuity at a rate near zero is the number of years", () => {
    expect(annuityFactor(0, 15)).toBe(15);
    expectClose(annuityFactor(1e-9, 15), 15 * (1 - 8e-9), 1e-12);
    expectClose(annuityFactor(1e-5, 15), (1 - 1.00001 ** -15) / 1e-5, 1e-10);
    expectClose(growthFactor(0.03, 10), 1.03 ** 10, 1e-14);
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
    const strikeFor = (contractYears: number, tailRate: number) =>
      findRoot(
        (strike) =>
          150e6 -
          presentValueOfPhases([
            { years: contractYears, cashFlowPerYear: (strike - 66) * kgPerYear, rate: 0.057 },
            { years: 15 - contractYears, cashFlowPerYear: (72 - 66) * kgPerYear, rate: tailRate },
          ]),
        60,
        200,
      );
    expect(strikeFor(15, 0.057)).toBeCloseTo(87.0, 1);
    expect(strikeFor(10, 0.057)).toBeCloseTo(91.9, 1);
    expect(strikeFor(10, 0.12)).toBeCloseTo(92.2, 1);
  });
  test("a fully contracted project is worth the same as its phases; the option to wait only raises the bar", () => {
    const plant = { ...SELLER, costPerKg: 66, capexPerKgYear: 150e6 / 720_000 };
    const twoWay: ContractView = { ...OWN, years: 15, payPerKg: (r) => netPayPerKg(r, 87.03, 1, 87.03, 1), kinks: [87.03] };
    const value = emptyValue();
    projectValue(value, plant, { forecast: 72, sigma: 0.35 }, twoWay, at(0.057, 15));
    expect(Math.abs(value.npvPerKgYear)).toBeLessThan(0.1);
    const merchant = emptyValue();
    projectValue(merchant, plant, { forecast: 110, sigma: 0.35 }, undefined, at(0.057, 15));
    const waiting = emptyValue();
    projectValue(waiting, plant, { forecast: 110, sigma: 0.35 }, undefined, { ...at(0.057, 15), optionWeight: 1 });
    expect(waiting.npvPerKgYear).toBeLessThan(merchant.npvPerKgYear);
  });
});

describe("options in price support", () => {
  const { inputs, expected, tol } = knownAnswer("KA14");
  const { F, K, sigma, T } = inputs;
  const floor: ContractView = { ...OWN, payPerKg: (r) => netPayPerKg(r, K, 1, Infinity, 0), kinks: [K] };
  test("KA14: the floor payment is a put; mean and spread of the revenue that investors see", () => {
    expectClose(put76(F, K, sigma, T), expected.put, tol!);
    const supported = revenue(F, sigma, floor);
    expectClose(supported.mean, expected.meanRev, tol!);
    expectClose(supported.sd, expected.sdRev, tol!);
    expectClose(supported.p10, K, 1e-6);
    expectClose(revenue(F, sigma).sd, expected.sdSpot, tol!);
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
    const shared = revenue(F, sigma, { ...OWN, payPerKg: (r) => netPayPerKg(r, K, 1, K, known.inputs.share), kinks: [K] });
    expectClose(shared.mean - F, known.expected.E, known.tol!);
  });
  test("KA17: an averaged reference costs less; closed form and simulation", () => {
    const known = knownAnswer("KA17");
    const { n } = known.inputs;
    const average = averagedPrice(sigma, 1, n);
    expectClose(put76(F * average.meanRatio, K, sigma * average.sigmaShare, 1), known.expected.geoAsianPut, known.tol!);
    let monthly = 0;
    for (let i = 1; i <= n; i++) monthly += put76(F, K, sigma, i / n) / n;
    expectClose(monthly, known.expected.monthlyFloorAvg, known.tol!);
    const averaged = revenue(F, sigma, {
      ...floor,
      referenceRatio: average.meanRatio,
      referenceSigmaShare: average.sigmaShare,
      correlation: average.correlation,
    });
    expectClose(averaged.mean - F, known.expected.geoAsianPut, 5e-3);
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
  test("a two-way contract on the own price leaves the strike and no spread", () => {
    const sure = revenue(100, 0.4, { ...OWN, payPerKg: (r) => netPayPerKg(r, 90, 1, 90, 1), kinks: [90] });
    expectClose(sure.mean, 90, 1e-9);
    expect(sure.sd).toBeLessThan(1e-6);
    expectClose(sure.p10, 90, 1e-6);
  });
  test("a merchant's P10 is the lognormal quantile", () => {
    expectClose(revenue(100, 0.4).p10, 100 * exp(-0.5 * 0.16 - 1.2815515655446004 * 0.4), 5e-3);
  });
  test("a plant that would lose on every kg stands still and pays its fixed cost only", () => {
    const out = { mean: 0, sd: 0, p10: 0 };
    cashMoments(out, { ...SELLER, costPerKg: 1e4, fixedPerKgYear: 3 }, { forecast: 100, sigma: 0.4 }, undefined);
    expect(out.mean).toBeCloseTo(-3, 12);
    expect(out.sd).toBeCloseTo(0, 12);
  });
  test("KA37: covered share and basis risk; the integral, a simulation, and the share of least risk", () => {
    const { inputs: i, expected: e, tol } = knownAnswer("KA37");
    // Small volatilities, for which lognormal and normal agree: spreads in the ratio of the known answer.
    const scale = 1e-3;
    const spread = (h: number) =>
      revenue(1, i.sP * scale, { ...OWN, coveredShare: h, basisSd: i.sb * scale, payPerKg: (r) => netPayPerKg(r, 1, 1, 1, 1), kinks: [1] })
        .sd / scale;
    expectClose(spread(i.h), e.sd, 1e-4);
    // dVar/dh = 0 at h*: parabola through three points.
    const [a, b, c] = [0, 0.5, 1].map((h) => spread(h) * spread(h));
    expectClose((3 * a - 4 * b + c) / (4 * a - 8 * b + 4 * c), e.hstar, 1e-4);
    expect(tol).toBeLessThan(1e-4);
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
  });
});
