import { describe, expect, test } from "vitest";
import { drawAll } from "../../sim/draws.ts";
import { ndpr } from "../../sim/materials/ndpr.ts";
import { OUTCOMES } from "../../sim/results/outcomes.ts";
import { createState } from "../../sim/state.ts";
import { simulate } from "../../sim/simulate.ts";
import { type Exporter, path, run, type Use, worldOf } from "./worlds.ts";

const END = "2032-12";
const POLICIES: readonly { readonly name: string; readonly instruments: readonly Use[] }[] = [
  { name: "a contract for difference", instruments: [{ use: "two-way-cfd" }] },
  { name: "a floor", instruments: [{ use: "one-way-floor", strike: 140 }] },
  { name: "a minimum import price", instruments: [{ use: "minimum-import-price", minimumPrice: 180, coversMagnets: true }] },
];
const EXPORTERS: readonly Exporter[] = [
  { posture: "commercial" },
  { posture: "quota-cut", perYear: 3 },
  { posture: "predation", decision: "committed", earliest: "2026-06", horizonMonths: 12 },
];
const ZEROS: readonly { readonly name: string; readonly zero: Use }[] = [
  { name: "a contract for difference of no volume", zero: { use: "two-way-cfd", volumeCap: 0 } },
  { name: "a floor of no volume", zero: { use: "one-way-floor", volumeCap: 0 } },
  { name: "a contract on no share of capacity", zero: { use: "two-way-cfd", contractShare: 0 } },
  { name: "a minimum import price of 0", zero: { use: "minimum-import-price", minimumPrice: 0, coversMagnets: true } },
];

const drawsOf = (world: ReturnType<typeof worldOf>, seed: string, replication: number, material = ndpr) => {
  const state = createState(world, material, seed, replication, false);
  return { draws: drawAll(state, seed, replication), state };
};

const LATER = ["posture", "retaliation", "suspension", "guess"] as const;
/** The draws with those spelt out that are drawn when first asked for. */
const allOf = ({ draws, state }: ReturnType<typeof drawsOf>) => ({
  ...draws,
  ...Object.fromEntries(LATER.map((name) => [name, Array.from({ length: state.months }, (_, month) => draws[name](month))])),
  decide: state.plants.names.map((_, j) => draws.decide(j)),
  takeover: state.plants.names.map((_, j) => draws.takeover(j)),
});

describe("two policies under one seed share every shock", () => {
  test.each(POLICIES)("the draws of a world with $name are those of the baseline", ({ instruments }) => {
    const none = drawsOf(worldOf({ end: END }), "7", 3);
    const some = drawsOf(worldOf({ end: END, instruments }), "7", 3);
    expect(allOf(some)).toEqual(allOf(none));
    expect(some.state.plants.permitMonths).toEqual(none.state.plants.permitMonths);
    expect(some.state.plants.buildMonths).toEqual(none.state.plants.buildMonths);
  });

  describe.each(EXPORTERS)("against a $posture exporter", (exporter) => {
    const baseline = run({ end: END, exporter });
    test.each(POLICIES)("$name changes no bit before the month it starts", ({ instruments }) => {
      const policy = run({ end: END, exporter, instruments: instruments.map((use) => ({ ...use, start: "2028-01" })) });
      let differs = 0;
      for (const { id } of OUTCOMES) {
        expect(path(policy, id).slice(0, 24), id).toEqual(path(baseline, id).slice(0, 24));
        if (!path(policy, id).every((value, m) => value === path(baseline, id)[m])) differs++;
      }
      if (instruments[0].use !== "minimum-import-price") expect(differs, "and changes something after it").toBeGreaterThan(0);
    });

    test.each(ZEROS)("$name changes no bit of any outcome or KPI", ({ zero }) => {
      const off = run({ end: END, exporter, instruments: [zero] });
      expect(off.series).toEqual(baseline.series);
      expect(off.kpis).toEqual(baseline.kpis);
      expect(off.hash).toBe(baseline.hash);
      expect(off.ledger).toEqual(baseline.ledger);
    });

    test.each(ZEROS)("$name beside a floor changes nothing of what the floor does, whatever the order", ({ zero }) => {
      const floor: Use = { use: "one-way-floor" };
      const alone = run({ end: END, exporter, instruments: [floor] });
      for (const instruments of [
        [floor, zero],
        [zero, floor],
      ]) {
        const both = run({ end: END, exporter, instruments });
        expect(both.hash).toBe(alone.hash);
        expect(both.events).toEqual(alone.events);
      }
    });
  });
});

test("an exporter that behaves otherwise meets the same shocks", () => {
  const [commercial, ...others] = EXPORTERS.map((exporter) => allOf(drawsOf(worldOf({ end: END, exporter }), "1", 0)));
  for (const draws of others) expect(draws).toEqual(commercial);
});

test("a longer horizon keeps the shocks of the months that both share", () => {
  const short = drawsOf(worldOf({ end: "2030-12" }), "1", 0);
  const long = drawsOf(worldOf({ end: "2032-12" }), "1", 0);
  const months = short.state.months;
  for (const key of ["world", "home"] as const) expect(long.draws[key].slice(0, months)).toEqual(short.draws[key]);
  for (let month = 0; month < months; month++) expect(long.draws.posture(month)).toBe(short.draws.posture(month));
  for (let i = 0; i < 3; i++)
    expect(long.draws.indexNoise.slice(i * long.state.months, i * long.state.months + months)).toEqual(
      short.draws.indexNoise.slice(i * months, (i + 1) * months),
    );
});

test("another parameter value leaves the draws of everybody else alone", () => {
  const as = (assumptions: Record<string, number>) => drawsOf(worldOf({ end: END, assumptions }), "1", 0);
  const base = as({});
  const other = as({ "ndpr.pipeline.eu.perYear": 1.2, "ndpr.plant.lynas.capacity": 10000, "ndpr.elasticity.wind": 0.2 });
  expect(allOf(other)).toEqual(allOf(base));
});

test("more places for future EU plants leave every other actor's draws alone", () => {
  const wider = {
    ...ndpr,
    pipelines: ndpr.pipelines.map((pipeline) => (pipeline.region === "EU" ? { ...pipeline, slots: pipeline.slots + 4 } : pipeline)),
  };
  const world = worldOf({ end: END });
  const a = drawsOf(world, "1", 0);
  const b = drawsOf(world, "1", 0, wider);
  const shared = ["world", "region", "home", "indexNoise", ...LATER] as const;
  for (const key of shared) expect(allOf(b)[key], key).toEqual(allOf(a)[key]);
  expect(b.state.plants.n).toBe(a.state.plants.n + 4);
  a.state.plants.names.forEach((name, j) => {
    const k = b.state.plants.names.indexOf(name);
    expect(k, name).toBeGreaterThanOrEqual(0);
    expect(b.draws.decide(k), name).toEqual(a.draws.decide(j));
    for (const column of ["permitMonths", "buildMonths", "capacity", "cost", "due", "investment"] as const)
      expect(b.state.plants[column][k], `${name} ${column}`).toBe(a.state.plants[column][j]);
  });
});

test("the same world, seed and replication give the same bytes twice; another seed or replication does not", () => {
  const world = worldOf({ end: END, instruments: [{ use: "two-way-cfd" }], exporter: { posture: "quota-cut" } });
  const first = simulate(world, "1", 0);
  const again = simulate(world, "1", 0);
  expect(again).toEqual(first);
  expect(simulate(world, "1", 1, "kpis").hash).not.toBe(first.hash);
  expect(simulate(world, "2", 0, "kpis").hash).not.toBe(first.hash);
  // Nothing is left over from a run in between.
  expect(simulate(world, "1", 0, "kpis").hash).toBe(first.hash);
});

test("how much of a run is asked for does not change its hash", () => {
  const world = worldOf({ end: END });
  const hashes = (["kpis", "series", "full"] as const).map((detail) => simulate(world, "1", 0, detail).hash);
  expect(new Set(hashes).size).toBe(1);
});
