import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { inShard, type RunAddress, type Shard } from "../../analysis/batch-plan.ts";
import { runBatch } from "../../workers/batch.ts";
import { WorkerDied } from "../../workers/runner.ts";
import type { BatchJob } from "./batch-job.ts";
import type { Arguments, Flag } from "./flags.ts";
import { BadInput, type Io } from "./io.ts";
import { WORKERS_FLAG } from "./load.ts";
import { formatNumber, formatSeconds } from "./numbers.ts";
import { fileFault } from "./output-file.ts";
import { progressReporter, type ProgressStyle } from "./progress.ts";
import { refuseFullDisk, RunLog } from "./run-log.ts";

/** Flags of every verb that does many runs. */
export const FILL_FLAGS: readonly Flag[] = [
  WORKERS_FLAG,
  { name: "runs", kind: "text", value: "LOG", doc: "Keep every finished run in this file, from which a later batch continues." },
  { name: "resume", kind: "switch", doc: "Continue the file of --runs, or begin it." },
  {
    name: "progress",
    kind: "text",
    value: "STYLE",
    options: ["bar", "json", "none"],
    doc: "Progress on standard error; a bar on a terminal when absent.",
  },
];

/** The log named, new or continued; without a name one that goes with the process. */
export function openLog(io: Io, args: Arguments, job: BatchJob, shard: Shard): { log: RunLog; close: () => void } {
  const name = args.text("runs");
  if (args.has("resume") && name === undefined)
    throw new BadInput("--resume continues the file of --runs: name it, as in --runs study.runs");
  const header = job.header(shard);
  if (name !== undefined) {
    const log = args.has("resume") ? RunLog.continue(io.cwd, name, header) : RunLog.create(io.cwd, name, header);
    if (log.damaged > 0) io.err(`${formatNumber(log.damaged)} damaged or cut-off records in ${log.path}: their runs are done again\n`);
    if (log.finished > 0) io.err(`Continues from ${formatNumber(log.finished)} finished runs\n`);
    return { log, close: () => log.close() };
  }
  const folder = mkdtempSync(join(tmpdir(), "bodem-batch-"));
  const drop = () => rmSync(folder, { recursive: true, force: true });
  try {
    const log = RunLog.create(folder, "runs", header);
    return {
      log,
      close() {
        log.close();
        drop();
      },
    };
  } catch (thrown) {
    drop();
    throw thrown;
  }
}

export interface Ended {
  readonly cancelled: boolean;
  /** Why the batch stopped before its end, and whether the log took all that had finished. */
  readonly stopped?: { readonly why: string; readonly kept: boolean };
}

/** Does what is missing in the log, of all runs of the shard or of some. */
export async function fillLog(
  io: Io,
  args: Arguments,
  job: BatchJob,
  shard: Shard,
  log: RunLog,
  some: (address: RunAddress) => boolean = () => true,
): Promise<Ended> {
  let missing = 0;
  for (let run = 0; run < job.plan.runs; run++) if (!log.has(run) && inShard(shard, job.plan, job.plan.addressOf(run))) missing++;
  refuseFullDisk(log, missing);
  const style = (args.text("progress") ?? (io.errIsTerminal ? "bar" : "none")) as ProgressStyle;
  const progress = progressReporter(io, style);
  const runner = io.createRunner(args.whole("workers") ?? io.processors);
  const started = io.now();
  let fault: unknown;
  const kept = (put: () => void) => {
    try {
      put();
    } catch (thrown) {
      fault = thrown;
      throw thrown;
    }
  };
  try {
    const { cancelled } = await runBatch(job.plan, runner, {
      wanted: (run, address) => inShard(shard, job.plan, address) && some(address) && !log.has(run),
      onRun: (run, result) => kept(() => log.put(job.keep(run, result))),
      onFailure: (run, reason) => kept(() => log.fail({ run, reason })),
      onProgress: progress.update,
      signal: io.signal,
      detail: job.detail,
    });
    kept(() => log.flush());
    progress.end();
    // Standard output is the same every time; how long it took is not.
    if (style === "bar") io.err(`Took ${formatSeconds((io.now() - started) / 1000)}\n`);
    return { cancelled };
  } catch (thrown) {
    progress.end();
    if (thrown === fault && fault !== undefined)
      return { cancelled: false, stopped: { why: `cannot keep runs in ${log.path}: ${fileFault(thrown)}`, kept: false } };
    if (thrown instanceof WorkerDied) return { cancelled: false, stopped: { why: thrown.message, kept: true } };
    throw thrown;
  } finally {
    await runner.close();
  }
}

/** "4,212 of 10,000 saved; resume with …". */
export function savedText(args: Arguments, job: BatchJob, log: RunLog): string {
  const name = args.text("runs");
  const again = name === undefined ? "add --runs FILE to keep runs from which to resume" : `resume with --runs ${name} --resume`;
  return `${formatNumber(log.saved)} of ${formatNumber(job.plan.runs)} saved; ${again}`;
}
