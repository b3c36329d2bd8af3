import { describe, expect, test } from "vitest";
import { adaptBuyers } from "../../sim/agents/buyers.ts";
import { preparePlants } from "../../sim/agents/plants.ts";
import { endOfLifeOverUse, postScrap } from "../../sim/agents/recycler.ts";
import { pow } from "../../sim/core/deterministic-math.ts";
import type { Material } from "../../sim/materials/material.ts";
import { createRun } from "../../sim/run.ts";
import { advance, openRun, tinyMaterial, worldOf, worldOn } from "../model/worlds.ts";
import { expectClose, knownAnswer } from "../known-answers.ts";

const HOME = 0;
const EU = 1;
const US = 3;
const opened = (values: Readonly<Record<string, number>> = {}, material: Material = tinyMaterial()) =>
  createRun(worldOn(material, { values }), material, "1", 0);

describe("material at end of life", () => {
  const { inputs, expected, tol } = knownAnswer("KA26");
  const monthly = 0.06 / 12;
  const yearly = pow(1 + monthly, 12) - 1;

  test("KA26: of what is used in steady growth, a share that shrinks with growth over the life of products", () => {
    const share = (growth: number) => inputs.c * inputs.y * endOfLifeOverUse(growth, inputs.L_years);
    expectClose(share(yearly), expected.share, tol!);
    expectClose(share(0), expected.share_g0, tol!);
    // By counting: what was put in use 120 months ago over what is now.
    let then = 1;
    let now = 1;
    for (let month = 0; month < inputs.L_years * 12; month++) now *= 1 + monthly;
    then /= now;
    expectClose(inputs.c * inputs.y * then, expected.share, tol!);
  });

  test("KA26 with lives spread about their mean: what dies young was put in use when use was larger, so more comes back", () => {
    // Mean 120 and standard deviation 48 months: 0.20327 (MODEL 6).
    const spread = inputs.c * inputs.y * endOfLifeOverUse(yearly, inputs.L_years, 4);
    expectClose(spread, 0.20327, 5e-5);
    // By counting: the gamma density of a life, a tenth of a month at a time.
    let weight = 0;
    let back = 0;
    for (let t = 0.05; t < 1200; t += 0.1) {
      const density = Math.exp(5.25 * Math.log(t) - t / 19.2);
      weight += density;
      back += density * (1 + monthly) ** -t;
    }
    expectClose(spread, (inputs.c * inputs.y * back) / weight, 1e-6);
    expectClose(endOfLifeOverUse(yearly, inputs.L_years, 1e-4), endOfLifeOverUse(yearly, inputs.L_years), 1e-6);
  });

  test("KA26: comes back in every region in that share, month by month", () => {
    const { state } = opened({
      "tiny.scrap.swarf": 0,
      "tiny.scrap.collected.2025": inputs.c,
      "tiny.scrap.collected.2035": inputs.c,
      "tiny.scrap.yield": inputs.y,
      "tiny.scrap.lifeYears": inputs.L_years,
      "tiny.scrap.pastGrowth": yearly,
    });
    state.buyers.consumed.set(state.buyers.use0);
    postScrap(state, 200);
    for (const region of [HOME, EU, US]) {
      let use = 0;
      for (let b = 0; b < state.buyers.n; b++) if (state.buyers.region[b] === region) use += state.buyers.meanUse[b];
      expectClose((state.scrap.added[region] * inputs.y) / use, expected.share, tol!);
    }
  });

  // From 2 % in the year after the base to 10 % ten years later: half way after 12 + 60 months.
  test("is collected more and more over ten years, and no more after that", () => {
    const addedAt = (month: number): number => {
      const { state } = opened({ "tiny.scrap.swarf": 0, "tiny.scrap.pastGrowth": 0 });
      postScrap(state, month);
      let use = 0;
      for (let b = 0; b < state.buyers.n; b++) if (state.buyers.region[b] === US) use += state.buyers.meanUse[b];
      return state.scrap.added[US] / use;
    };
    for (const [month, share] of [
      [0, 0.02],
      [12, 0.02],
      [72, 0.06],
      [132, 0.1],
      [190, 0.1],
    ])
      expectClose(addedAt(month), share, 1e-12);
  });
});

describe("recyclers", () => {
  const recycler = (run: ReturnType<typeof opened>) => run.state.plants.names.indexOf("Recycler");

  // 0.8 t of material in scrap at a yield of 0.9: 0.72 t; a full pool: 20 t a year, 1.67 a month.
  test("run what their pool yields, or at capacity", () => {
    const run = opened();
    const j = recycler(run);
    run.state.month = 60;
    run.state.scrap.pool[EU] = 0.8;
    preparePlants(run.state, [], 60);
    expectClose(run.state.plants.available[j], 0.72, 1e-12);
    run.state.scrap.pool[EU] = 1000;
    preparePlants(run.state, [], 60);
    expectClose(run.state.plants.available[j], 20 / 12, 1e-12);
    run.state.scrap.pool[EU] = 0;
    preparePlants(run.state, [], 60);
    expect(run.state.plants.available[j]).toBe(0);
  });

  test("take no scrap that is not there: pools change by what came in and was traded less what was drawn", () => {
    // Recyclers at home who are short of scrap buy it abroad.
    const run = opened({ "tiny.china.scrap.capacity": 400 });
    const { scrap } = run.state;
    let before = Float64Array.from(scrap.pool);
    let drawn = 0;
    let traded = 0;
    advance(run, 60, () => {
      let sold = 0;
      scrap.pool.forEach((pool, r) => {
        const moved = (r === HOME ? scrap.imported : 0) - scrap.exported[r];
        expect(Math.abs(pool - (before[r] + scrap.added[r] - scrap.last[r] - scrap.lost[r] + moved))).toBeLessThan(1e-9);
        drawn += scrap.last[r];
        sold += scrap.exported[r];
      });
      expect(Math.abs(sold - scrap.imported), "what leaves arrives").toBeLessThan(1e-12);
      traded += sold;
      before = Float64Array.from(scrap.pool);
    });
    expect(drawn).toBeGreaterThan(10);
    expect(traded).toBeGreaterThan(1);
  });

  test("of one region share its pool: two of them draw no more than is in it", () => {
    const material = tinyMaterial();
    const own = material.plants.find((plant) => plant.prefix === "tiny.plant.scrap");
    const twin = { ...own!, prefix: "tiny.plant.scrap-2", name: "Second recycler" };
    const values = Object.fromEntries(
      material.parameters
        .filter(({ id }) => id.startsWith("tiny.plant.scrap."))
        .map(({ id, value }) => [id.replace("scrap", "scrap-2"), value]),
    );
    const run = opened(values, { ...material, plants: [...material.plants, twin] });
    const { scrap } = run.state;
    let before = Float64Array.from(scrap.pool);
    advance(run, 36, () => {
      expect(scrap.last[EU], `month ${run.state.month}`).toBeLessThanOrEqual(before[EU] + 1e-9);
      before = Float64Array.from(scrap.pool);
    });
  });

  test("at home share theirs too", () => {
    const material = tinyMaterial();
    const own = material.homeSteps.find((step) => step.scrapFed);
    const twin = { ...own!, prefix: "tiny.china.scrap-2", name: "Second recyclers at home" };
    const run = opened(
      { "tiny.china.scrap-2.capacity": 40, "tiny.china.scrap-2.cost": 50 },
      { ...material, homeSteps: [...material.homeSteps, twin] },
    );
    const { scrap } = run.state;
    scrap.pool[HOME] = 4;
    let before = Float64Array.from(scrap.pool);
    advance(run, 36, () => {
      // The first month knows no pool yet.
      if (run.state.month > 0) expect(scrap.last[HOME], `month ${run.state.month}`).toBeLessThanOrEqual(before[HOME] + 1e-9);
      before = Float64Array.from(scrap.pool);
    });
  });
});

describe("where components are made", () => {
  const { inputs, expected, tol } = knownAnswer("KA43");
  // One month of full adjustment: the tilt is (cost / cost of imports)^−σ, which gives the cost back.
  test("KA43: a dearer oxide raises the cost of making magnets by its share, and drives it out where magnets come in freely", () => {
    const run = openRun(worldOf({ assumptions: { "ndpr.magnet.oxideCostShare": inputs.share, "ndpr.armington": 3 } }));
    const { buyers, price0 } = run.state;
    run.state.terms.magnetAdjustMonths = 1;
    const made = Array.from(buyers.twin).findIndex((twin, b) => twin >= 0 && !buyers.insideMagnets[b]);
    buyers.price.fill(price0);
    buyers.price[made] = (price0 * inputs.p1) / inputs.p0;
    adaptBuyers(run.state);
    const costChange = buyers.routeTilt[made] ** (-1 / 3) - 1;
    expectClose(costChange, expected.costChange, tol!);
    // Value added is what is left of the price; the dearer input eats into it.
    expectClose(-costChange / (1 - inputs.share), expected.effectiveProtection, tol!);
    expect(buyers.routeTilt[made]).toBeLessThan(1);
  });
});
