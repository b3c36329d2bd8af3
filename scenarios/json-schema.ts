import type { Parameter } from "../sim/core/parameter.ts";
import type { SettingSpec } from "../sim/core/spec.ts";
import { CATALOGUE, type Catalogue, type Choosable } from "./catalogue.ts";
import {
  BASELINE_ID,
  EXPORTER_KEYS,
  FORMAT,
  ID_PATTERN,
  INSTRUMENT_KEY,
  LIMITS,
  MONTH_PATTERN,
  POLICY_KEYS,
  SCENARIO_KEYS,
} from "./fields.ts";
import { DEFAULTS } from "./resolve.ts";

type Json = Readonly<Record<string, unknown>>;

const text = (description: string, maxLength: number): Json => ({ type: "string", description, minLength: 1, maxLength });
const month = (description: string, fallback?: string): Json => ({
  type: "string",
  pattern: MONTH_PATTERN,
  description,
  ...(fallback ? { default: fallback } : {}),
});
const closed = (properties: Json, required: readonly string[], more: Json = {}): Json => ({
  type: "object",
  properties,
  required,
  additionalProperties: false,
  ...more,
});

function settingSchema(spec: SettingSpec): Json {
  const common = { title: spec.title, default: spec.default };
  switch (spec.kind) {
    case "number":
      return { ...common, type: "number", minimum: spec.min, maximum: spec.max, description: `${spec.doc} Unit: ${spec.unit}.` };
    case "choice":
      return {
        ...common,
        enum: spec.options.map((option) => option.value),
        description: `${spec.doc} ${spec.options.map((option) => `${option.value}: ${option.title}`).join("; ")}.`,
      };
    case "switch":
      return { ...common, type: "boolean", description: spec.doc };
    case "month":
      return { ...common, ...month(spec.doc) };
  }
}

function chosenSchema(entry: Choosable, selector: string, others: Json): Json {
  const properties: Record<string, unknown> = { [selector]: { const: entry.id }, ...others };
  for (const spec of entry.settings) properties[spec.id] = settingSchema(spec);
  return closed(properties, [selector], { title: entry.title, description: entry.doc });
}

const parameterSchema = (parameter: Parameter): Json => ({
  type: "number",
  title: parameter.title,
  default: parameter.value,
  minimum: parameter.min,
  maximum: parameter.max,
  description: `Unit: ${parameter.unit}. ${parameter.confidence}: ${parameter.source}.${parameter.doc ? ` ${parameter.doc}` : ""}`,
});

/** JSON Schema (draft 2020-12) of a scenario file, for editors; derived from the same catalogues as the checks. */
export function scenarioJsonSchema(catalogue: Catalogue = CATALOGUE): Json {
  const group = (items: Json, description: string, more: Json): Json => ({
    type: "object",
    description,
    propertyNames: { pattern: ID_PATTERN },
    additionalProperties: items,
    ...more,
  });
  const assumptions: Record<string, Json> = {};
  for (const material of catalogue.materials)
    for (const parameter of material.parameters) assumptions[parameter.id] = parameterSchema(parameter);
  const properties: Record<keyof typeof SCENARIO_KEYS, Json> = {
    bodem: { const: FORMAT, description: SCENARIO_KEYS.bodem },
    title: text(SCENARIO_KEYS.title, LIMITS.titleCharacters),
    question: text(SCENARIO_KEYS.question, LIMITS.questionCharacters),
    material: { enum: catalogue.materials.map((material) => material.id), description: SCENARIO_KEYS.material },
    start: month(SCENARIO_KEYS.start, DEFAULTS.start),
    end: month(SCENARIO_KEYS.end, DEFAULTS.end),
    burnInMonths: {
      type: "integer",
      minimum: LIMITS.burnInMonths.min,
      maximum: LIMITS.burnInMonths.max,
      default: DEFAULTS.burnInMonths,
      description: SCENARIO_KEYS.burnInMonths,
    },
    seed: {
      anyOf: [
        { type: "string", minLength: 1, maxLength: LIMITS.seedCharacters, pattern: "^[^|]+$" },
        { type: "integer", minimum: Number.MIN_SAFE_INTEGER, maximum: Number.MAX_SAFE_INTEGER },
      ],
      default: DEFAULTS.seed,
      description: SCENARIO_KEYS.seed,
    },
    replications: {
      type: "integer",
      minimum: LIMITS.replications.min,
      maximum: LIMITS.replications.max,
      default: DEFAULTS.replications,
      description: SCENARIO_KEYS.replications,
    },
    baseline: { $ref: "#/$defs/policy", description: SCENARIO_KEYS.baseline },
    policies: group({ $ref: "#/$defs/policy" }, SCENARIO_KEYS.policies, {
      maxProperties: LIMITS.policies,
      propertyNames: { pattern: ID_PATTERN, not: { const: BASELINE_ID } },
    }),
    exporters: group({ $ref: "#/$defs/exporter" }, SCENARIO_KEYS.exporters, { minProperties: 1, maxProperties: LIMITS.exporters }),
    assumptions: closed(assumptions, [], { description: SCENARIO_KEYS.assumptions }),
  };
  const instruments = {
    type: "array",
    maxItems: LIMITS.instruments,
    items: { $ref: "#/$defs/instrument" },
    description: POLICY_KEYS.instruments,
  };
  return {
    $schema: "https://json-schema.org/draft/2020-12/schema",
    title: "Bodem scenario",
    ...closed(properties, ["bodem", "title", "material"]),
    $defs: {
      policy: closed({ title: text(POLICY_KEYS.title, LIMITS.titleCharacters), instruments }, []),
      instrument: { oneOf: catalogue.instruments.map((entry) => chosenSchema(entry, INSTRUMENT_KEY, {})) },
      exporter: {
        oneOf: catalogue.postures.map((entry) =>
          chosenSchema(entry, "posture", { title: text(EXPORTER_KEYS.title, LIMITS.titleCharacters) }),
        ),
      },
    },
  };
}
