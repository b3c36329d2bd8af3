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
  readonly tell: (state: BatchState) => void;
  readonly found: (reported: Reported<R>) => void;
}

/** A search as the cell sees it that asks for it. */
export interface Looking<R> {
  readonly run: SearchRun<R>;
  /** The cell is off the page, for good or for a moment: a search that no cell comes back to is paused. */
  leave(): void;
  back(): void;
  /** The cell asks something else. */
  drop(): void;
}

interface Underway<R> {
  readonly run: SearchRun<R>;
  readonly cells: Set<OpenedSearch<R>>;
}

/** Reports and searches by the question. */
const reports = new Map<string, Reported<unknown>>();
const underway = new Map<string, Underway<unknown>>();

/** So long, ms, a search goes on alone: longer than a page takes to be drawn anew, in another language. */
const ALONE_MS = 5000;

/** Opens a search: what it found before is told at once and there is nothing to run; else the run of that question, which may be under way. */
export function openSearch<R>(search: OpenedSearch<R>): Looking<R> | undefined {
  const { key, tell, found } = search;
  const known = reports.get(key);
  if (known) {
    found(known as Reported<R>);
    tell({ phase: "done", done: known.runs, total: known.runs, failed: 0, perSecond: 0 });
    return undefined;
  }
  const own = (underway.get(key) as Underway<R> | undefined) ?? begun(search);
  const { run, cells } = own;
  cells.add(search);
  tell(run.state);
  const gone = (): void => {
    if (cells.size > 0 || underway.get(key) !== own) return;
    if (run.state.phase === "running") run.pause();
    else if (run.state.phase !== "paused") underway.delete(key);
  };
  return {
    run,
    leave() {
      cells.delete(search);
      setTimeout(gone, ALONE_MS);
    },
    back() {
      cells.add(search);
      tell(run.state);
    },
    drop() {
      cells.delete(search);
      if (cells.size > 0) return;
      run.cancel();
      underway.delete(key);
    },
  };
}

function begun<R>({ key, steps, estimate, flow }: OpenedSearch<R>): Underway<R> {
  const cells = new Set<OpenedSearch<R>>();
  const run = new SearchRun<R>({
    steps,
    estimate,
    lend: lendPool,
    whileBusy: () => notebookQuiet(flow),
    tell(state) {
      for (const cell of cells) cell.tell(state);
      if (state.phase !== "done" || run.report === undefined) return;
      const reported = { report: run.report, runs: state.done };
      reports.set(key, reported);
      underway.delete(key);
      for (const cell of cells) cell.found(reported);
    },
  });
  const own = { run, cells };
  underway.set(key, own as Underway<unknown>);
  return own;
}
