import type { RunResult } from "../sim/results/results.ts";
import type { RunFailure, RunHooks, RunJob, RunOutcome } from "./runner.ts";

export interface Collector {
  add(job: number, result: RunResult): void;
  fail(job: number, replication: number, reason: string): void;
  /** Hands results that wait to `onResults`. */
  flush(): void;
  /** In order of job, then replication; cancelled only if something was left to do. */
  outcome(stopped: boolean): RunOutcome;
}

/** A hook of the caller threw: passed on as it is, never taken for a fault of a worker. */
export class HookThrew {
  readonly thrown: unknown;
  constructor(thrown: unknown) {
    this.thrown = thrown;
  }
}

function tell(hook: () => void): void {
  try {
    hook();
  } catch (thrown) {
    throw new HookThrew(thrown);
  }
}

/** Text for people from whatever was thrown. */
export function reasonOf(thrown: unknown): string {
  return thrown instanceof Error ? thrown.message : String(thrown);
}

/** Puts results that arrive in any order into the order of the jobs and tells the hooks. */
export function createCollector(jobs: readonly RunJob[], hooks: RunHooks): Collector {
  const keep = hooks.keepResults ?? true;
  const results = jobs.map((job): (RunResult | undefined)[] => new Array(keep ? job.count : 0));
  const failures = jobs.map((): RunFailure[] => []);
  const total = jobs.reduce((all, job) => all + job.count, 0);
  let waiting: RunResult[] = [];
  let done = 0;

  const flush = (): void => {
    if (waiting.length === 0) return;
    const batch = waiting;
    waiting = [];
    tell(() => hooks.onResults?.(batch));
  };
  const progress = (): void => {
    done++;
    tell(() => hooks.onProgress?.({ done, total }));
  };

  return {
    add(job, result) {
      tell(() => hooks.onRun?.(job, result));
      if (keep) results[job][result.replication - jobs[job].first] = result;
      if (hooks.onResults) waiting.push(result);
      progress();
      if (done === 1) flush();
    },
    fail(job, replication, reason) {
      const { world, seed } = jobs[job];
      const failure = { policy: world.policy.id, exporter: world.exporter.id, seed, replication, reason };
      failures[job].push(failure);
      tell(() => hooks.onFailure?.(job, failure));
      progress();
    },
    flush,
    outcome: (stopped) => ({
      results: results.flatMap((list) => list.filter((result) => result !== undefined)),
      failures: failures.flatMap((list) => list.toSorted((a, b) => a.replication - b.replication)),
      cancelled: stopped && done < total,
    }),
  };
}

/** A bad job is a mistake of the caller, found before any run. */
export function checkJobs(jobs: readonly RunJob[]): void {
  for (const { first, count } of jobs) {
    if (!Number.isSafeInteger(first) || first < 0) throw new RangeError(`first replication must be an integer of 0 or more, not ${first}`);
    if (!Number.isSafeInteger(count) || count < 0)
      throw new RangeError(`number of replications must be an integer of 0 or more, not ${count}`);
  }
}
