import type { Experiment, Factor } from "../scenarios/experiment.ts";
import type { Points } from "./designs/points.ts";

/** The points of an experiment, and how their runs draw. */
export interface ExperimentDesign {
  readonly factors: readonly Factor[];
  readonly points: Points;
  readonly draws: "shared" | "fresh";
}
export function designOf(experiment: Experiment, seed: string): ExperimentDesign {
  throw new Error(`not yet: ${experiment.design} ${seed}`);
}
