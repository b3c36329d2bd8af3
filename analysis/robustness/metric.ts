import type { Aggregation } from "./aggregations.ts";
import type { Performance } from "./performance.ts";
import type { Subset } from "./subsets.ts";
import type { Transform } from "./transforms.ts";

/**
 * A robustness metric, composed of three steps: C. McPhail, H. R. Maier, J. H. Kwakkel, M. Giuliani, A.
 * Castelletti and S. Westra, "Robustness metrics: how are they calculated, when should they be used and why
 * do they give different results?", Earth's Future 6 (2018) 169.
 */
export interface Metric {
  readonly id: string;
  readonly title: string;
  /** What it asks, in a sentence. */
  readonly doc: string;
  readonly transform: Transform;
  readonly subset: Subset;
  readonly aggregation: Aggregation;
  /** What its value is: in the unit of the objective, a regret in that unit (less is better), a share of states, or a bare number. */
  readonly value: "objective" | "regret" | "share" | "number";
}

/** The score of each policy; higher is better. */
export function scoresOf({ transform, subset, aggregation }: Metric, performance: Performance): Float64Array {
  return Float64Array.from(transform(performance), (row) => aggregation(subset(row)));
}

/** A score as a reader expects it: an objective to be lowered with its own sign, a regret above zero. */
export function valueOfScore({ value }: Metric, { better }: Performance, score: number): number {
  const turned = value === "regret" || (value === "objective" && better === "lower");
  return turned ? 0 - score : score;
}
