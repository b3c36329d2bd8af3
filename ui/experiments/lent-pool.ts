import { createBrowserPool } from "../../workers/browser-pool.ts";
import type { Runner } from "../../workers/runner.ts";
import type { Lent } from "./batch-run.ts";

let pool: Runner | undefined;
let users = 0;

/** One pool for all experiments of the page, beside that of the notebook's own runs; closed when none runs. */
export function lendPool(): Lent {
  pool ??= createBrowserPool();
  users++;
  const runner = pool;
  return {
    runner,
    giveBack() {
      users--;
      if (users > 0) return;
      pool = undefined;
      void runner.close();
    },
  };
}
