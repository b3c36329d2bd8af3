import { expect, test } from "vitest";
import { parseSpec } from "../../scenarios/parse.ts";
import type { Study } from "../../scenarios/scenario.ts";
import { createLatest } from "../../workers/latest.ts";
import type { RunJob } from "../../workers/runner.ts";
import { Dataflow } from "../../ui/notebook/dataflow.ts";
import { Runs, type RunStatus, type WorldRuns } from "../../ui/notebook/runs.ts";
import { Tried, trialName } from "../../ui/notebook/tried.ts";
import { answering } from "./answering.ts";

const REPLICATIONS = 40;
const LEVER = "floor.one-way-floor.strike";

function studyAt(strike: number): Study {
  const parsed = parseSpec({
    bodem: 1,
    title: "Tried",
    material: "ndpr-oxide",
    replications: REPLICATIONS,
    policies: { floor: { instruments: [{ use: "one-way-floor", strike }] } },
  });
  if (!parsed.ok) throw new Error(parsed.errors[0].expected);
  return parsed.study;
}

const strikeOf = ({ world }: RunJob): unknown => world.policy.instruments[0]?.settings.strike;

function opened() {
  const { runner, asked } = answering((world) => Float64Array.of(Number(world.policy.instruments[0]?.settings.strike ?? 0)));
  const flow = new Dataflow();
  const runs = new Runs(flow, createLatest(runner));
  const tried = new Tried(flow, runner, runs.cache);
  const plan = (study: Study): void => {
    flow.source("study", study);
    runs.plan(study, { policy: "floor", exporter: "commercial" });
  };
  const done = async (): Promise<void> => {
    await expect.poll(() => flow.read<RunStatus>("status").value?.phase).toBe("done");
    await new Promise((resolve) => setTimeout(resolve, 50));
  };
  const counted = (strike: number): number => asked.filter((job) => strikeOf(job) === strike).reduce((sum, { count }) => sum + count, 0);
  const at = (value: number) => ({ lever: LEVER, value, exporter: "commercial" });
  return { flow, runs, tried, plan, done, counted, at, asked };
}

test("settings that were answered run after the notebook's own, on the same draws, each once", async () => {
  const { flow, tried, plan, done, counted, at, asked } = opened();
  plan(studyAt(100));
  tried.want(tried, [at(90), at(100), at(90)]);
  await done();
  await expect.poll(() => flow.read(trialName(at(90))).state).toBe("fresh");
  const { value } = flow.read<WorldRuns>(trialName(at(90)));
  expect(value?.runs.map(({ replication, kpis }) => [replication, kpis[0]])).toEqual(
    Array.from({ length: REPLICATIONS }, (_, n) => [n, 90]),
  );
  expect(asked.findLastIndex((job) => strikeOf(job) === 100)).toBeLessThan(asked.findIndex((job) => strikeOf(job) === 90));
  // The setting of the policy itself has its runs already.
  expect(flow.read(trialName(at(100))).state).toBe("fresh");
  expect([counted(90), counted(100)]).toEqual([REPLICATIONS, REPLICATIONS]);
});

test("the notebook has the runs of an answer when its policy is set so, and an answer those of the policy", async () => {
  const { tried, plan, done, counted, at, flow } = opened();
  plan(studyAt(100));
  tried.want(tried, [at(90)]);
  await done();
  await expect.poll(() => flow.read(trialName(at(90))).state).toBe("fresh");
  plan(studyAt(90));
  await done();
  tried.want(tried, [at(90), at(100)]);
  await expect.poll(() => flow.read(trialName(at(100))).state).toBe("fresh");
  expect([counted(90), counted(100)]).toEqual([REPLICATIONS, REPLICATIONS]);
});

test("what nobody asks about any more is forgotten, what two ask about stays", () => {
  const { flow, tried, plan, at } = opened();
  plan(studyAt(100));
  const other = {};
  tried.want(tried, [at(90), at(95)]);
  tried.want(other, [at(95)]);
  tried.want(tried, []);
  expect([flow.has(trialName(at(90))), flow.has(trialName(at(95)))]).toEqual([false, true]);
});

test("a setting that the study does not have fails with a reason", async () => {
  const { flow, tried, plan, done } = opened();
  plan(studyAt(100));
  const strange = { lever: "floor.two-way-cfd.strike", value: 90, exporter: "commercial" };
  tried.want(tried, [strange]);
  await done();
  expect(flow.read(trialName(strange)).error).toMatch(/no such policy, setting or exporter/);
});
