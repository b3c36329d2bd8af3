import { benchmarkRows } from "../analysis/benchmarks.ts";
import { type PolicySummary, summarise } from "../analysis/summary.ts";
import { hashOfHashes } from "../sim/core/hash.ts";
import { KPIS } from "../sim/results/kpis/index.ts";
import { MODEL_VERSION } from "../sim/version.ts";
import type { RunJob, RunOutcome } from "../workers/runner.ts";
import { benchmarkTable, type ReadPolicy } from "./support/benchmark-table.ts";
import { csvRow } from "./support/csv.ts";
import { Exit } from "./support/io.ts";
import { chosenIds, type Loaded, loadScenario, SCENARIO_FLAGS, WORKERS_FLAG } from "./support/load.ts";
import { formatNumber, formatSeconds, plan } from "./support/numbers.ts";
import { openOutputs } from "./support/output-file.ts";
import { FILE_FLAGS } from "./support/outputs.ts";
import type { ProgressStyle } from "./support/progress.ts";
import { runJobs } from "./support/run-jobs.ts";
import { differenceTable, levelTable, summaryData, type Wanted } from "./support/summary-tables.ts";
import type { Verb } from "./support/verb.ts";

const FAILURES_SHOWN = 20;

function* csv({ results }: RunOutcome): Generator<string> {
  yield csvRow(["exporter", "policy", "seed", "replication", "material", "kpi", "unit", "value"]);
  for (const result of results) {
    let rows = "";
    for (const { material, kpis } of [result, ...result.alongside])
      for (const [index, kpi] of KPIS.entries())
        rows += csvRow([result.exporter, result.policy, result.seed, result.replication, material, kpi.id, kpi.unit, kpis[index]]);
    yield rows;
  }
}

function report({ study }: Loaded, summaries: readonly PolicySummary[], wanted: Wanted | undefined, read: ReadPolicy[]): string {
  return study.exporters
    .map(({ id, title }) => {
      const own = summaries.filter((summary) => summary.exporter === id);
      if (own.length === 0) return "";
      const differences = differenceTable(own, wanted);
      const against = read.filter(({ exporter }) => exporter === id);
      const benchmarks = wanted === undefined ? `\n${benchmarkTable(against)}` : "";
      const heading = `Difference to the ${study.baseline} on the same draws: mean ±half-width [95 % interval]`;
      return `\n${title} (${id})\n\n${levelTable(own, wanted)}${differences && `\n${heading}\n\n${differences}`}${benchmarks}`;
    })
    .join("");
}

export const batch: Verb = {
  name: "batch",
  summary: "Every policy under every exporter, many runs each: quantiles and paired differences.",
  operands: "SCENARIO",
  least: 1,
  most: 1,
  flags: [
    { name: "replications", kind: "whole", value: "N", min: 1, max: 100_000, unit: "runs", doc: "Runs of each policy under each exporter" },
    WORKERS_FLAG,
    { name: "policy", kind: "text", value: "ID", repeat: true, doc: "Only this policy." },
    { name: "exporter", kind: "text", value: "ID", repeat: true, doc: "Only this exporter." },
    { name: "kpi", kind: "text", value: "ID", repeat: true, doc: "Print only this KPI (bodem describe --kpis); files hold all." },
    ...SCENARIO_FLAGS,
    { name: "out", kind: "text", value: "FILE", doc: "Write a CSV file, one row a run × material × KPI." },
    { name: "json", kind: "text", value: "FILE", doc: "Write the summary as JSON." },
    {
      name: "progress",
      kind: "text",
      value: "STYLE",
      options: ["bar", "json", "none"],
      doc: "Progress on standard error; a bar on a terminal when absent.",
    },
    FILE_FLAGS.force,
  ],
  notes: "Differences need the baseline: keep it when you choose policies, as in --policy baseline --policy floor.",
  async run(args, io) {
    const loaded = loadScenario(args, io);
    const { study, spec } = loaded;
    const policies = chosenIds(
      args,
      "policy",
      study.policies.map((policy) => policy.id),
    );
    const exporters = chosenIds(
      args,
      "exporter",
      study.exporters.map((exporter) => exporter.id),
    );
    const kpis = chosenIds(
      args,
      "kpi",
      KPIS.map((kpi) => kpi.id),
    );
    const wanted = kpis.length < KPIS.length ? (id: string) => kpis.includes(id) : undefined;
    const jobs = study.worlds
      .filter((world) => policies.includes(world.policy.id) && exporters.includes(world.exporter.id))
      .map((world): RunJob => ({ world, seed: study.seed, first: 0, count: study.replications, detail: "kpis" }));
    const style = (args.text("progress") ?? (io.errIsTerminal ? "bar" : "none")) as ProgressStyle;
    const [table, summary] = openOutputs(io.cwd, [args.text("out"), args.text("json")], args.has("force"));
    try {
      const total = jobs.length * study.replications;
      const started = io.now();
      io.out(
        `${study.title}\n${plan(policies.length, exporters.length, study.replications)}, seed ${study.seed}, model ${MODEL_VERSION}\n`,
      );
      const { outcome, died } = await runJobs(io, jobs, args.whole("workers") ?? io.processors, style);
      const seconds = (io.now() - started) / 1000;
      const { results, failures, cancelled } = outcome;
      const hash = hashOfHashes(results.map((result) => result.hash));
      const summaries = summarise(results, study.baseline);
      const read = study.worlds.flatMap((world): ReadPolicy[] => {
        const runs = results.filter(({ policy, exporter }) => policy === world.policy.id && exporter === world.exporter.id);
        return runs.length > 0 ? [{ policy: world.policy.id, exporter: world.exporter.id, rows: benchmarkRows(world, runs) }] : [];
      });

      if (table) {
        for (const rows of csv(outcome)) table.write(rows);
        table.finish();
      }
      if (summary) {
        summary.write(
          `${JSON.stringify({ modelVersion: MODEL_VERSION, scenario: spec, seed: study.seed, replications: study.replications, runs: results.length, runsPlanned: total, cancelled, hash, failures, policies: summaryData(summaries), benchmarks: read }, null, 2)}\n`,
        );
        summary.finish();
      }
      io.out(report(loaded, summaries, wanted, read));
      if (!policies.includes(study.baseline)) io.out(`\nNo differences: the ${study.baseline} was not among the policies.\n`);
      const partly = results.length < total ? ` of ${formatNumber(total)}` : "";
      io.out(`\n${formatNumber(results.length)}${partly} runs\nHash ${hash}${partly ? " (of the finished runs)" : ""}\n`);
      // Standard output is the same every time; how long it took is not.
      if (style === "bar") io.err(`Took ${formatSeconds(seconds)}\n`);
      for (const file of [table, summary]) if (file) io.err(`Wrote ${file.path}\n`);

      for (const failure of failures.slice(0, FAILURES_SHOWN))
        io.err(
          `Failed: ${failure.policy} × ${failure.exporter}, seed ${failure.seed}, replication ${failure.replication}: ${failure.reason}\n`,
        );
      if (failures.length > FAILURES_SHOWN) io.err(`and ${failures.length - FAILURES_SHOWN} more failures\n`);
      if (died !== undefined) io.err(`Stopped: ${died}\n`);
      if (cancelled) {
        io.err(`Cancelled after ${formatNumber(results.length)}${partly} runs; the finished ones are above.\n`);
        return Exit.interrupted;
      }
      return failures.length > 0 || died !== undefined ? Exit.runFailed : Exit.ok;
    } finally {
      table?.discard();
      summary?.discard();
    }
  },
};
