import { describe, expect, test } from "vitest";
import { prepareExporter } from "../../sim/agents/exporting-state.ts";
import { adaptExpectation } from "../../sim/agents/expectations.ts";
import { prepareLeakage } from "../../sim/agents/leakage.ts";
import { preparePlants } from "../../sim/agents/plants.ts";
import { prepareTraders } from "../../sim/agents/traders.ts";
import { ln } from "../../sim/core/deterministic-math.ts";
import { createRun } from "../../sim/run.ts";
import { advance, calm, tinyMaterial, worldOn } from "../model/worlds.ts";
import { expectClose } from "../known-answers.ts";

const opened = (values: Readonly<Record<string, number>> = {}, managed = true) => {
  const material = { ...tinyMaterial(), managed };
  return createRun(worldOn(material, { values: { ...calm("tiny"), ...values } }), material, "1", 0);
};

describe("a by-product", () => {
  // 30 t a year at 0.9 is 27, but the host yields 24 in the base year and 3 % more each year.
  test("is bound by its host, which grows", () => {
    const run = opened({ "tiny.host.growth": 0.03 });
    const j = run.state.plants.names.indexOf("By-product");
    run.state.month = 40;
    preparePlants(run.state, [], 0);
    expectClose(run.state.plants.available[j], 2, 1e-12);
    preparePlants(run.state, [], 24);
    expectClose(run.state.plants.available[j], 2 * 1.03 ** 2, 1e-12);
    // Once the host could feed it, its own plant is the bound.
    preparePlants(run.state, [], 120);
    expectClose(run.state.plants.available[j], (30 * 0.9) / 12, 1e-12);
  });

  // 980 t of primary capacity at home, a host that yields 490: every step runs at half.
  test("at home runs all its steps at the share that the host carries", () => {
    const run = opened({ "tiny.china.hostLimit": 490, "tiny.host.growth": 0 });
    advance(run, 1);
    const { home } = run.state;
    expectClose(home.available[0], 500 / 24, 1e-12);
    expectClose(home.available[1], 480 / 24, 1e-12);
  });
});

describe("traders", () => {
  const forecasts = (
    home: readonly [before: number, last: number],
    hub: readonly [before: number, last: number],
    longRun = 100,
    carry = 0,
  ) => {
    const run = opened({ "tiny.trader.size": 0.5, "tiny.price.longRun": longRun, "tiny.export.wedge": 5, "tiny.stock.carry": carry });
    const { prices, holders } = run.state;
    [prices.homeBefore, prices.home] = home;
    prices.outsideBefore.fill(hub[0]);
    prices.outside.fill(hub[1]);
    prepareTraders(run.state);
    return { home: holders.lnForecast[0] - ln(home[1]), outside: holders.lnForecast[1] - ln(hub[1]), most: holders.most };
  };
  test("expect nothing to change at a steady long-run price, and hold no more than their months of use", () => {
    const { home, most } = forecasts([100, 100], [105, 105]);
    expectClose(home, 0, 1e-12);
    // A year's cost of carrying, month by month.
    expectClose(forecasts([100, 100], [105, 105], 100, 0.12).home, -0.01, 1e-12);
    // Half a month of use: 740 t a year at home, 258 outside.
    expectClose(most[0], (0.5 * 740) / 12, 1e-12);
    expectClose(most[1], (0.5 * 258) / 12, 1e-12);
  });
  test("expect a rise to go on in part, and a price far from the long-run one to come back", () => {
    const still = forecasts([110, 110], [115, 115]);
    const rising = forecasts([100, 110], [105, 115]);
    expect(rising.home).toBeGreaterThan(still.home);
    expect(rising.home - still.home).toBeLessThan(ln(1.1));
    expect(rising.outside).toBeGreaterThan(still.outside);
    expect(still.home).toBeLessThan(0);
    expect(forecasts([110, 110], [115, 115], 200).home).toBeGreaterThan(0);
  });
});

describe("trade round a limit", () => {
  const gapped = (hub: number, leakage = 0.2) => {
    const run = opened({ "tiny.export.leakage": leakage, "tiny.export.leakMonths": 4, "tiny.export.wedge": 5 });
    const { state } = run;
    state.prices.home = 100;
    state.prices.hub = hub;
    state.restricted = true;
    state.leak.freeExports = 50;
    return state;
  };
  // A gap of 60 % over freight, 0.2 of 50 t: aims at 6 t, a quarter of the way each month, and arrives a month later.
  test("grows with the gap beyond freight, takes time, and arrives a month later", () => {
    const state = gapped(165);
    const bought: number[] = [];
    for (let month = 0; month < 3; month++) {
      prepareLeakage(state);
      expectClose(state.leak.arriving, month === 0 ? 0 : bought[month - 1], 1e-12);
      bought.push(state.leak.buying);
    }
    expectClose(bought[0], 1.5, 1e-12);
    expectClose(bought[1], 1.5 + 0.25 * 4.5, 1e-12);
    expectClose(bought[2], 6 * (1 - 0.75 ** 3), 1e-12);
  });
  test("does not pay within the cost of freight, nor where nothing is limited", () => {
    const near = gapped(104);
    prepareLeakage(near);
    expect(near.leak.buying).toBe(0);
    const free = gapped(165);
    free.restricted = false;
    prepareLeakage(free);
    expect(free.leak.buying).toBe(0);
  });
  test("fades once the gap has closed, and ends", () => {
    const state = gapped(165);
    for (let month = 0; month < 24; month++) prepareLeakage(state);
    state.prices.hub = 105;
    let last = state.leak.buying;
    for (let month = 0; month < 100; month++) {
      prepareLeakage(state);
      expect(state.leak.buying).toBeLessThanOrEqual(last);
      last = state.leak.buying;
    }
    expect(state.leak.buying).toBe(0);
  });
  test("is drawn in no further by a gap that no longer says anything", () => {
    const wide = gapped(2000);
    prepareLeakage(wide);
    const wider = gapped(20_000);
    prepareLeakage(wider);
    expect(wider.leak.buying).toBe(wide.leak.buying);
  });
});

describe("the hog cycle", () => {
  // Demand 100 − 2P, supply d·expected: deviation −(d/2) a period on last period's price.
  const deviation = (periods: number, d: number, weight: number) => {
    let price = 1;
    let belief = 1;
    for (let t = 0; t < periods; t++) {
      belief = adaptExpectation(belief, price, weight);
      price = -(d / 2) * belief;
    }
    return price;
  };
  // Ezekiel 1938: convergent below a slope ratio of 1, continuous at it, divergent above; (−0.5)^6 = 1/64.
  test("dies out, goes on or explodes with the ratio of slopes", () => {
    expectClose(deviation(6, 1, 1), 1 / 64, 1e-12);
    expectClose(deviation(6, 2, 1), 1, 1e-12);
    expectClose(deviation(6, 3, 1), 1.5 ** 6, 1e-12);
  });
  // Nerlove 1958: with weight 0.4 stable up to a ratio of 2/0.4 − 1 = 4.
  test("is stable up to 2/w − 1 when only part of a surprise is believed", () => {
    expect(Math.abs(deviation(400, 2 * 3.9, 0.4))).toBeLessThan(1e-3);
    expect(Math.abs(deviation(400, 2 * 4.1, 0.4))).toBeGreaterThan(1e3);
  });
});

describe("producers at home whom nobody manages", () => {
  /** Started this month, t/month. */
  const started = (price: number) => {
    const run = opened(
      { "tiny.price.longRun": price, "tiny.china.expansionCost": 100, "tiny.china.expansion": 0.12, "tiny.china.buildMonths": 24 },
      false,
    );
    run.state.prices.home12.fill(price);
    prepareExporter(run.state, run.market, [], run.growth, run.draws, 1, run.levers);
    return run.state.home.arriving[24];
  };
  // 980 t a year of primary capacity, 12 % a year at most, at twice the margin over full cost.
  test("build when the price they expect covers full cost, faster the better it pays", () => {
    const most = (0.12 / 12) * (980 / 12);
    expect(started(95)).toBe(0);
    expect(started(100)).toBe(0);
    expectClose(started(120), 0.4 * most, 1e-9);
    expectClose(started(150), most, 1e-9);
    expectClose(started(300), most, 1e-9);
  });
});
