import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { LinkedInputs } from "../../sim/markets/linked-blocs.ts";
import type { Regime } from "../../sim/materials/material.ts";
import { createRun, type Run } from "../../sim/run.ts";
import { advance, tinyMaterial, worldOn } from "../model/worlds.ts";

/** The made-up market with news of a ban on defence buyers, so that every kind of destination is there. */
function opened(regime: Regime, values: Readonly<Record<string, number>> = {}): Run {
  const material = { ...tinyMaterial(), regime };
  const run = createRun(
    worldOn(material, {
      values,
      measures: [{ use: "destination-ban", region: "US", buyers: "defence", start: "2030-01", announced: "2030-01" }],
    }),
    material,
    "1",
    0,
  );
  advance(run, 30);
  return run;
}
const auction = opened("auction");
const oligopoly = opened("oligopoly", { "tiny.conduct.theta": 0.4, "tiny.conduct.elasticity": 0.8 });
const { buyers: B, plants: P, home: H, holders: K, destinations: D } = auction.state;

const unit = fc.double({ min: 0, max: 1, noNaN: true });
const some = (n: number) => fc.array(unit, { minLength: n, maxLength: n });
/** Any state of the market between months: everything that its curves read. */
const anyState = fc.record({
  seller: fc.constantFrom("auction", "oligopoly"),
  use: some(B.n),
  stock: some(B.n),
  gap: some(B.n),
  expected: some(B.n),
  last: some(B.n),
  outage: fc.constantFrom(0, 0, 1, 3.5),
  holderStock: some(K.n),
  forecast: some(K.n),
  most: some(K.n),
  plants: some(P.n),
  covered: some(P.n),
  support: some(P.n),
  steps: some(H.steps),
  markup: unit,
  quota: fc.oneof(fc.constant(Infinity), fc.double({ min: 10, max: 90, noNaN: true })),
  arriving: unit,
  buying: unit,
  reserve: unit,
});
type AnyState = typeof anyState extends fc.Arbitrary<infer T> ? T : never;

/** Writes a state into the run of its kind of seller. */
function load(s: AnyState): Run {
  const run = s.seller === "auction" ? auction : oligopoly;
  const { state, market } = run;
  const { buyers, holders, plants, home, leak, reserve } = state;
  for (let b = 0; b < buyers.n; b++) {
    buyers.use[b] = buyers.use0[b] * (0.2 + 2 * s.use[b]);
    buyers.stock[b] = 5 * s.stock[b] * buyers.use0[b];
    buyers.stockGap[b] = (s.gap[b] - 0.5) * 2 * buyers.use0[b];
    buyers.lnExpected[b] = Math.log(30 + 300 * s.expected[b]);
    buyers.lastPower[b] = (30 + 300 * s.last[b]) ** 0.8;
  }
  state.outageMonths = s.outage;
  // A standing contract ties part of a mine's output to Japan.
  const mine = plants.names.indexOf("Mine");
  plants.tiedShare[mine] = 0.4;
  plants.tiedTo[mine] = D.findIndex((d) => d.region === "Japan and Korea");
  for (let h = 0; h < holders.n; h++) {
    holders.stock[h] = 20 * s.holderStock[h];
    if (holders.trades[h]) holders.most[h] = 20 * s.most[h];
    holders.lnForecast[h] = Math.log(30 + 300 * s.forecast[h]);
  }
  for (let j = 0; j < plants.n; j++) {
    plants.available[j] = plants.capacity[j] * 2 * s.plants[j];
    plants.coveredShare[j] = s.covered[j] < 0.5 ? 0 : s.covered[j];
    plants.support[j] = 60 * (s.support[j] - 0.3);
  }
  for (let i = 0; i < home.steps; i++) home.available[i] = home.capacity[i] * (0.2 + s.steps[i]);
  home.markup = 60 * (s.markup - 0.3);
  home.quota = s.quota;
  leak.arriving = 4 * s.arriving;
  leak.buying = 4 * s.buying;
  reserve.buying = 10 * (s.reserve - 0.5);
  market.refresh();
  return run;
}
/** Limits, duties and bans on top of it. */
const anyRules = fc.record({
  cap: fc.oneof(fc.constant(Infinity), fc.constant(0), fc.double({ min: 0.1, max: 20, noNaN: true })),
  duty: fc.oneof(fc.constant(0), fc.double({ min: 0, max: 50, noNaN: true })),
  banned: fc.oneof(
    { weight: 2, arbitrary: fc.constant(D.map(() => 0)) },
    fc.array(fc.constantFrom(0, 1), { minLength: D.length, maxLength: D.length }),
  ),
});
type Rules = typeof anyRules extends fc.Arbitrary<infer T> ? T : never;
const inputsOf = (run: Run, rules: Rules, more: Partial<LinkedInputs> = {}): LinkedInputs => ({
  exportWedge: 2.5,
  importWedge: 2.5,
  exportCap: rules.cap,
  duty: new Float64Array(D.length).fill(rules.duty),
  minimumLandedPrice: new Float64Array(D.length),
  banned: Uint8Array.from(rules.banned),
  priceLow: 0.016,
  priceHigh: run.market.highest,
  ...more,
});
const cleared = (run: Run, rules: Rules, more: Partial<LinkedInputs> = {}) => {
  run.market.refresh();
  return structuredClone(run.market.linked.solve(inputsOf(run, rules, more)));
};
const prices = fc.tuple(fc.double({ min: 0.02, max: 1900, noNaN: true }), fc.double({ min: 0.02, max: 1900, noNaN: true }));
const runs = { numRuns: 1000 };
const homeExcess = ({ market }: Run, price: number) => market.wanted(-1, price) - market.homeSupply(price);
const outsideExcess = ({ market }: Run, price: number) => {
  let sum = 0;
  for (let d = 0; d < D.length; d++) sum += market.demand(d, price);
  return sum - market.hubSupply(price);
};

describe("the curves of any market state", () => {
  test("excess demand never rises with the price, at home, at any destination and outside as a whole", () => {
    fc.assert(
      fc.property(anyState, prices, (s, [a, b]) => {
        const run = load(s);
        const [low, high] = a < b ? [a, b] : [b, a];
        const slack = 1e-9 * (1 + Math.abs(homeExcess(run, low)) + Math.abs(outsideExcess(run, low)));
        expect(homeExcess(run, high)).toBeLessThanOrEqual(homeExcess(run, low) + slack);
        expect(outsideExcess(run, high)).toBeLessThanOrEqual(outsideExcess(run, low) + slack);
        for (let d = 0; d < D.length; d++) expect(run.market.demand(d, high)).toBeLessThanOrEqual(run.market.demand(d, low) + slack);
        expect(run.market.hubSupply(high)).toBeGreaterThanOrEqual(run.market.hubSupply(low) - slack);
      }),
      runs,
    );
  });

  test("are continuous: a price a millionth higher changes no curve by more than a thousandth", () => {
    fc.assert(
      fc.property(anyState, fc.double({ min: 5, max: 1500, noNaN: true }), (s, price) => {
        const run = load(s);
        const scale = 1 + Math.abs(homeExcess(run, price)) + Math.abs(outsideExcess(run, price));
        expect(Math.abs(homeExcess(run, price * (1 + 1e-6)) - homeExcess(run, price))).toBeLessThan(1e-3 * scale);
        expect(Math.abs(outsideExcess(run, price * (1 + 1e-6)) - outsideExcess(run, price))).toBeLessThan(1e-3 * scale);
      }),
      runs,
    );
  });

  test("demand asked for at once is what the destinations ask for one by one", () => {
    fc.assert(
      fc.property(anyState, (s) => {
        const run = load(s);
        const open = { cap: Infinity, duty: 0, banned: D.map(() => 0) };
        const one = cleared(run, open);
        // A minimum price that never binds makes the solver walk through the destinations.
        const each = cleared(run, open, { minimumLandedPrice: Float64Array.from(D, () => 1e-9) });
        expect(Math.abs(one.homePrice - each.homePrice)).toBeLessThan(1e-7 * one.homePrice);
        expect(Math.abs(one.hubPrice - each.hubPrice)).toBeLessThan(1e-7 * one.hubPrice);
      }),
      runs,
    );
  });
});

describe("the prices that clear it", () => {
  test("are the only ones: a search from below and one from above agree, and both sides of them are excess and shortage", () => {
    fc.assert(
      fc.property(anyState, anyRules, (s, rules) => {
        const run = load(s);
        const plain = cleared(run, rules);
        for (const guess of [0.02, plain.homePrice * 0.3, plain.homePrice * 4, 0.99 * run.market.highest]) {
          const other = cleared(run, rules, { guess });
          expect(Math.abs(other.homePrice / plain.homePrice - 1)).toBeLessThan(1e-7);
          expect(Math.abs(other.hubPrice / plain.hubPrice - 1)).toBeLessThan(1e-7);
        }
        // Where nothing at all is made outside, flows are shares of rounding (reported; see linked-blocs.test.ts).
        fc.pre(run.market.hubSupply(plain.hubPrice) > 1e-6);
        const net = plain.exports - plain.homeImports;
        const slack = 1e-7 * (1 + Math.abs(net) + run.market.homeSupply(plain.homePrice));
        expect(homeExcess(run, plain.homePrice * 0.999) + net).toBeGreaterThanOrEqual(-slack);
        expect(homeExcess(run, plain.homePrice * 1.001) + net).toBeLessThanOrEqual(slack);
      }),
      runs,
    );
  });

  /** Where nobody would buy at any such price, or a stop leaves a side without any, there is no price to speak of. */
  const meaningful = (run: Run, price: number) => price < 1.2 * 700 && price < 0.9 * run.market.highest;

  test("never rise when there is more to sell, at home or outside", () => {
    fc.assert(
      fc.property(
        anyState,
        anyRules,
        fc.constantFrom("step", "plant", "arriving", "quota"),
        fc.nat(20),
        fc.double({ min: 0.1, max: 10, noNaN: true }),
        (s, rules, where, which, more) => {
          const run = load(s);
          // Without it: whoever gets more under contract than he wants sells at the hub, and sees its price instead.
          run.state.plants.tiedShare.fill(0);
          const before = cleared(run, rules);
          const { home, plants, leak } = run.state;
          if (where === "step") home.available[which % home.steps] += more;
          else if (where === "plant") plants.available[which % plants.n] += more;
          else if (where === "arriving") leak.arriving += more;
          else home.quota += more;
          const after = cleared(run, rules);
          // Who sells off more than he buys sees the hub's price, and at home's he may buy again: between the two the price may turn.
          fc.pre(![before, after].some(({ hubFlow }) => hubFlow.some((flow) => flow < 0)));
          if (meaningful(run, before.homePrice)) expect(after.homePrice).toBeLessThanOrEqual(before.homePrice * (1 + 1e-7));
          for (let d = 0; d < D.length; d++) {
            if (meaningful(run, before.price[d])) expect(after.price[d]).toBeLessThanOrEqual(before.price[d] * (1 + 1e-7));
          }
        },
      ),
      runs,
    );
  });

  test("never fall when more is wanted, by a buyer, a trader, a stockpile or the state", () => {
    fc.assert(
      fc.property(
        anyState,
        anyRules,
        fc.constantFrom("use", "gap", "forecast", "reserve", "carried"),
        fc.nat(20),
        fc.double({ min: 0.1, max: 10, noNaN: true }),
        (s, rules, where, which, more) => {
          const run = load(s);
          const before = cleared(run, rules);
          const { buyers, holders, reserve, leak } = run.state;
          if (where === "use") buyers.use[which % buyers.n] += more;
          else if (where === "gap") buyers.stockGap[which % buyers.n] += more;
          else if (where === "forecast") holders.lnForecast[which % 2] += 0.1 * more;
          else if (where === "reserve") reserve.buying += 0.05 * more;
          else leak.buying += 0.05 * more;
          const after = cleared(run, rules);
          // Who sells off more than he buys sees the hub's price, and at home's he may buy again: between the two the price may turn.
          fc.pre(![before, after].some(({ hubFlow }) => hubFlow.some((flow) => flow < 0)));
          if (meaningful(run, before.homePrice)) expect(after.homePrice).toBeGreaterThanOrEqual(before.homePrice * (1 - 1e-7));
          for (let d = 0; d < D.length; d++)
            if (meaningful(run, before.price[d])) expect(after.price[d]).toBeGreaterThanOrEqual(before.price[d] * (1 - 1e-7));
        },
      ),
      runs,
    );
  });
});
