import { describe, expect, test } from "vitest";
import { stockpilePurchases } from "../../sim/agents/stockpiles.ts";
import { traderPurchases } from "../../sim/agents/traders.ts";
import { exp, ln } from "../../sim/core/deterministic-math.ts";
import { findRootInPrice } from "../../sim/core/root.ts";
import { publishIndices } from "../../sim/markets/indices.ts";
import { createLinkedMarket, type LinkedCurves, type LinkedInputs } from "../../sim/markets/linked-blocs.ts";
import { rampSupply } from "../../sim/markets/merit-order.ts";
import { createRun } from "../../sim/run.ts";
import { advance, calm, tinyMaterial, worldOn } from "../model/worlds.ts";
import { expectClose } from "../known-answers.ts";

const TOLERANCE = 1e-9;

function clear(n: number, curves: LinkedCurves, given: Partial<LinkedInputs> = {}) {
  return createLinkedMarket(n, curves).solve({
    exportWedge: 0,
    importWedge: 1000,
    exportCap: Infinity,
    duty: new Float64Array(n),
    minimumLandedPrice: new Float64Array(n),
    banned: new Uint8Array(n),
    priceLow: 1e-3,
    priceHigh: 1e4,
    ...given,
  });
}
/** Home sells any amount at one price. */
const elasticAt = (price: number) => (p: number) => rampSupply(p, 1e4, price, 1e-9);

describe("trade between regions", () => {
  // Home demand 100 − p, supply p; outside demand 200 − p, supply p. Alone 50 and 100.
  // With transport at 10: 2p − 100 = 200 − 2(p + 10), so p = 70, 80 outside, 40 exported.
  test("Samuelson: prices differ by the cost of transport where goods flow", () => {
    const curves = { homeSurplus: (p: number) => 2 * p - 100, hubSupply: (h: number) => h, demand: (_: number, p: number) => 200 - p };
    const r = clear(1, curves, { exportWedge: 10 });
    expectClose(r.homePrice, 70, TOLERANCE);
    expectClose(r.price[0], 80, TOLERANCE);
    expectClose(r.exports, 40, TOLERANCE);
    // Transport at 60 costs more than the gap of 50 is worth.
    const closed = clear(1, curves, { exportWedge: 60 });
    expectClose(closed.homePrice, 50, TOLERANCE);
    expectClose(closed.price[0], 100, TOLERANCE);
    expect(closed.exports).toBe(0);
  });

  // Home surplus 2p − 60; buyers 100 − P at no freight and 80 − P at 10: 2p − 60 = 170 − 2p, p = 57.5.
  test("three regions, one further away", () => {
    const r = clear(
      2,
      { homeSurplus: (p) => 2 * p - 60, hubSupply: () => 0, demand: (d, p) => Math.max(0, (d === 0 ? 100 : 80) - p) },
      { duty: Float64Array.of(0, 10) },
    );
    expectClose(r.homePrice, 57.5, TOLERANCE);
    expectClose(r.price[1], 67.5, TOLERANCE);
    expectClose(r.homeFlow[0], 42.5, TOLERANCE);
    expectClose(r.homeFlow[1], 12.5, TOLERANCE);
  });

  // The same with 0.3H made elsewhere: it all goes where it is shielded. 80 − H = 0.3H, H = 61.54;
  // home and the near region clear alone, 2p − 60 = 100 − p, p = 53.33, and 53.33 < 61.54 < 63.33.
  test("what a duty shields is served by others for less than the duty", () => {
    const r = clear(
      2,
      { homeSurplus: (p) => 2 * p - 60, hubSupply: (h) => 0.3 * h, demand: (d, p) => Math.max(0, (d === 0 ? 100 : 80) - p) },
      { duty: Float64Array.of(0, 10) },
    );
    expectClose(r.price[0], 160 / 3, TOLERANCE);
    expectClose(r.price[1], 80 / 1.3, TOLERANCE);
    expect([r.homeFlow[1], r.hubFlow[0]]).toEqual([0, 0]);
  });

  // Home surplus 3p − 120 = 40 at 53.33; outside 150 − P less 0.5P − 10 is 40 at 80; freight 5 leaves a rent of 21.67.
  test("a quota's rent comes on top of freight, per kg", () => {
    const r = clear(
      1,
      { homeSurplus: (p) => 3 * p - 120, hubSupply: (h) => 0.5 * h - 10, demand: (_, p) => 150 - p },
      { exportCap: 40, exportWedge: 5 },
    );
    expectClose(r.homePrice, 160 / 3, TOLERANCE);
    expectClose(r.price[0], 80, TOLERANCE);
    expectClose(r.quotaRent, 80 - 160 / 3 - 5, TOLERANCE);
    expectClose(r.landed, 80, TOLERANCE);
  });

  // Supply 3p, demand 100 − P: free at 25. A duty of 10 moves the buyer's price by 10·3/(3 + 1).
  test("of a tariff, whoever gives way less pays more", () => {
    const r = clear(
      1,
      { homeSurplus: (p) => 3 * p, hubSupply: () => 0, demand: (_, p) => Math.max(0, 100 - p) },
      { duty: Float64Array.of(10) },
    );
    expectClose(r.price[0], 32.5, TOLERANCE);
    expectClose(r.homePrice, 22.5, TOLERANCE);
  });

  // Home sells at 40; two buyers of 100 − P. Others bring 60 t: at 40 the banned one takes 60 of it, so nothing changes.
  // Others bring 30 t: the banned one pays 70 for it, the other goes on at 40.
  test("a ban costs a buyer nothing while others can serve him, and then the price of what others bring", () => {
    const world = (others: number) => ({
      homeSurplus: elasticAt(40),
      hubSupply: () => others,
      demand: (_: number, p: number) => Math.max(0, 100 - p),
    });
    const shut = { banned: Uint8Array.of(1, 0) };
    const enough = clear(2, world(60), shut);
    expectClose(enough.price[0], 40, 1e-8);
    expectClose(enough.hubFlow[0], 60, 1e-8);
    const scarce = clear(2, world(30), shut);
    expectClose(scarce.price[0], 70, TOLERANCE);
    expectClose(scarce.price[1], 40, 1e-8);
    expectClose(scarce.hubFlow[0], 30, TOLERANCE);
  });

  // Isoelastic demand of 0.4 everywhere, no freight: with 0.9 of the output P/P0 = 0.9^(−1/0.4).
  test("a mining quota of nine tenths lifts both prices by 0.9^(−2.5)", () => {
    const at = (made: number) =>
      clear(1, { homeSurplus: (p) => made - 300 * p ** -0.4, hubSupply: () => 0, demand: (_, p) => 200 * p ** -0.4 });
    const free = structuredClone(at(100));
    const cut = at(90);
    expectClose(cut.homePrice / free.homePrice, 0.9 ** -2.5, 1e-8);
    expectClose(cut.hubPrice / free.hubPrice, 0.9 ** -2.5, 1e-8);
  });
});

describe("a component made of another material", () => {
  // Makers offer any amount at 10 + 0.3·w, w being the price of what they take in.
  test("costs more by the input per kg times its price, where its makers' supply is elastic", () => {
    const priceAt = (w: number) => {
      let cost = 0;
      return clear(1, {
        homeSurplus: (p) => rampSupply(p, 1000, cost, 1e-4),
        hubSupply: () => 0,
        demand: (_, p) => 100 - p,
        prepare: () => {
          cost = 10 + 0.3 * w;
        },
      }).homePrice;
    };
    expectClose(priceAt(20), 16, 1e-5);
    expectClose(priceAt(50) - priceAt(20), 0.3 * 30, 1e-5);
  });

  /** Price at which the input's supply w − shift meets what makers take, or nothing is made. */
  const inputPrice = (taken: (w: number) => number, shift = 0): number => {
    const low = Math.max(1e-6, shift);
    return taken(low) <= low - shift ? low : findRootInPrice((w) => taken(w) - (w - shift), low, 1e4);
  };

  // Makers' supply 2(P − 10 − 0.3w), demand 100 − P, input supply w − shift, use 0.3 per unit:
  // w − s = 0.6(P − 10 − 0.3w), so w = (s + 0.6(P − 10))/1.18. With s = 0: 3.18 P = 138, P = 43.396,
  // w = 16.981, Q = 56.604. With s = 20: P − 10 − 0.3w = (P − 10)/1.18 − 6/1.18, 3.18 P = 150, P = 47.170.
  test.each([
    { shift: 0, price: 138 / 3.18 },
    { shift: 20, price: 150 / 3.18 },
  ])("clears with its input in one solve (input supply shifted by $shift)", ({ shift, price }) => {
    let w = 0;
    const r = clear(1, {
      homeSurplus: (p) => Math.max(0, 2 * (p - 10 - 0.3 * w)),
      hubSupply: () => 0,
      demand: (_, p) => 100 - p,
      prepare: (p) => {
        w = inputPrice((x) => 0.3 * Math.max(0, 2 * (p - 10 - 0.3 * x)), shift);
      },
    });
    expectClose(r.homePrice, price, TOLERANCE);
    expectClose(r.exports, 100 - price, TOLERANCE);
    expectClose(w, (shift + 0.6 * (price - 10)) / 1.18, TOLERANCE);
    expectClose(0.3 * r.exports, w - shift, 1e-8);
  });

  // The same with half of the makers outside home: both halves at the price of the one input, exports are what is made at home.
  test("clears with it on both sides of a border", () => {
    let w = 0;
    const half = (p: number) => Math.max(0, p - 10 - 0.3 * w);
    const r = clear(1, {
      homeSurplus: half,
      hubSupply: half,
      demand: (_, p) => 100 - p,
      prepare: (home, hub) => {
        w = inputPrice((x) => 0.3 * (Math.max(0, home - 10 - 0.3 * x) + Math.max(0, hub - 10 - 0.3 * x)));
      },
    });
    expectClose(r.homePrice, 138 / 3.18, 1e-8);
    expectClose(r.hubPrice, 138 / 3.18, 1e-8);
    expectClose(r.exports, (100 - 138 / 3.18) / 2, 1e-8);
  });
});

describe("who holds stock", () => {
  test("a stockpile buys up to its rate below its price, nothing between, and sells above", () => {
    const schedule = (price: number, stock = 20) => stockpilePurchases(price, stock, 50, 10, 80, 120, 4);
    expect([60, 76, 80, 82, 84, 100, 116, 120, 124, 200].map((p) => schedule(p))).toEqual([10, 10, 5, 2.5, 0, 0, 0, -5, -10, -10]);
    // 5 t short of its target; 4 t in stock; full.
    expect(schedule(60, 45)).toBe(5);
    expect(schedule(200, 4)).toBe(-4);
    expect(schedule(60, 50)).toBe(0);
    expect(schedule(60, 60)).toBe(0);
  });

  // tanh(2 ln 1.1) = (1.1^4 − 1)/(1.1^4 + 1) = 0.4641/2.4641; half of 100 t at most.
  test("a trader who expects 10 % more buys a fifth of half of what he may hold, within his room", () => {
    const gain = ln(1.1);
    expectClose(traderPurchases(gain, 0, 100, 2), (50 * 0.4641) / 2.4641, 1e-12);
    expectClose(traderPurchases(-gain, 100, 100, 2), (-50 * 0.4641) / 2.4641, 1e-12);
    expect(traderPurchases(gain, 97, 100, 2)).toBe(3);
    expect(traderPurchases(gain, 120, 100, 2)).toBe(0);
    expect(traderPurchases(-gain, 10, 100, 2)).toBe(-5);
    expect(traderPurchases(0, 10, 100, 2)).toBe(0);
  });
});

describe("what is published and paid", () => {
  const terms = { liquidVolume: 600, askPremium: 0.15, noise: 0.02 };
  const published = (volume: number, alarm: number, noise = 0) => {
    const out = new Float64Array(5);
    publishIndices(out, terms, 100, 120, volume, alarm, 110, 80, noise, noise, noise);
    return Array.from(out);
  };
  // A quarter of the liquid volume: 0.25·100 + 0.75·120·1.15 = 128.5; the blend is half of that and half of 80.
  test("an index is what was paid as far as there was volume, and asks for the rest", () => {
    const [index, eu, home, ask, blend] = published(150, 1);
    expectClose(index, 128.5, 1e-12);
    expectClose(ask, 138, 1e-12);
    expectClose(blend, 104.25, 1e-12);
    expect([eu, home]).toEqual([110, 80]);
    expect(published(600, 1)[0]).toBe(100);
    expect(published(6000, 1)[0]).toBe(100);
  });
  // Nobody alarmed: 0.25·100 + 0.75·120 = 115. One standard error: 2 % more.
  test("asks run ahead of trade only when buyers are alarmed, and an index errs by its noise", () => {
    expectClose(published(150, 0)[0], 115, 1e-12);
    expectClose(published(150, 0, 1)[0], 115 * 1.02, 1e-12);
  });

  // ln c_n = 0.7^n ln c_0 + 0.3 Σ 0.7^(n−k) ln p_k.
  test("contract prices close three tenths of the gap to spot a month, in logarithms, and buyers pay by their share", () => {
    const material = tinyMaterial();
    const run = createRun(
      worldOn(material, { values: { ...calm("tiny"), "tiny.sales.contractShare": 0.6, "tiny.sales.stickiness": 0.3 } }),
      material,
      "1",
      0,
    );
    const { contractPrice } = run.state;
    const spots: number[] = [];
    const start = contractPrice[0];
    let before = start;
    let apart = 0;
    advance(run, 24, () => {
      const { result } = run.market.linked;
      spots.push(result.price[0]);
      const n = spots.length;
      let lnContract = 0.7 ** n * ln(start);
      spots.forEach((spot, k) => {
        lnContract += 0.3 * 0.7 ** (n - 1 - k) * ln(spot);
      });
      expectClose(contractPrice[0], exp(lnContract), 1e-12);
      // Without rules every place pays the hub price, so all that is delivered at contract prices costs the old one.
      expectClose(run.paidOutside, 0.4 * result.hubPrice + 0.6 * before, 1e-9);
      apart = Math.max(apart, Math.abs(before / result.hubPrice - 1));
      before = contractPrice[0];
    });
    expect(apart, "they must differ for this test to say anything").toBeGreaterThan(0.01);
  });
});
