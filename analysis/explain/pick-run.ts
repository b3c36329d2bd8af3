import { KPIS } from "../../sim/results/kpis/index.ts";
import type { RunResult } from "../../sim/results/results.ts";

export const RUN_PICKS = ["median", "worst", "p95", "best"] as const;
export type RunPick = (typeof RUN_PICKS)[number];
type Counted = Pick<RunResult, "kpis" | "replication">;

/** Runs in ascending order of a KPI, those in which it is not defined left out; equal ones by number. */
export function ranked<R extends Counted>(runs: readonly R[], kpi: number): readonly R[] {
  return runs.filter((run) => !Number.isNaN(run.kpis[kpi])).toSorted((a, b) => a.kpis[kpi] - b.kpis[kpi] || a.replication - b.replication);
}

/**
 * The run nearest to the median or to the 95th percentile of a KPI, or the worst or best by it (the highest is the
 * worst where neither direction is good). The 95th percentile is that of the bad side. Undefined where the KPI is in no run.
 */
export function pickRun(runs: readonly Counted[], kpi: number, pick: RunPick): number | undefined {
  const order = ranked(runs, kpi);
  if (order.length === 0) return undefined;
  const fromGood = KPIS[kpi].better === "higher" ? order.toReversed() : order;
  const share = { best: 0, median: 0.5, p95: 0.95, worst: 1 }[pick];
  return fromGood[Math.round(share * (fromGood.length - 1))].replication;
}
