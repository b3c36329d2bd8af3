import { MODEL_VERSION } from "../../sim/version.ts";
import type { Arguments } from "./flags.ts";
import type { Io } from "./io.ts";
import { OutputFile } from "./output-file.ts";

/** Typed arrays as lists. */
const listed = (_: string, value: unknown): unknown =>
  value instanceof Float64Array || value instanceof Int32Array || value instanceof Uint8Array ? [...value] : value;

/** Writes an analysis to the file of --json, when there is one. */
export function writeJson(io: Io, args: Arguments, content: Readonly<Record<string, unknown>>): void {
  const name = args.text("json");
  if (name === undefined) return;
  const file = new OutputFile(io.cwd, name, args.has("force"));
  try {
    file.write(`${JSON.stringify({ modelVersion: MODEL_VERSION, ...content }, listed, 2)}\n`);
    file.finish();
    io.err(`Wrote ${file.path}\n`);
  } finally {
    file.discard();
  }
}
