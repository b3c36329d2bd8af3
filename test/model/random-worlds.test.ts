import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { MATERIALS } from "../../sim/materials/index.ts";
import type { Material } from "../../sim/materials/material.ts";
import { createRun, type Run } from "../../sim/run.ts";
import { simulate } from "../../sim/simulate.ts";
import { advance, sum, tinyMaterial, type Use, worldOn } from "./worlds.ts";

const MONTHS = 7;
const BURN_IN = 2;
const TINY = tinyMaterial();
const UNIT = fc.double({ min: 0, max: 1, noNaN: true });

/** Dates within the run, in any order. */
const date = fc.constantFrom("2026-01", "2026-02", "2026-03", "2026-04", "2026-06");
const dates = fc.record({ announced: date, start: date, end: fc.constantFrom("2026-03", "2026-05", "2040-12") });
const measure: fc.Arbitrary<Use> = fc
  .tuple(
    dates,
    fc.oneof(
      fc.record({
        use: fc.constant("export-quota"),
        tonnesPerYear: fc.nat(300),
        phaseInMonths: fc.integer({ min: 1, max: 4 }),
        temporary: fc.boolean(),
      }),
      fc.record({ use: fc.constant("export-duty"), rate: UNIT }),
      fc.record({
        use: fc.constant("licensing"),
        waitMonths: fc.nat(3),
        decidedShare: fc.double({ min: 0.05, max: 1, noNaN: true }),
        deniedShare: UNIT,
        militaryDenied: fc.boolean(),
      }),
      fc.record({
        use: fc.constant("destination-ban"),
        region: fc.constantFrom("EU", "US", "Japan and Korea", "partners", "all"),
        buyers: fc.constantFrom("all", "defence"),
      }),
      fc.record({ use: fc.constant("mining-quota"), cut: UNIT, phaseInMonths: fc.integer({ min: 1, max: 4 }) }),
      fc.record({ use: fc.constant("state-stockpiling"), tonnesPerMonth: fc.integer({ min: -8, max: 3 }) }),
    ),
  )
  .map(([when, what]) => ({ ...when, ...what }) as Use);
const measures = fc.array(measure, { maxLength: 4 });

const REGIMES = ["auction", "oligopoly"] as const;
/** Another market of the same shape. */
const numbers = fc
  .record({
    "export.wedge": fc.double({ min: 0, max: 10, noNaN: true }),
    "trader.size": fc.double({ min: 0, max: 2, noNaN: true }),
    "export.leakage": UNIT,
    "sales.contractShare": fc.constantFrom(0, 0.5, 0.95),
    "conduct.theta": fc.constant(0.3),
    "shock.sigma": fc.constantFrom(0.01, 0.09),
    "scrap.swarf": fc.constantFrom(0, 0.3),
    "plant.scrap.capacity": fc.double({ min: 1, max: 60, noNaN: true }),
    "china.high.capacity": fc.double({ min: 200, max: 600, noNaN: true }),
    "plant.mine.capacity": fc.double({ min: 10, max: 400, noNaN: true }),
    "stockpile.japan.buyBelow": fc.double({ min: 50, max: 200, noNaN: true }),
    "stockpile.japan.sellAbove": fc.double({ min: 80, max: 300, noNaN: true }),
    "stockpile.japan.stock": fc.double({ min: 0, max: 40, noNaN: true }),
  })
  .map((own) => Object.fromEntries(Object.entries(own).map(([name, value]) => [`tiny.${name}`, value])));
const anyWorld = fc.record({ measures, numbers, seed: fc.nat(1000), managed: fc.boolean() });
type AnyWorld = typeof anyWorld extends fc.Arbitrary<infer T> ? T : never;

const opened = ({ measures: uses, numbers: values, seed, managed }: AnyWorld, material: Material = TINY, burnInMonths = BURN_IN): Run =>
  createRun(
    worldOn(material, { months: MONTHS - BURN_IN, burnInMonths, values, measures: uses }),
    { ...material, managed },
    String(seed),
    0,
  );
const runs = { numRuns: 300 };
const pathOf = (run: Run): number[] => {
  const prices: number[] = [];
  advance(run, MONTHS, () => {
    const { homePrice, hubPrice, price } = run.market.linked.result;
    prices.push(homePrice, hubPrice, ...price);
  });
  return prices;
};

describe("any small world", () => {
  /** Everything that somebody holds, or that is under way. */
  const held = ({ state }: Run) => sum(state.buyers.stock) + sum(state.holders.stock) + state.reserve.stock + state.leak.buying;

  test.each(REGIMES)(
    "loses and finds no material: what is made is used or held, no plant makes more than it can, and scrap comes from its pool (%s)",
    (regime) => {
      fc.assert(
        fc.property(anyWorld, (wish) => {
          const run = opened(wish, { ...TINY, regime });
          const { state } = run;
          const { scrap, plants, home, terms } = state;
          let stock = held(run);
          let pool = Float64Array.from(scrap.pool);
          advance(run, MONTHS, () => {
            const made = sum(home.output) + sum(plants.output) + run.backstop;
            const now = held(run);
            expect(Math.abs(made - sum(state.buyers.consumed) - (now - stock)), `month ${state.month}`).toBeLessThan(
              1e-9 * (1 + stock + made),
            );
            stock = now;
            for (let r = 0; r < pool.length; r++) {
              let fed = 0;
              for (let j = 0; j < plants.n; j++) if (plants.region[j] === r) fed += plants.scrapShare[j] * plants.output[j];
              if (r === 0) for (let i = 0; i < home.steps; i++) if (home.scrapFed[i]) fed += home.output[i];
              expect(Math.abs(scrap.last[r] * terms.scrapYield - fed)).toBeLessThan(1e-9 * (1 + fed));
              const traded = r === scrap.sink ? scrap.imported : -scrap.exported[r];
              expect(Math.abs(scrap.pool[r] - (pool[r] + scrap.added[r] + traded - scrap.last[r] - scrap.lost[r]))).toBeLessThan(
                1e-9 * (1 + pool[r]),
              );
            }
            pool = Float64Array.from(scrap.pool);
            for (let j = 0; j < plants.n; j++) expect(plants.output[j]).toBeLessThanOrEqual(plants.available[j] * (1 + 1e-9));
          });
        }),
        runs,
      );
    },
  );

  test("has no negative stock, use, output or price, moves money without losing any, and keeps to its limits", () => {
    let limited = 0;
    fc.assert(
      fc.property(anyWorld, (wish) => {
        const run = opened(wish);
        const { buyers, holders, scrap, plants, home, reserve, leak } = run.state;
        const amounts = [
          buyers.stock,
          buyers.bought,
          buyers.consumed,
          buyers.curtailed,
          holders.stock,
          scrap.pool,
          plants.output,
          home.output,
        ];
        advance(run, MONTHS, () => {
          const { homePrice, hubPrice, price, exports, homeFlow } = run.market.linked.result;
          const at = `month ${run.state.month}`;
          for (const values of amounts)
            for (const value of values) if (!(value >= -1e-9 && value < Infinity)) throw new Error(`${at}: ${value}`);
          for (const value of [reserve.stock, leak.buying, leak.arriving]) if (!(value >= 0)) throw new Error(`${at}: ${value}`);
          for (const value of [homePrice, hubPrice, ...price]) if (!(value > 0)) throw new Error(`${at}: price ${value}`);
          expect(run.ledger.residual).toBeLessThan(1e-9);
          expect(exports).toBeLessThanOrEqual(run.levers.exportCap * (1 + 1e-12));
          for (let d = 0; d < homeFlow.length; d++) if (run.levers.banned[d]) expect(homeFlow[d]).toBe(0);
          let primary = 0;
          for (let i = 0; i < home.steps; i++) if (!home.scrapFed[i]) primary += home.output[i];
          expect(primary).toBeLessThanOrEqual(run.levers.productionCap * (1 + 1e-9));
          if (run.levers.exportCap < Infinity) limited++;
        });
      }),
      runs,
    );
    expect(limited).toBeGreaterThan(300);
  });

  test("does not care in which order its buyers, plants and steps are written down", () => {
    const shuffled = fc.shuffledSubarray(TINY.buyers as never[], { minLength: TINY.buyers.length });
    const plants = fc.shuffledSubarray(TINY.plants as never[], { minLength: TINY.plants.length });
    fc.assert(
      fc.property(anyWorld, shuffled, plants, fc.boolean(), (wish, buyers, order, turned) => {
        const steps = turned ? [...TINY.homeSteps].reverse() : TINY.homeSteps;
        const sectors = turned ? [...TINY.sectors].reverse() : TINY.sectors;
        const a = pathOf(opened(wish));
        const b = pathOf(opened(wish, { ...TINY, buyers, plants: order, homeSteps: steps, sectors }));
        a.forEach((price, i) => {
          expect(Math.abs(b[i] / price - 1)).toBeLessThan(1e-9);
        });
      }),
      runs,
    );
  });
});

describe("a control that never binds", () => {
  const START = { announced: "2026-02", start: "2026-02" };
  // As alarming, and takes nothing.
  const ALARM: Use = { use: "export-duty", rate: 0, ...START };
  const calmWorld = fc.record({ measures: fc.constant<Use[]>([]), numbers, seed: fc.nat(1000), managed: fc.boolean() });

  test("changes no bit: a quota far above what is exported", () => {
    fc.assert(
      fc.property(calmWorld, (wish) => {
        const free = pathOf(opened({ ...wish, measures: [ALARM] }));
        const loose = pathOf(opened({ ...wish, measures: [{ use: "export-quota", tonnesPerYear: 1e6, ...START }] }));
        expect(loose).toEqual(free);
      }),
      runs,
    );
  });

  test("changes no bit: an office that grants everything at once, as long as no more is wanted than was asked for", () => {
    // What is asked for comes from a year of exports, so the year must be there.
    const year = 12;
    let compared = 0;
    fc.assert(
      fc.property(calmWorld, (wish) => {
        const free = opened({ ...wish, measures: [ALARM] }, TINY, year);
        const office: Use = { use: "licensing", waitMonths: 0, decidedShare: 1, deniedShare: 0, ...START };
        const licensed = opened({ ...wish, measures: [office] }, TINY, year);
        for (let month = year; month <= year + 5; month++) {
          advance(free, month);
          advance(licensed, month);
          // A rush that news set off can want more than a good month's licences.
          if (licensed.levers.exportCap < free.market.linked.result.exports * (1 + 1e-9)) return;
          const a = free.market.linked.result;
          const b = licensed.market.linked.result;
          expect([b.homePrice, b.hubPrice, ...b.price]).toEqual([a.homePrice, a.hubPrice, ...a.price]);
          if (licensed.levers.exportCap < Infinity) compared++;
        }
      }),
      runs,
    );
    expect(compared, "it must mostly not bind for this test to say anything").toBeGreaterThan(300);
  });

  test("changes no price: a ban on a region that takes nothing from home", () => {
    // Nobody buys in the partner countries of the made-up market.
    fc.assert(
      fc.property(calmWorld, (wish) => {
        const free = pathOf(opened({ ...wish, measures: [ALARM] }));
        const banned = pathOf(opened({ ...wish, measures: [{ use: "destination-ban", region: "partners", ...START }] }));
        free.forEach((price, i) => {
          expect(Math.abs(banned[i] / price - 1)).toBeLessThan(1e-9);
        });
      }),
      runs,
    );
  });
});

describe("markets beside each other", () => {
  test.each([
    ["tungsten", ["gallium"]],
    ["gallium", ["cobalt", "tungsten"]],
    ["ndpr-oxide", ["germanium"]],
  ])("%s has the same bits beside %j as alone, when nothing links them", (material, alongside) => {
    const values = Object.fromEntries(MATERIALS.flatMap(({ parameters }) => parameters.map(({ id, value }) => [id, value])));
    const world = { ...worldOn(TINY, { months: 24, burnInMonths: 12 }), material, values };
    const alone = simulate(world, "5", 1);
    const beside = simulate({ ...world, alongside }, "5", 1);
    expect(beside.series).toEqual(alone.series);
    expect(beside.kpis).toEqual(alone.kpis);
    // And so have the others.
    alongside.forEach((other, i) => {
      const own = simulate({ ...world, material: other }, "5", 1);
      expect(beside.alongside[i].series).toEqual(own.series);
    });
  });
});
