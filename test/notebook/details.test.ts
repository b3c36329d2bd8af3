import { expect, test } from "vitest";
import { parseSpec } from "../../scenarios/parse.ts";
import type { Study } from "../../scenarios/scenario.ts";
import type { RunResult } from "../../sim/results/results.ts";
import { turn } from "../../workers/turn.ts";
import { Dataflow } from "../../ui/notebook/dataflow.ts";
import { Details, detailName } from "../../ui/notebook/details.ts";
import { answering } from "./answering.ts";

function studyAt(strike: number, seed = "1"): Study {
  const parsed = parseSpec({
    bodem: 1,
    title: "Details",
    material: "ndpr-oxide",
    seed,
    policies: { floor: { instruments: [{ use: "one-way-floor", strike }] } },
    exporters: { commercial: { posture: "commercial" } },
  });
  if (!parsed.ok) throw new Error(parsed.errors[0].expected);
  return parsed.study;
}

function opened() {
  const { runner, asked, underWay } = answering();
  const flow = new Dataflow();
  flow.source("study", studyAt(100));
  flow.source("status", { phase: "running" });
  const details = new Details(flow, runner);
  const quiet = async (): Promise<void> => {
    flow.set("status", { phase: "done" });
    for (let seen = -1; seen !== underWay.length; ) {
      seen = underWay.length;
      await Promise.all(underWay);
      await turn();
    }
  };
  return { flow, details, asked, quiet };
}

test("a detailed run waits until the notebook's own runs rest, and is made once", async () => {
  const { flow, details, asked, quiet } = opened();
  const name = details.want("floor", "commercial", 3);
  expect(name).toBe(detailName("floor", "commercial", 3));
  await turn();
  expect([asked.length, flow.read(name).state]).toEqual([0, "waiting"]);
  await quiet();
  expect(flow.read<RunResult>(name)).toMatchObject({ state: "fresh", value: { policy: "floor", replication: 3 } });
  details.want("floor", "commercial", 3);
  await quiet();
  expect(asked).toMatchObject([{ first: 3, count: 1, detail: "full" }]);
});

test("a change of the study makes it stale until it is run anew, and going back runs nothing", async () => {
  const { flow, details, asked, quiet } = opened();
  const name = details.want("floor", "commercial", 0);
  await quiet();
  const before = flow.read<RunResult>(name).value;
  flow.batch(() => {
    flow.set("status", { phase: "running" });
    flow.set("study", studyAt(90));
  });
  expect(flow.read(name)).toMatchObject({ state: "stale", value: before });
  await quiet();
  expect(flow.read<RunResult>(name).state).toBe("fresh");
  expect(flow.read<RunResult>(name).value?.hash).not.toBe(before?.hash);
  flow.set("study", studyAt(100));
  expect(flow.read(name)).toMatchObject({ state: "fresh", value: { hash: before?.hash } });
  expect(asked.length).toBe(2);
});

test("a policy that the study does not have is named in the fault", () => {
  const { flow, details } = opened();
  expect(flow.read(details.want("cap", "commercial", 0))).toMatchObject({
    state: "failed",
    error: "the study has no policy cap under exporter commercial",
  });
});

test("runs that nobody looks at any more are dropped, those looked at stay", async () => {
  const { flow, details, quiet } = opened();
  const first = details.want("floor", "commercial", 0);
  const stop = flow.observe([first], () => {});
  for (let replication = 1; replication < 30; replication++) details.want("floor", "commercial", replication);
  await quiet();
  const there = Array.from({ length: 30 }, (_, replication) => replication).filter((r) => flow.has(detailName("floor", "commercial", r)));
  expect(there.length).toBeLessThanOrEqual(10);
  expect(there).toContain(0);
  stop();
});

test("what somebody waits for is made while the notebook's own runs are under way, and nothing else is", async () => {
  const { flow, details, asked } = opened();
  details.want("floor", "commercial", 7);
  const letGo = await details.hold((want) => {
    want("floor", "commercial", 1);
    want("cap", "commercial", 1);
  });
  expect(asked).toMatchObject([{ first: 1 }]);
  expect(flow.read(detailName("floor", "commercial", 1)).state).toBe("fresh");
  for (let replication = 10; replication < 30; replication++) details.want("floor", "commercial", replication);
  expect(flow.has(detailName("floor", "commercial", 1))).toBe(true);
  letGo();
  await details.settled([]);
  expect(asked).toHaveLength(1);
});

test("more runs than are kept can be looked at without any being made twice", async () => {
  const { details, asked, quiet } = opened();
  const letGo = await details.hold((want) => {
    for (let replication = 0; replication < 14; replication++) want("floor", "commercial", replication);
  });
  await quiet();
  await quiet();
  expect(asked).toHaveLength(14);
  letGo();
});
