import type { Experiment, Factor } from "../scenarios/experiment.ts";
import { latinHypercube } from "./designs/latin-hypercube.ts";
import { monteCarlo } from "./designs/monte-carlo.ts";
import { morrisTrajectories } from "./designs/morris-trajectories.ts";
import type { Points } from "./designs/points.ts";
import { saltelli } from "./designs/saltelli.ts";
import { sobolSequence } from "./designs/sobol-sequence.ts";

/** The points of an experiment, and how their runs draw. */
export interface ExperimentDesign {
  readonly factors: readonly Factor[];
  readonly points: Points;
  readonly draws: "shared" | "fresh";
}
export function designOf(e: Experiment, seed: string): ExperimentDesign {
  const k = e.factors.length;
  const points =
    e.design === "saltelli"
      ? saltelli(e.size, k, seed, { secondOrder: e.secondOrder })
      : e.design === "morris"
        ? morrisTrajectories(e.size, k, seed)
        : e.design === "sobol"
          ? sobolSequence(e.size, k, seed)
          : e.design === "monte-carlo"
            ? monteCarlo(e.size, k, seed)
            : latinHypercube(e.size, k, seed);
  return { factors: e.factors, points, draws: e.draws ?? (e.design === "saltelli" || e.design === "morris" ? "shared" : "fresh") };
}
