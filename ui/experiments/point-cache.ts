import type { BatchPlan } from "../../analysis/batch-plan.ts";
import type { Points } from "../../analysis/designs/points.ts";
import { sha256Hex } from "../../sim/core/hash.ts";
import { KPIS } from "../../sim/results/kpis/index.ts";
import { MODEL_VERSION } from "../../sim/version.ts";
import type { World } from "../../sim/world.ts";

/** KPIs of a run; null where it failed, undefined before it was tried. */
export type Tried = Float64Array | null | undefined;

/** Runs of one world at the points of a design, by point × replications + replication. */
interface Entry {
  readonly points: Points;
  readonly tried: Tried[];
}

/** So many runs are kept, some 50 MB, before those of the experiments asked for longest ago are dropped. */
const MOST_RUNS = 100_000;

/** Whether a point of one design is also that of another. */
function samePoint(a: Points, b: Points, point: number): boolean {
  const from = point * a.columns;
  for (let at = from; at < from + a.columns; at++) if (a.at[at] !== b.at[at]) return false;
  return true;
}

/** Whether a design begins with all points of another. */
const beginsWith = (long: Points, short: Points): boolean =>
  long.rows >= short.rows && Array.from({ length: short.rows }, (_, point) => point).every((point) => samePoint(long, short, point));

/**
 * Runs of experiments by what they depend on: model, seed, world, factors and point. Another KPI, policy or a larger
 * size of a design that begins with its smaller sizes runs only what is new.
 */
export class PointCache {
  #entries = new Map<string, Entry[]>();
  #worldKeys = new WeakMap<World, string>();

  /** The runs of a plan: those there are, and room for the others. */
  open(plan: BatchPlan): BatchRuns {
    const keys = plan.worlds.map((world) => this.#keyOf(plan, world));
    const entries = keys.map((key) => this.#entry(key, plan));
    this.#spare(new Set(keys));
    return new BatchRuns(plan, entries);
  }

  #keyOf({ seed, factors, draws, replications }: BatchPlan, world: World): string {
    let own = this.#worldKeys.get(world);
    if (own === undefined) {
      const { policy, exporter, ...rest } = world;
      // Levers name the policy that they belong to; titles change nothing.
      own = sha256Hex(JSON.stringify([rest, policy.id, policy.instruments, exporter.posture, exporter.settings, exporter.measures]));
      this.#worldKeys.set(world, own);
    }
    const varied = factors.map(({ id, spread }) => [id, spread]);
    return sha256Hex(MODEL_VERSION, seed, own, JSON.stringify([varied, draws, replications, KPIS.map(({ id }) => id)]));
  }

  #entry(key: string, { quantiles, replications }: BatchPlan): Entry {
    const known = this.#entries.get(key) ?? [];
    this.#entries.delete(key);
    let entry = known.find(({ points }) => beginsWith(points, quantiles));
    if (!entry) {
      entry = { points: quantiles, tried: new Array(quantiles.rows * replications) };
      for (const { points, tried } of known)
        for (let point = 0; point < Math.min(points.rows, quantiles.rows); point++)
          if (samePoint(points, quantiles, point))
            for (let run = point * replications; run < (point + 1) * replications; run++) entry.tried[run] ??= tried[run];
      known.push(entry);
    }
    this.#entries.set(key, known);
    return entry;
  }

  #spare(current: ReadonlySet<string>): void {
    let runs = 0;
    for (const [key, entries] of [...this.#entries].reverse()) {
      runs += entries.reduce((sum, { tried }) => sum + tried.length, 0);
      if (runs > MOST_RUNS && !current.has(key)) this.#entries.delete(key);
    }
  }
}

/** The runs of one plan in the cache, by their numbers. */
export class BatchRuns {
  readonly plan: BatchPlan;
  readonly #entries: readonly Entry[];

  constructor(plan: BatchPlan, entries: readonly Entry[]) {
    this.plan = plan;
    this.#entries = entries;
  }

  get(run: number): Tried {
    const { point, world, replication } = this.plan.addressOf(run);
    return this.#entries[world].tried[point * this.plan.replications + replication];
  }

  set(run: number, tried: Float64Array | null): void {
    const { point, world, replication } = this.plan.addressOf(run);
    this.#entries[world].tried[point * this.plan.replications + replication] = tried;
  }

  forget(run: number): void {
    const { point, world, replication } = this.plan.addressOf(run);
    this.#entries[world].tried[point * this.plan.replications + replication] = undefined;
  }

  /** Runs that were tried, and those among them that failed. */
  count(): { readonly done: number; readonly failed: number } {
    let done = 0;
    let failed = 0;
    for (let run = 0; run < this.plan.runs; run++) {
      const tried = this.get(run);
      if (tried !== undefined) done++;
      if (tried === null) failed++;
    }
    return { done, failed };
  }

  /** All runs in one block, to be posted to another thread. */
  gathered(): { readonly kpis: Float64Array; readonly finished: Uint8Array } {
    const kpis = new Float64Array(this.plan.runs * KPIS.length);
    const finished = new Uint8Array(this.plan.runs);
    for (let run = 0; run < this.plan.runs; run++) {
      const tried = this.get(run);
      if (!tried) continue;
      kpis.set(tried, run * KPIS.length);
      finished[run] = 1;
    }
    return { kpis, finished };
  }
}
