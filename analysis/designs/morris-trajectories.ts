import type { Design } from "./design.ts";
import { stream } from "../../sim/core/streams.ts";
import { type Points, pointsAtOrigin } from "./points.ts";

/**
 * Trajectories for elementary effects: `r` walks over a grid of `levels` levels of `k` factors, each of k + 1 points,
 * on which every factor moves once by Δ = levels / (2 (levels - 1)), up or down, in random order. r (k + 1) points,
 * trajectory by trajectory; more trajectories begin with the fewer.
 * Source: Morris (1991), Technometrics 33, 161.
 */
export function morrisTrajectories(r: number, k: number, seed: string, levels = 4): Points {
  if (!Number.isSafeInteger(levels) || levels < 2 || levels % 2 !== 0)
    throw new RangeError(`levels of Morris trajectories must be an even number of 2 or more, not ${levels}; 4 is usual`);
  const points = pointsAtOrigin(r * (k + 1), k);
  const jump = levels / 2;
  for (let t = 0; t < r; t++) {
    const random = stream(seed, t, "design", "morris trajectory");
    const below = (n: number): number => Math.floor(random.uniform() * n);
    const walk = points.at.subarray(t * (k + 1) * k, (t + 1) * (k + 1) * k);
    const low = Int32Array.from({ length: k }, () => below(jump));
    const rises = Array.from({ length: k }, () => below(2) === 1);
    const order = Int32Array.from({ length: k }, (_, i) => i);
    for (let i = k - 1; i > 0; i--) {
      const j = below(i + 1);
      [order[i], order[j]] = [order[j], order[i]];
    }
    for (let i = 0; i < k; i++) walk[i] = (rises[i] ? low[i] : low[i] + jump) / (levels - 1);
    for (let step = 0; step < k; step++) {
      const to = (step + 1) * k;
      walk.copyWithin(to, step * k, to);
      const i = order[step];
      walk[to + i] = (rises[i] ? low[i] + jump : low[i]) / (levels - 1);
    }
  }
  return points;
}

/** What moved on each of the r k steps, trajectory by trajectory. */
export interface Moves {
  readonly trajectories: number;
  /** Column of the factor. */
  readonly moved: Int32Array;
  /** By how much, signed, on the scale of quantiles. */
  readonly delta: Float64Array;
}

/** What moved on each step of Morris trajectories. A RangeError names the first step on which not just one factor did. */
export function movesOf({ rows, columns: k, at }: Points): Moves {
  if (rows % (k + 1) !== 0)
    throw new RangeError(`trajectories of ${k} factors have ${k + 1} points each; ${rows} points are no whole number`);
  const trajectories = rows / (k + 1);
  const moved = new Int32Array(trajectories * k).fill(-1);
  const delta = new Float64Array(trajectories * k);
  for (let t = 0; t < trajectories; t++) {
    for (let step = 0; step < k; step++) {
      const from = (t * (k + 1) + step) * k;
      const index = t * k + step;
      for (let i = 0; i < k; i++) {
        const change = at[from + k + i] - at[from + i];
        if (change === 0) continue;
        if (moved[index] >= 0)
          throw new RangeError(`step ${step + 1} of trajectory ${t + 1} moves more than one factor: these points are no trajectories`);
        moved[index] = i;
        delta[index] = change;
      }
      if (moved[index] < 0)
        throw new RangeError(`step ${step + 1} of trajectory ${t + 1} moves no factor: these points are no trajectories`);
    }
  }
  return { trajectories, moved, delta };
}

export const MORRIS: Design = {
  id: "morris",
  title: "Morris trajectories",
  doc:
    "Walks on which one factor moves at a time. The cheapest design that tells which of many factors matter at all, and which act in " +
    "interaction or nonlinearly.",
  size: { counts: "trajectories", least: 2, most: 100_000, usual: "10 to 50 are usual" },
  draws: "shared",
  correlations: false,
  cost: (factors, { size }) => size * (factors.length + 1),
  points: (factors, { size }, seed) => morrisTrajectories(size, factors.length, seed),
};
