import { KPIS } from "../sim/results/kpis/index.ts";
import { OUTCOMES } from "../sim/results/outcomes.ts";
import { type RunJob, TooLarge } from "./runner.ts";

const BYTES_A_NUMBER = 8;
/** Strings, objects and buffers around the numbers of a run (measured: about 1 kB in V8). */
const OVERHEAD_BYTES = 1024;
/** Events, ledger and trace of a run in full detail, rounded up. */
const FULL_BYTES = 2000 * 1024;

/** Memory that the results of these jobs take when all are kept. */
export function resultBytes(jobs: readonly RunJob[]): number {
  let total = 0;
  for (const { world, count, detail } of jobs) {
    let bytes = OVERHEAD_BYTES + KPIS.length * BYTES_A_NUMBER;
    if (detail !== "kpis") bytes += OUTCOMES.length * world.months * BYTES_A_NUMBER;
    if (detail === "full") bytes += FULL_BYTES;
    total += bytes * count * (1 + world.alongside.length);
  }
  return total;
}

const inMegabytes = (bytes: number): number => Math.ceil(bytes / 1e6);

/** Throws `TooLarge`, with the numbers, when results that are kept would not fit. */
export function refuseTooLarge(jobs: readonly RunJob[], limitBytes: number): void {
  const bytes = resultBytes(jobs);
  if (bytes <= limitBytes) return;
  throw new TooLarge(
    `these runs need about ${inMegabytes(bytes)} MB for their results, more than the limit of ${inMegabytes(limitBytes)} MB: ` +
      "run fewer replications, or return only KPIs",
  );
}

export const DEFAULT_MEMORY_LIMIT = 2e9;
