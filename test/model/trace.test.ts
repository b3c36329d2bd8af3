import { describe, expect, test } from "vitest";
import { LIBRARY } from "../../scenarios/library/index.ts";
import { parseScenario } from "../../scenarios/parse.ts";
import { outcomeIndex } from "../../sim/results/outcomes.ts";
import { type RunResult, seriesOf } from "../../sim/results/results.ts";
import { PLANT_STATUS } from "../../sim/results/trace.ts";
import { simulate } from "../../sim/simulate.ts";
import type { World } from "../../sim/world.ts";

function worldOf(scenario: string, policy: string, exporter: string): World {
  const parsed = parseScenario(LIBRARY.find(({ id }) => id === scenario)!.text);
  if (!parsed.ok) throw new Error(scenario);
  return parsed.study.worlds.find((world) => world.policy.id === policy && world.exporter.id === exporter)!;
}
const war = worldOf("price-floor", "floor", "price-war");
const full = simulate(war, "1", 3, "full");
const path = (run: RunResult, id: string) => seriesOf(run, outcomeIndex(id));

describe("a run in full detail", () => {
  test("has the same hash as one of which only KPIs are kept", () => {
    expect(full.hash).toBe(simulate(war, "1", 3, "kpis").hash);
    for (const scenario of ["financing-hub", "auction-or-negotiation"]) {
      const parsed = parseScenario(LIBRARY.find(({ id }) => id === scenario)!.text);
      if (!parsed.ok) throw new Error(scenario);
      const world = parsed.study.worlds.at(-1)!;
      expect(simulate(world, "1", 0, "full").hash, scenario).toBe(simulate(world, "1", 0, "kpis").hash);
    }
  });

  test("tells the prices that were recorded, to the last bit", () => {
    expect(full.trace!.homePrice).toEqual(Float64Array.from(path(full, "price-china")));
    expect(full.trace!.hubPrice).toEqual(Float64Array.from(path(full, "price-hub")));
  });

  test("tells plants whose output adds up to the output outside home", () => {
    const total = path(full, "output-ex-china");
    for (let m = 0; m < full.months; m += 7)
      expect(full.trace!.plants.reduce((sum, plant) => sum + plant.output[m], 0)).toBeCloseTo(total[m], 6);
  });

  test("tells what the policy paid plants, in step with the treasury's payments", () => {
    const outlay = path(full, "fiscal-net");
    for (let m = 0; m < full.months; m += 5)
      expect(full.trace!.plants.reduce((sum, plant) => sum + plant.paid[m], 0) / 1e6).toBeCloseTo(outlay[m] / 1e6, 6);
  });

  test("a plant that stands still has lost money for three months by its own numbers", () => {
    const stopped = full.events.filter(({ kind, month }) => kind === "mothball" && month > 3);
    expect(stopped.length).toBeGreaterThan(0);
    for (const { month, subject, numbers } of stopped) {
      const plant = full.trace!.plants.find(({ name }) => name === subject)!;
      expect(PLANT_STATUS[plant.status[month]]).toBe("mothballed");
      expect(numbers!.priceEurPerKg).toBe(plant.price[month]);
      for (let m = month - 2; m <= month; m++) expect(plant.price[m]).toBeLessThan(plant.offer[m]);
    }
  });

  test("says of projects with permits what price they would need, above the forecast where they do not pay", () => {
    const { refusals } = full.trace!;
    expect(refusals.length).toBeGreaterThan(10);
    for (const { breakEvenEurPerKg, forecastEurPerKg, npvEur } of refusals)
      expect(breakEvenEurPerKg > forecastEurPerKg, `${breakEvenEurPerKg} ${forecastEurPerKg} ${npvEur}`).toBe(npvEur < 0);
  });

  test("keeps the ledger by year, in step with its totals", () => {
    for (const { totalEur, yearsEur, reason } of full.ledger)
      expect(yearsEur.reduce((sum, eur) => sum + eur, 0) / totalEur, reason).toBeCloseTo(1, 9);
  });
});
