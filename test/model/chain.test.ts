import { describe, expect, test } from "vitest";
import { createWorldMarkets } from "../../sim/linkage.ts";
import { MATERIALS } from "../../sim/materials/index.ts";
import { ndpr } from "../../sim/materials/ndpr.ts";
import type { Run } from "../../sim/run.ts";
import { simulate } from "../../sim/simulate.ts";
import type { World } from "../../sim/world.ts";
import { measuresOn, sum, type Use, worldOn } from "./worlds.ts";

const PRODUCT = "dytb-oxide";
const COMPONENT = "ndfeb-magnets";
const EVERY = Object.fromEntries(MATERIALS.flatMap(({ parameters }) => parameters.map(({ id, value }) => [id, value])));

/** A world of several linked materials, without shocks of their own. */
function chain(
  alongside: readonly string[],
  values: Readonly<Record<string, number>> = {},
  measures: readonly Use[] = [],
  months = 36,
): World {
  const still = Object.fromEntries(
    Object.keys(EVERY)
      .filter((id) => /\.(shock\.(sigma|supply)|index\.noise)$/.test(id))
      .map((id) => [id, 0]),
  );
  const world = worldOn(ndpr, { months, burnInMonths: 24, values: { ...EVERY, ...still, ...values } });
  return { ...world, alongside, exporter: { ...world.exporter, measures: measuresOn("ndpr-oxide", measures) } };
}
/** Advances a world; `each` sees its markets at the end of every month, by material. */
function follow(world: World, each: (runOf: (id: string) => Run, month: number) => void): void {
  const markets = createWorldMarkets(world, "1", 0);
  const runOf = (id: string): Run => {
    const found = markets.runs.find((run) => run.state.material.id === id);
    if (!found) throw new Error(`no market of ${id}`);
    return found;
  };
  for (let month = 0; month < world.months + world.burnInMonths; month++) {
    markets.month(
      () => 1,
      () => () => {},
    );
    each(runOf, month);
  }
}
const scaled = (pattern: RegExp, factor: number) =>
  Object.fromEntries(
    Object.entries(EVERY)
      .filter(([id]) => pattern.test(id))
      .map(([id, value]) => [id, factor * value]),
  );

describe("two products of one ore", () => {
  test("come out in the proportions of the ore, whatever the price of the lesser one", () => {
    let shared = 0;
    follow(chain([PRODUCT]), (runOf, month) => {
      const lead = runOf("ndpr-oxide").state;
      const product = runOf(PRODUCT).state;
      product.plants.lead.forEach((prefix, k) => {
        const j = prefix === "" ? -1 : lead.plants.prefix.indexOf(prefix);
        if (j < 0) return;
        expect(product.plants.available[k], `month ${month}`).toBeCloseTo(product.plants.assay[k] * lead.plants.output[j], 12);
        if (product.plants.output[k] > 0) shared++;
      });
      product.home.lead.forEach((prefix, k) => {
        const i = prefix === "" ? -1 : lead.home.prefix.indexOf(prefix);
        if (i >= 0) expect(product.home.available[k]).toBeCloseTo(product.home.assay[k] * lead.home.output[i], 12);
      });
    });
    expect(shared).toBeGreaterThan(20);
  });

  test("the lead digs more when the other pays better, so that its own price falls", () => {
    const outcome = (values: Readonly<Record<string, number>>) => {
      let made = 0;
      let price = 0;
      let other = 0;
      follow(chain([PRODUCT], values), (runOf, month) => {
        // Until the state at home sets its next yearly quota, which answers to much else.
        if (month < 2 || month > 4) return;
        made += runOf("ndpr-oxide").homeOutput + sum(runOf("ndpr-oxide").state.plants.output);
        price += runOf("ndpr-oxide").market.linked.result.homePrice / 3;
        other += runOf(PRODUCT).market.linked.result.homePrice / 3;
      });
      return { made, price, other };
    };
    const usual = outcome({});
    const wanted = outcome(scaled(/^dytb\.buyer\..*\.use$/, 1.5));
    expect(wanted.other).toBeGreaterThan(1.1 * usual.other);
    expect(wanted.made).toBeGreaterThan(usual.made);
    expect(wanted.price).toBeLessThan(usual.price);
  });
});

describe("magnets and what they are made of", () => {
  test("makers take up their input for every tonne that they make, region by region and month by month", () => {
    const perTonne = EVERY["magnets.input.ndpr"];
    follow(chain([PRODUCT, COMPONENT]), (runOf, month) => {
      const oxide = runOf("ndpr-oxide").state;
      const magnets = runOf(COMPONENT);
      const made = Float64Array.from(oxide.regions, () => 0);
      made[0] = magnets.homeOutput;
      for (let j = 0; j < magnets.state.plants.n; j++) made[magnets.state.plants.region[j]] += magnets.state.plants.output[j];
      for (let b = 0; b < oxide.buyers.n; b++) {
        const wanted = oxide.buyers.consumed[b] + oxide.buyers.curtailed[b];
        const needed = perTonne * made[oxide.buyers.region[b]];
        expect(Math.abs(wanted - needed), `month ${month}, ${oxide.regions[oxide.buyers.region[b]]}`).toBeLessThan(1e-6 * (1 + needed));
      }
    });
  });

  test("balance mass and cash in every market of the chain", () => {
    const result = simulate(
      chain([PRODUCT, COMPONENT], {}, [{ use: "export-quota", tonnesPerYear: 6000, start: "2027-01", end: "2027-12" }]),
      "1",
      0,
    );
    expect(result.massResidual).toBeLessThan(1e-9);
    expect(result.cashResidual).toBeLessThan(1e-9);
  });

  // Oxide is kept at home, magnets are not: making them moves to where the oxide is cheap.
  test("a stop of oxide exports makes magnets dearer, and moves their making home", () => {
    const seen = (measures: readonly Use[]) => {
      let home = 0;
      let outside = 0;
      let price = 0;
      // With enough oxide of other origins magnets would be made on as before.
      const short = scaled(/^ndpr\.(plant|pipeline)\.[^.]+\.capacity$/, 0.2);
      follow(chain([PRODUCT, COMPONENT], short, measures), (runOf, month) => {
        if (month < 39 || month >= 54) return;
        const magnets = runOf(COMPONENT);
        home += magnets.homeOutput;
        outside += sum(magnets.state.plants.output);
        price += magnets.market.linked.result.hubPrice;
      });
      return { home, outside, price };
    };
    const free = seen([]);
    const stopped = seen([{ use: "export-quota", tonnesPerYear: 0, start: "2027-01" }]);
    expect(stopped.outside).toBeLessThan(free.outside);
    expect(stopped.home / stopped.outside).toBeGreaterThan(free.home / free.outside);
    expect(stopped.price).toBeGreaterThan(free.price);
  });
});

describe("separators and the concentrate that they buy", () => {
  const FEED = "ree-concentrate";
  const perTonne = EVERY["ndpr.input.feed"];

  test("take up concentrate for every tonne that they make of it, region by region, with magnets above them or not", () => {
    for (const others of [[FEED], [FEED, COMPONENT, PRODUCT]]) {
      let made = 0;
      follow(chain(others, {}, [], 12), (runOf, month) => {
        const oxide = runOf("ndpr-oxide").state;
        const feed = runOf(FEED).state;
        const needed = Float64Array.from(oxide.regions, () => 0);
        for (let i = 0; i < oxide.home.steps; i++) needed[0] += perTonne * oxide.home.intake[i] * oxide.home.output[i];
        for (let j = 0; j < oxide.plants.n; j++)
          needed[oxide.plants.region[j]] += perTonne * oxide.plants.intake[j] * oxide.plants.output[j];
        for (let b = 0; b < feed.buyers.n; b++) {
          const wanted = feed.buyers.consumed[b] + feed.buyers.curtailed[b];
          const need = needed[feed.buyers.region[b]];
          expect(Math.abs(wanted - need), `month ${month}, ${feed.regions[feed.buyers.region[b]]}`).toBeLessThan(1e-6 * (1 + need));
          made += need;
        }
      });
      expect(made).toBeGreaterThan(1000);
    }
  });

  test("run less when mines bring less, while those who own a mine run on", () => {
    const outcome = (share: number) => {
      let buying = 0;
      let owning = 0;
      let price = 0;
      follow(chain([FEED], scaled(/^concentrate\.(plant|china|pipeline)\..*\.capacity$/, share), [], 12), (runOf, month) => {
        if (month < 24) return;
        const { home, plants } = runOf("ndpr-oxide").state;
        for (let i = 0; i < home.steps; i++) if (home.intake[i] > 0) buying += home.output[i];
        for (let j = 0; j < plants.n; j++) if (plants.intake[j] === 0) owning += plants.output[j];
        price += runOf(FEED).market.linked.result.homePrice;
      });
      return { buying, owning, price };
    };
    const usual = outcome(1);
    const scarce = outcome(0.6);
    expect(scarce.price).toBeGreaterThan(1.1 * usual.price);
    expect(scarce.buying).toBeLessThan(0.9 * usual.buying);
    expect(scarce.owning).toBeGreaterThanOrEqual(0.99 * usual.owning);
  });

  test("balance mass and cash at three stages", () => {
    const result = simulate(chain([FEED, COMPONENT, PRODUCT], {}, [], 36), "1", 0);
    expect(result.massResidual).toBeLessThan(1e-9);
    expect(result.cashResidual).toBeLessThan(1e-9);
  });
});
