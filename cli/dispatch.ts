import { shown } from "../scenarios/faults.ts";
import { closest } from "../scenarios/suggest.ts";
import { MODEL_VERSION } from "../sim/version.ts";
import { type Arguments, flagHelp, parseFlags } from "./support/flags.ts";
import { BadInput, Exit, type Io } from "./support/io.ts";
import { readInput } from "./support/load.ts";
import { experimentOfCell, withCellSettings } from "./support/notebook-cell.ts";
import { HELP, type Verb } from "./support/verb.ts";
import { VERBS } from "./verbs.ts";

const EXIT_CODES = "Exit codes: 0 done, 1 a run failed, 2 bad input (nothing was written), 130 interrupted (finished runs are kept).\n";

function overview(): string {
  const width = Math.max(...VERBS.map((verb) => verb.name.length));
  const verbs = VERBS.map((verb) => `  ${verb.name.padEnd(width)}  ${verb.summary}\n`).join("");
  return `Bodem: a market laboratory for critical raw materials.\n\nUsage: bodem VERB …\n\n${verbs}\nbodem VERB --help shows the flags of a verb. Start with: bodem batch price-floor --replications 20\n\n${EXIT_CODES}`;
}

function help(verb: Verb): string {
  const scenario = verb.operands.includes("SCENARIO")
    ? "\nSCENARIO is a file, or a name from bodem list; a notebook's scenario is that of its file.\n"
    : "";
  const notes = verb.notes ? `\n${verb.notes}\n` : "";
  return `${verb.summary}\n\nUsage: bodem ${verb.name}${verb.operands && ` ${verb.operands}`} [flags]\n${scenario}\n${flagHelp([...verb.flags, HELP])}${notes}\n${EXIT_CODES}`;
}

function withSettingsOfCell(args: Arguments, { flags }: Verb, io: Io): Arguments {
  const [name] = args.positionals;
  if (name === undefined) return args;
  return withCellSettings(args, flags, experimentOfCell(name, readInput(name, io).notebook, args.text("cell")!));
}

/** Runs the verb that the arguments name; returns the exit code. */
export async function dispatch(argv: readonly string[], io: Io): Promise<number> {
  const [name, ...rest] = argv;
  if (name === undefined || name === "--help" || name === "-h" || name === "help") {
    const verb = VERBS.find((candidate) => candidate.name === rest[0]);
    io.out(name === "help" && verb ? help(verb) : overview());
    return name === undefined ? Exit.badInput : Exit.ok;
  }
  if (name === "--version" || name === "version") {
    io.out(`${MODEL_VERSION}\n`);
    return Exit.ok;
  }
  const verb = VERBS.find((candidate) => candidate.name === name);
  if (!verb) {
    const near = closest(
      name,
      VERBS.map((candidate) => candidate.name),
    );
    io.err(
      `Unknown verb ${shown(name)}: ${near ? `did you mean ${near}?` : `use one of ${VERBS.map((candidate) => candidate.name).join(", ")}`}\n`,
    );
    return Exit.badInput;
  }
  if (rest.includes("--help") || rest.includes("-h")) {
    io.out(help(verb));
    return Exit.ok;
  }
  try {
    const given = parseFlags([...verb.flags, HELP], rest, verb.name);
    const args = given.has("cell") ? withSettingsOfCell(given, verb, io) : given;
    const count = args.positionals.length;
    if (count < verb.least) throw new BadInput(`bodem ${verb.name} needs ${verb.operands}: a file or a name from bodem list`);
    if (count > verb.most)
      throw new BadInput(
        `bodem ${verb.name} takes ${verb.most === 0 ? "no operands" : `only ${verb.most}`}: remove ${args.positionals
          .slice(verb.most)
          .map((text) => shown(text, 40))
          .join(" ")}`,
      );
    return await verb.run(args, io);
  } catch (thrown) {
    if (thrown instanceof BadInput) {
      io.err(`${thrown.message}\n`);
      return Exit.badInput;
    }
    io.err(`${thrown instanceof Error ? thrown.message : String(thrown)}\n`);
    return Exit.runFailed;
  }
}
