import { parseNotebook } from "../../scenarios/notebook/parse.ts";
import type { Cell, NotebookDocument } from "../../scenarios/notebook/document.ts";
import { parseSpec } from "../../scenarios/parse.ts";
import type { Study } from "../../scenarios/scenario.ts";
import { hashOfHashes } from "../../sim/core/hash.ts";
import { simulate } from "../../sim/simulate.ts";
import { Dataflow } from "../../ui/notebook/dataflow.ts";
import { type Finding, findingOf } from "../../ui/notebook/finding.ts";
import { resolveReference, type Use } from "../../ui/notebook/references.ts";
import { runsName } from "../../ui/notebook/runs.ts";

export interface RunNotebook {
  readonly document: NotebookDocument;
  readonly study: Study;
  readonly hash: string;
  readonly findings: readonly (Finding & { readonly id: string })[];
  /** Of every live figure in the text: what it shows, or why it cannot. */
  readonly figures: readonly { readonly path: string; readonly text: string; readonly error?: string }[];
}

const textsOf = (cell: Cell): string[] =>
  cell.kind === "prose" ? [cell.text, cell.note ?? ""] : cell.kind === "finding" ? [String(cell.asks.says ?? "")] : [];

/** A notebook as its page would show it once its runs are in; all of them, or the first few of each world. */
export function runNotebook(name: string, text: string, most = Number.POSITIVE_INFINITY): RunNotebook {
  const parsed = parseNotebook(text, name);
  if (!parsed.ok) throw new Error(`${name}: ${JSON.stringify(parsed.errors, null, 1)}`);
  const { document } = parsed;
  const outcome = parseSpec(document.scenario);
  if (!outcome.ok) throw new Error(`${name}: ${JSON.stringify(outcome.errors, null, 1)}`);
  const { study } = outcome;
  const flow = new Dataflow();
  const use: Use = (one) => flow.read(one);
  flow.source("study", study);
  flow.source("chosen", document.chosen);
  const hashes: string[] = [];
  for (const world of study.worlds) {
    const runs = Array.from({ length: Math.min(most, study.replications) }, (_, replication) =>
      simulate(world, study.seed, replication, "kpis"),
    );
    hashes.push(...runs.map(({ hash }) => hash));
    flow.source(runsName(world.policy.id, world.exporter.id), {
      policy: world.policy.id,
      exporter: world.exporter.id,
      runs,
      series: [],
    });
  }
  const paths = document.cells.flatMap(textsOf).flatMap((one) => [...one.matchAll(/\{\{\s*([^{}]+?)\s*\}\}/g)].map(([, path]) => path));
  return {
    document,
    study,
    hash: hashOfHashes(hashes),
    findings: document.cells.flatMap((cell) =>
      cell.kind === "finding" ? [{ id: cell.id, ...findingOf(String(cell.asks.holds ?? ""), use) }] : [],
    ),
    figures: [...new Set(paths)].map((path) => ({ path, ...resolveReference(path, use) })),
  };
}
