import { benchmarkRows } from "../../analysis/benchmarks.ts";
import { type PolicySummary, summarise } from "../../analysis/summary.ts";
import { hashOfHashes } from "../../sim/core/hash.ts";
import type { RunResult } from "../../sim/results/results.ts";
import { MODEL_VERSION } from "../../sim/version.ts";
import { type BatchJob, resultOf } from "./batch-job.ts";
import type { BatchOutputs } from "./batch-outputs.ts";
import { benchmarkTable, type ReadPolicy } from "./benchmark-table.ts";
import { Exit, type Io } from "./io.ts";
import { formatNumber } from "./numbers.ts";
import type { LoggedFailure, LoggedRun } from "./log-records.ts";
import { differenceTable, levelTable, summaryData, type Wanted } from "./summary-tables.ts";

const FAILURES_SHOWN = 20;

/** Finished and failed runs of a batch, wherever they are kept. */
export interface BatchRuns {
  get(run: number): LoggedRun | undefined;
  readonly failures: readonly LoggedFailure[];
}

function tables({ study }: BatchJob, summaries: readonly PolicySummary[], wanted: Wanted | undefined, read: readonly ReadPolicy[]): string {
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

/**
 * Reads every finished run once, in the order of the batch, writes the outputs and prints the report: the same bytes
 * whoever ran what and when. Returns the exit code.
 */
export function finishBatch(
  io: Io,
  job: BatchJob,
  runs: BatchRuns,
  outputs: BatchOutputs,
  wanted: Wanted | undefined,
  cancelled: boolean,
): number {
  const { plan, study } = job;
  const results: RunResult[] = [];
  for (let run = 0; run < plan.runs; run++) {
    const kept = runs.get(run);
    if (kept === undefined) continue;
    outputs.run(kept);
    results.push(resultOf(job, kept));
  }
  // In the order of scenarios: exporters, policies, replications; a batch of one point has that order already.
  const ordered = results.toSorted((a, b) => rankOf(job, a) - rankOf(job, b));
  const hash = hashOfHashes(results.map((result) => result.hash));
  const summaries = summarise(ordered, study.baseline);
  const read = plan.worlds.flatMap((world): ReadPolicy[] => {
    const own = ordered.filter(({ policy, exporter }) => policy === world.policy.id && exporter === world.exporter.id);
    return own.length > 0 ? [{ policy: world.policy.id, exporter: world.exporter.id, rows: benchmarkRows(world, own) }] : [];
  });
  const failures = runs.failures.map(({ run, reason }) => {
    const { point, world, replication } = plan.addressOf(run);
    const { policy, exporter } = plan.worlds[world];
    return { run, point, policy: policy.id, exporter: exporter.id, seed: plan.seed, replication: plan.drawsOf(point, replication), reason };
  });
  const paths = outputs.finish(hash, results.length, () => ({
    modelVersion: MODEL_VERSION,
    scenario: job.spec,
    seed: study.seed,
    points: plan.points,
    replications: plan.replications,
    runs: results.length,
    runsPlanned: plan.runs,
    cancelled,
    hash,
    failures,
    policies: summaryData(summaries),
    benchmarks: read,
  }));
  io.out(tables(job, summaries, wanted, read));
  if (!plan.worlds.some(({ policy }) => policy.id === study.baseline))
    io.out(`\nNo differences: the ${study.baseline} was not among the policies.\n`);
  const partly = results.length < plan.runs ? ` of ${formatNumber(plan.runs)}` : "";
  io.out(`\n${formatNumber(results.length)}${partly} runs\nHash ${hash}${partly ? " (of the finished runs)" : ""}\n`);
  for (const path of paths) io.err(`Wrote ${path}\n`);
  for (const { run, point, policy, exporter, seed, replication, reason } of failures.slice(0, FAILURES_SHOWN)) {
    const at = plan.points > 1 ? `, point ${point}` : "";
    io.err(`Failed: ${policy} × ${exporter}${at}, seed ${seed}, replication ${replication}: ${reason} (run ${run})\n`);
  }
  if (failures.length > FAILURES_SHOWN) io.err(`and ${failures.length - FAILURES_SHOWN} more failures\n`);
  return failures.length > 0 ? Exit.runFailed : Exit.ok;
}

function rankOf({ plan }: BatchJob, { policy, exporter }: RunResult): number {
  return plan.worlds.findIndex((world) => world.policy.id === policy && world.exporter.id === exporter);
}
