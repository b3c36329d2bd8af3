import type { Detail, RunResult } from "../sim/results/results.ts";
import type { World } from "../sim/world.ts";

/** Replications `first` to `first + count - 1` of one world. */
export interface RunJob {
  readonly world: World;
  readonly seed: string;
  readonly first: number;
  readonly count: number;
  readonly detail: Detail;
}

export interface Progress {
  readonly done: number;
  readonly total: number;
}

/** A run that could not finish; the others go on. */
export interface RunFailure {
  readonly policy: string;
  readonly exporter: string;
  readonly seed: string;
  readonly replication: number;
  readonly reason: string;
}

export interface RunHooks {
  readonly onProgress?: (progress: Progress) => void;
  /** Results as they come, in no fixed order. */
  readonly onResults?: (results: readonly RunResult[]) => void;
  readonly signal?: AbortSignal;
}

export interface RunOutcome {
  /** In order of job, then replication, whatever the number of workers. */
  readonly results: readonly RunResult[];
  readonly failures: readonly RunFailure[];
  /** True when the signal stopped the work; `results` holds what had finished. */
  readonly cancelled: boolean;
}

/** Whoever can run jobs: in process, in one worker, or in a pool. */
export interface Runner {
  readonly workers: number;
  /** Rejects with `WorkerDied` when a worker exits, hangs or cannot start. */
  run(jobs: readonly RunJob[], hooks?: RunHooks): Promise<RunOutcome>;
  close(): Promise<void>;
}

export class WorkerDied extends Error {
  override readonly name = "WorkerDied";
}
