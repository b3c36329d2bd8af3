import { checkLever, type Lever } from "./lever.ts";

export interface Objective {
  readonly id: string;
  readonly title: string;
  readonly unit: string;
  readonly better: "higher" | "lower";
  /** The smallest difference that matters, in the unit of the objective: what lies closer together counts as one. */
  readonly epsilon: number;
}

/** A bound that a policy must keep. */
export interface Limit {
  readonly id: string;
  readonly title: string;
  readonly unit: string;
  readonly must: "not exceed" | "reach";
  readonly bound: number;
  /** A grave violation, in the unit of the bound: what violations of several limits are weighed by. The bound's own size when absent. */
  readonly scale?: number;
}

export interface SearchProblem {
  readonly levers: readonly Lever[];
  readonly objectives: readonly Objective[];
  readonly limits: readonly Limit[];
}

export function checkProblem({ levers, objectives }: SearchProblem): void {
  if (levers.length === 0) throw new RangeError("levers must be 1 or more, not 0: name something to vary");
  if (objectives.length === 0) throw new RangeError("objectives must be 1 or more, not 0: name something to seek");
  for (const lever of levers) checkLever(lever);
  for (const { id, epsilon, unit } of objectives)
    if (!(epsilon > 0))
      throw new RangeError(`the epsilon of ${id} must lie above 0 ${unit}, not ${epsilon}: it is the smallest difference that matters`);
}

/** By how much a policy breaks the limits, each in its scale, together; 0 when it keeps all. */
export function violationOf(limits: readonly Limit[], values: ArrayLike<number>): number {
  let total = 0;
  for (const [at, { must, bound, scale = Math.abs(bound) || 1 }] of limits.entries())
    total += Math.max(0, must === "reach" ? bound - values[at] : values[at] - bound) / scale;
  return total;
}
