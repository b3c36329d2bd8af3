import { Schema } from "effect";
import { limitsOf, type SettingSpec } from "../sim/core/spec.ts";
import type { Setting } from "../sim/world.ts";
import { FIRST_MONTH, LAST_MONTH } from "./calendar.ts";
import { MONTH_PATTERN } from "./fields.ts";
import { type Range, SAYS_MONTH, SAYS_SWITCH, type Says, saysChoice, saysNumber, saysText } from "./fixes.ts";

/**
 * What our schemas carry besides JSON Schema's own annotations. Always put on before the checks: what is
 * put on after them belongs to the last check alone.
 */
export interface Notes extends Says {
  /** Of a group with fixed keys: what another key should have been. */
  readonly keyExpected?: string;
  readonly keyFix?: (key: string, known: readonly string[]) => string;
  /** Of a union told apart by one key: that key, and what it says of its values. */
  readonly selector?: string;
  readonly choice?: Says;
}
/** Of a filter over several settings: the setting at fault, and what is said of it. */
export interface Conflict {
  readonly key: string;
  readonly expected: string;
  readonly received: string;
  readonly fix: string;
}

/** A schema of T, whatever the input. */
export type Of<T> = Schema.Codec<T, unknown>;
/** What JSON Schema says of a setting. */
interface About<T> {
  readonly title?: string;
  readonly description?: string;
  readonly default?: T;
}
export const notes = <More extends About<unknown> & Partial<Notes>>(says: Says, more: More) =>
  ({ ...says, ...more }) as Says & More & { readonly [key: string]: unknown };
export const text = (longest: number, more: About<string>, says = saysText(longest), without = "") =>
  Schema.String.annotate(notes(says, more)).check(
    Schema.isMaxLength(longest),
    Schema.isPattern(new RegExp(`^(?=.*\\S)[^${without}\\p{Cc}\\p{Cs}\\u2028\\u2029\\ufeff\\ufffe\\uffff]*$`, "u")),
  );
export const number = (range: Range, more: About<number>, whole = false) =>
  Schema.Number.annotate(notes(saysNumber(range, whole), { default: range.default, "x-unit": range.unit, ...more })).check(
    whole ? Schema.isInt() : Schema.isFinite(),
    Schema.isBetween({ minimum: range.min, maximum: range.max }),
  );
export const month = (more: About<string>) =>
  Schema.String.annotate(notes(SAYS_MONTH, more)).check(
    Schema.isPattern(new RegExp(MONTH_PATTERN, "u")),
    Schema.makeFilter((value: string) => value >= FIRST_MONTH && value <= LAST_MONTH, { toJsonSchema: () => ({}) }),
  );
export const choice = (options: readonly string[], more: About<string>) =>
  Schema.Literals(options).annotate(notes(saysChoice(options), more));

export function setting(spec: SettingSpec): Of<Setting> {
  const { title, doc } = spec;
  switch (spec.kind) {
    case "number":
      return number({ ...spec, ...limitsOf(spec) }, { title, description: `${doc} Unit: ${spec.unit}.` });
    case "choice": {
      const described = `${doc} ${spec.options.map((option) => `${option.value}: ${option.title}`).join("; ")}.`;
      return choice(
        spec.options.map((option) => option.value),
        { title, default: spec.default, description: described },
      );
    }
    case "switch":
      return Schema.Boolean.annotate(notes(SAYS_SWITCH, { title, default: spec.default, description: doc }));
    case "month":
      return month({ title, default: spec.default, description: doc });
  }
}
