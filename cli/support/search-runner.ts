import type { RunJob, Runner } from "../../workers/runner.ts";
import type { Arguments } from "./flags.ts";
import type { Io } from "./io.ts";
import { type KeptPoint, openRunStore, type RunStore } from "./run-store.ts";

/**
 * The runner of a search. With `--resume` it takes from the file what that holds and puts into it what it runs: a
 * search that is asked again asks for the same runs, and goes on where it was stopped. `content` and `points` as
 * `openRunStore` has them. Results are told to the hooks alone, known ones first.
 */
export function searchRunner(io: Io, args: Arguments, content: readonly unknown[], points: readonly KeptPoint[] = []): Runner {
  const resume = args.text("resume");
  const store = resume === undefined ? undefined : openRunStore(io, resume, JSON.stringify(content), points);
  const runner = io.createRunner(args.whole("workers") ?? io.processors);
  return store ? remembering(runner, store) : runner;
}

function remembering(runner: Runner, store: RunStore): Runner {
  return {
    workers: runner.workers,
    async run(jobs, hooks = {}) {
      const missing: RunJob[] = [];
      const jobOf: number[] = [];
      for (const [at, job] of jobs.entries()) {
        let first = -1;
        for (let replication = job.first; replication <= job.first + job.count; replication++) {
          const end = replication === job.first + job.count;
          const known = end ? undefined : store.get(job.world, job.seed, replication);
          if (known) hooks.onRun?.(at, known);
          if (!known && !end) {
            if (first < 0) first = replication;
          } else if (first >= 0) {
            missing.push({ ...job, first, count: replication - first });
            jobOf.push(at);
            first = -1;
          }
        }
      }
      if (missing.length === 0) return { results: [], failures: [], cancelled: hooks.signal?.aborted ?? false };
      try {
        return await runner.run(missing, {
          ...hooks,
          keepResults: false,
          onRun(at, result) {
            store.put(missing[at].world, result);
            hooks.onRun?.(jobOf[at], result);
          },
          onFailure: (at, failure) => hooks.onFailure?.(jobOf[at], failure),
        });
      } finally {
        store.flush();
      }
    },
    async close() {
      try {
        store.close();
      } finally {
        await runner.close();
      }
    },
  };
}

/** What a command that was stopped leaves behind. */
export function stoppedText(args: Arguments): string {
  const resume = args.text("resume");
  const again =
    resume === undefined
      ? "Add --resume FILE to keep runs from which to continue."
      : `Finished runs are in ${resume}; the same command continues.`;
  return `\nStopped before the search was over: nothing to report. ${again}\n`;
}
