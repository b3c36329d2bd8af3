import type { Values } from "./core/parameter.ts";

/** A setting of an instrument or posture: a number, a choice, a month "2030-01", or a switch. */
export type Setting = number | string | boolean;
export type Settings = Readonly<Record<string, Setting>>;

/** An instrument in a policy, every setting present. */
export interface InstrumentUse {
  /** Id in the registry `sim/instruments/index.ts`. */
  readonly instrument: string;
  /** Id of the material whose market it acts on. */
  readonly on: string;
  readonly settings: Settings;
}

export interface PolicyUse {
  readonly id: string;
  readonly title: string;
  readonly instruments: readonly InstrumentUse[];
}

/** A measure of the exporting state, every setting present, and the material that it is about. */
export interface MeasureUse {
  readonly measure: string;
  readonly on: string;
  readonly settings: Settings;
}

export interface ExporterUse {
  readonly id: string;
  readonly title: string;
  /** Id in the registry `sim/adversary/index.ts`. */
  readonly posture: string;
  readonly settings: Settings;
  /** What it does beside its posture, by id in `sim/adversary/measures/index.ts`, in order. */
  readonly measures: readonly MeasureUse[];
}

/**
 * Everything one run needs besides its seed: plain data, every default applied, safe to post to a
 * worker or to print as JSON. Built by `scenarios/resolve.ts` and nowhere else.
 */
export interface World {
  readonly modelVersion: string;
  /** Id in the registry `sim/materials/index.ts`. */
  readonly material: string;
  /** Other materials in the same world. */
  readonly alongside: readonly string[];
  readonly startYear: number;
  /** 1 to 12. */
  readonly startMonth: number;
  /** Reported months, after the burn-in. */
  readonly months: number;
  readonly burnInMonths: number;
  /** Every parameter of the register, by id, with the scenario's assumptions applied. */
  readonly values: Values;
  readonly policy: PolicyUse;
  readonly exporter: ExporterUse;
}
