import { LIBRARY } from "../scenarios/library/index.ts";
import { parseNotebook } from "../scenarios/notebook/parse.ts";
import { parseScenario } from "../scenarios/parse.ts";
import { BadInput, Exit } from "./support/io.ts";
import { shown } from "../scenarios/faults.ts";
import { suggestion } from "../scenarios/suggest.ts";
import { NOTEBOOK_TEXTS } from "./support/notebooks.ts";
import type { Verb } from "./support/verb.ts";

export const list: Verb = {
  name: "list",
  summary: "The notebooks (.md) and scenarios that ship with Bodem; with a name, its text.",
  operands: "[SCENARIO]",
  least: 0,
  most: 1,
  flags: [{ name: "json", kind: "switch", doc: "Print JSON." }],
  async run(args, io) {
    const [name] = args.positionals;
    const texts = new Map([
      ...[...NOTEBOOK_TEXTS].map(([id, text]): [string, string] => [`${id}.md`, text]),
      ...LIBRARY.map(({ id, text }): [string, string] => [id, text]),
    ]);
    if (name !== undefined) {
      const text = texts.get(name) ?? texts.get(`${name}.md`);
      if (text === undefined) throw new BadInput(`no library scenario named ${shown(name)}; ${suggestion(name, [...texts.keys()])}`);
      io.out(args.has("json") ? `${JSON.stringify({ id: name, text }, null, 2)}\n` : text);
      return Exit.ok;
    }
    const entries = [...texts].map(([id, text]) => {
      const outcome = id.endsWith(".md") ? parseNotebook(text, id) : parseScenario(text);
      if (!outcome.ok) throw new Error(`${id} of the library does not parse`);
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
