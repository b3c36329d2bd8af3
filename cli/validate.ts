import { formatErrors, shown } from "../scenarios/faults.ts";
import { BadInput, Exit } from "./support/io.ts";
import { readScenario } from "./support/load.ts";
import { plan } from "./support/numbers.ts";
import type { Verb } from "./support/verb.ts";

export const validate: Verb = {
  name: "validate",
  summary: "Check scenario files: exit code 0 when all are sound, 2 when not.",
  operands: "SCENARIO…",
  least: 1,
  most: 10_000,
  flags: [],
  async run(args, io) {
    let bad = 0;
    for (const name of args.positionals) {
      const outcome = readOrExplain(name);
      if (typeof outcome === "string") {
        bad++;
        io.err(`${outcome}\n`);
        continue;
      }
      const { policies, exporters, replications, worlds } = outcome.study;
      io.out(`${shown(name, 200)}: sound; ${plan(policies.length, exporters.length, replications)} of ${worlds[0].months} months\n`);
    }
    return bad > 0 ? Exit.badInput : Exit.ok;

    function readOrExplain(name: string) {
      try {
        const outcome = readScenario(name, io);
        return outcome.ok ? outcome : formatErrors(outcome.errors, name);
      } catch (thrown) {
        if (thrown instanceof BadInput) return thrown.message;
        throw thrown;
      }
    }
  },
};
