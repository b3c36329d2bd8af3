import { expect, test } from "vitest";
import { onTheMargin } from "../../analysis/explain/price.ts";
import { LIBRARY } from "../../scenarios/library/index.ts";
import { parseScenario } from "../../scenarios/parse.ts";
import { outcomeIndex } from "../../sim/results/outcomes.ts";
import { seriesOf } from "../../sim/results/results.ts";
import { simulate } from "../../sim/simulate.ts";
import { signOf, spansOf } from "../../ui/charts/event-kinds.ts";
import { blocksOf, strikeOf } from "../../ui/charts/merit-data.ts";

const parsed = parseScenario(LIBRARY.find(({ id }) => id === "price-floor")!.text);
if (!parsed.ok) throw new Error("price-floor");
const world = parsed.study.worlds.find(({ policy, exporter }) => policy.id === "floor" && exporter.id === "price-war")!;
const run = simulate(world, parsed.study.seed, 3);
const trace = run.trace!;
const months = Array.from({ length: 18 }, (_, i) => i * 10);

test("the merit order lays what can run end to end, cheapest first, and its output is the world's", () => {
  const world = seriesOf(run, outcomeIndex("output-world"));
  for (const month of months) {
    const blocks = blocksOf(trace, month, "China");
    blocks.forEach((block, at) => {
      if (at === 0) return;
      expect(block.offer).toBeGreaterThanOrEqual(blocks[at - 1].offer);
      expect(block.from).toBeCloseTo(blocks[at - 1].from + blocks[at - 1].available, 6);
    });
    expect(blocks.reduce((sum, { output }) => sum + output, 0)).toBeCloseTo(world[month], 1);
  }
});

test("what needs far more than its price does not run, what needs far less runs", () => {
  for (const month of months)
    for (const plant of trace.plants) {
      if (!(plant.available[month] > 0) || !Number.isNaN(plant.strike[month])) continue;
      if (plant.offer[month] > 1.15 * plant.price[month]) expect(plant.output[month], plant.name).toBe(0);
      if (plant.offer[month] < 0.85 * plant.price[month])
        expect(plant.output[month] / plant.available[month], plant.name).toBeGreaterThan(0.95);
    }
});

test("who is on the margin runs in part, near the price that it needs", () => {
  const found = Array.from({ length: run.months }, (_, m) => m).flatMap((month) => onTheMargin(trace, month));
  expect(found.length).toBeGreaterThan(10);
  for (const { share } of found) expect(share > 0 && share < 1).toBe(true);
});

test("the strike shown is the floor's, and there is none before the first contract", () => {
  expect(strikeOf(trace, 0)).toBeUndefined();
  expect(strikeOf(trace, 60)).toBeCloseTo(100, 6);
});

test("every event has a sign, and months in a row are one stretch", () => {
  for (const { kind } of run.events) expect(signOf(kind).title).not.toBe("");
  expect(spansOf([0, 1, 1, 0, 1])).toEqual([
    [1, 2],
    [4, 4],
  ]);
});
