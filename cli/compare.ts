import { compareSentence } from "../analysis/compare.ts";
import { summarise } from "../analysis/summary.ts";
import { hashOfHashes } from "../sim/core/hash.ts";
import { KPIS } from "../sim/results/kpis/index.ts";
import { MODEL_VERSION } from "../sim/version.ts";
import type { RunJob } from "../workers/runner.ts";
import { RESUME_FLAG } from "./support/run-store.ts";
import { runMatrix } from "./support/matrix.ts";
import { Exit } from "./support/io.ts";
import { chosenIds, loadScenario, SCENARIO_FLAGS, WORKERS_FLAG } from "./support/load.ts";
import { formatNumber, formatSeconds } from "./support/numbers.ts";
import { runJobs } from "./support/run-jobs.ts";
import { differenceTable } from "./support/summary-tables.ts";
import type { Verb } from "./support/verb.ts";
import { BadInput } from "./support/io.ts";

/** What a policy is asked about first: plants, money, dependence, lines that stop, buyers. */
const HEADLINES = ["built-eu", "fiscal-pv", "hhi-eu", "unserved-curtailed", "consumer-surplus-pv"];
const MATRIX_REPLICATIONS = 50;
const PAIRS = ["top8", "all"] as const;

export const compare: Verb = {
  name: "compare",
  summary: "What policies change on the same draws; with --matrix, what each instrument of one adds and how pairs interact.",
  operands: "SCENARIO",
  least: 1,
  most: 1,
  flags: [
    { name: "matrix", kind: "switch", doc: "Take one policy apart, instrument by instrument and pair by pair." },
    {
      name: "policy",
      kind: "text",
      value: "ID",
      repeat: true,
      doc: "Only this policy; with --matrix the first of two or more instruments when absent.",
    },
    { name: "exporter", kind: "text", value: "ID", repeat: true, doc: "Only this exporter; with --matrix the first when absent." },
    { name: "kpi", kind: "text", value: "ID", repeat: true, doc: `KPI to compare; ${HEADLINES.join(", ")} when absent.` },
    {
      name: "replications",
      kind: "whole",
      value: "N",
      min: 2,
      max: 100_000,
      unit: "runs",
      doc: `Runs of each world; with --matrix ${MATRIX_REPLICATIONS} when absent`,
    },
    {
      name: "pairs",
      kind: "text",
      value: "WHICH",
      options: PAIRS,
      doc: "Pairs among the eight largest effects, or all; top8 when absent.",
    },
    { ...RESUME_FLAG, doc: "Keep finished runs of a matrix here and continue from it." },
    WORKERS_FLAG,
    ...SCENARIO_FLAGS,
  ],
  notes: "Interaction: what two instruments change together beyond the sum of what each changes where the other is missing.",
  async run(args, io) {
    for (const flag of ["pairs", "resume"])
      if (args.has(flag) && !args.has("matrix")) throw new BadInput(`--${flag} belongs to --matrix: add it`);
    const { study } = loadScenario(args, io);
    const kpis = args.has("kpi")
      ? chosenIds(
          args,
          "kpi",
          KPIS.map(({ id }) => id),
        )
      : HEADLINES;
    const policies = chosenIds(
      args,
      "policy",
      study.policies.map(({ id }) => id),
    );
    const exporters = chosenIds(
      args,
      "exporter",
      study.exporters.map(({ id }) => id),
    );
    const style = io.errIsTerminal ? "bar" : "none";
    const workers = args.whole("workers") ?? io.processors;
    const started = io.now();
    const took = () => io.err(`Took ${formatSeconds((io.now() - started) / 1000)}\n`);

    if (args.has("matrix")) {
      const replications = args.whole("replications") ?? MATRIX_REPLICATIONS;
      const code = await runMatrix(
        { study, policies, exporters, kpis, replications, all: args.text("pairs") === "all", resume: args.text("resume"), workers, style },
        io,
      );
      took();
      return code;
    }

    const wanted = study.worlds.filter(
      ({ policy, exporter }) => (policy.id === study.baseline || policies.includes(policy.id)) && exporters.includes(exporter.id),
    );
    const jobs = wanted.map((world): RunJob => ({ world, seed: study.seed, first: 0, count: study.replications, detail: "kpis" }));
    const { outcome, died } = await runJobs(io, jobs, workers, style);
    const { results, failures, cancelled } = outcome;
    io.out(
      `${study.title}\nDifference to the ${study.baseline} on the same draws, seed ${study.seed}, model ${MODEL_VERSION}: mean ±half-width [95 % interval]\n`,
    );
    const summaries = summarise(results, study.baseline);
    for (const { id, title } of study.exporters) {
      const own = summaries.filter(({ exporter }) => exporter === id);
      const table = differenceTable(own, (kpi) => kpis.includes(kpi));
      if (table) io.out(`\n${title} (${id})\n\n${table}`);
      for (const { policy, against } of own) if (against) io.out(`\n${policy}. ${compareSentence(against, kpis)}\n`);
    }
    io.out(`\n${formatNumber(results.length)} runs\nHash ${hashOfHashes(results.map(({ hash }) => hash))}\n`);
    for (const { policy, exporter, replication, reason } of failures)
      io.err(`Failed: ${policy} × ${exporter}, replication ${replication}: ${reason}\n`);
    if (died !== undefined) io.err(`Stopped: ${died}\n`);
    took();
    if (cancelled) return Exit.interrupted;
    return failures.length > 0 || died !== undefined ? Exit.runFailed : Exit.ok;
  },
};
