import { describe, expect, test } from "vitest";
import type { ExperimentSpec } from "../../scenarios/experiment.ts";
import { materialById } from "../../sim/materials/index.ts";
import { KPIS } from "../../sim/results/kpis/index.ts";
import type { RunResult } from "../../sim/results/results.ts";
import { BatchRun, type BatchState } from "../../ui/experiments/batch-run.ts";
import { plannedOf } from "../../ui/experiments/planned.ts";
import { PointCache } from "../../ui/experiments/point-cache.ts";
import { SearchRun, type Steps } from "../../ui/experiments/search-run.ts";
import { variedIds, withVaried } from "../../ui/experiments/varied-ids.ts";
import { documentFrom } from "../../scenarios/notebook/document.ts";
import { libraryDocument, OPENING } from "../../ui/notebook/opening.ts";
import { answer, type Question } from "../../workers/analyses.ts";
import type { Simulate } from "../../workers/runner.ts";
import { createSequentialRunner } from "../../workers/sequential.ts";

const opening = await libraryDocument(OPENING);
const { scenario } = opening;
const spec: ExperimentSpec = { design: "morris", size: 2, uncertainties: { "ndpr.shock.sigma": {}, "ndpr.price.longRun": {} } };
const plan = (policy: string, written: ExperimentSpec = spec) =>
  plannedOf(scenario, written, () => ({ policies: ["baseline", policy], exporters: ["commercial"] })).plan;

const libraryWorlds = plannedOf(scenario, spec, () => ({ policies: ["floor"], exporters: ["commercial"] })).worlds;

/** Runs in no time: KPIs that are all the same number. */
const fake: Simulate = (_world, _seed, replication) =>
  ({ replication, kpis: new Float64Array(KPIS.length).fill(replication) }) as unknown as RunResult;

function batch(cache: PointCache, policy: string, written = spec, simulate = fake) {
  const states: BatchState[] = [];
  const runner = createSequentialRunner(simulate);
  const run = new BatchRun(cache.open(plan(policy, written)), {
    lend: () => ({ runner, giveBack: () => {} }),
    tell: (state) => states.push(state),
  });
  return { run, states };
}

describe("runs of experiments are done once", () => {
  test("another policy runs only its own worlds, a larger size only what is new, and a smaller one nothing", async () => {
    const cache = new PointCache();
    await batch(cache, "floor").run.start();
    expect(batch(cache, "floor").run.state).toMatchObject({ phase: "done", done: 12, total: 12 });
    expect(batch(cache, "cfd").run.state).toMatchObject({ phase: "cancelled", done: 6, total: 12 });
    expect(batch(cache, "floor", { ...spec, size: 4 }).run.state).toMatchObject({ done: 12, total: 24 });
    await batch(cache, "floor", { ...spec, size: 4 }).run.start();
    expect(batch(cache, "floor").run.state.phase).toBe("done");
  });

  test("another range or another seed of the draws is another experiment", async () => {
    const cache = new PointCache();
    await batch(cache, "floor").run.start();
    const narrower = { ...spec, uncertainties: { ...spec.uncertainties, "ndpr.shock.sigma": { max: 0.06 } } };
    expect(batch(cache, "floor", narrower).run.state).toMatchObject({ phase: "idle", done: 0 });
    expect(batch(cache, "floor", { ...spec, draws: "fresh" }).run.state).toMatchObject({ phase: "idle", done: 0 });
  });
});

describe("a batch in the page", () => {
  test("pauses, goes on and ends with every run done once", async () => {
    let simulated = 0;
    const { run, states } = batch(new PointCache(), "floor", { ...spec, size: 20 }, (...args) => {
      if (++simulated === 10) run.pause();
      return fake(...args);
    });
    await run.start();
    expect(run.state.phase).toBe("paused");
    expect(run.state.done).toBeLessThan(run.state.total);
    await run.start();
    expect(run.state).toMatchObject({ phase: "done", done: 120, total: 120 });
    expect(simulated).toBe(120);
    expect(states.at(-1)).toEqual(run.state);
  });

  test("cancelled, it keeps what was run", async () => {
    const { run } = batch(new PointCache(), "floor", { ...spec, size: 20 }, (...args) => {
      if (args[0].policy.id === "floor") run.cancel();
      return fake(...args);
    });
    await run.start();
    expect(run.state.phase).toBe("cancelled");
    expect(run.runs.count().done).toBeGreaterThan(0);
  });

  test("a failed run is counted with its reason, and can be tried again", async () => {
    let broken = true;
    const { run } = batch(new PointCache(), "floor", spec, (world, ...args) => {
      if (broken && world.policy.id === "floor") throw new Error("no price clears");
      return fake(world, ...args);
    });
    await run.start();
    expect(run.state).toMatchObject({ phase: "done", done: 12, failed: 6, reason: "no price clears" });
    broken = false;
    await run.retry();
    expect(run.state).toMatchObject({ phase: "done", done: 12, failed: 0 });
  });
});

describe("a search in the page", () => {
  const [world] = libraryWorlds;
  /** Asks twice for ten runs, and reports the replications that it got. */
  function* steps(): Steps<readonly number[]> {
    const got: number[] = [];
    for (const first of [0, 10])
      for (const runs of yield [{ world, seed: "1", first, count: 10, detail: "kpis" }])
        got.push(...runs.map(({ replication }) => replication));
    return got;
  }
  const searched = (simulate: Simulate) =>
    new SearchRun({
      steps,
      estimate: 15,
      lend: () => ({ runner: createSequentialRunner(simulate), giveBack: () => {} }),
      tell: () => {},
    });

  test("paused, it goes on where it was, and reports what it would have without", async () => {
    let simulated = 0;
    const search = searched((...args) => {
      if (++simulated === 13) search.pause();
      return fake(...args);
    });
    await search.start();
    expect(search.state.phase).toBe("paused");
    expect(search.report).toBeUndefined();
    await search.start();
    expect(search.state).toMatchObject({ phase: "done", done: 20, total: 20 });
    expect(search.report).toEqual(Array.from({ length: 20 }, (_, replication) => replication));
    expect(simulated).toBe(20);
  });

  test("cancelled, it begins anew; runs that fail are left out", async () => {
    let simulated = 0;
    const search = searched((...args) => {
      if (++simulated === 5) search.cancel();
      if (args[2] === 7) throw new Error("no price clears");
      return fake(...args);
    });
    await search.start();
    expect(search.state).toMatchObject({ phase: "idle", done: 0, total: 15 });
    await search.start();
    expect(search.report).toEqual(Array.from({ length: 20 }, (_, replication) => replication).filter((one) => one !== 7));
    expect(search.state).toMatchObject({ failed: 1, reason: "no price clears" });
  });
});

test.each<Question>([
  { ask: "sensitivity", criterion: { kpi: "built-eu", policy: "floor", exporter: "commercial", against: "baseline" } },
  {
    ask: "discovery",
    criterion: { kpi: "built-eu", policy: "floor", exporter: "commercial" },
    interest: { side: "above", limit: 0.5 },
    clause: "it is built",
  },
  { ask: "robustness", kpi: "built-eu", terms: { policies: ["baseline", "floor"], exporters: ["commercial"], baseline: "baseline" } },
])("what is found by $ask can be posted from the worker", (question) => {
  const written: ExperimentSpec = { ...spec, ...(question.ask === "sensitivity" ? {} : { design: "latin-hypercube", size: 30 }) };
  const {
    study,
    experiment,
    worlds,
    plan: own,
  } = plannedOf(scenario, written, () => ({
    policies: ["baseline", "floor"],
    exporters: ["commercial"],
  }));
  const kpis = Float64Array.from({ length: own.runs * KPIS.length }, (_, at) => Math.floor(at / KPIS.length / 2) % 2);
  const found = answer({ study, experiment, worlds, kpis, finished: new Uint8Array(own.runs).fill(1) }, question);
  expect(structuredClone(found)).toEqual(found);
});

test("an experiment that a page should not run says how many runs it is, and where it can be done", () => {
  expect(() => plan("floor", { ...spec, size: 100_000 })).toThrow(/600,000 runs.*at most 50,000.*command line/);
  expect(() => plan("floor", { ...spec, uncertainties: {} })).toThrow(/Nothing is varied/);
  expect(() => plan("floor", { ...spec, uncertainties: { "ndpr.shock.sigma": { min: -1 } } })).toThrow(/ndpr\.shock\.sigma/);
});

test("a box ticked or cleared adds or leaves out just that number, whatever else the experiment varies", () => {
  const register = materialById("ndpr-oxide")!.parameters;
  const assumed: ExperimentSpec = { register: "assumed" };
  const without = withVaried(assumed, register, "ndpr.shock.sigma", false);
  const before = variedIds(assumed, register);
  expect([...variedIds(without, register)]).toEqual([...before].filter((id) => id !== "ndpr.shock.sigma"));
  expect(withVaried(without, register, "ndpr.shock.sigma", true)).toEqual({ register: "assumed", uncertainties: {} });
  expect([...variedIds(withVaried({ uncertainties: {} }, register, "ndpr.shock.sigma", true), register)]).toEqual(["ndpr.shock.sigma"]);
});

describe("a notebook with experiments", () => {
  const cell = { id: "sensitivity", kind: "sensitivity", experiment: spec, asks: { kpi: "built-eu" } };
  const opened = (one: unknown) => documentFrom(JSON.parse(JSON.stringify({ ...opening, cells: [one] })));

  test("is saved and opened with what its forms are set to", () => {
    expect(opened(cell).cells[1]).toEqual(cell);
    expect(opened({ id: "discover", kind: "discover" }).cells[1]).toEqual({ id: "discover", kind: "discover", asks: {} });
  });

  test("is refused with the cell and the reason when that is no setting", () => {
    expect(() => opened({ ...cell, asks: { kpi: { $: 1 } } })).toThrow(/cell sensitivity: what it asks/);
    expect(() => opened({ ...cell, experiment: "all" })).toThrow(/cell sensitivity: its experiment/);
  });
});
