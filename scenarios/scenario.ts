import type { InstrumentUse, Setting, World } from "../sim/world.ts";
import type { Experiment, ExperimentSpec } from "./experiment.ts";

/** A scenario as written in a file: what is optional here has its default applied by `resolve`. */
export interface ScenarioSpec {
  /** Version of the file format. */
  readonly bodem: 1;
  readonly title: string;
  readonly question?: string;
  readonly material: string;
  /** Materials traded in the same world beside it; those of one chain are linked. */
  readonly alongside?: readonly string[];
  /** First and last reported month, "2026-01". */
  readonly start?: string;
  readonly end?: string;
  readonly burnInMonths?: number;
  readonly seed?: string | number;
  readonly replications?: number;
  /** What policies are compared with; no instruments when absent. */
  readonly baseline?: PolicySpec;
  readonly policies?: Readonly<Record<string, PolicySpec>>;
  /** One or more behaviours of the exporting state; commercial when absent. */
  readonly exporters?: Readonly<Record<string, ExporterSpec>>;
  /** Register parameters set to other values, by id. */
  readonly assumptions?: Readonly<Record<string, number>>;
  /** What is varied; nothing when absent. */
  readonly experiment?: ExperimentSpec;
}

export interface PolicySpec {
  readonly title?: string;
  /** `{ use: one-way-floor, strike: 100, … }` in the order in which they apply. */
  readonly instruments?: readonly InstrumentSpec[];
}
export interface InstrumentSpec {
  readonly use: string;
  /** Id of the material whose market it acts on; the scenario's when absent. */
  readonly on?: string;
  readonly [setting: string]: Setting | undefined;
}
export interface ExporterSpec {
  readonly title?: string;
  readonly posture: string;
  /** What it does beside its posture: `{ use: licensing, start: 2027-01, … }`, each on a material where several are traded. */
  readonly measures?: readonly MeasureSpec[];
  readonly [setting: string]: Setting | undefined | readonly MeasureSpec[];
}
export interface MeasureSpec {
  readonly use: string;
  /** Id of the material it holds for; the scenario's when absent. */
  readonly on?: string;
  readonly [setting: string]: Setting | undefined;
}

/** A scenario with every default applied. */
export interface Study {
  readonly title: string;
  readonly question: string;
  readonly material: string;
  readonly alongside: readonly string[];
  readonly seed: string;
  readonly replications: number;
  readonly start: string;
  readonly end: string;
  /** Id of the baseline policy; always the first of `policies`. */
  readonly baseline: string;
  readonly policies: readonly { readonly id: string; readonly title: string; readonly instruments: readonly InstrumentUse[] }[];
  readonly exporters: readonly { readonly id: string; readonly title: string }[];
  /** One world per policy × exporter: policies vary fastest within an exporter, baseline first. */
  readonly worlds: readonly World[];
  readonly experiment?: Experiment;
}

/** One fault in an input file. */
export interface InputError {
  /** Where: `policies.floor.instruments[0].strike`. */
  readonly path: string;
  /** What was expected, with range and unit. */
  readonly expected: string;
  /** What came, as text. */
  readonly received: string;
  /** How to mend it. */
  readonly fix: string;
  /** Line in the file, from 1; absent when the input was not a text. */
  readonly line?: number;
}

export type ParseOutcome =
  | { readonly ok: true; readonly study: Study; readonly spec: ScenarioSpec }
  | { readonly ok: false; readonly errors: readonly InputError[] };
