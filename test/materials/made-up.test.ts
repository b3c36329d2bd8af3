import { describe, expect, test } from "vitest";
import { builder, type Sourced } from "../../sim/materials/builder.ts";
import { CONGO_AT_HOME, type Material } from "../../sim/materials/material.ts";
import { standardParameters } from "../../sim/materials/standard.ts";
import { OUTCOMES } from "../../sim/results/outcomes.ts";
import { createRecorder } from "../../sim/results/recorder.ts";
import { createRun } from "../../sim/run.ts";
import { simulateMonth } from "../../sim/month.ts";
import { Status } from "../../sim/state.ts";
import { sum, worldOn } from "../model/worlds.ts";

const MONTHS = 60;
const BURN_IN = 24;

/** A whole material as a file beside the others would write it, with one of everything that a file can say. */
function kryptonite(): Material {
  const m = builder("kryptonite", "drc");
  const made = (value: number, range?: readonly [number, number]): Sourced => [value, "assumed", "Made up", "2024", range];
  m.number("price.reference", "Reference price", "EUR/kg", made(50, [30, 90]));
  m.number("price.longRun", "Long-run price", "EUR/kg", made(52, [30, 90]));
  m.number("sales.contractShare", "Deliveries at contract prices", "share", made(0.5, [0, 0.9]));
  m.number("electricShare", "Share of capes", "share", made(0.4, [0, 1]));
  m.demandPath("capes", "Capes", [1.3, 1.5, 1.7], "assumed", "Made up");
  m.demandPath("rest", "The rest", [1.1, 1.2, 1.3], "assumed", "Made up");
  m.sector("industry", "industry", ["capes", "rest", "electricShare"], made(0.25), made(400));
  m.sector("defence", "defence", ["rest"], made(0.05), made(900));
  m.buyer("china.industry", "China", "industry", made(3000));
  m.buyer("drc.industry", "DR Congo", "industry", made(200));
  m.buyer("eu.industry", "EU", "industry", made(1200));
  m.buyer("eu.industry.import", "EU", "industry", made(300), true);
  m.buyer("eu.defence", "EU", "defence", made(60));
  m.buyer("us.industry", "US", "industry", made(700));
  m.buyer("us.defence", "US", "defence", made(90));
  m.homeStep("rich", "Rich ores", made(2200), made(24));
  m.homeStep("poor", "Poor ores", made(2000), made(38));
  m.homeStep("scrap", "Scrap at home", made(20), made(20), { scrapFed: true });
  const costs = { fixedEurPerKgYear: made(2), capexEurPerKgYear: made(90) };
  m.plant(
    { key: "australia", name: "Mine in Australia", region: "partners", stage: "operating" },
    { capacityTonnesPerYear: made(900), costEurPerKg: made(30), ...costs },
  );
  m.plant(
    { key: "refinery", name: "By-product in China", region: "China", stage: "operating" },
    { capacityTonnesPerYear: made(700), costEurPerKg: made(20), feedShare: made(0.3), hostLimitTonnesPerYear: made(600), ...costs },
  );
  m.plant(
    { key: "eu-scrap", name: "Recycler in the EU", region: "EU", stage: "operating", scrapShare: 0.8 },
    { capacityTonnesPerYear: made(150), costEurPerKg: made(12), feedShare: made(0.5), ...costs },
  );
  m.plant(
    { key: "greenland", name: "Greenland", region: "EU", stage: "building" },
    { capacityTonnesPerYear: made(250), costEurPerKg: made(33), start: made(10), ...costs },
  );
  m.plant(
    { key: "texas", name: "Texas", region: "US", stage: "ready" },
    { capacityTonnesPerYear: made(300), costEurPerKg: made(28), start: made(4), ...costs },
  );
  m.plant(
    { key: "idea", name: "An idea", region: "EU", stage: "idea" },
    { capacityTonnesPerYear: made(100), costEurPerKg: made(35), start: made(12), ...costs },
  );
  m.pipeline("eu", "EU", 3, { perYear: made(0.5), capacityTonnesPerYear: made(200), costEurPerKg: made(30), ...costs });
  m.pipeline("partners", "partners", 4, { perYear: made(0.8), capacityTonnesPerYear: made(400), costEurPerKg: made(30), ...costs });
  m.stockpile("us", "Vault", "US", {
    stockTonnes: made(50),
    targetTonnes: made(150),
    rateTonnesPerMonth: made(5),
    buyBelowEurPerKg: made(55),
    sellAboveEurPerKg: made(120),
  });
  return {
    id: "kryptonite",
    title: "Kryptonite",
    unit: "t",
    key: "kryptonite",
    stage: "mined",
    regime: "auction",
    regions: CONGO_AT_HOME,
    homeKey: "drc",
    managed: false,
    parameters: standardParameters("kryptonite", "drc", m.parameters),
    sectors: m.sectors,
    plants: m.plants,
    homeSteps: m.homeSteps,
    buyers: m.buyers,
    pipelines: m.pipelines,
    stockpiles: m.stockpiles,
  };
}

describe("a new material", () => {
  const material = kryptonite();
  const open = (more: Partial<Material> = {}, measures: Parameters<typeof worldOn>[1] = {}) => {
    const own = { ...material, ...more };
    return createRun(worldOn(own, { months: MONTHS, burnInMonths: BURN_IN, ...measures }), own, "1", 0);
  };

  test("needs no more than its own file: all else is standard, and its own numbers stand", () => {
    const ids = material.parameters.map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
    expect(material.parameters.find(({ id }) => id === "kryptonite.sales.contractShare")?.value).toBe(0.5);
    expect(ids).toContain("kryptonite.drc.markup.speed");
    expect(material.parameters.filter(({ value, min, max }) => !(min <= value && value <= max))).toEqual([]);
    expect(() => standardParameters("x", "drc", [])).toThrow(/price.reference/);
  });

  test.each([
    { regime: "auction", managed: false },
    { regime: "auction", managed: true },
    { regime: "posted", managed: true },
    { regime: "oligopoly", managed: true },
  ] as const)("runs for five years with balanced books ($regime, managed: $managed)", (more) => {
    const run = open(more, { measures: [{ use: "export-quota", tonnesPerYear: 1500, start: "2028-01", end: "2028-12" }] });
    const series = new Float64Array(OUTCOMES.length * MONTHS);
    const recorder = createRecorder(run, series);
    let capped = 0;
    for (let month = 0; month < BURN_IN + MONTHS; month++) {
      recorder.before();
      simulateMonth(run, month < BURN_IN ? 0 : 1, recorder.record);
      const { homePrice, hubPrice, quotaRent } = run.market.linked.result;
      for (const price of [homePrice, hubPrice]) {
        expect(price).toBeGreaterThan(5);
        expect(price).toBeLessThan(1200);
      }
      if (quotaRent > 0) capped++;
    }
    expect(recorder.residual.mass).toBeLessThan(1e-9);
    expect(recorder.residual.cash).toBeLessThan(1e-9);
    expect(series.every(Number.isFinite)).toBe(true);
    expect(capped).toBeGreaterThan(0);
  });

  test("has a market of its own shape: two routes to the EU, a plant that opens, a vault that fills, a by-product at its host's limit", () => {
    const run = open();
    expect(run.state.destinations.map(({ id }) => id)).toEqual(["eu-made", "eu-import", "partners", "us", "japan-korea", "rest", "china"]);
    const { plants, holders } = run.state;
    const at = (name: string) => plants.names.indexOf(name);
    const vault = holders.names.indexOf("Vault");
    expect(plants.status[at("Greenland")]).toBe(Status.building);
    expect(holders.stock[vault]).toBe(50);
    let host = 0;
    for (let month = 0; month < BURN_IN + MONTHS; month++) {
      simulateMonth(run, 1, () => {});
      host = Math.max(host, (plants.output[at("By-product in China")] * 12) / 600);
      expect(sum(plants.output)).toBeGreaterThan(0);
    }
    expect(plants.status[at("Greenland")]).toBe(Status.operating);
    expect(holders.stock[vault]).not.toBe(50);
    // 600 t of the host's year, which grows by 1 % a year; the plant itself could make 630.
    expect(host).toBeGreaterThan(0.99);
    expect(host).toBeLessThanOrEqual(630 / 600 + 1e-9);
  });

  test("has the same bits twice, and others from another seed", () => {
    const prices = (seed: string) => {
      const run = createRun(worldOn(material, { months: MONTHS, burnInMonths: BURN_IN }), material, seed, 0);
      return Array.from({ length: BURN_IN + MONTHS }, () => {
        simulateMonth(run, 1, () => {});
        return run.market.linked.result.hubPrice;
      });
    };
    expect(prices("1")).toEqual(prices("1"));
    expect(prices("2")).not.toEqual(prices("1"));
  });
});
