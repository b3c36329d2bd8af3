import { describe, expect, test } from "vitest";
import { Ledger } from "../../sim/core/ledger.ts";
import { createBorder } from "../../sim/markets/border.ts";
import { createLinkedMarket } from "../../sim/markets/linked-blocs.ts";
import { rampSupply } from "../../sim/markets/merit-order.ts";
import { expectClose } from "../known-answers.ts";

function opened(n = 2) {
  const ledger = new Ledger();
  ledger.beginMonth();
  return {
    ledger,
    border: createBorder(n),
    levy: ledger.route("buyers", "treasury", "levy"),
    penalty: ledger.route("buyers", "fund", "penalty"),
    kept: ledger.route("buyers", "exporter", "undertaking"),
  };
}

describe("the border of a market", () => {
  test("each charge is paid once, on home material alone, to the account that it names", () => {
    const { ledger, border, levy, penalty } = opened();
    border.charge(0, 10, levy);
    border.charge(0, 5, penalty);
    border.charge(1, 7, levy);
    expect(border.duty).toEqual(Float64Array.of(15, 7));
    border.settle(Float64Array.of(3, 2), Float64Array.of(15, 7), ledger);
    expect(ledger.amount(levy)).toBe(10 * 3000 + 7 * 2000);
    expect(ledger.amount(penalty)).toBe(5 * 3000);
    expect(border.now).toEqual({ levied: 59_000, undertaken: 0, notPaid: 0 });
  });

  test("a preference moves the choice as a charge does, and nobody pays it", () => {
    const { ledger, border, levy } = opened();
    border.prefer(0, 12);
    border.charge(0, 3, levy);
    expect(border.duty[0]).toBe(15);
    expect([border.levied[0], border.levied[1]]).toEqual([1, 0]);
    border.settle(Float64Array.of(2, 0), Float64Array.of(15, 0), ledger);
    expect(ledger.amount(levy)).toBe(6000);
    expect(border.now).toEqual({ levied: 6000, undertaken: 0, notPaid: 24_000 });
  });

  test("a preference alone is no rule on imports", () => {
    const { border } = opened();
    border.prefer(0, 12);
    expect(border.levied[0]).toBe(0);
  });

  test("of two lowest prices the higher counts, and brings what it lifts the price beyond the charges", () => {
    const { ledger, border, levy, penalty, kept } = opened();
    border.minimum(0, 80, kept, true);
    border.minimum(0, 90, levy, false);
    border.minimum(0, 85, kept, true);
    border.charge(0, 4, penalty);
    // Landed at 60 with a charge of 4: the minimum of 90 lifts by 26 more.
    border.settle(Float64Array.of(1, 0), Float64Array.of(30, 0), ledger);
    expect([ledger.amount(penalty), ledger.amount(levy), ledger.amount(kept)]).toEqual([4000, 26_000, 0]);
  });

  test("a lowest price under landed plus charges brings nothing", () => {
    const { ledger, border, levy, penalty } = opened();
    border.minimum(0, 62, levy, false);
    border.charge(0, 4, penalty);
    border.settle(Float64Array.of(1, 0), Float64Array.of(4, 0), ledger);
    expect([ledger.amount(penalty), ledger.amount(levy)]).toEqual([4000, 0]);
  });

  test("a month forgets the rules of the last", () => {
    const { ledger, border, levy } = opened();
    border.charge(0, 10, levy);
    border.minimum(1, 90, levy, false);
    border.reset();
    border.settle(Float64Array.of(1, 1), new Float64Array(2), ledger);
    expect([...border.duty, ...border.minimumLandedPrice, ledger.amount(levy)]).toEqual([0, 0, 0, 0, 0]);
  });
});

// Home sells any amount at 60; others S = H. Demand 50 in a free place and 50 in a bound one that prefers
// other origin by 40 and pays 10 to have it certified. Others sell 60 at 60 already: 50 go to the bound
// place at 70, the free place mixes.
describe("material of other origin on which a place pays for a certificate", () => {
  const clear = (supply: (hub: number) => number, prefer: number, certificate: number) =>
    createLinkedMarket(2, {
      homeSurplus: (p) => rampSupply(p, 1e4, 60, 1e-9),
      hubSupply: supply,
      demand: () => 50,
    }).solve({
      exportWedge: 0,
      importWedge: 1000,
      exportCap: Infinity,
      duty: Float64Array.of(0, prefer),
      hubCharge: Float64Array.of(0, certificate),
      minimumLandedPrice: new Float64Array(2),
      priceLow: 1e-3,
      priceHigh: 1e4,
    });

  test("costs its buyers the certificate where such material abounds", () => {
    const r = clear((hub) => hub, 40, 10);
    expectClose(r.price[0], 60, 1e-9);
    expectClose(r.price[1], 70, 1e-9);
    expectClose(r.hubFlow[1], 50, 1e-9);
    expectClose(r.hubFlow[0], 10, 1e-6);
  });

  // S = H/2: 50 t cost 100 at the hub, 110 certified, but the bound place turns home at 60 + 40. At 90 others sell 45.
  test("costs no more than what buyers put up with: makers bear the rest where it is scarce", () => {
    const r = clear((hub) => hub / 2, 40, 10);
    expectClose(r.price[1], 100, 1e-9);
    expectClose(r.hubPrice, 90, 1e-9);
    expectClose(r.hubFlow[1], 45, 1e-6);
    expectClose(r.homeFlow[1], 5, 1e-6);
  });

  // S = 0.625 H: 50 t at 80, and 90 with the certificate.
  test("settles at a root of its own in between", () => {
    const r = clear((hub) => 0.625 * hub, 40, 10);
    expectClose(r.hubPrice, 80, 1e-9);
    expectClose(r.price[1], 90, 1e-9);
    expectClose(r.price[0], 60, 1e-9);
  });
});
