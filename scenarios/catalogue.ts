import { POSTURES } from "../sim/adversary/index.ts";
import { MEASURES } from "../sim/adversary/measures/index.ts";
import type { Parameter } from "../sim/core/parameter.ts";
import type { SettingSpec } from "../sim/core/spec.ts";
import { INSTRUMENTS } from "../sim/instruments/index.ts";
import { MATERIALS } from "../sim/materials/index.ts";

/** Something with settings that a scenario names: an instrument, a posture or a measure of the exporting state. */
export interface Choosable {
  readonly id: string;
  readonly title: string;
  readonly doc: string;
  readonly settings: readonly SettingSpec[];
}

/** What a scenario may name. */
export interface Catalogue {
  readonly materials: readonly { readonly id: string; readonly title: string; readonly parameters: readonly Parameter[] }[];
  readonly instruments: readonly Choosable[];
  readonly postures: readonly Choosable[];
  readonly measures: readonly Choosable[];
}

/** The model's own. */
export const CATALOGUE: Catalogue = { materials: MATERIALS, instruments: INSTRUMENTS, postures: POSTURES, measures: MEASURES };

export function byId<T extends { readonly id: string }>(entries: readonly T[], id: string): T | undefined {
  return entries.find((entry) => entry.id === id);
}
