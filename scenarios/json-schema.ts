import { Schema } from "effect";
import { CATALOGUE, type Catalogue } from "./catalogue.ts";
import { scenarioSchema } from "./schema.ts";

type Json = Readonly<Record<string, unknown>>;

/** What names a thing comes first, and a single choice is a constant. */
function tidied(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(tidied);
  if (typeof value !== "object" || value === null) return value;
  const { title, default: fallback, ...rest } = value as Json;
  const { type, enum: options, ...others } = rest;
  const single = typeof type === "string" && Array.isArray(options) && options.length === 1;
  const entries = Object.entries({ title, default: fallback, ...(single ? { const: options[0], ...others } : rest) });
  return Object.fromEntries(entries.filter(([, item]) => item !== undefined).map(([key, item]) => [key, tidied(item)]));
}

/** JSON Schema (draft 2020-12) of a scenario file, for editors: the one that the files are checked with. */
export function scenarioJsonSchema(catalogue: Catalogue = CATALOGUE): Json {
  const { schema, definitions } = Schema.toJsonSchemaDocument(scenarioSchema(catalogue), {
    onExcessProperty: "error",
    includeAnnotationKey: (key) => key === "x-unit",
  });
  return { $schema: "https://json-schema.org/draft/2020-12/schema", ...(tidied(schema) as Json), $defs: tidied(definitions) };
}
