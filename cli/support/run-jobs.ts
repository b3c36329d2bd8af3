import type { RunResult } from "../../sim/results/results.ts";
import { type RunJob, type RunOutcome, TooLarge, WorkerDied } from "../../workers/runner.ts";
import { BadInput, type Io } from "./io.ts";
import { progressReporter, type ProgressStyle } from "./progress.ts";

/** What had finished when a worker died counts; the reason is reported beside it. */
export async function runJobs(
  io: Io,
  jobs: readonly RunJob[],
  workers: number,
  style: ProgressStyle,
  onResults?: (results: readonly RunResult[]) => void,
): Promise<{ outcome: RunOutcome; died?: string }> {
  const progress = progressReporter(io, style);
  const runner = io.createRunner(workers);
  try {
    return { outcome: await runner.run(jobs, { onProgress: progress.update, onResults, signal: io.signal }) };
  } catch (thrown) {
    if (thrown instanceof TooLarge) throw new BadInput(thrown.message);
    if (!(thrown instanceof WorkerDied)) throw thrown;
    return { outcome: thrown.finished ?? { results: [], failures: [], cancelled: false }, died: thrown.message };
  } finally {
    progress.end();
    await runner.close();
  }
}
