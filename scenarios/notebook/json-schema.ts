import { CATALOGUE, type Catalogue } from "../catalogue.ts";
import { ANSWERS, CLASS_KEYS, type ClassKey, MOST_QUESTION_CHARACTERS } from "../class/question.ts";
import { scenarioJsonSchema } from "../json-schema.ts";
import { KPIS } from "../../sim/results/kpis/index.ts";
import { VIEW_KINDS } from "./cell-body.ts";
import { CHART_IDS, EXPERIMENT_KINDS, MOST_ASK_CHARACTERS, MOST_ASKS } from "./document.ts";

type Json = Readonly<Record<string, unknown>>;

const SETTING: Json = { type: ["number", "boolean", "string"], maxLength: MOST_ASK_CHARACTERS };

const CLASS_VALUES: Readonly<Partial<Record<ClassKey, Json>>> = {
  question: { type: "string", maxLength: MOST_QUESTION_CHARACTERS },
  answer: { enum: ANSWERS },
  kpi: { enum: KPIS.map(({ id }) => id) },
  compare: { enum: ["nothing", "baseline"] },
  better: { enum: ["higher", "lower"] },
  ...Object.fromEntries(["from", "to", "step"].map((key) => [key, { type: "number" }])),
};

/** A cell whose keys are all known. */
const CLASS_CELL: Json = {
  title: "bodem:class",
  type: ["object", "null"],
  properties: Object.fromEntries(
    Object.entries(CLASS_KEYS).map(([key, description]) => [
      key,
      { description, ...(CLASS_VALUES[key as ClassKey] ?? { type: "string", maxLength: MOST_ASK_CHARACTERS }) },
    ]),
  ),
  additionalProperties: false,
};

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
      ...Object.fromEntries(VIEW_KINDS.map((kind) => [`bodem:${kind}`, kind === "class" ? CLASS_CELL : cell(kind)])),
    },
  };
}
