import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { createLinkedMarket, type LinkedInputs, type LinkedResult } from "../../sim/markets/linked-blocs.ts";
import { rampSupply } from "../../sim/markets/merit-order.ts";

interface Plant {
  readonly capacity: number;
  readonly offer: number;
}
interface Buyer {
  readonly use: number;
  readonly elasticity: number;
  readonly choke: number;
}
interface Case {
  readonly home: readonly Plant[];
  readonly hub: readonly Plant[];
  readonly homeBuyer: Buyer;
  readonly buyers: readonly Buyer[];
  readonly duty: readonly number[];
  readonly minimum: readonly number[];
  readonly banned: readonly number[];
  readonly x: number;
  readonly m: number;
  readonly cap: number;
  readonly ramp: number;
}

const plant = fc.record({ capacity: fc.double({ min: 1, max: 500, noNaN: true }), offer: fc.double({ min: 20, max: 120, noNaN: true }) });
const buyer = fc.record({
  use: fc.double({ min: 1, max: 500, noNaN: true }),
  elasticity: fc.double({ min: 0.02, max: 0.9, noNaN: true }),
  choke: fc.double({ min: 150, max: 900, noNaN: true }),
});
const N = 4;
const rules = (max: number) => fc.array(fc.oneof(fc.constant(0), fc.double({ min: 1, max, noNaN: true })), { minLength: N, maxLength: N });
const market = fc.record({
  home: fc.array(plant, { minLength: 1, maxLength: 5 }),
  hub: fc.array(plant, { minLength: 1, maxLength: 6 }),
  homeBuyer: buyer,
  buyers: fc.array(buyer, { minLength: N, maxLength: N }),
  duty: fc.oneof(fc.constant([0, 0, 0, 0]), rules(60)),
  minimum: fc.oneof(fc.constant([0, 0, 0, 0]), rules(160)),
  banned: fc.oneof({ weight: 3, arbitrary: fc.constant([0, 0, 0, 0]) }, fc.array(fc.constantFrom(0, 1), { minLength: N, maxLength: N })),
  x: fc.double({ min: 0, max: 25, noNaN: true }),
  m: fc.double({ min: 0.1, max: 15, noNaN: true }),
  cap: fc.oneof(fc.constant(Infinity), fc.constant(0), fc.double({ min: 1e-3, max: 400, noNaN: true })),
  ramp: fc.constantFrom(0.05, 1, 8),
});

const PRICE_HIGH = 2000;
const demandOf = (b: Buyer, p: number) =>
  b.use * (p / 70) ** -b.elasticity * Math.min(1, Math.max(0, (1.25 * b.choke - p) / (0.5 * b.choke)));
const supplyOf = (plants: readonly Plant[], ramp: number, p: number) =>
  plants.reduce((sum, j) => sum + rampSupply(p, j.capacity, j.offer, ramp), 0);
const backstop = (p: number) => 1e-3 * (p / 1200) ** 10;

function clear(c: Case, change: Partial<LinkedInputs> = {}): LinkedResult {
  const linked = createLinkedMarket(c.buyers.length, {
    homeSurplus: (p) => supplyOf(c.home, c.ramp, p) + backstop(p) - demandOf(c.homeBuyer, p),
    hubSupply: (h) => supplyOf(c.hub, c.ramp, h) + backstop(h),
    demand: (d, p) => demandOf(c.buyers[d], p),
  });
  return linked.solve({
    exportWedge: c.x,
    importWedge: c.m,
    exportCap: c.cap,
    duty: Float64Array.from(c.duty),
    minimumLandedPrice: Float64Array.from(c.minimum),
    banned: Uint8Array.from(c.banned),
    priceLow: 0.01,
    priceHigh: PRICE_HIGH,
    ...change,
  });
}
const runs = { numRuns: 1500 };
const near = (a: number, b: number, tolerance = 1e-7) =>
  expect(Math.abs(a - b), `${a} and ${b}`).toBeLessThanOrEqual(tolerance * Math.max(1, Math.abs(a), Math.abs(b)));
const sum = (a: ArrayLike<number>) => Array.from(a).reduce((s, x) => s + x, 0);

describe("linked markets: laws", () => {
  test("tonnes balance to machine precision and nobody ships more than is offered or allowed", () => {
    fc.assert(
      fc.property(market, (c) => {
        const r = clear(c);
        const scale = 1 + sum(r.homeFlow) + sum(r.hubFlow) + r.homeImports;
        const offered = supplyOf(c.hub, c.ramp, r.hubPrice) + backstop(r.hubPrice);
        expect(Math.abs(sum(r.homeFlow) - r.exports)).toBeLessThan(1e-13 * scale);
        expect(r.exports).toBeLessThanOrEqual(c.cap * (1 + 1e-15));
        near(sum(r.hubFlow) + r.homeImports, offered * r.hubScale, 1e-12);
        expect(Math.abs(r.hubScale - 1) * offered).toBeLessThan(1e-9 * scale);
        expect(Math.abs(r.buyerScale - 1)).toBeLessThan(1e-9);
        for (let d = 0; d < N; d++) {
          expect(r.homeFlow[d]).toBeGreaterThanOrEqual(0);
          expect(r.hubFlow[d]).toBeGreaterThanOrEqual(-1e-9 * scale);
          near(r.homeFlow[d] + r.hubFlow[d], demandOf(c.buyers[d], r.price[d]), 1e-7);
        }
        const homeSurplus = supplyOf(c.home, c.ramp, r.homePrice) + backstop(r.homePrice) - demandOf(c.homeBuyer, r.homePrice);
        expect(Math.abs(homeSurplus - (r.exports - r.homeImports))).toBeLessThan(1e-7 * scale + 1e-7 * demandOf(c.homeBuyer, r.homePrice));
      }),
      runs,
    );
  });

  test("prices are an equilibrium: nothing flows at a loss and no profitable trade is left", () => {
    fc.assert(
      fc.property(market, (c) => {
        const r = clear(c);
        const slack = 1e-6 * (1 + r.hubPrice + r.homePrice);
        const big = 1e-6 * (1 + sum(r.homeFlow) + sum(r.hubFlow));
        expect(r.quotaRent).toBeGreaterThanOrEqual(0);
        near(r.landed, r.homePrice + c.x + r.quotaRent, 1e-12);
        if (r.quotaRent > slack) expect(r.regime).toBe("cap");
        expect(r.homePrice).toBeLessThanOrEqual(r.hubPrice + c.m + slack);
        for (let d = 0; d < N; d++) {
          const level = c.banned[d] ? Infinity : Math.max(r.landed + c.duty[d], c.minimum[d]);
          expect(r.price[d]).toBeLessThanOrEqual(Math.min(r.hubPrice, level) + slack);
          if (r.homeFlow[d] > big) near(r.price[d], level, 1e-6);
          if (r.hubFlow[d] > big) near(r.price[d], r.hubPrice, 1e-6);
          if (r.homeFlow[d] > 0) near(r.wedgeKept[d], level - r.landed, 1e-9);
          expect(Number.isFinite(r.wedgeKept[d])).toBe(true);
        }
        if (r.homeImports > big) near(r.homePrice, r.hubPrice + c.m, 1e-6);
      }),
      runs,
    );
  });

  test("the solution depends on neither the bracket nor the first guess", () => {
    fc.assert(
      fc.property(market, fc.double({ min: 5, max: 700, noNaN: true }), (c, guess) => {
        const r = clear(c);
        for (const other of [
          clear(c, { priceLow: 0.5, priceHigh: 2 * PRICE_HIGH }),
          clear(c, { guess }),
          clear(c, { guess: r.homePrice }),
        ]) {
          near(other.homePrice, r.homePrice);
          near(other.hubPrice, r.hubPrice);
          expect(Math.abs(other.exports - r.exports)).toBeLessThan(1e-6 * (1 + r.exports));
        }
      }),
      runs,
    );
  });

  test("more supply anywhere never raises a buyer's price, more demand never lowers one", () => {
    fc.assert(
      fc.property(
        market,
        fc.constantFrom("home", "hub", "buyer", "homeBuyer"),
        fc.double({ min: 1, max: 200, noNaN: true }),
        (c, where, more) => {
          const before = clear(c);
          const extra = { capacity: more, offer: 45 };
          const after = clear(
            where === "home"
              ? { ...c, home: [...c.home, extra] }
              : where === "hub"
                ? { ...c, hub: [...c.hub, extra] }
                : where === "buyer"
                  ? { ...c, buyers: c.buyers.map((b, d) => (d === 1 ? { ...b, use: b.use + more } : b)) }
                  : { ...c, homeBuyer: { ...c.homeBuyer, use: c.homeBuyer.use + more } },
          );
          const sign = where === "home" || where === "hub" ? 1 : -1;
          // Where nobody buys at any such price there is no price to speak of.
          for (let d = 0; d < N; d++)
            if (before.price[d] < 1.24 * c.buyers[d].choke)
              expect(sign * (after.price[d] - before.price[d])).toBeLessThanOrEqual(1e-6 * before.price[d]);
          expect(sign * (after.homePrice - before.homePrice)).toBeLessThanOrEqual(1e-6 * before.homePrice);
        },
      ),
      runs,
    );
  });

  test("a tighter cap never lowers a price outside China nor raises the Chinese one", () => {
    fc.assert(
      fc.property(market, fc.double({ min: 0, max: 0.999, noNaN: true }), (c, share) => {
        const open = clear({ ...c, cap: Infinity });
        const tight = clear({ ...c, cap: open.exports * share });
        for (let d = 0; d < N; d++)
          if (open.price[d] < 1.24 * c.buyers[d].choke) expect(open.price[d] - tight.price[d]).toBeLessThanOrEqual(1e-6 * open.price[d]);
        expect(tight.homePrice - open.homePrice).toBeLessThanOrEqual(1e-6 * open.homePrice);
      }),
      runs,
    );
  });

  test("a cap that does not bind changes no bit", () => {
    fc.assert(
      fc.property(market, (c) => {
        const open = structuredClone(clear({ ...c, cap: Infinity }));
        expect(clear({ ...c, cap: open.exports * 1.01 + 1 })).toEqual(open);
      }),
      runs,
    );
  });

  test("rules set at zero change no bit", () => {
    fc.assert(
      fc.property(market, (c) => {
        const zero = [0, 0, 0, 0];
        const a = clear({ ...c, duty: zero, minimum: zero, banned: zero });
        const { banned: _, ...rest } = { ...c, duty: zero, minimum: zero };
        expect(clear({ ...rest, banned: zero }, { banned: undefined })).toEqual(a);
        const low = clear({ ...c, duty: zero, banned: zero, minimum: [1e-6, 0, 0, 0] });
        near(low.price[0], a.price[0]);
        near(low.homePrice, a.homePrice);
      }),
      runs,
    );
  });

  test("what one region sells off reaches another and home, where next to nothing is made outside", () => {
    const size = (min: number, max: number) => fc.double({ min, max, noNaN: true });
    fc.assert(
      fc.property(size(6, 40), size(0.05, 3), size(0.1, 10), fc.constantFrom(0, 1e-6, 1e-3), (stock, slope, freight, backstopTonnes) => {
        const linked = createLinkedMarket(2, {
          homeSurplus: (p) => slope * (p - 200),
          hubSupply: (h) => backstopTonnes * (h / PRICE_HIGH) ** 10,
          demand: (d, p) => (d === 0 ? 5 * (p / 70) ** -0.3 * Math.min(1, Math.max(0, (500 - p) / 200)) : -stock * Math.min(1, p / 100)),
        });
        const r = linked.solve({
          exportWedge: freight,
          importWedge: freight,
          exportCap: Infinity,
          duty: new Float64Array(2),
          minimumLandedPrice: new Float64Array(2),
          priceLow: 0.01,
          priceHigh: PRICE_HIGH,
        });
        if (r.regime !== "imports") return;
        near(r.homeImports, slope * (200 - r.homePrice), 1e-6);
        near(r.hubFlow[1], -stock * Math.min(1, r.hubPrice / 100), 1e-6);
      }),
      runs,
    );
  });

  test("the order of destinations changes nothing but their order", () => {
    fc.assert(
      fc.property(market, (c) => {
        const turn = <T>(a: readonly T[]) => [a[2], a[0], a[3], a[1]];
        const a = clear(c);
        const b = clear({ ...c, buyers: turn(c.buyers), duty: turn(c.duty), minimum: turn(c.minimum), banned: turn(c.banned) });
        near(b.homePrice, a.homePrice, 1e-9);
        near(b.hubPrice, a.hubPrice, 1e-9);
        const moved = turn(Array.from(a.homeFlow));
        for (let d = 0; d < N; d++) expect(Math.abs(b.homeFlow[d] - moved[d])).toBeLessThan(1e-6 * (1 + sum(a.homeFlow) + sum(a.hubFlow)));
      }),
      runs,
    );
  });

  test("without rules a solve takes at most 40 evaluations on average, and never more than 400", () => {
    let total = 0;
    let count = 0;
    let most = 0;
    fc.assert(
      fc.property(market, (c) => {
        const zero = [0, 0, 0, 0];
        const r = clear({ ...c, duty: zero, minimum: zero, banned: zero, cap: Infinity });
        total += r.evaluations;
        most = Math.max(most, r.evaluations);
        count++;
      }),
      runs,
    );
    expect(total / count).toBeLessThan(40);
    expect(most).toBeLessThan(400);
  });
});
