import { batchPlan } from "../../analysis/batch-plan.ts";
import type { ScenarioSpec, Study } from "../../scenarios/scenario.ts";
import { hashOfHashes } from "../../sim/core/hash.ts";
import { OUTCOMES } from "../../sim/results/outcomes.ts";
import type { RunResult } from "../../sim/results/results.ts";
import type { World } from "../../sim/world.ts";
import { runBatch } from "../batch.ts";
import type { Progress, Runner } from "../runner.ts";
import { pathsTable, runsTable } from "./batch-tables.ts";
import { csvTable } from "./csv-table.ts";
import { keeper, type KeptRun } from "./kept-run.ts";
import { provenanceOf } from "./provenance.ts";
import type { TableSink } from "./table.ts";

export interface StudyTableTerms {
  readonly study: Study;
  /** As its file has it. */
  readonly scenario: ScenarioSpec;
  /** Worlds of the study, in its order. */
  readonly worlds: readonly World[];
  /** One row a run × KPI, or one row a run × outcome × month. */
  readonly table: "runs" | "paths";
  readonly format: "parquet" | "csv";
  readonly name: string;
}

export interface MadeFile {
  readonly name: string;
  readonly parts: readonly (string | Uint8Array<ArrayBuffer>)[];
}

export interface MadeTable {
  /** The table, and beside a CSV its description. */
  readonly files: readonly MadeFile[];
  /** Over the runs in their order, as `bodem batch` prints it. */
  readonly hash: string;
  readonly runs: number;
  /** Why runs failed, which are left out. */
  readonly failures: readonly string[];
}

export interface StudyTableHooks {
  /** A run that has been done already; its monthly paths are not asked for. */
  readonly known?: (world: World, replication: number) => RunResult | undefined;
  readonly onProgress?: (progress: Progress) => void;
  readonly signal?: AbortSignal;
}

function inMemory(path: string): TableSink & MadeFile {
  const parts: (string | Uint8Array<ArrayBuffer>)[] = [];
  return {
    path,
    name: path,
    parts,
    write: (content) => parts.push(typeof content === "string" ? content : content.slice()),
    finish() {},
    discard() {},
  };
}

/**
 * A table of a study, the same bytes as `bodem batch --out` and `--paths` write for these worlds. What is not known is
 * run. Undefined when the signal stopped it.
 */
export async function studyTable(terms: StudyTableTerms, runner: Runner, hooks: StudyTableHooks = {}): Promise<MadeTable | undefined> {
  const { study, worlds, table: wanted, format, name } = terms;
  const plan = batchPlan({ study, worlds, replications: study.replications });
  const outcomes = wanted === "paths" ? OUTCOMES.map(({ id }) => id) : [];
  const { materials, keep } = keeper(study, plan.worlds[0].months, outcomes, false);
  const table = wanted === "paths" ? pathsTable(plan, materials, outcomes, study.start) : runsTable(plan, materials);
  const sink = inMemory(name);
  const beside = inMemory(`${name}-metadata.json`);
  const file = format === "csv" ? csvTable(sink, beside, table.columns) : (await import("./parquet.ts")).parquetTable(sink, table.columns);

  const knownOf = (run: number): RunResult | undefined => {
    const { world, replication } = plan.addressOf(run);
    return wanted === "runs" ? hooks.known?.(plan.worlds[world], replication) : undefined;
  };
  const waiting = new Map<number, KeptRun | undefined>();
  const hashes: string[] = [];
  const failures: string[] = [];
  let next = 0;
  /** Rows are written in the order of the runs, whatever the order in which these come. */
  const advance = (): void => {
    for (; next < plan.runs; next++) {
      const known = knownOf(next);
      if (!known && !waiting.has(next)) return;
      const kept = known ? keep(next, known) : waiting.get(next);
      waiting.delete(next);
      if (!kept) continue;
      table.write(file, kept);
      hashes.push(kept.hash);
    }
  };
  const { cancelled } = await runBatch(plan, runner, {
    wanted: (run) => !knownOf(run),
    detail: wanted === "paths" ? "series" : "kpis",
    onRun(run, result) {
      waiting.set(run, keep(run, result));
      advance();
    },
    onFailure(run, reason) {
      waiting.set(run, undefined);
      failures.push(reason);
      advance();
    },
    onProgress: hooks.onProgress,
    signal: hooks.signal,
  });
  if (cancelled) return undefined;
  advance();
  const hash = hashOfHashes(hashes);
  file.finish(provenanceOf(study, terms.scenario, plan, hash, hashes.length));
  return { files: format === "csv" ? [sink, beside] : [sink], hash, runs: hashes.length, failures };
}
