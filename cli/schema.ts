import { scenarioJsonSchema } from "../scenarios/json-schema.ts";
import { Exit } from "./support/io.ts";
import type { Verb } from "./support/verb.ts";

export const schema: Verb = {
  name: "schema",
  summary: "The JSON Schema of scenario files, for editors.",
  operands: "",
  least: 0,
  most: 0,
  flags: [],
  async run(_args, io) {
    io.out(`${JSON.stringify(scenarioJsonSchema(), null, 2)}\n`);
    return Exit.ok;
  },
};
