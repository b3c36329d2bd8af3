import { formatErrors, shown } from "../scenarios/faults.ts";
import type { NotebookOutcome } from "../scenarios/notebook/parse.ts";
import type { Study } from "../scenarios/scenario.ts";
import { BadInput, Exit } from "./support/io.ts";
import { libraryNotebook, type Read, readInput } from "./support/load.ts";
import { plan } from "./support/numbers.ts";
import type { Verb } from "./support/verb.ts";

export const validate: Verb = {
  name: "validate",
  summary: "Check scenario and notebook files: exit code 0 when all are sound, 2 when not.",
  operands: "SCENARIO…",
  least: 1,
  most: 10_000,
  flags: [],
  async run(args, io) {
    let bad = 0;
    const tell = (name: string, fault: string | undefined, sound: () => string): void => {
      if (fault === undefined) io.out(`${shown(name, 200)}: sound; ${sound()}\n`);
      else {
        bad++;
        io.err(`${fault}\n`);
      }
    };
    for (const name of args.positionals) {
      let read: Read;
      try {
        read = readInput(name, io);
      } catch (thrown) {
        if (!(thrown instanceof BadInput)) throw thrown;
        tell(name, thrown.message, () => "");
        continue;
      }
      const { scenario, notebook } = read;
      if (!notebook)
        tell(name, scenario.ok ? undefined : formatErrors(scenario.errors, name), () => (scenario.ok ? runsOf(scenario.study) : ""));
      for (const one of [notebook, notebook ? undefined : libraryNotebook(name)])
        if (one) tell(notebook ? name : `${name}.md`, one.ok ? undefined : formatErrors(one.errors, name), () => notebookText(one));
    }
    return bad > 0 ? Exit.badInput : Exit.ok;
  },
};

function runsOf({ policies, exporters, replications, worlds }: Study): string {
  return `${plan(policies.length, exporters.length, replications)} of ${worlds[0].months} months`;
}

function notebookText({ document, study }: NotebookOutcome): string {
  return `${document!.cells.length} cells; ${runsOf(study!)}`;
}
