import { t } from "../../language/language.ts";
import type { Chosen } from "../../scenarios/notebook/document.ts";
import { parseScenario } from "../../scenarios/parse.ts";
import type { Study } from "../../scenarios/scenario.ts";
import { writeScenario } from "../../scenarios/write.ts";
import type { RunResult } from "../../sim/results/results.ts";
import type { World } from "../../sim/world.ts";
import type { Runner } from "../../workers/runner.ts";
import { type MadeTable, studyTable } from "../../workers/tables/study-table.ts";
import { lendPool } from "../experiments/lent-pool.ts";
import { count, shortHash } from "../notebook/figures.ts";
import { download, fileName } from "../notebook/files.ts";
import type { Notebook } from "../notebook/notebook.ts";
import { runsName, type WorldRuns } from "../notebook/runs.ts";
import type { Tell } from "./actions.ts";

export type TableKind = "runs" | "paths";
export type TableFormat = "parquet" | "csv";

/** Runs that the page has already, by world and replication; only those of the scenario as it stands. */
function knownRuns(notebook: Notebook): (world: World, replication: number) => RunResult | undefined {
  const known = new Map<WorldRuns, Map<number, RunResult>>();
  return ({ policy, exporter }, replication) => {
    const { value, state } = notebook.flow.read<WorldRuns>(runsName(policy.id, exporter.id));
    if (!value || (state !== "fresh" && state !== "coarse")) return undefined;
    let own = known.get(value);
    if (!own) known.set(value, (own = new Map(value.runs.map((run) => [run.replication, run]))));
    return own.get(replication);
  };
}

/** Worlds of a table: all for the runs, those shown for the paths, which are long. */
function worldsOf(study: Study, table: TableKind, { policy, exporter }: Chosen): readonly World[] {
  if (table === "runs") return study.worlds;
  return study.worlds.filter(
    (world) => world.exporter.id === exporter && (world.policy.id === policy || world.policy.id === study.baseline),
  );
}

/** A table of the notebook as it stands. Throws with a sentence for the user. */
export async function makeTable(
  notebook: Notebook,
  table: TableKind,
  format: TableFormat,
  chosen: Chosen,
  runner: Runner,
  tell: Tell,
): Promise<MadeTable> {
  // As its file says it, so that the command line, which reads the file, writes the same bytes.
  const parsed = parseScenario(writeScenario(notebook.document.scenario));
  if (!parsed.ok) throw new Error(t("the scenario cannot be run as it stands"));
  const { study, spec } = parsed;
  const made = await studyTable(
    {
      study,
      scenario: spec,
      worlds: worldsOf(study, table, chosen),
      table,
      format,
      name: fileName(`${study.title} ${table}`, format),
    },
    runner,
    {
      known: knownRuns(notebook),
      onProgress: ({ done, total }) => tell(t("{done} of {all} runs for the table", { done: count(done), all: count(total) })),
    },
  );
  if (!made) throw new Error(t("it was stopped"));
  return made;
}

/** Makes a table and hands it to the user, a CSV with the file that describes its columns. */
export async function exportTable(
  notebook: Notebook,
  table: TableKind,
  format: TableFormat,
  chosen: Chosen | undefined,
  tell: Tell,
): Promise<void> {
  if (!chosen) throw new Error(t("the scenario cannot be run as it stands"));
  const lent = lendPool();
  try {
    const made = await makeTable(notebook, table, format, chosen, lent.runner, tell);
    for (const { name, parts } of made.files) download(name, new Blob([...parts], { type: "application/octet-stream" }));
    const saved = {
      files: made.files.map(({ name }) => name).join(t(" and ")),
      runs: count(made.runs),
      hash: shortHash(made.hash),
    };
    tell(
      made.failures.length > 0
        ? t("Saved {files}: {runs} runs, hash {hash}. {failed} runs failed and are left out.", {
            ...saved,
            failed: count(made.failures.length),
          })
        : t("Saved {files}: {runs} runs, hash {hash}.", saved),
    );
  } finally {
    lent.giveBack();
  }
}
