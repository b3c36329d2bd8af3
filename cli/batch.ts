import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { inShard, type Shard, WHOLE } from "../analysis/batch-plan.ts";
import { KPIS } from "../sim/results/kpis/index.ts";
import { runBatch } from "../workers/batch.ts";
import { WorkerDied } from "../workers/runner.ts";
import { type BatchJob, batchJob } from "./support/batch-job.ts";
import { BATCH_OUTPUT_FLAGS, chosenOutcomes, openBatchOutputs, OUTCOME_FLAG } from "./support/batch-outputs.ts";
import { finishBatch } from "./support/batch-report.ts";
import { batchPlanText } from "./support/batch-text.ts";
import type { Arguments } from "./support/flags.ts";
import { BadInput, Exit, type Io } from "./support/io.ts";
import { chosenIds, loadScenario, SCENARIO_FLAGS, WORKERS_FLAG } from "./support/load.ts";
import { formatNumber, formatSeconds } from "./support/numbers.ts";
import { fileFault } from "./support/output-file.ts";
import { progressReporter, type ProgressStyle } from "./support/progress.ts";
import { RunLog } from "./support/run-log.ts";
import type { Verb } from "./support/verb.ts";

function shardOf(text: string | undefined): Shard {
  if (text === undefined) return WHOLE;
  const [, index, count] = (/^(\d{1,6})\/(\d{1,6})$/.exec(text) ?? []).map(Number);
  if (!(index >= 1 && index <= count)) throw new BadInput(`--shard expects I/N with I from 1 to N, as in 3/40; received ${text}`);
  return { index, count };
}

/** The log named, new or continued; without a name one that goes with the process. */
function openLog(io: Io, args: Arguments, job: BatchJob, shard: Shard): { log: RunLog; drop: () => void } {
  const name = args.text("runs");
  const header = job.header(shard);
  if (name !== undefined) {
    const log = args.has("resume") ? RunLog.continue(io.cwd, name, header) : RunLog.create(io.cwd, name, header);
    return { log, drop: () => {} };
  }
  const folder = mkdtempSync(join(tmpdir(), "bodem-batch-"));
  return { log: RunLog.create(folder, "runs", header), drop: () => rmSync(folder, { recursive: true, force: true }) };
}

interface Ended {
  readonly cancelled: boolean;
  /** Why the batch stopped before its end, and whether the log took all that had finished. */
  readonly stopped?: { readonly why: string; readonly kept: boolean };
}

/** Does what is missing in the log. */
async function fill(io: Io, args: Arguments, job: BatchJob, shard: Shard, log: RunLog): Promise<Ended> {
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
      wanted: (run, address) => inShard(shard, job.plan, address) && !log.has(run),
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

export const batch: Verb = {
  name: "batch",
  summary: "Every policy under every exporter, many runs each, at every point of an experiment: quantiles, differences, tables.",
  operands: "SCENARIO",
  least: 1,
  most: 1,
  flags: [
    { name: "replications", kind: "whole", value: "N", min: 1, max: 100_000, unit: "runs", doc: "Runs of each policy under each exporter" },
    { name: "size", kind: "whole", value: "N", min: 1, max: 1_000_000, unit: "", doc: "Size of the experiment in place of the scenario's" },
    WORKERS_FLAG,
    { name: "policy", kind: "text", value: "ID", repeat: true, doc: "Only this policy." },
    { name: "exporter", kind: "text", value: "ID", repeat: true, doc: "Only this exporter." },
    { name: "kpi", kind: "text", value: "ID", repeat: true, doc: "Print only this KPI (bodem describe --kpis); files hold all." },
    ...SCENARIO_FLAGS,
    { name: "plan", kind: "switch", doc: "Say what would be run and how long it takes, and stop." },
    { name: "runs", kind: "text", value: "LOG", doc: "Keep every finished run in this file, from which a later batch continues." },
    { name: "resume", kind: "switch", doc: "Continue the file of --runs, or begin it." },
    { name: "shard", kind: "text", value: "I/N", doc: "Run only the Ith of N parts; bodem merge joins their --runs files." },
    OUTCOME_FLAG,
    {
      name: "progress",
      kind: "text",
      value: "STYLE",
      options: ["bar", "json", "none"],
      doc: "Progress on standard error; a bar on a terminal when absent.",
    },
    ...BATCH_OUTPUT_FLAGS,
  ],
  notes: "Differences need the baseline: keep it when you choose policies, as in --policy baseline --policy floor.",
  async run(args, io) {
    const { study, spec } = loadScenario(args, io);
    const chosen = (flag: string, known: readonly { readonly id: string }[]) =>
      chosenIds(
        args,
        flag,
        known.map(({ id }) => id),
      );
    const kpis = chosen("kpi", KPIS);
    const shard = shardOf(args.text("shard"));
    if (args.has("resume") && !args.has("runs"))
      throw new BadInput("--resume continues the file of --runs: name it, as in --runs study.runs");
    if (args.has("shard") && !args.has("runs")) throw new BadInput("a shard leaves its runs in a file: name it, as in --runs part-3.runs");
    const job = batchJob(study, spec, {
      policies: chosen("policy", study.policies),
      exporters: chosen("exporter", study.exporters),
      outcomes: chosenOutcomes(args),
      ledger: args.has("ledger"),
    });
    // The files of a shard are written by the merge: here its flags only say what is kept.
    const whole = shard.count === 1;
    const outputs = openBatchOutputs(io.cwd, whole ? args : withoutFiles(args), job);
    try {
      const { log, drop } = openLog(io, args, job, shard);
      try {
        io.out(batchPlanText(job));
        if (log.damaged > 0) io.err(`${formatNumber(log.damaged)} damaged or cut-off records in ${log.path}: their runs are done again\n`);
        if (log.finished > 0) io.err(`Continues from ${formatNumber(log.finished)} finished runs\n`);
        const { cancelled, stopped } = await fill(io, args, job, shard, log);
        const saved = `${formatNumber(log.saved)} of ${formatNumber(job.plan.runs)} saved`;
        const again = args.has("runs")
          ? `; resume with --runs ${args.text("runs")} --resume`
          : "; add --runs FILE to keep runs from which to resume";
        if (stopped && !(stopped.kept && whole)) {
          io.err(`Stopped: ${stopped.why}\n${saved}${again}\n`);
          return Exit.runFailed;
        }
        if (!whole) {
          io.out(`Shard ${shard.index}/${shard.count}: ${formatNumber(log.finished)} runs in ${log.path}\n`);
          for (const { run, reason } of log.failures.slice(0, 20)) io.err(`Failed: run ${run}: ${reason}\n`);
          if (cancelled) io.err(`Cancelled: ${saved}${again}\n`);
          return cancelled ? Exit.interrupted : log.failures.length > 0 ? Exit.runFailed : Exit.ok;
        }
        const code = finishBatch(io, job, log, outputs, kpis.length < KPIS.length ? (id) => kpis.includes(id) : undefined, cancelled);
        if (stopped) io.err(`Stopped: ${stopped.why}\n`);
        if (stopped || cancelled) io.err(`${cancelled ? "Cancelled: " : ""}${saved}${again}\n`);
        if (cancelled) return Exit.interrupted;
        return stopped ? Exit.runFailed : code;
      } finally {
        log.close();
        drop();
      }
    } finally {
      outputs.discard();
    }
  },
};

const FILES = ["out", "paths", "ledger", "points", "json"];

/** The arguments without the files that a merge will write. */
function withoutFiles(args: Arguments): Arguments {
  return {
    ...args,
    has: (name) => !FILES.includes(name) && args.has(name),
    text: (name) => (FILES.includes(name) ? undefined : args.text(name)),
  };
}
