import type { RunHooks, RunJob, Runner, RunOutcome } from "./runner.ts";

/** Runs only the newest request: for a slider that moves faster than runs finish. */
export interface Latest {
  /**
   * Cancels the request before, which then resolves as cancelled and whose hooks are not called
   * again. Rejects as `Runner.run` does.
   */
  run(jobs: readonly RunJob[], hooks?: RunHooks): Promise<RunOutcome>;
  /** Cancels what runs. */
  cancel(): void;
}

export function createLatest(runner: Runner): Latest {
  let current: AbortController | undefined;
  return {
    async run(jobs, hooks = {}) {
      current?.abort();
      const controller = new AbortController();
      current = controller;
      const { onProgress, onResults, onRun, onFailure, inOrder, keepResults, signal } = hooks;
      const follow = (): void => controller.abort();
      signal?.addEventListener("abort", follow);
      if (signal?.aborted) controller.abort();
      const superseded = (): boolean => current !== controller;
      try {
        return await runner.run(jobs, {
          keepResults,
          inOrder,
          signal: controller.signal,
          onProgress: onProgress && ((progress) => superseded() || onProgress(progress)),
          onResults: onResults && ((results) => superseded() || onResults(results)),
          onRun: onRun && ((job, result) => superseded() || onRun(job, result)),
          onFailure: onFailure && ((job, failure) => superseded() || onFailure(job, failure)),
        });
      } finally {
        signal?.removeEventListener("abort", follow);
      }
    },
    cancel: () => current?.abort(),
  };
}
