import { OUTCOMES } from "../../sim/results/outcomes.ts";
import type { BatchJob } from "./batch-job.ts";
import { ledgerTable, pathsTable, pointsColumns, runsTable, writePoints } from "../../workers/tables/batch-tables.ts";
import { provenanceOf } from "../../workers/tables/provenance.ts";
import type { TableFile } from "../../workers/tables/table.ts";
import type { Arguments, Flag } from "./flags.ts";
import { chosenIds } from "./load.ts";
import { BadInput } from "./io.ts";
import { OutputFile } from "./output-file.ts";
import { FILE_FLAGS } from "./outputs.ts";
import type { LoggedRun } from "./log-records.ts";
import { openTable } from "./table-file.ts";

const TABLE = "FILE.parquet|FILE.csv";

/** What a batch leaves behind, the same whether it ran here or was merged. */
export const BATCH_OUTPUT_FLAGS: readonly Flag[] = [
  { name: "out", kind: "text", value: TABLE, doc: "Write a table, one row a run × material × KPI." },
  { name: "paths", kind: "text", value: TABLE, doc: "Write the monthly paths, one row a run × material × outcome × month." },
  { name: "ledger", kind: "text", value: TABLE, doc: "Write who paid whom for what, one row a run × payer × payee × reason." },
  { name: "points", kind: "text", value: TABLE, doc: "Write the points of the experiment, one row a point." },
  { name: "json", kind: "text", value: "FILE", doc: "Write the summary as JSON." },
  FILE_FLAGS.force,
];

export const OUTCOME_FLAG: Flag = {
  name: "outcome",
  kind: "text",
  value: "ID",
  repeat: true,
  doc: "Keep the monthly path of this outcome only (bodem describe --outcomes); all when absent.",
};

/** Outcomes whose paths a batch keeps: those named, all with --paths alone, else none. */
export function chosenOutcomes(args: Arguments): readonly string[] {
  const ids = OUTCOMES.map(({ id }) => id);
  if (args.has("outcome") || args.has("paths")) return chosenIds(args, "outcome", ids);
  return [];
}

/** The files of a batch, opened before its first run so that what cannot be written is known. */
export interface BatchOutputs {
  /** Rows of a finished run, in the order of the runs. */
  run(run: LoggedRun): void;
  /** Puts the files in their places; returns their paths. */
  finish(runsHash: string, finished: number, summary: () => unknown): string[];
  discard(): void;
}

export function openBatchOutputs(cwd: string, args: Arguments, job: BatchJob): BatchOutputs {
  const { plan, materials, choice, study } = job;
  const force = args.has("force");
  const named = ["out", "paths", "ledger", "points", "json"].flatMap((flag) => args.text(flag) ?? []);
  if (new Set(named).size < named.length) throw new BadInput("two outputs name the same file: give each its own");
  if (args.has("paths") && choice.outcomes.length === 0)
    throw new BadInput("--paths: these runs were made without monthly paths; run the batch with --outcome or --paths");
  if (args.has("ledger") && !choice.ledger)
    throw new BadInput("--ledger: these runs were made without their ledger; run the batch with --ledger");
  const tables = {
    out: runsTable(plan, materials),
    paths: pathsTable(plan, materials, choice.outcomes, study.start),
    ledger: ledgerTable(plan),
  };
  const opened: { discard(): void }[] = [];
  const open = (flag: string, columns: Parameters<typeof openTable>[2]): TableFile | undefined => {
    const name = args.text(flag);
    if (name === undefined) return undefined;
    const file = openTable(cwd, name, columns, force);
    opened.push(file);
    return file;
  };
  try {
    const writers = (["out", "paths", "ledger"] as const).flatMap((flag) => {
      const file = open(flag, tables[flag].columns);
      return file ? [{ file, table: tables[flag] }] : [];
    });
    const points = open("points", pointsColumns(plan));
    const json = args.text("json");
    const summaryFile = json === undefined ? undefined : new OutputFile(cwd, json, force);
    if (summaryFile) opened.push(summaryFile);
    return {
      run(run) {
        for (const { file, table } of writers) table.write(file, run);
      },
      finish(runsHash, finished, summary) {
        const provenance = provenanceOf(study, job.spec, plan, runsHash, finished);
        for (const { file } of writers) file.finish(provenance);
        if (points) {
          writePoints(points, plan);
          points.finish(provenance);
        }
        if (summaryFile) {
          summaryFile.write(`${JSON.stringify(summary(), null, 2)}\n`);
          summaryFile.finish();
        }
        return [...writers.map(({ file }) => file), ...[points, summaryFile].filter((file) => file !== undefined)].map(({ path }) => path);
      },
      discard() {
        for (const file of opened) file.discard();
      },
    };
  } catch (thrown) {
    for (const file of opened) file.discard();
    throw thrown;
  }
}
