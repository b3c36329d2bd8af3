import type { RunResult } from "../sim/results/results.ts";
import { checkJobs, createCollector, HookThrew, reasonOf } from "./collector.ts";
import { firstPaths } from "./first-paths.ts";
import { DEFAULT_MEMORY_LIMIT, refuseTooLarge } from "./memory.ts";
import { planChunks } from "./plan.ts";
import type { RunHooks, RunJob, Runner, RunOutcome, Simulate } from "./runner.ts";
import { turn } from "./turn.ts";
import { createTurnstile } from "./turnstile.ts";

/** Runs `simulate` on this thread, with a turn of the event loop after each run. */
export function createSequentialRunner(simulate: Simulate, memoryLimitBytes = DEFAULT_MEMORY_LIMIT): Runner {
  const turnstile = createTurnstile();

  const runAll = async (jobs: readonly RunJob[], hooks: RunHooks): Promise<RunOutcome> => {
    const collector = createCollector(jobs, hooks);
    for (const { job, first, count } of planChunks(jobs, 1, hooks.inOrder)) {
      const { world, seed, detail, outcomes } = jobs[job];
      for (let replication = first; replication < first + count; replication++) {
        if (hooks.signal?.aborted) {
          collector.flush();
          return collector.outcome(true);
        }
        let result: RunResult | undefined;
        let reason = "";
        try {
          const all = simulate(world, seed, replication, detail);
          const series = firstPaths(all, outcomes);
          result = series === all.series ? all : { ...all, series: series.slice() };
        } catch (thrown) {
          reason = reasonOf(thrown);
        }
        if (result) collector.add(job, result);
        else collector.fail(job, replication, reason);
        await turn();
      }
      collector.flush();
    }
    return collector.outcome(false);
  };

  return {
    workers: 1,
    async run(jobs, hooks = {}) {
      checkJobs(jobs);
      if (hooks.keepResults ?? true) refuseTooLarge(jobs, memoryLimitBytes);
      const leave = await turnstile.enter(hooks.signal);
      if (leave === undefined) return createCollector(jobs, {}).outcome(true);
      try {
        return await runAll(jobs, hooks);
      } catch (thrown) {
        throw thrown instanceof HookThrew ? thrown.thrown : thrown;
      } finally {
        leave();
      }
    },
    close: async () => {},
  };
}
