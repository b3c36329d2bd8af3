import { describe, expect, test } from "vitest";
import { MATERIALS, materialById } from "../../sim/materials/index.ts";
import { simulate } from "../../sim/simulate.ts";
import { path, worldOn } from "../model/worlds.ts";

test("no two materials share an id or a prefix", () => {
  for (const key of ["id", "key", "title"] as const)
    expect(new Set(MATERIALS.map((material) => material[key])).size).toBe(MATERIALS.length);
  for (const material of MATERIALS) expect(materialById(material.id)).toBe(material);
  expect(materialById("unobtainium")).toBeUndefined();
});

describe.each(MATERIALS)("$title ($id)", (material) => {
  const { key, parameters, plants, homeSteps, buyers, pipelines, stockpiles, sectors, regions } = material;
  const values = Object.fromEntries(parameters.map(({ id, value }) => [id, value]));
  const price = values[`${key}.price.reference`];
  const total = (ids: readonly string[]) => ids.reduce((sum, id) => sum + values[id], 0);

  test("names every parameter once, under its own prefix, with a source and a value within its range", () => {
    expect(new Set(parameters.map(({ id }) => id)).size).toBe(parameters.length);
    const wrong = parameters.filter(
      ({ id, value, min, max, source, title, unit }) =>
        !id.startsWith(`${key}.`) ||
        !(min <= value && value <= max) ||
        !Number.isFinite(value) ||
        !source.trim() ||
        !title.trim() ||
        !unit.trim(),
    );
    expect(wrong).toEqual([]);
  });

  test("gives every plant, step, buyer, pipeline, stockpile and sector its numbers", () => {
    const needed = [
      ...plants.flatMap(({ prefix }) =>
        ["capacity", "loading", "cost", "feedShare", "fixed", "capex", "start"].map((name) => `${prefix}.${name}`),
      ),
      ...homeSteps.flatMap(({ prefix }) => ["capacity", "cost"].map((name) => `${prefix}.${name}`)),
      ...buyers.map(({ prefix }) => `${prefix}.use`),
      ...pipelines.flatMap(({ prefix }) =>
        ["perYear", "capacity", "cost", "feedShare", "fixed", "capex", "spread"].map((name) => `${prefix}.${name}`),
      ),
      ...stockpiles.flatMap(({ prefix }) => ["stock", "target", "rate", "buyBelow", "sellAbove"].map((name) => `${prefix}.${name}`)),
      ...sectors.flatMap(({ key: sector, growth }) => [
        `${key}.elasticity.${sector}`,
        `${key}.choke.${sector}`,
        ...growth.slice(0, 2).flatMap((demand) => ["2030", "2035", "2040"].map((year) => `${key}.demand.${demand}.${year}`)),
        ...(growth.length === 3 ? [`${key}.${growth[2]}`] : []),
      ]),
      ...(material.inputs ?? []).map((input) => `${key}.input.${input.key}`),
      ...[...plants, ...homeSteps].filter(({ lead }) => lead).map(({ prefix }) => `${prefix}.assay`),
    ];
    expect(needed.filter((id) => !(id in values))).toEqual([]);
    // And has no number of anybody who is not there.
    const known = [...plants, ...homeSteps, ...buyers, ...pipelines, ...stockpiles].map(({ prefix }) => `${prefix}.`);
    const orphans = parameters.filter(
      ({ id }) =>
        /\.(plant|buyer|pipeline|stockpile)\./.test(id) &&
        !id.endsWith(".pipeline.response") &&
        !known.some((prefix) => id.startsWith(prefix)),
    );
    expect(orphans.map(({ id }) => id)).toEqual([]);
  });

  test("places everybody in its regions, buyers in its sectors, and names nobody twice", () => {
    for (const { region } of [...plants, ...buyers, ...pipelines, ...stockpiles]) expect(regions).toContain(region);
    for (const { sector } of buyers) expect(sectors.map(({ name }) => name)).toContain(sector);
    for (const list of [plants, homeSteps]) expect(new Set(list.map(({ name }) => name)).size).toBe(list.length);
    const prefixes = [...plants, ...homeSteps, ...buyers, ...pipelines, ...stockpiles].map(({ prefix }) => prefix);
    expect(new Set(prefixes).size).toBe(prefixes.length);
    expect(new Set(buyers.map((buyer) => `${buyer.region} ${buyer.sector} ${buyer.insideMagnets}`)).size).toBe(buyers.length);
    expect(regions[1]).toBe("EU");
    expect(plants.filter(({ region }) => region === regions[0])).toEqual([]);
  });

  test("has civil and defence buyers in the EU, and leads and inputs that exist", () => {
    const eu = buyers.filter(({ region }) => region === "EU").map(({ sector }) => sector);
    expect(eu).toContain("defence");
    expect(eu.some((sector) => sector !== "defence")).toBe(true);
    for (const input of material.inputs ?? []) expect(materialById(input.material)).toBeDefined();
    if (material.coProductOf !== undefined) {
      const lead = materialById(material.coProductOf);
      const there = [...(lead?.plants ?? []), ...(lead?.homeSteps ?? [])].map(({ prefix }) => prefix);
      for (const { lead: own } of [...plants, ...homeSteps]) if (own) expect(there).toContain(own);
    }
  });

  test("runs plants that cost less than the reference price, and sells below what makes buyers stop", () => {
    const dear = plants.filter(
      ({ stage, prefix }) => stage === "operating" && values[`${prefix}.cost`] >= price * (1 - values[`${prefix}.feedShare`]),
    );
    expect(dear.map(({ name }) => name)).toEqual([]);
    expect(homeSteps.some(({ prefix }) => values[`${prefix}.cost`] < price)).toBe(true);
    for (const { key: sector } of sectors) expect(values[`${key}.choke.${sector}`]).toBeGreaterThan(2 * price);
  });

  test("can make what was used in its base year, and not much more than its own overcapacity says", () => {
    const running = plants.filter(({ stage }) => stage === "operating");
    const outside = running.reduce(
      (sum, { prefix }) =>
        sum + Math.min(values[`${prefix}.capacity`] * values[`${prefix}.loading`], values[`${prefix}.hostLimit`] ?? Infinity),
      0,
    );
    const supply = outside + total(homeSteps.map(({ prefix }) => `${prefix}.capacity`));
    const ratio = supply / total(buyers.map(({ prefix }) => `${prefix}.use`));
    expect(ratio).toBeGreaterThanOrEqual(0.95);
    expect(ratio).toBeLessThanOrEqual(Math.max(1.3, 1 + values[`${key}.${material.homeKey}.overcapacity`]));
  });

  test("balances mass and cash for three years of its own time, near its reference price in the first six months", () => {
    const world = {
      ...worldOn(material, { months: 36, burnInMonths: 0 }),
      startYear: values[`${key}.demand.baseYear`],
      startMonth: 7,
    };
    const result = simulate(world, "1", 0);
    expect(result.massResidual).toBeLessThan(1e-9);
    expect(result.cashResidual).toBeLessThan(1e-9);
    for (const id of ["price-china", "price-hub"]) {
      const prices = path(result, id);
      expect(Math.min(...prices), id).toBeGreaterThan(0);
      const first = prices.slice(0, 6).reduce((sum, value) => sum + value, 0) / 6;
      expect(first / price, id).toBeGreaterThan(0.7);
      expect(first / price, id).toBeLessThan(1.4);
    }
  });
});
