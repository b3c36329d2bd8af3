import type { Setting } from "../../sim/world.ts";

/** A number on steps; a date counts as whole months. */
export interface StepsLever {
  readonly id: string;
  readonly title: string;
  readonly kind: "steps";
  readonly unit: string;
  readonly min: number;
  readonly max: number;
  readonly step: number;
}

/** Some settings without an order; a switch offers false and true. */
export interface OptionsLever {
  readonly id: string;
  readonly title: string;
  readonly kind: "options";
  readonly options: readonly Setting[];
}

/** Something that a policy sets and a search varies. Its values are numbered from 0: levels. */
export type Lever = StepsLever | OptionsLever;

const TINY = 1e-9;
const DIGITS = 12;

export function levelCount(lever: Lever): number {
  return lever.kind === "options" ? lever.options.length : Math.floor((lever.max - lever.min) / lever.step + TINY) + 1;
}

export function valueOfLevel(lever: Lever, level: number): Setting {
  // Rounded, so that three steps of 0.1 are 0.3.
  return lever.kind === "options" ? lever.options[level] : Number((lever.min + level * lever.step).toFixed(DIGITS)) + 0;
}

/** The level of a value, of a number the nearest; throws a RangeError on a value that the lever cannot take. */
export function levelOfValue(lever: Lever, value: Setting): number {
  if (lever.kind === "options") {
    const level = lever.options.indexOf(value);
    if (level < 0) throw new RangeError(`${lever.id} must be one of ${lever.options.join(", ")}, not ${value}`);
    return level;
  }
  if (!(typeof value === "number" && value >= lever.min && value <= lever.max))
    throw new RangeError(`${lever.id} must lie between ${lever.min} and ${lever.max} ${lever.unit}, not ${value}`);
  return Math.min(levelCount(lever) - 1, Math.round((value - lever.min) / lever.step));
}

/** Throws a RangeError that names the lever at fault. */
export function checkLever(lever: Lever): void {
  if (lever.kind === "options") {
    if (lever.options.length === 0) throw new RangeError(`${lever.id} must offer an option or more, not 0: name its options`);
    return;
  }
  const { id, min, max, step } = lever;
  if (!(Number.isFinite(min) && Number.isFinite(max) && max >= min))
    throw new RangeError(`${id} must have a finite min and a max no less, not ${min} and ${max}`);
  if (!(step > 0)) throw new RangeError(`${id} must have a step above 0, not ${step}: it is the smallest change worth trying`);
}
