import type { Dataflow } from "../notebook/dataflow.ts";
import type { BatchState } from "./batch-run.ts";
import { lendPool } from "./lent-pool.ts";
import { notebookQuiet } from "./notebook-quiet.ts";
import { SearchRun, type Steps } from "./search-run.ts";

/** What a search has found, and in how many runs. */
export interface Reported<R> {
  readonly report: R;
  readonly runs: number;
}

export interface OpenedSearch<R> {
  /** What tells this search from others. */
  readonly key: string;
  readonly steps: () => Steps<R>;
  readonly estimate: number;
  readonly flow: Dataflow;
  /** Called for the run that is open, not for one that another question has replaced. */
  readonly isOpen: (run: SearchRun<R>) => boolean;
  readonly tell: (state: BatchState) => void;
  readonly found: (reported: Reported<R>) => void;
}

/** Opens a search: what it found before, by `reports`, is told at once and there is nothing to run; else a run that can be started. */
export function openSearch<R>(reports: Map<string, Reported<R>>, search: OpenedSearch<R>): SearchRun<R> | undefined {
  const { key, steps, estimate, flow, isOpen, tell, found } = search;
  const known = reports.get(key);
  if (known) {
    found(known);
    tell({ phase: "done", done: known.runs, total: known.runs, failed: 0, perSecond: 0 });
    return undefined;
  }
  const run = new SearchRun<R>({
    steps,
    estimate,
    lend: lendPool,
    whileBusy: () => notebookQuiet(flow),
    tell: (state) => {
      if (!isOpen(run)) return;
      tell(state);
      if (state.phase !== "done" || run.report === undefined) return;
      const reported = { report: run.report, runs: state.done };
      reports.set(key, reported);
      found(reported);
    },
  });
  return run;
}
