import { expect, test } from "vitest";
import { LIBRARY } from "../../scenarios/library/index.ts";
import { parseScenario } from "../../scenarios/parse.ts";
import { outcomeIndex } from "../../sim/results/outcomes.ts";
import { seriesOf } from "../../sim/results/results.ts";
import { simulate } from "../../sim/simulate.ts";

function runOf(id: string, policy: string, exporter: string) {
  const parsed = parseScenario(LIBRARY.find((entry) => entry.id === id)!.text);
  if (!parsed.ok) throw new Error(id);
  const world = parsed.study.worlds.find((one) => one.policy.id === policy && one.exporter.id === exporter)!;
  const run = simulate(world, "physical", 0, "full");
  return { run, record: run.physical!, outcome: (name: string) => seriesOf(run, outcomeIndex(name)) };
}

const { run, record, outcome } = runOf("price-floor", "floor", "quota-cut");
const { months, regions } = record;
const at = (path: Float64Array, region: number, month: number): number => path[region * months + month];
const outside = (path: Float64Array, month: number): number =>
  regions.reduce((sum, _, region) => (region === 0 ? sum : sum + at(path, region, month)), 0);

test("tonnes by region add up to what is recorded of the market every month", () => {
  for (let m = 0; m < months; m++) {
    expect(outside(record.fromHome, m)).toBeCloseTo(outcome("china-exports")[m], 9);
    expect(at(record.fromPool, 0, m)).toBeCloseTo(outcome("china-imports")[m], 9);
    expect(at(record.made, 0, m)).toBeCloseTo(outcome("output-china")[m], 9);
    expect(outside(record.made, m)).toBeCloseTo(outcome("output-ex-china")[m], 9);
    expect(at(record.made, regions.indexOf("EU"), m)).toBeCloseTo(outcome("output-eu")[m], 9);
  }
});

test("plants by stage add up to the capacities recorded", () => {
  for (let m = 0; m < months; m++) {
    const sum = (paths: typeof record.plants): number => paths.reduce((all, { reached }) => all + reached[m], 0);
    expect(sum(record.plants)).toBeCloseTo(outcome("capacity-ex-china")[m], 6);
    expect(sum(record.plants.filter(({ region }) => region === "EU"))).toBeCloseTo(outcome("capacity-eu")[m], 6);
    const building = record.plants.filter(({ region, stages }) => region === "EU" && stages[m] === 3);
    expect(building.reduce((all, one) => all + one.capacityTonnesPerYear, 0)).toBeCloseTo(outcome("eu-building")[m], 6);
  }
});

test("stocks by holder add up to those recorded", () => {
  const traders = record.stocks.filter(({ kind }) => kind === "traders");
  for (let m = 0; m < months; m++)
    expect(traders.reduce((sum, { tonnes }) => sum + tonnes[m], 0)).toBeCloseTo(outcome("stock-traders")[m], 9);
});

test("only a run asked for in full carries it, and it changes nothing else", () => {
  const parsed = parseScenario(LIBRARY.find((entry) => entry.id === "price-floor")!.text);
  if (!parsed.ok) throw new Error("price-floor");
  const world = parsed.study.worlds.find((one) => one.policy.id === "floor" && one.exporter.id === "quota-cut")!;
  const short = simulate(world, "physical", 0, "series");
  expect(short.physical).toBeUndefined();
  expect(short.hash).toBe(run.hash);
});
