import { outcomeIndex } from "../../sim/results/outcomes.ts";
import type { RunResult } from "../../sim/results/results.ts";
import type { World } from "../../sim/world.ts";
import type { RunFailure, RunJob } from "../../workers/runner.ts";

/** What is known of one world. */
export interface Entry {
  /** By replication; null where a run failed. */
  readonly got: (RunResult | null)[];
  readonly failures: RunFailure[];
}

/** Monthly series are kept for so many runs a world, so that a phone's memory holds a study. */
export const SERIES_RUNS = 200;
const KEPT_OUTCOMES = outcomeIndex("fiscal-received") + 1;
/** Runs of worlds no longer shown that are kept, for going back. */
const SPARE_RUNS = 2500;

/** Replications from the first on without a gap. */
export function triedOf({ got }: Entry): number {
  for (let n = 0; n < got.length; n++) if (got[n] === undefined) return n;
  return got.length;
}

/** Runs by what they depend on: a world without its names and titles, and the seed. */
export class RunCache {
  #entries = new Map<string, Entry>();
  #keys = new WeakMap<World, string>();
  /** Shown beside the study's own. */
  #beside: ReadonlySet<string> = new Set();

  keyOf(world: World, seed: string): string {
    let key = this.#keys.get(world);
    if (key === undefined) {
      const { policy, exporter, ...rest } = world;
      key = JSON.stringify([rest, policy.instruments, exporter.posture, exporter.settings, exporter.measures, seed]);
      this.#keys.set(world, key);
    }
    return key;
  }

  entry(world: World, seed: string): Entry {
    const key = this.keyOf(world, seed);
    let entry = this.#entries.get(key);
    if (!entry) this.#entries.set(key, (entry = { got: [], failures: [] }));
    return entry;
  }

  add(world: World, seed: string, run: RunResult): void {
    this.entry(world, seed).got[run.replication] = run;
  }

  fail(world: World, seed: string, failure: RunFailure): void {
    const entry = this.entry(world, seed);
    entry.got[failure.replication] = null;
    entry.failures.push(failure);
  }

  /** Failed runs count as never tried. */
  retry(world: World, seed: string): void {
    const entry = this.entry(world, seed);
    const failed = entry.got.indexOf(null);
    if (failed >= 0) entry.got.length = failed;
    entry.failures.length = 0;
  }

  /** What is still to run so that the replications up to `upTo` are in, but for those before `from`, which others see to. */
  missing(world: World, seed: string, upTo: number, from = 0): RunJob[] {
    const first = Math.max(from, triedOf(this.entry(world, seed)));
    const split = Math.max(first, Math.min(upTo, SERIES_RUNS));
    const jobs: RunJob[] = [
      { world, seed, first, count: split - first, detail: "series", outcomes: KEPT_OUTCOMES },
      { world, seed, first: split, count: upTo - split, detail: "kpis" },
    ];
    return jobs.filter((job) => job.count > 0);
  }

  /** Worlds that are shown beside those of the study; kept as these are. */
  besides(worlds: readonly World[], seed: string): void {
    this.#beside = new Set(worlds.map((world) => this.keyOf(world, seed)));
  }

  /** Makes these worlds the newest and drops the oldest of the others beyond what is spared. */
  touch(worlds: readonly World[], seed: string): void {
    const current = new Set([...this.#beside, ...worlds.map((world) => this.keyOf(world, seed))]);
    for (const key of current) {
      const entry = this.#entries.get(key);
      if (!entry) continue;
      this.#entries.delete(key);
      this.#entries.set(key, entry);
    }
    let spare = 0;
    for (const [key, entry] of [...this.#entries].reverse()) {
      if (current.has(key)) continue;
      spare += entry.got.length;
      if (spare > SPARE_RUNS) this.#entries.delete(key);
    }
  }
}
