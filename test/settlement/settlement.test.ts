import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  bleedRatio,
  capClawback,
  FRESH_YEAR,
  indexedStrike,
  monthsUntilSpent,
  realEur,
  referencePrice,
  settle,
} from "../../sim/instruments/settlement.ts";
import { clawbackAhead } from "../../sim/instruments/escrow.ts";
import { findRootInPrice } from "../../sim/core/root.ts";
import { growthFactor } from "../../sim/finance/annuity.ts";
import { rampSupply, supportedSupply } from "../../sim/markets/merit-order.ts";
import { stream } from "../../sim/core/streams.ts";
import { expectClose, knownAnswer } from "../known-answers.ts";
import { collar, oneWayFloor, twoWay } from "./designs.ts";

const MP = oneWayFloor(110, 0.3, 110);
const LYNAS = { ...oneWayFloor(110, 0.3, 150), annualCapReceived: 10e6 };

describe("settlement: real contracts", () => {
  test("MP: 60 pays 50 a kg; 160 takes 15 once the share is active, nothing before", () => {
    expect(settle(MP, 60, 1e6)).toBe(50e6);
    expectClose(settle(MP, 160, 1e6), -15e6, 1e-15);
    expect(settle(MP, 160, 1e6, { ...FRESH_YEAR, upsideActive: false })).toBe(0);
    expect(settle(MP, 60, 1e6, { ...FRESH_YEAR, upsideActive: false })).toBe(50e6);
  });
  test("Lynas: 155 takes 7.5 M on 5,000 t; 160 would take 15 M and takes the yearly 10 M", () => {
    expectClose(settle(LYNAS, 155, 5e6), -7.5e6, 1e-15);
    expect(settle(LYNAS, 160, 5e6)).toBe(-10e6);
    expectClose(settle(LYNAS, 155, 5e6, { ...FRESH_YEAR, receivedThisYear: 8e6 }), -2e6, 1e-15);
    expect(settle(LYNAS, 160, 5e6, { ...FRESH_YEAR, receivedThisYear: 10e6 })).toBe(-0);
  });
  test("at 130 a two-way CfD takes 20 a kg, MP 6 and Lynas nothing", () => {
    expect(settle(twoWay(110), 130, 1)).toBe(-20);
    expectClose(settle(MP, 130, 1), -6, 1e-15);
    expect(settle(LYNAS, 130, 1)).toBe(0);
  });
  test("a collar pays below its floor and takes above its cap", () => {
    expect([60, 100, 160].map((r) => settle(collar(80, 120), r, 2))).toEqual([40, 0, -80]);
  });
});

describe("settlement: caps and clauses", () => {
  test("shares on both sides of a collar, and a limit per kg on what is paid back", () => {
    const shared = { ...collar(80, 120), downShare: 0.5, upShare: 0.3 };
    expectClose(settle(shared, 60, 10), 100, 1e-15);
    expectClose(settle(shared, 160, 10), -120, 1e-15);
    expect(settle({ ...collar(80, 120), receiptPerKg: 15 }, 160, 10)).toBe(-150);
    expect(settle({ ...collar(80, 120), receiptPerKg: 15 }, 130, 10)).toBe(-100);
    expect(settle({ ...collar(80, 120), receiptPerKg: 0 }, 60, 10)).toBe(200);
  });
  test("between floor and cap, MP's threshold and strike at one price, a collar is MP's contract", () => {
    const likeMp = { ...collar(110, 110), upShare: 0.3 };
    for (const reference of [60, 110, 130, 160]) expect(settle(likeMp, reference, 7)).toBe(settle(MP, reference, 7));
    const likeLynas = { ...collar(110, 150), upShare: 0.3, annualCapReceived: 10e6 };
    for (const reference of [60, 130, 155, 160]) expect(settle(likeLynas, reference, 5e6)).toBe(settle(LYNAS, reference, 5e6));
  });
  test("escrow holds exactly what an averaged reference takes back, when prices return to the strike", () => {
    const index = Array.from({ length: 36 }, (_, m) => (m >= 12 && m < 15 ? 100 + 60 * (m - 11) : 100));
    let taken = 0;
    for (let m = 15; m < 36; m++) taken -= settle(twoWay(100), referencePrice(index, m, "trailing", 12), 1);
    expectClose(clawbackAhead(index, 14, 12, 100, 1), taken, 1e-12);
  });
  test("nothing is settled on no quantity", () => {
    for (const terms of [MP, LYNAS, twoWay(90), collar(80, 120)]) for (const r of [10, 90, 500]) expect(settle(terms, r, 0)).toBe(0);
  });
  test("a quantity cap, a yearly cap on payments and a suspension hold", () => {
    expect(settle({ ...twoWay(90), quantityCap: 100 }, 80, 1000)).toBe(1000);
    const capped = { ...twoWay(90), annualCapPaid: 500 };
    expect(settle(capped, 80, 100)).toBe(500);
    expect(settle(capped, 80, 100, { ...FRESH_YEAR, paidThisYear: 450 })).toBe(50);
    expect(settle(capped, 80, 100, { ...FRESH_YEAR, paidThisYear: 900 })).toBe(0);
    expect(settle(twoWay(90), 80, 100, { ...FRESH_YEAR, suspended: true })).toBe(0);
    expect(settle(twoWay(90), 100, 100, { ...FRESH_YEAR, suspended: true })).toBe(-1000);
    expect(settle({ ...twoWay(90), suspendBelow: 50 }, 49, 100)).toBe(0);
    expect(settle({ ...twoWay(90), suspendBelow: 50 }, 51, 100)).toBe(3900);
  });
  test("a clawback cap leaves a plant no worse than at its own margin", () => {
    expect(capClawback(-500, 300)).toBe(-300);
    expect(capClawback(-500, -20)).toBe(-0);
    expect(capClawback(-200, 300)).toBe(-200);
    expect(capClawback(200, -50)).toBe(200);
  });
  test("over a year of settlements neither cap is ever passed", () => {
    const terms = { ...twoWay(90), annualCapPaid: 700, annualCapReceived: 400 };
    fc.assert(
      fc.property(fc.array(fc.double({ min: 1, max: 300, noNaN: true }), { minLength: 12, maxLength: 12 }), (prices) => {
        let paid = 0;
        let received = 0;
        for (const price of prices) {
          const pay = settle(terms, price, 7, { ...FRESH_YEAR, paidThisYear: paid, receivedThisYear: received });
          if (pay > 0) paid += pay;
          else received -= pay;
        }
        expect(paid).toBeLessThanOrEqual(700 * (1 + 1e-14));
        expect(received).toBeLessThanOrEqual(400 * (1 + 1e-14));
      }),
      { numRuns: 1000 },
    );
  });
});

describe("settlement: identities", () => {
  test("KA12: on the own price a two-way CfD leaves strike times quantity on every path", () => {
    const { inputs } = knownAnswer("KA12");
    const s = stream("KA12", 0, "path", "price");
    for (let path = 0; path < inputs.paths; path++) {
      let revenue = 0;
      let quantity = 0;
      for (let m = 0; m < 12; m++) {
        const price = 90 * (0.3 + 2 * s.uniform());
        const q = 100 * s.uniform();
        revenue += price * q + settle(twoWay(inputs.K), price, q);
        quantity += q;
      }
      expect(Math.abs(revenue / (inputs.K * quantity) - 1)).toBeLessThan(1e-12);
    }
  });
  test("KA13: on a period average it leaves K·Q plus the covariance of quantity and price", () => {
    const { inputs, expected, tol } = knownAnswer("KA13");
    const reference = referencePrice(inputs.P, 3, "trailing", 4);
    let revenue = 0;
    inputs.P.forEach((price: number, i: number) => (revenue += price * inputs.q[i] + settle(twoWay(inputs.K), reference, inputs.q[i])));
    expectClose(revenue, expected.rev, tol!);
    expectClose(revenue - inputs.K * 100, expected.Ncov, tol!);
  });
  test("KA19: support on actual output depresses the price it tops up (produce and forget)", () => {
    const { inputs, expected, tol } = knownAnswer("KA19");
    // The supply curve −20 + 4P as a ramp: offers evenly spread from 5 upwards.
    const w = 100;
    const capacity = 8 * w;
    const supply = (price: number, support: number) => supportedSupply(price, capacity, 5 + w, w, 0, support);
    // Output responds to price plus support, and support is the floor less the price.
    const price = findRootInPrice((p) => 100 - 2 * p - supply(p, inputs.floor - p), 0.1, 50);
    const q = supply(price, inputs.floor - price);
    expectClose(q, expected.Q, tol!);
    expectClose(price, expected.P, tol!);
    const fiscal = settle(oneWayFloor(inputs.floor), price, q);
    expectClose(fiscal, expected.fiscal, tol!);
    const free = findRootInPrice((p) => 100 - 2 * p - supply(p, 0), 0.1, 50);
    // Deadweight loss: cost of the extra output less what buyers value it at, both linear.
    expectClose(0.5 * (q - supply(free, 0)) * (inputs.floor - price), expected.DWL, tol!);
  });
  test("KA30: bleed leverage and months until a budget is spent", () => {
    const { inputs, expected, tol } = knownAnswer("KA30");
    expectClose(bleedRatio(inputs.V_t_pm, inputs.qS), expected.bleed, tol!);
    expectClose(monthsUntilSpent(inputs.Cap_MEUR * 1e6, inputs.K, inputs.pmin, inputs.V_t_pm * 1000), expected.months, tol!);
    expect(monthsUntilSpent(1e6, 50, 60, 1000)).toBe(Infinity);
  });
  test("KA40: under a lagged reference above the strike a covered plant still stops", () => {
    const { inputs, expected } = knownAnswer("KA40");
    const support = settle(twoWay(inputs.K), inputs.R, 1);
    expect(inputs.P + support).toBe(expected.netPerKg);
    const q = supportedSupply(inputs.P, 60, inputs.avc, 1, 0, support);
    expect(q).toBe(expected.q);
    expect(Math.abs(settle(twoWay(inputs.K), inputs.R, q))).toBe(expected.pay);
  });
  test("KA42: an unindexed strike melts with inflation; an indexed one does not", () => {
    const { inputs, expected, tol } = knownAnswer("KA42");
    const level = growthFactor(inputs.inflation, inputs.months / 12);
    expectClose(realEur(indexedStrike(inputs.K, 0, level - 1), level), expected.realUsd, tol!);
    expectClose(realEur(indexedStrike(inputs.K, 0, level - 1), level, inputs.usdPerEur), expected.realEur, tol!);
    expectClose(realEur(indexedStrike(inputs.K, 1, level - 1), level), inputs.K, 1e-12);
    expectClose(indexedStrike(100, 0.5, 0.1, 0.25, 0.4), 115, 1e-12);
  });
  test("references average the month, the trailing months or the calendar year so far", () => {
    const index = [10, 20, 30, 40, 50, 60, 70, 80, 90, 100, 110, 120, 130];
    expect(referencePrice(index, 4, "month")).toBe(50);
    expect(referencePrice(index, 1, "trailing", 12)).toBe(15);
    expect(referencePrice(index, 12, "trailing", 3)).toBe(120);
    expect(referencePrice(index, 12, "calendar-year", 12, 1)).toBe(130);
    expect(referencePrice(index, 5, "calendar-year", 12, 11)).toBe(45);
  });
  test("a ramp of no width is a step", () => {
    expect([54, 55, 56].map((p) => rampSupply(p, 10, 55, 0))).toEqual([0, 5, 10]);
  });
});
