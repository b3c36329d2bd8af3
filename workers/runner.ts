import type { Detail, RunResult } from "../sim/results/results.ts";
import type { World } from "../sim/world.ts";

/** What `sim/simulate.ts` exports; a parameter so that tests can run something else. */
export type Simulate = (world: World, seed: string, replication: number, detail: Detail) => RunResult;

/** Replications `first` to `first + count - 1` of one world. */
export interface RunJob {
  readonly world: World;
  readonly seed: string;
  readonly first: number;
  readonly count: number;
  readonly detail: Detail;
  /** Monthly paths come back of so many outcomes, the first ones; of all when absent. The hash is over all of them. */
  readonly outcomes?: number;
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
  /** Results as they come, in no fixed order; each finished run once. */
  readonly onResults?: (results: readonly RunResult[]) => void;
  /** Each result and each failure at once, with the position of its job. */
  readonly onRun?: (job: number, result: RunResult) => void;
  readonly onFailure?: (job: number, failure: RunFailure) => void;
  /** Stops within a second, where workers have only just begun within three, and keeps what has finished. */
  readonly signal?: AbortSignal;
  /** Jobs are done one after the other; else all are at it side by side. */
  readonly inOrder?: boolean;
  /** False when the hooks put results away, so that a long batch does not pile up in memory. */
  readonly keepResults?: boolean;
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
  /**
   * Rejects with `WorkerDied` when a worker exits, hangs or cannot start, and with `TooLarge` when
   * the results would not fit in memory. A second call waits for the first.
   */
  run(jobs: readonly RunJob[], hooks?: RunHooks): Promise<RunOutcome>;
  close(): Promise<void>;
}

/** A worker exited, hung, could not start or broke the protocol; the next `run` starts new ones. */
export class WorkerDied extends Error {
  override readonly name = "WorkerDied";
  /** Everything that had finished; undefined when no run had begun. */
  readonly finished: RunOutcome | undefined;

  constructor(reason: string, finished?: RunOutcome) {
    super(reason);
    this.finished = finished;
  }
}

/** Refused before the first run: the results would need more memory than the limit. */
export class TooLarge extends Error {
  override readonly name = "TooLarge";
}
