import { runBatch } from "../../workers/batch.ts";
import type { Runner } from "../../workers/runner.ts";
import type { BatchRuns } from "./point-cache.ts";

export interface BatchState {
  readonly phase: "idle" | "running" | "paused" | "done" | "cancelled" | "failed";
  readonly done: number;
  readonly total: number;
  /** Runs that failed, and the reason that the first of them gave. */
  readonly failed: number;
  readonly reason?: string;
  /** Measured by this batch; 0 before it can be told. */
  readonly perSecond: number;
  /** What stopped it. */
  readonly error?: string;
}

/** A runner lent for the time of a batch. */
export interface Lent {
  readonly runner: Runner;
  giveBack(): void;
}

export interface BatchRunOptions {
  readonly lend: () => Lent;
  readonly tell: (state: BatchState) => void;
  /** Asked between two waves: the notebook's own runs go first. */
  readonly whileBusy?: () => Promise<void> | undefined;
  readonly now?: () => number;
}

/** How often progress is told, ms. */
const TELL_EVERY = 100;
/** A rate means something after so many runs. */
const FEWEST = 8;

/** The runs of one plan: starts, pauses, goes on and ends; what has been run stays in the cache. */
export class BatchRun {
  readonly runs: BatchRuns;
  readonly #options: Required<Omit<BatchRunOptions, "whileBusy">> & Pick<BatchRunOptions, "whileBusy">;
  #state: BatchState;
  #stop: AbortController | undefined;

  constructor(runs: BatchRuns, options: BatchRunOptions) {
    this.runs = runs;
    this.#options = { now: () => performance.now(), ...options };
    const { done, failed } = runs.count();
    const total = runs.plan.runs;
    this.#state = { phase: done === total ? "done" : done > 0 ? "cancelled" : "idle", done, total, failed, perSecond: 0 };
  }

  get state(): BatchState {
    return this.#state;
  }

  /** Does what is missing; ends when all is there, paused, cancelled or stopped by a fault. */
  async start(): Promise<void> {
    if (this.#stop) return;
    const { runs } = this;
    const { lend, whileBusy, now } = this.#options;
    const stop = new AbortController();
    this.#stop = stop;
    const { done, failed } = runs.count();
    this.#tell({ phase: "running", done, failed, perSecond: 0, error: undefined });
    const lent = lend();
    let first = 0;
    let told = now();
    let count = 0;
    const one = (): void => {
      count++;
      if (count === 1) first = now();
      if (this.#stop !== stop) return;
      const since = now() - first;
      const perSecond = count >= FEWEST && since > 0 ? ((count - 1) / since) * 1000 : this.#state.perSecond;
      this.#state = { ...this.#state, done: this.#state.done + 1, perSecond };
      if (now() - told < TELL_EVERY) return;
      told = now();
      this.#options.tell(this.#state);
    };
    try {
      const { cancelled } = await runBatch(runs.plan, lent.runner, {
        wanted: (run) => runs.get(run) === undefined,
        whilePaused: whileBusy,
        signal: stop.signal,
        onRun(run, { kpis }) {
          runs.set(run, kpis);
          one();
        },
        onFailure: (run, reason) => {
          runs.set(run, null);
          if (this.#stop === stop) this.#state = { ...this.#state, failed: this.#state.failed + 1, reason: this.#state.reason ?? reason };
          one();
        },
      });
      if (this.#stop === stop && !cancelled) this.#end("done");
    } catch (thrown) {
      if (this.#stop === stop) this.#end("failed", thrown instanceof Error ? thrown.message : String(thrown));
    } finally {
      lent.giveBack();
    }
  }

  /** Stops for now: the runs in hand are finished, within a second. */
  pause(): void {
    if (this.#stop) this.#end("paused");
  }

  cancel(): void {
    if (this.#stop || this.#state.phase === "paused") this.#end("cancelled");
  }

  /** Failed runs count as never tried. */
  async retry(): Promise<void> {
    for (let run = 0; run < this.runs.plan.runs; run++) if (this.runs.get(run) === null) this.runs.forget(run);
    await this.start();
  }

  #end(phase: BatchState["phase"], error?: string): void {
    this.#stop?.abort();
    this.#stop = undefined;
    this.#tell({ phase, error });
  }

  #tell(news: Partial<BatchState>): void {
    this.#state = { ...this.#state, ...news };
    this.#options.tell(this.#state);
  }
}
