import { sha256Hex } from "../../sim/core/hash.ts";
import type { RunResult } from "../../sim/results/results.ts";
import { MODEL_VERSION } from "../../sim/version.ts";
import type { RunJob } from "../../workers/runner.ts";
import type { BatchState, Lent } from "./batch-run.ts";

/** A search that yields the runs it wants next and is given their results, a list a job, without the runs that failed. */
export type Steps<R> = Generator<readonly RunJob[], R, readonly (readonly RunResult[])[]>;

export interface SearchRunOptions<R> {
  readonly steps: () => Steps<R>;
  /** Runs that it will take, about: how many the finalists need shows only on the way. */
  readonly estimate: number;
  readonly lend: () => Lent;
  readonly tell: (state: BatchState) => void;
  readonly whileBusy?: () => Promise<void> | undefined;
  readonly now?: () => number;
}

/** Between two waves the notebook's own runs go first, and the page can draw. */
const WAVE = 128;
const TELL_EVERY = 100;
const FEWEST = 8;

/** Under which content a report is kept. What things are called, in this language or another, changes nothing. */
export const searchKey = (terms: unknown): string =>
  sha256Hex(
    MODEL_VERSION,
    JSON.stringify(terms, (name, value) => (name === "title" ? undefined : value)),
  );

/** Drives a search: starts, pauses, goes on; a cancelled one begins anew. */
export class SearchRun<R> {
  report: R | undefined;
  readonly #options: Required<Omit<SearchRunOptions<R>, "whileBusy">> & Pick<SearchRunOptions<R>, "whileBusy">;
  #state: BatchState;
  #steps: Steps<R> | undefined;
  /** What the search waits for, and what has come of it. */
  #wanted: readonly RunJob[] = [];
  #got: (RunResult | null | undefined)[][] = [];
  #stop: AbortController | undefined;

  constructor(options: SearchRunOptions<R>) {
    this.#options = { now: () => performance.now(), ...options };
    this.#state = { phase: "idle", done: 0, total: options.estimate, failed: 0, perSecond: 0 };
  }

  get state(): BatchState {
    return this.#state;
  }

  async start(): Promise<void> {
    if (this.#stop || this.#state.phase === "done") return;
    const stop = new AbortController();
    this.#stop = stop;
    this.#tell({ phase: "running", perSecond: 0, error: undefined });
    const lent = this.#options.lend();
    try {
      if (!this.#steps) {
        this.#steps = this.#options.steps();
        this.#take(this.#steps.next());
      }
      while (this.report === undefined) {
        await this.#options.whileBusy?.();
        if (stop.signal.aborted) return;
        await this.#wave(lent, stop);
        if (stop.signal.aborted) return;
        if (this.#missing(1).length === 0) this.#take(this.#steps.next(this.#got.map((runs) => runs.filter((run) => run != null))));
      }
      this.#state = { ...this.#state, total: this.#state.done };
      this.#end("done");
    } catch (thrown) {
      if (this.#stop !== stop) return;
      this.#steps = undefined;
      this.#end("failed", thrown instanceof Error ? thrown.message : String(thrown));
    } finally {
      lent.giveBack();
    }
  }

  pause(): void {
    if (this.#stop) this.#end("paused");
  }

  cancel(): void {
    if (!this.#stop && this.#state.phase !== "paused") return;
    this.#steps = undefined;
    this.#got = [];
    this.#state = { ...this.#state, done: 0, total: this.#options.estimate, failed: 0 };
    this.#end("idle");
  }

  #take(step: IteratorResult<readonly RunJob[], R>): void {
    if (step.done) {
      this.report = step.value;
      return;
    }
    this.#wanted = step.value;
    this.#got = step.value.map(({ count }) => new Array(count));
  }

  /** Runs that are still wanted, at most so many, as job and replication. */
  #missing(most: number): [job: number, at: number][] {
    const found: [number, number][] = [];
    for (const [job, runs] of this.#got.entries())
      for (let at = 0; at < runs.length; at++) {
        if (runs[at] !== undefined) continue;
        found.push([job, at]);
        if (found.length === most) return found;
      }
    return found;
  }

  async #wave({ runner }: Lent, stop: AbortController): Promise<void> {
    const { now, tell } = this.#options;
    const places = this.#missing(WAVE * runner.workers);
    const got = this.#got;
    const began = now();
    const before = this.#state.done;
    let told = began;
    const one = (): void => {
      // A run that was in hand when the search was paused counts; of a search that was cancelled nothing does.
      if (this.#got !== got) return;
      const done = this.#state.done + 1;
      const perSecond = done - before >= FEWEST ? ((done - before) / Math.max(1, now() - began)) * 1000 : this.#state.perSecond;
      this.#state = { ...this.#state, done, total: Math.max(this.#state.total, done), perSecond };
      if (this.#stop !== stop || now() - told < TELL_EVERY) return;
      told = now();
      tell(this.#state);
    };
    const jobs = places.map(([job, at]): RunJob => ({ ...this.#wanted[job], first: this.#wanted[job].first + at, count: 1 }));
    await runner.run(jobs, {
      keepResults: false,
      signal: stop.signal,
      onRun(wave, result) {
        const [job, at] = places[wave];
        got[job][at] = result;
        one();
      },
      onFailure: (wave, { reason }) => {
        const [job, at] = places[wave];
        got[job][at] = null;
        if (this.#got === got) this.#state = { ...this.#state, failed: this.#state.failed + 1, reason: this.#state.reason ?? reason };
        one();
      },
    });
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
