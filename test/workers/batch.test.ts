import { afterAll, afterEach, beforeAll, describe, expect, test } from "vitest";
import { batchPlan, type BatchPlan, inShard } from "../../analysis/batch-plan.ts";
import type { Study } from "../../scenarios/scenario.ts";
import type { World } from "../../sim/world.ts";
import { runBatch } from "../../workers/batch.ts";
import { createNodePool } from "../../workers/node-pool.ts";
import { type Runner, WorkerDied } from "../../workers/runner.ts";
import { createSequentialRunner } from "../../workers/sequential.ts";
import { buildNodeWorker } from "./build-worker.ts";
import { fakeSimulate, fakeWorld } from "./fake.ts";

let built: Awaited<ReturnType<typeof buildNodeWorker>>;
const open: Runner[] = [];
beforeAll(async () => {
  built = await buildNodeWorker(new URL("./fake.worker.ts", import.meta.url));
});
afterAll(() => built?.remove());
afterEach(async () => {
  for (const runner of open.splice(0)) await runner.close();
});
function pool(workers = 2): Runner {
  const runner = createNodePool({ workers, workerUrl: built.url });
  open.push(runner);
  return runner;
}

const planOf = (worlds: readonly World[], replications: number): BatchPlan =>
  batchPlan({ study: { seed: "s" } as Study, worlds, replications });

async function collect(plan: BatchPlan, runner: Runner, hooks: Partial<Parameters<typeof runBatch>[2]> = {}) {
  const hashes = new Map<number, string>();
  const failures = new Map<number, string>();
  const end = await runBatch(plan, runner, {
    onRun: (run, { hash }) => {
      expect(hashes.has(run)).toBe(false);
      hashes.set(run, hash);
    },
    onFailure: (run, reason) => failures.set(run, reason),
    ...hooks,
  });
  return { ...end, hashes, failures };
}
const sorted = (hashes: ReadonlyMap<number, string>) => [...hashes].sort(([a], [b]) => a - b);

describe("a batch", () => {
  test("gives every run once under its number, on 1, 2 and 4 workers and none", async () => {
    const plan = planOf([fakeWorld(), fakeWorld("normal", -1, "cfd")], 300);
    const expected = sorted((await collect(plan, createSequentialRunner(fakeSimulate))).hashes);
    expect(expected).toHaveLength(600);
    expect(expected[0][1]).toBe("floor-s-0");
    expect(expected[599][1]).toBe("cfd-s-299");
    for (const workers of [1, 2, 4]) expect(sorted((await collect(plan, pool(workers))).hashes)).toEqual(expected);
  });

  test("does only what is wanted, in shards that together are everything once", async () => {
    const plan = planOf([fakeWorld(), fakeWorld("normal", -1, "cfd")], 7);
    const all: number[] = [];
    for (const index of [1, 2, 3]) {
      const { hashes } = await collect(plan, createSequentialRunner(fakeSimulate), {
        wanted: (_, address) => inShard({ index, count: 3 }, plan, address),
      });
      all.push(...hashes.keys());
    }
    expect(all.sort((a, b) => a - b)).toEqual(Array.from({ length: 14 }, (_, run) => run));
  });

  test.each(["exit", "allocate"])("finds the run that takes its worker down (%s), marks it, and finishes the others", async (how) => {
    const plan = planOf([fakeWorld(), fakeWorld(how, 37, "cfd")], 60);
    const runner = createNodePool({ workers: 2, workerUrl: built.url, heapMb: 64 });
    open.push(runner);
    const { hashes, failures, cancelled } = await collect(plan, runner);
    expect(cancelled).toBe(false);
    expect([...failures.keys()]).toEqual([60 + 37]);
    expect(failures.get(97)).toMatch(/worker/);
    expect(hashes.size).toBe(119);
  });

  test("ends with the reason when workers die whatever they are given", async () => {
    const dead: Runner = { workers: 2, run: async () => Promise.reject(new WorkerDied("no worker script")), close: async () => {} };
    await expect(collect(planOf([fakeWorld()], 50), dead)).rejects.toThrow("no worker script");
  });

  test("passes on what its caller throws, such as a full disk, and starts nothing more", async () => {
    let kept = 0;
    const plan = planOf([fakeWorld()], 2000);
    const full = collect(plan, pool(), {
      onRun: () => {
        if (++kept === 5) throw new Error("no space left on device");
      },
    });
    await expect(full).rejects.toThrow("no space left");
    expect(kept).toBe(5);
  });

  test("pauses between two waves and goes on, and stops on the signal with what is done", async () => {
    const plan = planOf([fakeWorld()], 1000);
    let paused = 0;
    let resume = () => {};
    const { hashes } = await collect(plan, createSequentialRunner(fakeSimulate), {
      whilePaused() {
        if (paused++ !== 1) return undefined;
        setTimeout(() => resume(), 20);
        return new Promise<void>((resolve) => {
          resume = resolve;
        });
      },
    });
    expect(paused).toBeGreaterThan(2);
    expect(hashes.size).toBe(1000);
    const stop = new AbortController();
    const stopped = await collect(plan, createSequentialRunner(fakeSimulate), {
      signal: stop.signal,
      onProgress: ({ done }) => done === 40 && stop.abort(),
    });
    expect(stopped.cancelled).toBe(true);
    expect(stopped.hashes.size).toBe(stopped.done);
    expect(stopped.done).toBeGreaterThanOrEqual(40);
  });
});
