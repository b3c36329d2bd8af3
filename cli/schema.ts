import { scenarioJsonSchema } from "../scenarios/json-schema.ts";
import { notebookJsonSchema } from "../scenarios/notebook/json-schema.ts";
import { Exit } from "./support/io.ts";
import type { Verb } from "./support/verb.ts";

export const schema: Verb = {
  name: "schema",
  summary: "The JSON Schema of scenario files, or of the cells of notebooks, for editors.",
  operands: "",
  least: 0,
  most: 0,
  flags: [{ name: "notebook", kind: "switch", doc: "What the fences of a notebook hold, by kind of cell." }],
  async run(args, io) {
    io.out(`${JSON.stringify(args.has("notebook") ? notebookJsonSchema() : scenarioJsonSchema(), null, 2)}\n`);
    return Exit.ok;
  },
};
