import { afterAll, afterEach, beforeAll, describe, expect, test } from "vitest";
import { createNodePool, type NodePoolOptions } from "../../workers/node-pool.ts";
import { type Progress, type RunHooks, type RunJob, type Runner, type RunOutcome, WorkerDied } from "../../workers/runner.ts";
import { createSequentialRunner } from "../../workers/sequential.ts";
import { buildNodeWorker } from "./build-worker.ts";
import { fakeJob, fakeSimulate } from "./fake.ts";

let built: Awaited<ReturnType<typeof buildNodeWorker>>;
const open: Runner[] = [];

beforeAll(async () => {
  built = await buildNodeWorker(new URL("./fake.worker.ts", import.meta.url));
});
afterAll(() => built?.remove());
afterEach(async () => {
  for (const runner of open.splice(0)) await runner.close();
});

function pool(options: NodePoolOptions = {}): Runner {
  const runner = createNodePool({ workers: 2, workerUrl: built.url, ...options });
  open.push(runner);
  return runner;
}

async function death(runner: Runner, jobs: readonly RunJob[], hooks?: RunHooks): Promise<WorkerDied> {
  const thrown = await runner.run(jobs, hooks).then(
    () => undefined,
    (reason: unknown) => reason,
  );
  expect(thrown).toBeInstanceOf(WorkerDied);
  return thrown as WorkerDied;
}

/** Tells when so many runs are done. */
function progressOf(runs: number): { reached: Promise<void>; onProgress: (progress: Progress) => void } {
  let reach = (): void => {};
  const reached = new Promise<void>((resolve) => {
    reach = resolve;
  });
  return { reached, onProgress: ({ done }) => done >= runs && reach() };
}

const replications = (outcome: RunOutcome): number[] => outcome.results.map(({ replication }) => replication);
const upTo = (count: number): number[] => Array.from({ length: count }, (_, index) => index);

describe("a pool of workers", () => {
  test("returns the same results in the same order from 1, 2 and 4 workers and from none", async () => {
    const jobs = [fakeJob(50), fakeJob(7, "normal", -1, "cfd"), { ...fakeJob(20), first: 100, detail: "kpis" as const }];
    const expected = await createSequentialRunner(fakeSimulate).run(jobs);
    expect(expected.results).toHaveLength(77);
    for (const workers of [1, 2, 4]) expect(await pool({ workers }).run(jobs)).toEqual(expected);
  });

  test("tells of every run and hands over every result once, the first one early", async () => {
    const done: number[] = [];
    const batches: number[] = [];
    await pool().run([fakeJob(40)], {
      onProgress: (progress) => done.push(progress.done),
      onResults: (batch) => batches.push(batch.length),
    });
    expect(done).toEqual(upTo(41).slice(1));
    expect(batches[0]).toBe(1);
    expect(batches.reduce((all, one) => all + one, 0)).toBe(40);
  });

  test("does not hold on to results that the caller puts away", async () => {
    let received = 0;
    const outcome = await pool().run([fakeJob(40)], { keepResults: false, onResults: (batch) => (received += batch.length) });
    expect(received).toBe(40);
    expect(outcome.results).toEqual([]);
  });

  test("does nothing, and starts nobody, for no runs", async () => {
    expect(await pool({ workerUrl: new URL("file:///nowhere.mjs") }).run([fakeJob(0)])).toEqual({
      results: [],
      failures: [],
      cancelled: false,
    });
  });

  test("lets a second call wait for the first", async () => {
    const runner = pool();
    const order: string[] = [];
    await Promise.all([
      runner.run([fakeJob(20, "slow", 5)]).then(() => order.push("first")),
      runner.run([fakeJob(1)]).then(() => order.push("second")),
    ]);
    expect(order).toEqual(["first", "second"]);
  });

  test("passes on what a hook of the caller throws, and works again afterwards", async () => {
    const runner = pool();
    const broken = () => {
      throw new RangeError("no such chart");
    };
    await expect(runner.run([fakeJob(20)], { onProgress: broken })).rejects.toThrow(new RangeError("no such chart"));
    await expect(runner.run([fakeJob(20)], { onResults: broken })).rejects.toThrow(new RangeError("no such chart"));
    expect((await runner.run([fakeJob(20)])).results).toHaveLength(20);
  });
});

describe("a run that fails", () => {
  test("is marked with its seed and reason while the others finish", async () => {
    const outcome = await pool().run([fakeJob(30, "throw", 7)]);
    expect(outcome.failures).toEqual([
      { policy: "floor", exporter: "state", seed: "s", replication: 7, reason: "the stock of oxide is negative" },
    ]);
    expect(replications(outcome)).toEqual(upTo(30).filter((replication) => replication !== 7));
  });

  test("for want of memory for typed arrays takes nobody along", async () => {
    const outcome = await pool().run([fakeJob(10, "allocate-typed", 2)]);
    expect(outcome.failures.map(({ replication }) => replication)).toEqual([2]);
    expect(outcome.results).toHaveLength(9);
  });
});

describe("a worker that dies", () => {
  test("by exit rejects, keeps what had finished, and the next call works", async () => {
    const runner = pool();
    await runner.run([fakeJob(2)]);
    const died = await death(runner, [fakeJob(30, "exit", 20)]);
    expect(died.message).toBe("a worker exited with code 3");
    expect(died.finished?.results.length).toBeGreaterThanOrEqual(4);
    expect((await runner.run([fakeJob(30)])).results).toHaveLength(30);
  });

  test("of an exhausted heap says so", async () => {
    const died = await death(pool({ heapMb: 32 }), [fakeJob(10, "allocate", 3)]);
    expect(died.message).toMatch(/memory/i);
  });

  test("by hanging is found out by its silence", async () => {
    const runner = pool({ hangLimitMs: 1500 });
    const died = await death(runner, [fakeJob(10, "hang", 3)]);
    expect(died.message).toBe("a worker gave no sign of life for 1.5 s");
    expect((await runner.run([fakeJob(10)])).results).toHaveLength(10);
  });

  test("before it starts, for want of a script, rejects with its name", async () => {
    const died = await death(pool({ workerUrl: new URL("./nowhere.mjs", built.url) }), [fakeJob(10)]);
    expect(died.message).toMatch(/nowhere\.mjs/);
  });

  test("without a built worker beside the sources says how to get one", async () => {
    const died = await death(createNodePool({ workers: 1 }), [fakeJob(1)]);
    expect(died.message).toMatch(/build the command line, or pass workerUrl/);
  });

  test("because the pool closes rejects the call that runs", async () => {
    const runner = pool();
    const begun = progressOf(1);
    const running = death(runner, [fakeJob(1000, "slow", 10)], { onProgress: begun.onProgress });
    await begun.reached;
    await runner.close();
    expect((await running).message).toBe("the runner was closed");
    expect((await death(runner, [fakeJob(1)])).message).toBe("the runner is closed");
  });
});

describe("cancelling", () => {
  test("at any moment returns with every run that was reported as finished", async () => {
    const runner = pool();
    for (const wait of [0, 1, 3, 17, 60, 144, 233]) {
      const controller = new AbortController();
      let reported = 0;
      const running = runner.run([fakeJob(400, "slow", 3)], { signal: controller.signal, onProgress: ({ done }) => (reported = done) });
      await new Promise((resolve) => setTimeout(resolve, wait));
      controller.abort();
      const outcome = await running;
      expect(outcome.cancelled).toBe(true);
      expect(outcome.results).toHaveLength(reported);
      expect(new Set(replications(outcome)).size).toBe(reported);
    }
    expect((await runner.run([fakeJob(12)])).results).toHaveLength(12);
  });

  test("waits for the current run of each worker and not for what else it was given, and keeps the workers", async () => {
    let workers = 0;
    const another = (): void => void workers++;
    process.on("worker", another);
    const runner = pool();
    await runner.run([fakeJob(2)]);
    const controller = new AbortController();
    const begun = progressOf(12);
    const running = runner.run([fakeJob(400, "slow", 60)], { signal: controller.signal, onProgress: begun.onProgress });
    await begun.reached;
    controller.abort();
    const outcome = await running;
    expect(outcome.cancelled).toBe(true);
    expect(outcome.results.length).toBeLessThan(200);
    await runner.run([fakeJob(12)]);
    process.off("worker", another);
    expect(workers).toBe(2);
  });

  test("keeps workers that are slow in their first run: others in their place would be too", async () => {
    let workers = 0;
    const another = (): void => void workers++;
    process.on("worker", another);
    const runner = pool();
    const controller = new AbortController();
    const running = runner.run([fakeJob(40, "slow", 1200)], { signal: controller.signal });
    setTimeout(() => controller.abort(), 50);
    expect((await running).cancelled).toBe(true);
    await runner.run([fakeJob(12)]);
    process.off("worker", another);
    expect(workers).toBe(2);
  });

  test("does not wait for a run that never ends", async () => {
    // Not its silence may end it.
    const runner = pool({ hangLimitMs: 600_000 });
    const controller = new AbortController();
    const begun = progressOf(5);
    const running = runner.run([fakeJob(30, "hang", 5)], { signal: controller.signal, onProgress: begun.onProgress });
    await begun.reached;
    controller.abort();
    const outcome = await running;
    expect(outcome.cancelled).toBe(true);
    expect(outcome.results.length).toBeGreaterThanOrEqual(5);
    expect((await runner.run([fakeJob(12)])).results).toHaveLength(12);
  });

  test("a call that still waits its turn returns at once", async () => {
    const runner = pool();
    const controller = new AbortController();
    const first = runner.run([fakeJob(100, "slow", 5)]);
    const second = runner.run([fakeJob(10)], { signal: controller.signal });
    controller.abort();
    expect(await second).toEqual({ results: [], failures: [], cancelled: true });
    expect((await first).results).toHaveLength(100);
  });

  test("after the last run changes nothing", async () => {
    const controller = new AbortController();
    const outcome = await pool().run([fakeJob(5)], {
      signal: controller.signal,
      onProgress: ({ done, total }) => done === total && controller.abort(),
    });
    expect(outcome.cancelled).toBe(false);
    expect(outcome.results).toHaveLength(5);
  });
});
