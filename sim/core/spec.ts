import type { Setting, Settings } from "../world.ts";
import type { Confidence } from "./parameter.ts";

interface SpecBase {
  readonly id: string;
  readonly title: string;
  readonly doc: string;
  readonly source: string;
  readonly confidence: Confidence;
}
/** A number the user sets. `step` is the slider's; `ticks` mark sourced values on it. */
export interface NumberSpec extends SpecBase {
  readonly kind: "number";
  readonly unit: string;
  readonly default: number;
  readonly min: number;
  readonly max: number;
  readonly step: number;
  readonly ticks?: readonly { readonly value: number; readonly label: string }[];
}
export interface ChoiceSpec extends SpecBase {
  readonly kind: "choice";
  readonly default: string;
  readonly options: readonly { readonly value: string; readonly title: string }[];
}
export interface SwitchSpec extends SpecBase {
  readonly kind: "switch";
  readonly default: boolean;
}
/** A calendar month, written "2030-01". */
export interface MonthSpec extends SpecBase {
  readonly kind: "month";
  readonly default: string;
}
/** What a user can set on an instrument or posture: forms, flags, schema and reference derive from it. */
export type SettingSpec = NumberSpec | ChoiceSpec | SwitchSpec | MonthSpec;

/**
 * Builds settings that are numbers and assumed, where most lack the same evidence: `gap` says which, unless a
 * setting has a source of its own.
 */
export const assumedNumbers =
  (gap: string) =>
  (
    id: string,
    title: string,
    unit: string,
    [preset, min, max, step]: readonly [preset: number, min: number, max: number, step: number],
    doc: string,
    source = gap,
  ): NumberSpec => ({ kind: "number", id, title, unit, default: preset, min, max, step, doc, source, confidence: "assumed" });

/** A price per kg that some material may need: graphite costs a few EUR, terbium more than a thousand. */
const ANY_PRICE = { min: 0.1, max: 10_000 };

/** What a number may be set to. Sliders of prices are made for NdPr oxide; a scenario of another material may go further. */
export function limitsOf({ unit, min, max }: NumberSpec): { readonly min: number; readonly max: number } {
  return unit === "EUR/kg" ? { min: Math.min(min, ANY_PRICE.min), max: Math.max(max, ANY_PRICE.max) } : { min, max };
}

/** The default of every spec, by id. */
export function defaultsOf(specs: readonly SettingSpec[]): Settings {
  const settings: Record<string, Setting> = {};
  for (const spec of specs) settings[spec.id] = spec.default;
  return settings;
}
