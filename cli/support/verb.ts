import type { Arguments, Flag } from "./flags.ts";
import type { Io } from "./io.ts";

/** A verb of the command line. Add one: a file beside the others and a line in `verbs.ts`. */
export interface Verb {
  readonly name: string;
  /** One line for the list of verbs. */
  readonly summary: string;
  /** What stands after the verb: "SCENARIO", "SCENARIO…" or nothing. */
  readonly operands: string;
  readonly least: number;
  readonly most: number;
  readonly flags: readonly Flag[];
  /** Text under the flags in the help. */
  readonly notes?: string;
  /** Returns the exit code; throws `BadInput` for what the user can mend. */
  run(args: Arguments, io: Io): Promise<number>;
}

export const HELP: Flag = { name: "help", kind: "switch", doc: "Show this and stop." };
