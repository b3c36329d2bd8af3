import { availableParallelism } from "node:os";
import { createInProcessRunner } from "../workers/in-process.ts";
import { createNodePool } from "../workers/node-pool.ts";
import { dispatch } from "./dispatch.ts";
import { Exit, type Io } from "./support/io.ts";

const interrupt = new AbortController();
process.on("SIGINT", () => {
  if (interrupt.signal.aborted) process.exit(Exit.interrupted);
  interrupt.abort();
});
process.on("SIGTERM", () => interrupt.abort());

// A reader that left, as in `bodem describe | head`, is no fault.
process.stdout.on("error", (error: NodeJS.ErrnoException) => {
  if (error.code === "EPIPE") process.exit(Exit.ok);
  throw error;
});

const io: Io = {
  out: (text) => void process.stdout.write(text),
  err: (text) => void process.stderr.write(text),
  errIsTerminal: process.stderr.isTTY === true,
  columns: process.stderr.columns || 80,
  signal: interrupt.signal,
  cwd: process.cwd(),
  now: () => performance.now(),
  processors: availableParallelism(),
  createRunner: (workers) => (workers === 0 ? createInProcessRunner() : createNodePool({ workers })),
};

process.exitCode = await dispatch(process.argv.slice(2), io);
