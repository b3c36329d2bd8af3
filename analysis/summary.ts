import { KPIS } from "../sim/results/kpis/index.ts";
import type { RunResult } from "../sim/results/results.ts";
import { type Additionality, additionality } from "./additionality.ts";
import { type CostPerTonne, costPerTonne } from "./cost-per-tonne.ts";
import { type PairedDifference, pairedDifference } from "./paired-difference.ts";
import { type Quantiles, quantiles } from "./quantiles.ts";

/** One policy against one exporter. Arrays follow `KPIS`. */
export interface PolicySummary {
  readonly exporter: string;
  readonly policy: string;
  readonly runs: number;
  readonly kpis: readonly Quantiles[];
  /** Against the baseline of the same exporter on the same shocks; undefined for the baseline itself. */
  readonly against: Comparison | undefined;
}

export interface Comparison {
  /** Runs of policy and baseline that share seed and replication. */
  readonly pairs: number;
  readonly differences: readonly PairedDifference[];
  readonly costPerTonne: CostPerTonne;
  readonly additionality: Additionality;
}

/** Runs by exporter, then policy, each list in order of seed and replication. */
export function groupRuns(results: readonly RunResult[]): Map<string, Map<string, RunResult[]>> {
  const exporters = new Map<string, Map<string, RunResult[]>>();
  for (const result of results) {
    const policies = exporters.get(result.exporter) ?? new Map<string, RunResult[]>();
    exporters.set(result.exporter, policies);
    const runs = policies.get(result.policy) ?? [];
    policies.set(result.policy, runs);
    runs.push(result);
  }
  for (const policies of exporters.values()) {
    for (const runs of policies.values()) {
      runs.sort((a, b) => (a.seed < b.seed ? -1 : a.seed > b.seed ? 1 : a.replication - b.replication));
    }
  }
  return exporters;
}

/** Runs of both lists that share seed and replication, in the order of the first. */
export function pairRuns(policy: readonly RunResult[], baseline: readonly RunResult[]): [RunResult[], RunResult[]] {
  const key = ({ seed, replication }: RunResult): string => `${replication}|${seed}`;
  const partners = new Map(baseline.map((run) => [key(run), run]));
  const paired = policy.filter((run) => partners.has(key(run)));
  return [paired, paired.map((run) => partners.get(key(run)) as RunResult)];
}

function compareRuns(policy: readonly RunResult[], baseline: readonly RunResult[]): Comparison {
  const [mine, theirs] = pairRuns(policy, baseline);
  const column = (runs: readonly RunResult[], kpi: number): Float64Array => Float64Array.from(runs, (run) => run.kpis[kpi]);
  return {
    pairs: mine.length,
    differences: KPIS.map((_, kpi) => pairedDifference(column(mine, kpi), column(theirs, kpi))),
    costPerTonne: costPerTonne(mine, theirs),
    additionality: additionality(mine, theirs),
  };
}

/**
 * Table of KPI quantiles and differences to the policy `baseline`, exporters and policies in the
 * order in which they first appear. Does not depend on the order of runs within a policy.
 */
export function summarise(results: readonly RunResult[], baseline: string): PolicySummary[] {
  const rows: PolicySummary[] = [];
  for (const [exporter, policies] of groupRuns(results)) {
    const base = policies.get(baseline);
    for (const [policy, runs] of policies) {
      rows.push({
        exporter,
        policy,
        runs: runs.length,
        kpis: KPIS.map((_, kpi) => quantiles(Float64Array.from(runs, (run) => run.kpis[kpi]))),
        against: policy === baseline || base === undefined ? undefined : compareRuns(runs, base),
      });
    }
  }
  return rows;
}
