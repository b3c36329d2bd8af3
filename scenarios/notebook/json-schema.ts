import { CATALOGUE, type Catalogue } from "../catalogue.ts";
import { scenarioJsonSchema } from "../json-schema.ts";
import { VIEW_KINDS } from "./cell-body.ts";
import { CHART_IDS, EXPERIMENT_KINDS, MOST_ASK_CHARACTERS, MOST_ASKS } from "./document.ts";

type Json = Readonly<Record<string, unknown>>;

const SETTING: Json = { type: ["number", "boolean", "string"], maxLength: MOST_ASK_CHARACTERS };

/** JSON Schema (draft 2020-12) of what the fences of a notebook hold: `$defs` has one for each kind of cell, as `bodem:KIND`. */
export function notebookJsonSchema(catalogue: Catalogue = CATALOGUE): Json {
  const { $schema, $defs, ...scenario } = scenarioJsonSchema(catalogue);
  const { experiment } = scenario.properties as { readonly experiment: Json };
  const cell = (kind: string): Json => {
    const charted = kind === "chart" || kind === "levers";
    return {
      title: `bodem:${kind}`,
      type: ["object", "null"],
      properties: {
        ...(charted ? { chart: { enum: CHART_IDS } } : {}),
        ...((EXPERIMENT_KINDS as readonly string[]).includes(kind) ? { experiment } : {}),
      },
      ...(charted ? { required: ["chart"] } : {}),
      maxProperties: MOST_ASKS + 1,
      additionalProperties: SETTING,
    };
  };
  return {
    $schema,
    title: "Cells of a Bodem notebook",
    anyOf: ["scenario", ...VIEW_KINDS].map((kind) => ({ $ref: `#/$defs/bodem:${kind}` })),
    $defs: {
      ...($defs as Json),
      "bodem:scenario": scenario,
      ...Object.fromEntries(VIEW_KINDS.map((kind) => [`bodem:${kind}`, cell(kind)])),
    },
  };
}
