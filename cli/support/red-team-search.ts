import type { RunResult } from "../../sim/results/results.ts";
import type { RunFailure, RunJob, Runner } from "../../workers/runner.ts";
import type { Io } from "./io.ts";

/** The user pressed Ctrl-C: what was found so far is not finished, so nothing is reported. */
export class Stopped extends Error {}

/** Drives a search that yields the runs it wants and takes their results, a list a job. `onFailures` is told of each wave's. */
export async function driveSearch<R>(
  io: Io,
  runner: Runner,
  search: Generator<readonly RunJob[], R, readonly (readonly RunResult[])[]>,
  onFailures: (failures: readonly RunFailure[]) => void,
): Promise<R> {
  let step = search.next();
  while (!step.done) {
    const jobs = step.value;
    const lists = jobs.map((): RunResult[] => []);
    const failures: RunFailure[] = [];
    const { cancelled } = await runner.run(jobs, {
      signal: io.signal,
      keepResults: false,
      onRun: (job, result) => lists[job].push(result),
      onFailure: (_, failure) => failures.push(failure),
    });
    if (cancelled) throw new Stopped();
    onFailures(failures);
    step = search.next(lists.map((runs) => runs.sort((a, b) => a.replication - b.replication)));
  }
  return step.value;
}
