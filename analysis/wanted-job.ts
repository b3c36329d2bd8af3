import type { Detail } from "../sim/results/results.ts";
import type { World } from "../sim/world.ts";

/** Runs that a search wants next: a list of results a job comes back, in order, without the runs that failed. */
export interface WantedJob {
  readonly world: World;
  readonly seed: string;
  readonly first: number;
  readonly count: number;
  readonly detail: Detail;
}
