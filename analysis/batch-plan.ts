import type { Factor } from "../scenarios/experiment.ts";
import { worldAt } from "../scenarios/at-point.ts";
import type { Study } from "../scenarios/scenario.ts";
import { sha256Hex } from "../sim/core/hash.ts";
import { KPIS } from "../sim/results/kpis/index.ts";
import { MODEL_VERSION } from "../sim/version.ts";
import type { Setting, World } from "../sim/world.ts";
import type { Points } from "./designs/points.ts";
import { valueAt } from "./designs/spread.ts";

/** Which run of a batch: a point of the design, a world of the study, a replication at that point; all from 0. */
export interface RunAddress {
  readonly point: number;
  readonly world: number;
  readonly replication: number;
}

/**
 * All runs of a batch, numbered from 0 in the order point, world, replication. The plan holds no run and no world of
 * a point: both are made when asked for, so that its size does not grow with the batch.
 */
export interface BatchPlan {
  readonly seed: string;
  readonly worlds: readonly World[];
  readonly factors: readonly Factor[];
  readonly points: number;
  /** Where the points stand, as quantiles of the factors. */
  readonly quantiles: Points;
  readonly replications: number;
  /** Whether a replication has the same draws at every point. */
  readonly draws: "shared" | "fresh";
  readonly runs: number;
  /** What makes the batch: two plans with the same hash have the same runs under the same numbers. Worked out when first read, over every coordinate. */
  readonly hash: string;
  numberOf(address: RunAddress): number;
  addressOf(run: number): RunAddress;
  /** Number of the draws of a replication at a point: the same at every point where points share their draws. */
  drawsOf(point: number, replication: number): number;
  /** Values of the factors at a point. */
  settingsAt(point: number): readonly Setting[];
  worldAt(point: number, world: number): World;
}

export interface BatchTerms {
  readonly study: Study;
  /** Worlds of the study that are run. */
  readonly worlds: readonly World[];
  /** Absent: one point, nothing varied. */
  readonly design?: { readonly factors: readonly Factor[]; readonly points: Points; readonly draws: "shared" | "fresh" };
  readonly replications: number;
}

const NOTHING: Points = { rows: 1, columns: 0, at: new Float64Array(0) };

/** The plan of a batch. */
export function batchPlan({ study, worlds, design, replications }: BatchTerms): BatchPlan {
  const { factors, points, draws } = design ?? { factors: [], points: NOTHING, draws: "shared" as const };
  const runs = points.rows * worlds.length * replications;
  let hash: string | undefined;
  const settingsAt = (point: number) => factors.map(({ spread }, i) => valueAt(spread, points.at[point * points.columns + i]));
  return {
    seed: study.seed,
    worlds,
    factors,
    points: points.rows,
    quantiles: points,
    replications,
    draws,
    runs,
    get hash() {
      hash ??= sha256Hex(
        MODEL_VERSION,
        study.seed,
        JSON.stringify([worlds, factors, draws, replications, KPIS.map(({ id }) => id)]),
        points.at,
      );
      return hash;
    },
    numberOf: ({ point, world, replication }) => (point * worlds.length + world) * replications + replication,
    addressOf(run) {
      const job = Math.floor(run / replications);
      return { point: Math.floor(job / worlds.length), world: job % worlds.length, replication: run % replications };
    },
    drawsOf: (point, replication) => (draws === "fresh" ? point * replications + replication : replication),
    settingsAt,
    worldAt: (point, world) => (factors.length === 0 ? worlds[world] : worldAt(worlds[world], factors, settingsAt(point))),
  };
}

/** Part `index` of `count`, from 1: consecutive replications of consecutive points, every world of each. */
export interface Shard {
  readonly index: number;
  readonly count: number;
}

export const WHOLE: Shard = { index: 1, count: 1 };

/** Whether a run is of the shard. Runs of one point and replication, which are compared with each other, stay together. */
export function inShard({ index, count }: Shard, plan: BatchPlan, { point, replication }: RunAddress): boolean {
  const unit = point * plan.replications + replication;
  const units = plan.points * plan.replications;
  return unit >= Math.floor(((index - 1) * units) / count) && unit < Math.floor((index * units) / count);
}
