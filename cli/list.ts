import { LIBRARY } from "../scenarios/library/index.ts";
import { parseScenario } from "../scenarios/parse.ts";
import { BadInput, Exit } from "./support/io.ts";
import { shown } from "../scenarios/faults.ts";
import { suggestion } from "../scenarios/suggest.ts";
import type { Verb } from "./support/verb.ts";

export const list: Verb = {
  name: "list",
  summary: "The scenarios that ship with Bodem; with a name, its text.",
  operands: "[SCENARIO]",
  least: 0,
  most: 1,
  flags: [{ name: "json", kind: "switch", doc: "Print JSON." }],
  async run(args, io) {
    const [name] = args.positionals;
    if (name !== undefined) {
      const entry = LIBRARY.find((candidate) => candidate.id === name);
      if (!entry)
        throw new BadInput(
          `no library scenario named ${shown(name)}; ${suggestion(
            name,
            LIBRARY.map((candidate) => candidate.id),
          )}`,
        );
      io.out(args.has("json") ? `${JSON.stringify(entry, null, 2)}\n` : entry.text);
      return Exit.ok;
    }
    const entries = LIBRARY.map(({ id, text }) => {
      const outcome = parseScenario(text);
      if (!outcome.ok) throw new Error(`library scenario ${id} does not parse`);
      return { id, title: outcome.study.title, question: outcome.study.question };
    });
    io.out(
      args.has("json")
        ? `${JSON.stringify(entries, null, 2)}\n`
        : entries.map((entry) => `${entry.id}\n    ${entry.title}\n    ${entry.question}\n`).join(""),
    );
    return Exit.ok;
  },
};
