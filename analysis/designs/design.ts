import type { DesignId, Factor } from "../../scenarios/experiment.ts";
import type { Points } from "./points.ts";

/** What of a factor a design may look at. */
export type Varied = Pick<Factor, "id" | "spread">;

export interface DesignOptions {
  /** What it counts, the design says. */
  readonly size: number;
  /** Of a Saltelli design: with the points that second-order indices need. */
  readonly secondOrder?: boolean;
}

/** What the size of a design counts, and from where to where. */
export interface DesignSize {
  readonly counts: string;
  readonly least: number;
  readonly most: number;
  readonly usual: string;
}

/**
 * A way of choosing points, which explains itself. To add one, write a file that exports one, and its line in index.ts.
 * Sizes and correlations are checked in index.ts, before `cost` and `points` see them.
 */
export interface Design {
  readonly id: DesignId;
  readonly title: string;
  readonly doc: string;
  readonly size: DesignSize;
  /** How points draw unless an experiment says otherwise: all the same draws, or each fresh ones. */
  readonly draws: "shared" | "fresh";
  /** Whether its factors may be correlated. */
  readonly correlations: boolean;
  /** Number of points, without building them. */
  cost(factors: readonly Varied[], options: DesignOptions): number;
  /** Points that follow from the spreads, the options and the seed alone; one column per factor. */
  points(factors: readonly Varied[], options: DesignOptions, seed: string): Points;
  /** What a user should know of this size before running it. */
  notes?(factors: readonly Varied[], options: DesignOptions): readonly string[];
}
