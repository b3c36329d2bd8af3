import type { BatchPlan, RunAddress } from "../analysis/batch-plan.ts";
import type { Detail, RunResult } from "../sim/results/results.ts";
import { type Progress, type RunJob, type Runner, WorkerDied } from "./runner.ts";

export interface BatchHooks {
  /** Whether a run is to be done: false for what is known already or belongs to another shard. */
  readonly wanted?: (run: number, address: RunAddress) => boolean;
  readonly onRun: (run: number, result: RunResult) => void;
  readonly onFailure: (run: number, reason: string) => void;
  readonly onProgress?: (progress: Progress) => void;
  /** Asked between two waves; resolves when the batch may go on. */
  readonly whilePaused?: () => Promise<void> | undefined;
  readonly signal?: AbortSignal;
  readonly detail?: Detail;
}

export interface BatchEnd {
  /** Runs that were done or failed now. */
  readonly done: number;
  /** True when the signal left something to do. */
  readonly cancelled: boolean;
}

/** Large enough that the workers, who wait for each other at its end, lose little; small in memory. */
const RUNS_A_WORKER = 128;
/** So many runs in a row that each take a worker down are no fault of the runs. */
const MOST_DEATHS = 3;

/**
 * Does the wanted runs of a plan, wave by wave, and keeps none: memory does not grow with the batch. The same code in
 * browsers and in Node. A run that takes its worker down is found by halving, marked as failed, and the others are done.
 * Rejects as `Runner.run` does; what was handed over before stays with the caller.
 */
export async function runBatch(plan: BatchPlan, runner: Runner, hooks: BatchHooks): Promise<BatchEnd> {
  const { wanted = () => true, onRun, onFailure, onProgress, whilePaused, signal, detail = "kpis" } = hooks;
  let total = 0;
  for (let run = 0; run < plan.runs; run++) if (wanted(run, plan.addressOf(run))) total++;
  let done = 0;
  let deaths = 0;
  const told = (tell: () => void): void => {
    deaths = 0;
    done++;
    tell();
    onProgress?.({ done, total });
  };

  /** Does these runs; false when the signal came first. */
  const attempt = async (runs: readonly number[]): Promise<boolean> => {
    const { jobs, firsts } = jobsOf(plan, runs, detail);
    const runOf = (job: number, replication: number) => firsts[job] + replication - jobs[job].first;
    const reported = new Set<number>();
    try {
      const { cancelled } = await runner.run(jobs, {
        keepResults: false,
        signal,
        onRun(job, result) {
          const run = runOf(job, result.replication);
          reported.add(run);
          told(() => onRun(run, result));
        },
        onFailure(job, { replication, reason }) {
          const run = runOf(job, replication);
          reported.add(run);
          told(() => onFailure(run, reason));
        },
      });
      return !cancelled;
    } catch (thrown) {
      if (!(thrown instanceof WorkerDied)) throw thrown;
      const missing = runs.filter((run) => !reported.has(run));
      if (missing.length > 1) {
        const half = missing.length >> 1;
        return (await attempt(missing.slice(0, half))) && (await attempt(missing.slice(half)));
      }
      if (++deaths >= MOST_DEATHS) throw thrown;
      for (const run of missing) {
        done++;
        onFailure(run, thrown.message);
        onProgress?.({ done, total });
      }
      return true;
    }
  };

  const most = RUNS_A_WORKER * runner.workers;
  for (let next = 0; next < plan.runs && !signal?.aborted; ) {
    await whilePaused?.();
    const wave: number[] = [];
    for (; next < plan.runs && wave.length < most; next++) if (wanted(next, plan.addressOf(next))) wave.push(next);
    if (wave.length > 0 && !(await attempt(wave))) break;
  }
  return { done, cancelled: done < total };
}

/** Runs in ascending order as jobs, each of consecutive replications of one world at one point, with the number of its first run. */
function jobsOf(plan: BatchPlan, runs: readonly number[], detail: Detail): { jobs: RunJob[]; firsts: number[] } {
  const jobs: RunJob[] = [];
  const firsts: number[] = [];
  for (const run of runs) {
    const { point, world, replication } = plan.addressOf(run);
    const last = jobs.at(-1);
    if (last && replication > 0 && firsts[firsts.length - 1] + last.count === run) {
      jobs[jobs.length - 1] = { ...last, count: last.count + 1 };
      continue;
    }
    jobs.push({ world: plan.worldAt(point, world), seed: plan.seed, first: plan.drawsOf(point, replication), count: 1, detail });
    firsts.push(run);
  }
  return { jobs, firsts };
}
