import { type Shard, WHOLE } from "../analysis/batch-plan.ts";
import { KPIS } from "../sim/results/kpis/index.ts";
import { batchJob } from "./support/batch-job.ts";
import { BATCH_OUTPUT_FLAGS, chosenOutcomes, openBatchOutputs, OUTCOME_FLAG } from "./support/batch-outputs.ts";
import { finishBatch } from "./support/batch-report.ts";
import { batchPlanText, costText } from "./support/batch-text.ts";
import { EXPERIMENT_FLAGS } from "./support/experiment-flags.ts";
import type { Arguments } from "./support/flags.ts";
import { FILL_FLAGS, fillLog, openLog, savedText } from "./support/fill-log.ts";
import { BadInput, Exit } from "./support/io.ts";
import { chosenIds, loadScenario, SCENARIO_FLAGS } from "./support/load.ts";
import { formatNumber } from "./support/numbers.ts";
import { fillUntil, UNTIL_FLAG } from "./support/until.ts";
import type { Verb } from "./support/verb.ts";

const FAILURES_SHOWN = 20;

function shardOf(text: string | undefined): Shard {
  if (text === undefined) return WHOLE;
  const [, index, count] = (/^(\d{1,6})\/(\d{1,6})$/.exec(text) ?? []).map(Number);
  if (!(index >= 1 && index <= count)) throw new BadInput(`--shard expects I/N with I from 1 to N, as in 3/40; received ${text}`);
  return { index, count };
}

export const batch: Verb = {
  name: "batch",
  summary: "Every policy under every exporter, many runs each, at every point of an experiment: quantiles, differences, tables.",
  operands: "SCENARIO",
  least: 1,
  most: 1,
  flags: [
    { name: "replications", kind: "whole", value: "N", min: 1, max: 100_000, unit: "runs", doc: "Runs of each policy under each exporter" },
    { name: "policy", kind: "text", value: "ID", repeat: true, doc: "Only this policy." },
    { name: "exporter", kind: "text", value: "ID", repeat: true, doc: "Only this exporter." },
    { name: "kpi", kind: "text", value: "ID", repeat: true, doc: "Print only this KPI (bodem describe --kpis); files hold all." },
    ...SCENARIO_FLAGS,
    ...EXPERIMENT_FLAGS,
    { name: "plan", kind: "switch", doc: "Say what would be run and how long it takes, and stop." },
    ...FILL_FLAGS,
    { name: "shard", kind: "text", value: "I/N", doc: "Run only the Ith of N parts; bodem merge joins their --runs files." },
    UNTIL_FLAG,
    OUTCOME_FLAG,
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
    if (args.has("until") && args.has("shard")) throw new BadInput("--until looks at all runs: leave --shard out");
    // The files of a shard are written by the merge: here its flags only say what is kept.
    const whole = shard.count === 1;
    if (args.has("plan")) {
      io.out(`${batchPlanText(job)}${await costText(io, args, job)}`);
      return Exit.ok;
    }
    let outputs = openBatchOutputs(io.cwd, whole ? args : withoutFiles(args), job);
    try {
      const { log, close } = openLog(io, args, job, shard);
      try {
        const until = args.has("until") ? await fillUntil(io, args, job, log) : undefined;
        const finished = until?.job ?? job;
        if (until) {
          outputs.discard();
          outputs = openBatchOutputs(io.cwd, args, finished);
        }
        io.out(batchPlanText(finished));
        const { cancelled, stopped } = until ?? (await fillLog(io, args, job, shard, log));
        const saved = savedText(args, job, log);
        if (stopped && !(stopped.kept && whole)) {
          io.err(`Stopped: ${stopped.why}\n${saved}\n`);
          return Exit.runFailed;
        }
        if (!whole) {
          io.out(`Shard ${shard.index}/${shard.count}: ${formatNumber(log.finished)} runs in ${log.path}\n`);
          for (const { run, reason } of log.failures.slice(0, FAILURES_SHOWN)) io.err(`Failed: run ${run}: ${reason}\n`);
          if (cancelled) io.err(`Cancelled: ${saved}\n`);
          return cancelled ? Exit.interrupted : log.failures.length > 0 ? Exit.runFailed : Exit.ok;
        }
        if (until && !cancelled && !stopped) io.err(until.text);
        const code = finishBatch(
          io,
          finished,
          until?.runs ?? log,
          outputs,
          kpis.length < KPIS.length ? (id) => kpis.includes(id) : undefined,
          cancelled,
        );
        if (stopped) io.err(`Stopped: ${stopped.why}\n`);
        if (stopped || cancelled) io.err(`${cancelled ? "Cancelled: " : ""}${saved}\n`);
        if (cancelled) return Exit.interrupted;
        return stopped ? Exit.runFailed : code;
      } finally {
        close();
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
