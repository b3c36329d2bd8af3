import type { Experiment, Factor } from "../scenarios/experiment.ts";
import { designById, pointsOf } from "./designs/index.ts";
import type { Points } from "./designs/points.ts";

/** The points of an experiment, and how their runs draw. */
export interface ExperimentDesign {
  readonly factors: readonly Factor[];
  readonly points: Points;
  readonly draws: "shared" | "fresh";
}

/** Points that follow from the experiment and the seed alone. Throws `RangeError` for a size or correlations that its design does not allow. */
export function designOf(experiment: Experiment, seed: string): ExperimentDesign {
  const { factors, design, draws = designById(design).draws } = experiment;
  // Without factors there is one point, whatever the design: replications of the study as it is.
  const points = factors.length === 0 ? { rows: 1, columns: 0, at: new Float64Array(0) } : pointsOf(experiment, seed);
  return { factors, points, draws };
}
