import { checkJobs, type Collector, createCollector, HookThrew, reasonOf } from "./collector.ts";
import { createMember, type Member, type WorkerHandle } from "./member.ts";
import { DEFAULT_MEMORY_LIMIT, refuseTooLarge } from "./memory.ts";
import { type Chunk, planChunks } from "./plan.ts";
import { type RunHooks, type RunJob, type Runner, type RunOutcome, WorkerDied } from "./runner.ts";
import { createTurnstile } from "./turnstile.ts";

export interface PoolOptions {
  readonly workers: number;
  readonly spawn: () => WorkerHandle;
  /** A worker silent for this long while busy is taken to hang; the longest single run must fit. */
  readonly hangLimitMs?: number;
  readonly memoryLimitBytes?: number;
}

// Eleven linked markets on a machine that has much else to do need most of a minute for a run.
const HANG_LIMIT_MS = 180_000;
/** Loading the script over a slow line is no hang. */
const START_LIMIT_MS = 60_000;
const CANCEL_LIMIT_MS = 700;
/** A worker in its first run is slow, and one in its place would be too. */
const FIRST_RUN_LIMIT_MS = 3000;
/** Chunks that a worker has at hand, so that it need not wait for this thread between two. */
const AT_HAND = 2;
/** Results wait at most about this long before `onResults` sees them. */
const FLUSH_MS = 100;

type OpenChunks = Map<number, Member["onRun"]>;

/** One `run` call at a time over workers that are started when needed and kept until `close`. */
export function createPool(options: PoolOptions): Runner {
  const { workers, spawn, hangLimitMs = HANG_LIMIT_MS, memoryLimitBytes = DEFAULT_MEMORY_LIMIT } = options;
  if (!Number.isSafeInteger(workers) || workers < 1)
    throw new RangeError(`number of workers must be an integer of 1 or more, not ${workers}`);
  const turnstile = createTurnstile();
  let members: Member[] = [];
  let nextChunkId = 1;
  let closed = false;
  let lastFlush = -Infinity;

  const killAll = (reason: string): void => {
    for (const member of members) member.kill(reason);
    members = [];
  };

  /** Starts what is missing; new members answer `hello` before their first chunk. */
  const fill = (wanted: number): Map<Member, Promise<void>> => {
    members = members.filter((member) => !member.dead);
    const ready = new Map<Member, Promise<void>>(members.slice(0, wanted).map((member) => [member, Promise.resolve()]));
    while (members.length < wanted) {
      const member = createMember(spawn());
      members.push(member);
      const started = member.start();
      started.catch(() => {});
      ready.set(member, started);
    }
    return ready;
  };

  const runChunk = async (member: Member, open: OpenChunks, chunk: Chunk, job: RunJob, collector: Collector): Promise<void> => {
    const id = nextChunkId++;
    let seen = 0;
    open.set(id, (message) => {
      seen++;
      if (message.bodem === "run") collector.add(chunk.job, message.result);
      else collector.fail(chunk.job, message.replication, message.reason);
      if (performance.now() - lastFlush > FLUSH_MS) {
        lastFlush = performance.now();
        collector.flush();
      }
    });
    const { world, seed, detail, outcomes } = job;
    if (member.open === 0) member.lastBeat = performance.now();
    member.open++;
    const done = await member.call(member.remote.runChunk({ id, world, seed, first: chunk.first, count: chunk.count, detail, outcomes }));
    member.open--;
    open.delete(id);
    if (done !== seen) throw `a worker ran ${done} runs and sent ${seen}`;
  };

  /** Kills members that stay silent too long. A late check means that this thread slept, not they. */
  const watchHangs = (): (() => void) => {
    const every = Math.min(500, Math.max(10, hangLimitMs / 4));
    let lastCheck = performance.now();
    const timer = setInterval(() => {
      const now = performance.now();
      const slept = now - lastCheck > every * 3;
      lastCheck = now;
      for (const member of members) {
        if (member.open === 0) continue;
        const limit = member.started ? hangLimitMs : Math.max(START_LIMIT_MS, hangLimitMs);
        if (slept) member.lastBeat = now;
        else if (now - member.lastBeat > limit) member.kill(`a worker gave no sign of life for ${limit / 1000} s`);
      }
    }, every);
    return () => clearInterval(timer);
  };

  const runAll = async (jobs: readonly RunJob[], hooks: RunHooks): Promise<RunOutcome> => {
    const collector = createCollector(jobs, hooks);
    const chunks = planChunks(jobs, workers, hooks.inOrder);
    let next = 0;
    let cancelling = false;
    let failed = false;

    const drive = async (member: Member, ready: Promise<void>): Promise<void> => {
      await ready;
      const open: OpenChunks = new Map();
      member.onRun = (message) => {
        const take = open.get(message.chunk);
        if (!take) throw new Error(`a worker sent a result of chunk ${message.chunk}, which it was not asked for`);
        take(message);
      };
      const one = async (): Promise<void> => {
        while (!cancelling && !failed && next < chunks.length) {
          const chunk = chunks[next++];
          await runChunk(member, open, chunk, jobs[chunk.job], collector);
        }
      };
      await Promise.all(Array.from({ length: AT_HAND }, one));
    };

    let cancelTimer: ReturnType<typeof setTimeout> | undefined;
    const onAbort = (): void => {
      cancelling = true;
      for (const member of members) if (member.open > 0) member.call(member.remote.cancel()).catch(() => {});
      const killBusy = (which: (member: Member) => boolean): void => {
        for (const member of members) if (member.open > 0 && which(member)) member.kill("cancelled");
      };
      cancelTimer = setTimeout(() => {
        killBusy((member) => member.warm);
        cancelTimer = setTimeout(() => killBusy(() => true), FIRST_RUN_LIMIT_MS - CANCEL_LIMIT_MS);
      }, CANCEL_LIMIT_MS);
    };
    hooks.signal?.addEventListener("abort", onAbort);
    const stopWatching = watchHangs();
    try {
      const ready = fill(Math.min(workers, chunks.length));
      await Promise.all(
        [...ready].map(([member, started]) =>
          drive(member, started).catch((thrown) => {
            failed = true;
            if (!cancelling || thrown instanceof HookThrew) throw thrown;
            member.kill("cancelled");
          }),
        ),
      );
      collector.flush();
      return collector.outcome(cancelling);
    } catch (thrown) {
      killAll("another worker died");
      if (thrown instanceof HookThrew) throw thrown;
      collector.flush();
      throw new WorkerDied(reasonOf(thrown), collector.outcome(false));
    } finally {
      stopWatching();
      clearTimeout(cancelTimer);
      hooks.signal?.removeEventListener("abort", onAbort);
    }
  };

  return {
    workers,
    async run(jobs, hooks = {}) {
      checkJobs(jobs);
      if (hooks.keepResults ?? true) refuseTooLarge(jobs, memoryLimitBytes);
      const leave = await turnstile.enter(hooks.signal);
      if (leave === undefined) return createCollector(jobs, {}).outcome(true);
      try {
        if (closed) throw new WorkerDied("the runner is closed");
        return await runAll(jobs, hooks);
      } catch (thrown) {
        throw thrown instanceof HookThrew ? thrown.thrown : thrown;
      } finally {
        leave();
      }
    },
    async close() {
      closed = true;
      killAll("the runner was closed");
    },
  };
}
