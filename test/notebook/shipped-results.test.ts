import { expect, test } from "vitest";
import { fan } from "../../analysis/fan.ts";
import { pairedDifference } from "../../analysis/paired-difference.ts";
import { quantiles } from "../../analysis/quantiles.ts";
import { resolveScenario } from "../../scenarios/resolve.ts";
import { kpiIndex } from "../../sim/results/kpis/index.ts";
import { outcomeIndex } from "../../sim/results/outcomes.ts";
import { simulate } from "../../sim/simulate.ts";
import { libraryDocument, OPENING } from "../../ui/notebook/opening.ts";
import results from "../../ui/notebook/opening-results.json";
import { RunCache } from "../../ui/notebook/run-cache.ts";
import { contentHash, type PackedWorld, packWorld, shippedFrom, unpackWorld } from "../../ui/notebook/shipped-results.ts";

const { scenario } = await libraryDocument(OPENING);
const study = resolveScenario(scenario);
const packed = results as unknown as PackedWorld[];
const keys = new RunCache();
const STALE = "run `npm run -s fit -- opening-results > results.json` and put it in the place of ui/notebook/opening-results.json";

test("results ship for every world of the opening notebook, as it is now", () => {
  const now = study.worlds.map((world) => contentHash(keys.keyOf(world, study.seed)));
  expect(
    packed.map(({ content }) => content),
    STALE,
  ).toEqual(now);
  for (const { runs } of packed) expect(runs).toBe(study.replications);
});

test("the model still makes the runs that the shipped results are of", () => {
  const now = study.worlds.map((world) => simulate(world, study.seed, 0, "kpis").hash);
  expect(
    packed.map(({ first }) => first),
    STALE,
  ).toEqual(now);
});

test("shipped results are found by the content of a world, and by nothing else", () => {
  const shipped = shippedFrom(packed);
  const [world] = study.worlds;
  const key = keys.keyOf(world, study.seed);
  expect(shipped.of(key)).toMatchObject({ runs: 200, against: "" });
  expect(shipped.of(keys.keyOf({ ...world, months: world.months - 1 }, study.seed))).toBeUndefined();
  expect(shipped.of(keys.keyOf({ ...world }, "2"))).toBeUndefined();
});

test("packed results keep four digits, and prices to the tenth of a euro", () => {
  const runs = [1, 2].map((world) => Array.from({ length: 6 }, (_, at) => simulate(study.worlds[world - 1], study.seed, at, "series")));
  const [baseline, policy] = runs;
  const { fans, kpis, hash } = unpackWorld(JSON.parse(JSON.stringify(packWorld("key", policy, baseline, true))));
  expect(hash).toMatch(/^[0-9a-f]{64}$/);
  const exact = fan(policy, outcomeIndex("price-ex-china"));
  for (const level of ["p5", "p50", "p95"] as const)
    for (let month = 0; month < exact.months; month++)
      expect(Math.abs(fans["price-ex-china"][level][month] - exact[level][month])).toBeLessThan(0.0501);
  const values = (of: typeof policy) => of.map((run) => run.kpis[kpiIndex("fiscal-pv")]);
  const { quantiles: told, difference } = kpis["fiscal-pv"];
  expect(told.p95 / quantiles(values(policy)).p95).toBeCloseTo(1, 3);
  const paired = pairedDifference(values(policy), values(baseline));
  expect(difference?.mean).toBeCloseTo(Number(paired.mean.toPrecision(4)), 6);
  expect(difference?.verdict).toBe(paired.verdict);
});
