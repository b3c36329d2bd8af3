import type { Confidence } from "../sim/core/parameter.ts";
import type { Setting } from "../sim/world.ts";

/** How likely the values of a factor are. */
export type Spread =
  | { readonly shape: "uniform"; readonly min: number; readonly max: number }
  | { readonly shape: "log-uniform"; readonly min: number; readonly max: number }
  | { readonly shape: "triangular"; readonly min: number; readonly mode: number; readonly max: number }
  /** Normal, cut at `min` and `max`. */
  | { readonly shape: "normal"; readonly mean: number; readonly sd: number; readonly min: number; readonly max: number }
  /** One of some settings, each as likely. */
  | { readonly shape: "options"; readonly options: readonly Setting[] };

/** Something that an experiment varies. */
export interface Factor {
  /** Id of a parameter of the register, or POLICY.INSTRUMENT.SETTING. */
  readonly id: string;
  readonly title: string;
  readonly unit: string;
  /** What nobody decides, or what a policy sets. */
  readonly role: "uncertainty" | "lever";
  readonly confidence: Confidence;
  readonly spread: Spread;
}

/** Rank correlation between two uncertainties. */
export interface Correlation {
  readonly between: readonly [string, string];
  /** Spearman's, -1 to 1. */
  readonly rank: number;
}

/** Ids of the designs of `analysis/designs/`, as files name them. */
export const DESIGN_IDS = [
  "monte-carlo",
  "latin-hypercube",
  "sobol",
  "saltelli",
  "morris",
  "full-factorial",
  "fractional-factorial",
] as const;
export type DesignId = (typeof DESIGN_IDS)[number];

/** An experiment with every default applied: at which points a study is run. */
export interface Experiment {
  readonly design: DesignId;
  /** What it counts depends on the design: points, base sample, trajectories or levels. */
  readonly size: number;
  /** Runs of every policy under every exporter at each point. */
  readonly replications: number;
  /** Whether all points share their draws; the design's own way when absent. */
  readonly draws?: "shared" | "fresh";
  /** Of a Saltelli design: with the points that second-order indices need. */
  readonly secondOrder: boolean;
  readonly factors: readonly Factor[];
  readonly correlations: readonly Correlation[];
}

/** An experiment as a file writes it. */
export interface ExperimentSpec {
  readonly design?: DesignId;
  readonly size?: number;
  readonly replications?: number;
  readonly draws?: "shared" | "fresh";
  readonly secondOrder?: boolean;
  /** Every parameter of this evidence, over its range in the register, beside those named. */
  readonly register?: "none" | "assumed" | "all";
  readonly uncertainties?: Readonly<Record<string, SpreadSpec>>;
  /** By POLICY.INSTRUMENT.SETTING. */
  readonly levers?: Readonly<Record<string, SpreadSpec>>;
  readonly correlations?: readonly Correlation[];
}

/** What is left out comes from the register or the setting; `fixed` keeps a parameter at its value. */
export interface SpreadSpec {
  readonly shape?: "fixed" | "uniform" | "log-uniform" | "triangular" | "normal";
  readonly min?: number;
  readonly max?: number;
  readonly mode?: number;
  readonly mean?: number;
  readonly sd?: number;
  /** Some values in place of a range. */
  readonly options?: readonly Setting[];
}

/** What an experiment says nothing about. */
export const EXPERIMENT_DEFAULTS = { design: "latin-hypercube", size: 100, replications: 1, secondOrder: false, register: "none" } as const;
