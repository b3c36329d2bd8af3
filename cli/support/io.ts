import type { Runner } from "../../workers/runner.ts";

/** Everything a verb may touch; tests give their own. */
export interface Io {
  /** Standard output: results. */
  out(text: string): void;
  /** Standard error: progress and complaints. */
  err(text: string): void;
  readonly errIsTerminal: boolean;
  /** Width of the terminal in characters, for the progress bar. */
  readonly columns: number;
  /** Aborted by Ctrl-C. */
  readonly signal: AbortSignal;
  readonly cwd: string;
  /** Milliseconds on a clock that only runs forward. */
  now(): number;
  readonly processors: number;
  /** 0 workers: in this process. */
  createRunner(workers: number): Runner;
}

/** Exit codes that scripts can trust. */
export const Exit = { ok: 0, runFailed: 1, badInput: 2, interrupted: 130 } as const;

/** Input that cannot be used; the message says why and how to mend it. Exit code 2. */
export class BadInput extends Error {
  override readonly name = "BadInput";
}
