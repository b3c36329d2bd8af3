import { expect, test } from "vitest";
import { pairedDifference } from "../../analysis/paired-difference.ts";
import { quantiles } from "../../analysis/quantiles.ts";
import { resolveScenario } from "../../scenarios/resolve.ts";
import type { ScenarioSpec } from "../../scenarios/scenario.ts";
import { hashOfHashes } from "../../sim/core/hash.ts";
import { KPIS, kpiIndex } from "../../sim/results/kpis/index.ts";
import type { RunResult } from "../../sim/results/results.ts";
import { createLatest } from "../../workers/latest.ts";
import type { RunJob, Runner } from "../../workers/runner.ts";
import { Dataflow, type State } from "../../ui/notebook/dataflow.ts";
import { RunCache } from "../../ui/notebook/run-cache.ts";
import { Runs, type RunStatus, type Shipped, type WorldRuns } from "../../ui/notebook/runs.ts";
import type { ShippedWorld } from "../../ui/notebook/shipped-results.ts";
import { standing } from "../../ui/notebook/standing.ts";
import { kpiDifference, kpiQuantiles } from "../../ui/notebook/summaries.ts";

const scenario = (strike: number): ScenarioSpec => ({
  bodem: 1,
  title: "Test",
  material: "ndpr-oxide",
  replications: 100,
  policies: { floor: { instruments: [{ use: "one-way-floor", strike }] } },
});
const chosen = { policy: "floor", exporter: "commercial" };
const FLOOR = "runs:floor@commercial";
const COST = kpiIndex("fiscal-pv");

/** A run costs what its draw says, plus the strike. */
function result({ world, seed }: RunJob, replication: number): RunResult {
  const strike = Number(world.policy.instruments[0]?.settings.strike ?? 0);
  const draw = (((replication + 1) * 2654435761) % 4294967296) / 4294967296;
  return {
    policy: world.policy.id,
    exporter: world.exporter.id,
    seed,
    replication,
    kpis: new Float64Array(KPIS.length).fill(1000 * draw * draw + strike),
    series: new Float64Array(0),
    hash: `${strike} ${replication}`,
  } as unknown as RunResult;
}

/** Does each job only when told to. */
function stepwise() {
  const jobs: RunJob[] = [];
  let go = (): void => {};
  const runner: Runner = {
    workers: 1,
    close: async () => {},
    async run(asked, hooks = {}) {
      for (const [at, job] of asked.entries()) {
        await new Promise<void>((resolve) => {
          go = resolve;
        });
        if (hooks.signal?.aborted) return { results: [], failures: [], cancelled: true };
        jobs.push(job);
        for (let n = 0; n < job.count; n++) hooks.onRun?.(at, result(job, job.first + n));
      }
      return { results: [], failures: [], cancelled: false };
    },
  };
  const step = async (): Promise<void> => {
    go();
    for (let turn = 0; turn < 20; turn++) await Promise.resolve();
  };
  return { runner, jobs, step };
}

function notebook(shipped?: Shipped) {
  const flow = new Dataflow();
  const { runner, jobs, step } = stepwise();
  const runs = new Runs(flow, createLatest(runner), shipped, () => 0);
  const status = () => flow.read<RunStatus>("status").value!;
  const toEnd = async (): Promise<void> => {
    for (let at = 0; at < 20 && status().phase !== "done"; at++) await step();
  };
  const floor = () => flow.read<WorldRuns>(FLOOR) as { value: WorldRuns; state: State };
  return { runs, jobs, step, toEnd, status, floor };
}

const all = (strike: number) =>
  Array.from({ length: 100 }, (_, at) => result({ world: resolveScenario(scenario(strike)).worlds[1], seed: "1" } as RunJob, at));

test("after a change four runs give an answer on top of all runs of before, and say so", async () => {
  const { runs, step, toEnd, floor, status } = notebook();
  const study = resolveScenario(scenario(100));
  runs.plan(study, chosen);
  await toEnd();
  runs.plan(resolveScenario(scenario(120)), chosen);
  expect(floor().state).toBe("stale");
  await step();
  expect(floor()).toMatchObject({ state: "coarse", value: { runs: { length: 4 }, before: { runs: { length: 100 } } } });
  const exact = quantiles(all(120).map(({ kpis }) => kpis[COST]));
  expect(kpiQuantiles(floor().value, COST).p95).toBeCloseTo(exact.p95, 6);
  expect(standing(status(), study)).toBe("estimate from 4 of 100 new runs; grey still moves…");
  await toEnd();
  expect(floor()).toMatchObject({ state: "fresh", value: { runs: { length: 100 } } });
  expect(floor().value.before).toBeUndefined();
});

test("other draws are never compared run by run with those of before", async () => {
  const { runs, step, toEnd, floor } = notebook();
  runs.plan(resolveScenario(scenario(100)), chosen);
  await toEnd();
  runs.plan(resolveScenario({ ...scenario(120), seed: "2" }), chosen);
  await step();
  expect(floor().value.runs).toHaveLength(8);
  expect(floor().value.before).toBeUndefined();
});

function shippedFor(runs: readonly RunResult[]): Shipped {
  const study = resolveScenario(scenario(100));
  const key = new RunCache().keyOf(study.worlds[1], study.seed);
  const fiscal = { quantiles: { ...quantiles([1]), p50: 42 } };
  const world: ShippedWorld = {
    runs: 100,
    hash: hashOfHashes(runs.map(({ hash }) => hash)),
    against: "baseline",
    fans: {},
    kpis: { "fiscal-pv": fiscal },
  };
  return { of: (asked) => (asked === key ? world : undefined) };
}

test("what came with the page is shown at once, kept until all runs are in, and found to be the same", async () => {
  const { runs, step, toEnd, floor, status } = notebook(shippedFor(all(100)));
  const study = resolveScenario(scenario(100));
  runs.plan(study, chosen);
  expect(floor().state).toBe("coarse");
  expect(kpiQuantiles(floor().value, COST).p50).toBe(42);
  await step();
  expect(floor().value.runs).toHaveLength(8);
  expect(kpiQuantiles(floor().value, COST).p50).toBe(42);
  await toEnd();
  expect(kpiQuantiles(floor().value, COST).p50).toBe(quantiles(all(100).map(({ kpis }) => kpis[COST])).p50);
  expect(standing(status(), study)).toBe("final answer from 100 runs");
});

test("where as few runs are asked for as are in, the answer is theirs and no longer what came with the page", async () => {
  const { runs, step, toEnd, floor, status } = notebook(shippedFor(all(100)));
  runs.plan(resolveScenario(scenario(100)), chosen);
  await step();
  const few = resolveScenario({ ...scenario(100), replications: 8 });
  runs.plan(few, chosen);
  await toEnd();
  expect(standing(status(), few)).toBe("final answer from 8 runs");
  expect(kpiQuantiles(floor().value, COST).p50).toBe(
    quantiles(
      all(100)
        .slice(0, 8)
        .map(({ kpis }) => kpis[COST]),
    ).p50,
  );
});

test("results that came with the page and are not those of the runs are said to differ", async () => {
  const { runs, toEnd, status } = notebook(shippedFor(all(101)));
  const study = resolveScenario(scenario(100));
  runs.plan(study, chosen);
  await toEnd();
  expect(standing(status(), study)).toMatch(/^final answer from 100 runs; the figures that came with this page were others/);
});

test("results of another study are never shown, and a change of the study that they are of makes them stale", () => {
  const { runs, floor, status } = notebook(shippedFor(all(100)));
  runs.plan(resolveScenario(scenario(101)), chosen);
  expect(floor()).toMatchObject({ state: "waiting", value: undefined });
  runs.plan(resolveScenario(scenario(100)), chosen);
  expect(floor().state).toBe("coarse");
  runs.plan(resolveScenario(scenario(101)), chosen);
  expect(floor().state).toBe("stale");
  expect(standing(status(), resolveScenario(scenario(101)))).toBe("running; grey figures are from before the change");
});

test("the policy shown gets all its runs before the others get more than a first answer", async () => {
  const { runs, jobs, toEnd } = notebook();
  runs.plan(
    resolveScenario({ ...scenario(100), exporters: { commercial: { posture: "commercial" }, cut: { posture: "quota-cut" } } }),
    chosen,
  );
  await toEnd();
  const last = jobs.findLastIndex(({ world }) => world.policy.id === "floor" && world.exporter.id === "commercial");
  const before = jobs.slice(0, last).filter(({ world }) => world.exporter.id === "cut");
  expect(Math.max(...before.map(({ first, count }) => first + count))).toBe(8);
});

test("a change before anything of what came with the page was run here is told from four runs of before and four after it", async () => {
  const { runs, jobs, step, floor } = notebook(shippedFor(all(100)));
  runs.plan(resolveScenario(scenario(100)), chosen);
  runs.plan(resolveScenario(scenario(120)), chosen);
  await step();
  await step();
  expect(jobs.map(({ world, count }) => [world.policy.instruments[0]?.settings.strike, count])).toEqual([
    [100, 4],
    [120, 4],
  ]);
  expect(floor()).toMatchObject({
    state: "coarse",
    value: { runs: { length: 4 }, before: { runs: { length: 4 }, shipped: { runs: 100 } } },
  });
  // All runs have become dearer by the strike's step, those that came with the page too.
  expect(kpiQuantiles(floor().value, COST).mean).toBeCloseTo(quantiles([1]).mean + 20, 6);
  // Before the first run of the baseline, what came with the page tells the difference from it.
  const came = pairedDifference([5, 6], [1, 1]);
  const shipped = (against: string): ShippedWorld => ({
    ...floor().value.before!.shipped!,
    against,
    kpis: { "fiscal-pv": { quantiles: quantiles([1]), ...(against ? { difference: came } : {}) } },
  });
  const baseline: WorldRuns = { policy: "baseline", exporter: "commercial", runs: [], series: [], shipped: shipped("") };
  const policy = { ...floor().value, before: { ...floor().value.before!, shipped: shipped("baseline") } };
  expect(kpiDifference(policy, baseline, COST).mean).toBeCloseTo(came.mean + 20, 6);
});

test("beside few runs of a changed policy, a baseline that came with the page does not make an answer from all runs", async () => {
  const study = resolveScenario(scenario(120));
  const baseline = new RunCache().keyOf(study.worlds[0], study.seed);
  const came: ShippedWorld = { runs: 100, hash: "", against: "", fans: {}, kpis: { "fiscal-pv": { quantiles: quantiles([1]) } } };
  const { runs, step, status } = notebook({ of: (asked) => (asked === baseline ? came : undefined) });
  runs.plan(study, chosen);
  expect(standing(status(), study)).toBe("running; the first figures are on their way…");
  await step();
  expect(standing(status(), study)).toBe("estimate from 8 of 100 runs; grey still moves…");
});

test("what came with the page tells a difference until both sides have all their runs", () => {
  const difference = pairedDifference([5, 6], [1, 1]);
  const came = (against: string): ShippedWorld => ({
    runs: 100,
    hash: "",
    against,
    fans: {},
    kpis: { "fiscal-pv": { quantiles: quantiles([1]), ...(against ? { difference } : {}) } },
  });
  const of = (policy: string, runs: readonly RunResult[], more: Partial<WorldRuns>): WorldRuns => ({
    policy,
    exporter: "commercial",
    runs,
    series: [],
    ...more,
  });
  const few = of("floor", all(120).slice(0, 8), { shipped: came("baseline") });
  const done = of("floor", all(120), { confirmed: came("baseline") });
  const fewBefore = of("baseline", all(100).slice(0, 8), { shipped: came("") });
  const doneBefore = of("baseline", all(100), { confirmed: came("") });
  expect(kpiDifference(few, doneBefore, COST).mean).toBe(difference.mean);
  expect(kpiDifference(done, fewBefore, COST).mean).toBe(difference.mean);
  expect(kpiDifference(done, doneBefore, COST).mean).toBeCloseTo(20, 9);
  // A baseline that was changed has nothing of the kind.
  expect(kpiDifference(few, of("baseline", all(100).slice(0, 8), {}), COST).mean).toBeCloseTo(20, 9);
});
