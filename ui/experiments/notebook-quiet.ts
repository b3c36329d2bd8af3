import type { Dataflow } from "../notebook/dataflow.ts";
import type { RunStatus } from "../notebook/runs.ts";

/** Resolves once the notebook's own runs, which somebody waits for, are done; undefined when they are. */
export function notebookQuiet(flow: Dataflow): Promise<void> | undefined {
  const busy = (): boolean => flow.read<RunStatus>("status").value?.phase === "running";
  if (!busy()) return undefined;
  return new Promise((resolve) => {
    const stop = flow.observe(["status"], () => {
      if (busy()) return;
      stop();
      resolve();
    });
  });
}
