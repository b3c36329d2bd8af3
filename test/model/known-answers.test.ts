import { describe, expect, test } from "vitest";
import { type CashMoments, type ContractView, cashMoments, type PlantCosts } from "../../sim/agents/cash-moments.ts";
import { emptyValue, type FinanceTerms, projectValue } from "../../sim/agents/project-value.ts";
import { findRoot, findRootInPrice } from "../../sim/core/root.ts";
import { annuityFactor, growthFactor } from "../../sim/finance/annuity.ts";
import { type BuyerTerms, demandOf } from "../../sim/markets/buyer-demand.ts";
import { expectClose, knownAnswer } from "../known-answers.ts";

const buyer = (terms: Partial<BuyerTerms>): BuyerTerms => ({
  use: 100,
  elasticity: 0,
  referencePrice: 60,
  chokePrice: 1e9,
  stock: 0,
  stockGap: 0,
  stockElasticity: 0.8,
  lastPrice: 60,
  expectedPrice: 1e9,
  stockUse: 0,
  ...terms,
});

describe("one buyer facing a cut", () => {
  test.each([
    { horizon: "at once", key: "epsSR", ratio: "ratioSR" },
    { horizon: "in the long run", key: "epsLR", ratio: "ratioLR" },
  ])("KA36: with supply cut by two fifths and no stocks the price goes where the elasticity says, $horizon", ({ key, ratio }) => {
    const { inputs, expected, tol } = knownAnswer("KA36");
    const one = buyer({ elasticity: inputs[key] });
    const supply = (1 - inputs.cut) * one.use;
    const price = findRootInPrice((p) => demandOf(one, p) - supply, 1, 1e5, one.use);
    expectClose(price / one.referencePrice, expected[ratio], tol ?? 1e-8);
  });

  test.each([
    { cut: 0.1, elasticity: 0.11 },
    { cut: 0.25, elasticity: 0.5 },
    { cut: 0.5, elasticity: 0.8 },
  ])("the price rises by (1 − cut)^(−1/elasticity) for a cut of $cut at an elasticity of $elasticity", ({ cut, elasticity }) => {
    const one = buyer({ elasticity });
    const price = findRootInPrice((p) => demandOf(one, p) - (1 - cut) * one.use, 1, 1e6, one.use);
    expectClose(Math.log(price / 60), -Math.log(1 - cut) / elasticity, 1e-9);
  });

  test("KA38: a stock of two months and a bit carries its owner through a stop of two months and not through a third", () => {
    const { inputs, expected } = knownAnswer("KA38");
    let stock: number = inputs.stock;
    const curtailed: number[] = [];
    for (let month = 0; month < 3; month++) {
      // Twice the expected price: the buyer is ready to use all its stock before it buys.
      const wants = demandOf(buyer({ use: inputs.use, stock, stockUse: 1, expectedPrice: 60, lastPrice: 120 }), 120);
      curtailed.push(wants);
      stock -= inputs.use - wants;
      if (month === 1) expect(stock).toBeCloseTo(expected.stockAfter2, 9);
    }
    expect(curtailed[0]).toBeCloseTo(expected.curtailedMonth1, 9);
    expect(curtailed[1]).toBeCloseTo(expected.curtailedMonth2, 9);
    expectClose(curtailed[2], expected.curtailedMonth3, 1e-9);
  });
});

const COSTS: PlantCosts = { costPerKg: 40, feedShare: 0, fixedPerKgYear: 8, capexPerKgYear: 150, loading: 0.9, buildYears: 2.5 };
const RISKLESS: FinanceTerms = {
  riskFree: 0.01,
  projectPremium: 0.047,
  priceOfRisk: 0,
  debtRate: 0.0343,
  dscr: 1.3,
  taxShield: 0,
  lifeYears: 20,
  optionWeight: 0,
};
const RISKY: FinanceTerms = { ...RISKLESS, priceOfRisk: 0.25, taxShield: 0.25 };
const contract = (pay: Payment, years: number, more: Partial<ContractView> = {}): ContractView => ({
  ...pay,
  coveredShare: 1,
  years,
  delayYears: 0,
  bondPerKgYear: 0,
  deemed: false,
  clawbackCap: false,
  cashLimit: Infinity,
  referenceRatio: 1,
  basisSd: 0,
  referenceSigmaShare: 1,
  correlation: 1,
  ...more,
});
type Payment = Pick<ContractView, "payPerKg" | "kinks">;
const twoWay = (strike: number): Payment => ({ payPerKg: (reference) => strike - reference, kinks: [strike] });
const floor = (strike: number): Payment => ({ payPerKg: (reference) => Math.max(0, strike - reference), kinks: [strike] });
const npv = (
  costs: PlantCosts,
  outlook: { forecast: number; sigma: number },
  view: ContractView | undefined,
  finance: FinanceTerms,
): number => {
  const value = emptyValue();
  projectValue(value, costs, outlook, view, finance);
  return value.npvPerKgYear;
};
const CALM = 1e-9;

describe("what a project is worth", () => {
  test("without risk, the annuity of its cash at 5.7 %, less what it costs to build", () => {
    for (const forecast of [60, 75, 110]) {
      const cash = (forecast - 40) * 0.9 - 8;
      const expected = (cash * annuityFactor(0.057, 20)) / growthFactor(0.057, 1.25) - 150;
      expectClose(npv(COSTS, { forecast, sigma: CALM }, undefined, RISKLESS), expected, 1e-6);
    }
    // By hand: 23.5 a year for 20 years at 5.7 % is worth 276.2, 257.7 after 1.25 years; 107.7 is left.
    expect(npv(COSTS, { forecast: 75, sigma: CALM }, undefined, RISKLESS)).toBeCloseTo(107.7, 0);
  });

  test("in two phases: what the contract pays for its years, the market for the rest", () => {
    const under = (100 - 40) * 0.9 - 8;
    const free = (66 - 40) * 0.9 - 8;
    const expected =
      (under * annuityFactor(0.057, 10) + (free * annuityFactor(0.057, 10)) / growthFactor(0.057, 10)) / growthFactor(0.057, 1.25) - 150;
    expectClose(npv(COSTS, { forecast: 66, sigma: CALM }, contract(twoWay(100), 10), RISKLESS), expected, 1e-6);
  });

  test("MODEL 4.2: a 15-year contract breaks even at 87.0 EUR/kg, ten years of it with a tail at 72 at 91.9", () => {
    // 66 EUR/kg of cost, 150 MEUR for 720 t a year, no interest while building.
    const costs: PlantCosts = { costPerKg: 66, feedShare: 0, fixedPerKgYear: 0, capexPerKgYear: 150e6 / 720e3, loading: 1, buildYears: 0 };
    const breakEven = (years: number) =>
      findRoot(
        (strike) => -npv(costs, { forecast: 72, sigma: CALM }, contract(twoWay(strike), years), { ...RISKLESS, lifeYears: 15 }),
        60,
        150,
        undefined,
        undefined,
        100,
      );
    expect(breakEven(15)).toBeCloseTo(87.0, 1);
    expect(Math.abs(breakEven(10) - 91.9)).toBeLessThan(0.06);
  });

  test("more uncertainty lowers it for a plant that lives by the market, and not for one whose price is fixed", () => {
    const merchant = [0.25, 0.35, 0.5, 0.8].map((sigma) => npv(COSTS, { forecast: 90, sigma }, undefined, RISKY));
    for (let i = 1; i < merchant.length; i++) expect(merchant[i]).toBeLessThan(merchant[i - 1]);
    const fixed = [0.25, 0.35, 0.5, 0.8].map((sigma) => npv(COSTS, { forecast: 90, sigma }, contract(twoWay(90), 20), RISKY));
    for (const value of fixed) expectClose(value, fixed[0], 1e-6);
    expect(fixed[0]).toBeGreaterThan(merchant[0]);
  });

  test("under a floor at least as much as without, for any strike, length and uncertainty", () => {
    for (const forecast of [45, 66, 90, 130]) {
      for (const sigma of [0.25, 0.5, 0.8]) {
        const merchant = npv(COSTS, { forecast, sigma }, undefined, RISKLESS);
        for (const strike of [40, 70, 100, 150])
          for (const years of [1, 5, 10, 20])
            expect(npv(COSTS, { forecast, sigma }, contract(floor(strike), years), RISKLESS)).toBeGreaterThanOrEqual(merchant - 1e-9);
      }
    }
  });

  test("with its risk priced too, when the floor lasts as long as a loan on the market would", () => {
    for (const forecast of [45, 66, 90, 130]) {
      for (const sigma of [0.25, 0.5, 0.8]) {
        const merchant = npv(COSTS, { forecast, sigma }, undefined, RISKY);
        for (const strike of [40, 70, 100, 150])
          for (const years of [10, 15, 20])
            expect(
              npv(COSTS, { forecast, sigma }, contract(floor(strike), years), RISKY),
              `${forecast} ${sigma} ${strike} ${years}`,
            ).toBeGreaterThanOrEqual(merchant - 1e-9);
      }
    }
  });

  // Debt is repaid within the contract: a contract shorter than the ten years of a merchant loan shortens the loan (reported).
  test("with its risk priced too, under a floor of any length", () => {
    for (const years of [1, 2, 5])
      expect(npv(COSTS, { forecast: 130, sigma: 0.25 }, contract(floor(40), years), RISKY)).toBeGreaterThanOrEqual(
        npv(COSTS, { forecast: 130, sigma: 0.25 }, undefined, RISKY) - 1e-9,
      );
  });

  test("a higher strike, a longer contract above the market, a cheaper plant: each is worth more", () => {
    const outlook = { forecast: 70, sigma: 0.4 };
    const by = (values: readonly number[]) => {
      for (let i = 1; i < values.length; i++) expect(values[i]).toBeGreaterThan(values[i - 1]);
    };
    by([80, 90, 100, 120].map((strike) => npv(COSTS, outlook, contract(twoWay(strike), 10), RISKY)));
    by([80, 90, 100, 120].map((strike) => npv(COSTS, outlook, contract(floor(strike), 10), RISKY)));
    by([1, 5, 10, 15, 20].map((years) => npv(COSTS, outlook, contract(twoWay(110), years), RISKY)));
    by([50, 45, 40, 30].map((costPerKg) => npv({ ...COSTS, costPerKg }, outlook, undefined, RISKY)));
  });
});

describe("the spread of a year's cash", () => {
  const momentsOf = (view: ContractView | undefined, forecast = 70, sigma = 0.5): CashMoments => {
    const out = { mean: 0, sd: 0, p10: 0 };
    cashMoments(out, COSTS, { forecast, sigma }, view);
    return out;
  };

  test("is nothing under a two-way contract on all output at the plant's own monthly price", () => {
    const { mean, sd, p10 } = momentsOf(contract(twoWay(100), 10));
    expect(mean).toBeCloseTo((100 - 40) * 0.9 - 8, 9);
    expect(sd / mean).toBeLessThan(1e-6);
    expect(p10).toBeCloseTo(mean, 6);
  });

  test("grows with the part not covered, with averaging and with a loose index", () => {
    const full = momentsOf(contract(twoWay(100), 10)).sd;
    const part = momentsOf(contract(twoWay(100), 10, { coveredShare: 0.8 })).sd;
    expect(part).toBeGreaterThan(full + 0.5);
    expect(momentsOf(contract(twoWay(100), 10, { referenceSigmaShare: 0.577, correlation: 0.866 })).sd).toBeGreaterThan(full + 0.5);
    expect(momentsOf(contract(twoWay(100), 10, { basisSd: 0.1 })).sd).toBeGreaterThan(full + 0.5);
    expect(momentsOf(undefined).sd).toBeGreaterThan(part);
  });

  test("mean price in, mean price out: with no cost the mean is the forecast and the spread is the lognormal's", () => {
    const out = { mean: 0, sd: 0, p10: 0 };
    cashMoments(out, { ...COSTS, costPerKg: 0, fixedPerKgYear: 0, loading: 1 }, { forecast: 70, sigma: 0.5 }, undefined);
    expectClose(out.mean, 70, 1e-7);
    expectClose(out.sd, 70 * Math.sqrt(Math.exp(0.25) - 1), 1e-6);
  });

  test("a deemed volume pays the plant that stands still, an actual one leaves it its fixed cost", () => {
    const deep = 20;
    const deemed = momentsOf(contract(floor(50), 10, { deemed: true }), deep, 0.25);
    const actual = momentsOf(contract(floor(30), 10), deep, 0.25);
    expect(deemed.mean).toBeGreaterThan(15);
    // A floor of 30 does not pay a cost of 40: it mostly stands still.
    expect(actual.mean).toBeLessThan(0);
    expect(actual.mean).toBeGreaterThanOrEqual(-8);
  });
});
