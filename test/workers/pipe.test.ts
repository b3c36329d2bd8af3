import { MessageChannel } from "node:worker_threads";
import * as Comlink from "comlink";
import nodeEndpoint from "comlink/dist/esm/node-adapter.mjs";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { MODEL_VERSION } from "../../sim/version.ts";
import type { WorkerHandle } from "../../workers/member.ts";
import { createLatest } from "../../workers/latest.ts";
import { resultBytes } from "../../workers/memory.ts";
import { planChunks } from "../../workers/plan.ts";
import { createPool } from "../../workers/pool.ts";
import { type Simulate, TooLarge, WorkerDied } from "../../workers/runner.ts";
import { createSequentialRunner } from "../../workers/sequential.ts";
import { serve, type SimSurface } from "../../workers/surface.ts";
import { fakeJob, fakeSimulate } from "./fake.ts";

interface RunMessage {
  readonly result?: { readonly replication: number };
}

/** A "worker" on this thread whose wire the test can tap. */
function onThisThread(simulate: Simulate = fakeSimulate): {
  handle: WorkerHandle;
  toWorker(message: unknown): void;
  fromWorker(message: unknown): void;
} {
  const { port1, port2 } = new MessageChannel();
  serve(simulate, nodeEndpoint(port2));
  return {
    handle: {
      remote: Comlink.wrap<SimSurface>(nodeEndpoint(port1)),
      onMessage: (listener) => port1.on("message", listener),
      onDeath: () => {},
      terminate: () => port1.close(),
    },
    toWorker: (message) => port1.postMessage(message),
    fromWorker: (message) => port2.postMessage(message),
  };
}

const isSecondRun = (data: unknown): boolean => (data as RunMessage | null)?.result?.replication === 1;

describe("the wire between page and worker", () => {
  test.each(["hello?", 7, null, { bodem: "pause" }, { id: "1", type: "TEA" }])(
    "an unknown message to a worker is an error: %j",
    async (message) => {
      const worker = onThisThread();
      const running = createPool({ workers: 1, spawn: () => worker.handle }).run([fakeJob(50, "slow", 2)]);
      worker.toWorker(message);
      await expect(running).rejects.toThrow(/a worker received a message it does not know/);
    },
  );

  test.each(["ready", undefined, { bodem: "pause" }])("an unknown message from a worker is an error: %j", async (message) => {
    const worker = onThisThread();
    const running = createPool({ workers: 1, spawn: () => worker.handle }).run([fakeJob(50, "slow", 2)]);
    worker.fromWorker(message);
    await expect(running).rejects.toThrow(/a worker sent a message nobody knows/);
  });

  test("a result that no chunk asked for is an error", async () => {
    const worker = onThisThread();
    const stray = { bodem: "failure", chunk: 99, replication: 0, reason: "" };
    const runner = createPool({ workers: 1, spawn: () => worker.handle });
    const running = runner.run([fakeJob(50, "slow", 2)], { onProgress: ({ done }) => done === 1 && worker.fromWorker(stray) });
    await expect(running).rejects.toThrow(WorkerDied);
    await expect(running).rejects.toThrow(/a worker sent a result of chunk 99, which it was not asked for/);
  });

  test("workers are started once and kept from one call to the next", async () => {
    let started = 0;
    const spawn = (): WorkerHandle => {
      started++;
      return onThisThread().handle;
    };
    const runner = createPool({ workers: 2, spawn });
    for (let call = 0; call < 3; call++) expect((await runner.run([fakeJob(20)])).results).toHaveLength(20);
    expect(started).toBe(2);
  });

  test("a worker that loses a run is found out", async () => {
    const worker = onThisThread();
    const runner = createPool({
      workers: 1,
      spawn: () => ({ ...worker.handle, onMessage: (listener) => worker.handle.onMessage((data) => isSecondRun(data) || listener(data)) }),
    });
    await expect(runner.run([fakeJob(4)])).rejects.toThrow("a worker ran 1 runs and sent 0");
  });

  test("results that are part of a larger buffer leave that buffer to the model", async () => {
    const held = Float64Array.of(1, 2, 3, 4);
    const worker = onThisThread((...run) => ({ ...fakeSimulate(...run), kpis: held.subarray(0, 1), series: held.subarray(1, 4) }));
    const outcome = await createPool({ workers: 1, spawn: () => worker.handle }).run([fakeJob(3)]);
    expect(outcome.failures).toEqual([]);
    expect(outcome.results.map(({ kpis, series }) => [...kpis, ...series])).toEqual(Array(3).fill([1, 2, 3, 4]));
    expect(held).toHaveLength(4);
  });

  test("of monthly paths only those that a job asks for come back, from a worker and from this thread", async () => {
    const simulate: Simulate = (...run) => ({ ...fakeSimulate(...run), months: 2 });
    const whole = fakeSimulate(fakeJob(1).world, "s", 0, "series").series;
    const worker = onThisThread(simulate);
    for (const runner of [createPool({ workers: 1, spawn: () => worker.handle }), createSequentialRunner(simulate)]) {
      const outcome = await runner.run([{ ...fakeJob(1), outcomes: 2 }]);
      expect(outcome.results[0].series).toEqual(whole.slice(0, 4));
      expect(outcome.results[0].series.buffer.byteLength).toBe(4 * 8);
    }
  });

  test("a worker of another version of the model is refused", async () => {
    const worker = onThisThread();
    const remote = new Proxy(worker.handle.remote, {
      get: (target, name) => (name === "hello" ? async () => "0.0.0" : Reflect.get(target, name)),
    });
    const runner = createPool({ workers: 1, spawn: () => ({ ...worker.handle, remote }) });
    await expect(runner.run([fakeJob(1)])).rejects.toThrow(`the worker runs model 0.0.0 and the page model ${MODEL_VERSION}: reload`);
  });
});

describe("the plan of chunks", () => {
  test("covers every replication of every job exactly once, whatever the number of workers", () => {
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: 0, max: 90 }), { maxLength: 6 }),
        fc.integer({ min: 1, max: 32 }),
        fc.boolean(),
        (counts, workers, inOrder) => {
          const jobs = counts.map((count) => ({ ...fakeJob(count), first: 5 }));
          const seen = counts.map((): number[] => []);
          for (const { job, first, count } of planChunks(jobs, workers, inOrder)) for (let i = 0; i < count; i++) seen[job].push(first + i);
          for (const [job, count] of counts.entries()) expect(seen[job]).toEqual(Array.from({ length: count }, (_, index) => 5 + index));
        },
      ),
    );
  });

  test("in order, hands no worker so much of a job that the others are done with it long before", () => {
    const chunks = planChunks([fakeJob(4), fakeJob(100)], 2, true);
    expect(chunks.map(({ job }) => job)).toEqual(chunks.map(({ job }) => job).toSorted());
    expect(chunks.filter(({ job }) => job === 0).map(({ count }) => count)).toEqual([1, 1, 1, 1]);
    expect(Math.max(...chunks.map(({ count }) => count))).toBe(16);
    expect(chunks.at(-1)?.count).toBe(1);
  });

  test("gives every job a few results before any job has many", () => {
    const chunks = planChunks([fakeJob(200), fakeJob(200), fakeJob(200)], 2);
    expect(chunks.slice(0, 3)).toEqual([0, 1, 2].map((job) => ({ job, first: 0, count: 4 })));
  });
});

describe("a runner in process", () => {
  test("cancels between two runs and keeps what has finished", async () => {
    const controller = new AbortController();
    const outcome = await createSequentialRunner(fakeSimulate).run([fakeJob(50)], {
      signal: controller.signal,
      onProgress: ({ done }) => done === 10 && controller.abort(),
    });
    expect(outcome.cancelled).toBe(true);
    expect(outcome.results).toHaveLength(10);
  });

  test("lets timers fire while it works", async () => {
    let ticks = 0;
    const timer = setInterval(() => ticks++, 5);
    await createSequentialRunner(fakeSimulate).run([fakeJob(30, "slow", 5)]);
    clearInterval(timer);
    expect(ticks).toBeGreaterThan(5);
  });

  test("marks a failed run and goes on", async () => {
    const outcome = await createSequentialRunner(fakeSimulate).run([fakeJob(10, "throw", 0)]);
    expect(outcome.failures.map(({ reason }) => reason)).toEqual(["the stock of oxide is negative"]);
    expect(outcome.results).toHaveLength(9);
  });

  test("refuses, with the numbers, results that would not fit in memory", async () => {
    const jobs = [fakeJob(1_000_000)];
    const runner = createSequentialRunner(fakeSimulate, 1e9);
    await expect(runner.run(jobs)).rejects.toThrow(TooLarge);
    await expect(runner.run(jobs)).rejects.toThrow(`${Math.ceil(resultBytes(jobs) / 1e6)} MB`);
  });

  test("refuses replications that are not counts", async () => {
    const runner = createSequentialRunner(fakeSimulate);
    for (const bad of [-1, 1.5, NaN]) {
      await expect(runner.run([fakeJob(bad)])).rejects.toThrow(RangeError);
      await expect(runner.run([{ ...fakeJob(1), first: bad }])).rejects.toThrow(RangeError);
    }
  });
});

describe("the newest request", () => {
  test("cancels the one before, whose hooks stay silent from then on", async () => {
    const latest = createLatest(createSequentialRunner(fakeSimulate));
    const heard: string[] = [];
    const request = (name: string, count: number) => latest.run([fakeJob(count, "slow", 2)], { onProgress: () => heard.push(name) });
    const first = request("first", 500);
    await new Promise((resolve) => setTimeout(resolve, 30));
    const second = request("second", 500);
    const heardBefore = heard.length;
    const third = request("third", 5);
    const outcomes = await Promise.all([first, second, third]);
    expect(outcomes.map(({ cancelled }) => cancelled)).toEqual([true, true, false]);
    expect(outcomes[2].results).toHaveLength(5);
    expect(heard.slice(heardBefore)).toEqual(Array(5).fill("third"));
  });

  test("stops when its own signal says so", async () => {
    const latest = createLatest(createSequentialRunner(fakeSimulate));
    const controller = new AbortController();
    setTimeout(() => controller.abort(), 20);
    expect((await latest.run([fakeJob(500, "slow", 2)], { signal: controller.signal })).cancelled).toBe(true);
    expect((await latest.run([fakeJob(2)], { signal: controller.signal })).cancelled).toBe(true);
  });
});
