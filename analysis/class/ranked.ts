import { kpiIndex } from "../../sim/results/kpis/index.ts";
import type { RunResult } from "../../sim/results/results.ts";
import type { Constraint } from "../designer/brief.ts";
import { type Verdict, verdictOn } from "../designer/verdict.ts";
import { halfWidthOf, type PairedDifference, pairedDifference } from "../paired-difference.ts";
import { type Quantiles, quantiles } from "../quantiles.ts";
import { pairRuns } from "../summary.ts";

/** Something that was proposed, with its runs. */
export interface Candidate {
  readonly runs: readonly RunResult[];
}
export interface Standing<C> {
  readonly candidate: C;
  /** Of the measure over the runs, with the 95 % interval of the mean. */
  readonly mean: number;
  readonly low: number;
  readonly high: number;
  /** Of the limit, and the spread of what it limits; absent without one. */
  readonly verdict?: Verdict;
  readonly limited?: Quantiles;
}
export interface Ranking<C> {
  /** Best first: those that keep the limit by their mean, then the others by how near they come to keeping it. */
  readonly standings: readonly Standing<C>[];
  /** The first, if it keeps the limit. */
  readonly best?: Standing<C>;
  /** Of the best against the next that keeps the limit, on the draws that both have met. */
  readonly ahead?: PairedDifference;
}

/** What a limit says of one KPI. */
export type KpiLimit = Omit<Constraint, "quantity"> & { readonly kpi: string };

const valuesOf = (runs: readonly RunResult[], kpi: string): Float64Array => {
  const at = kpiIndex(kpi);
  return Float64Array.from(runs, ({ kpis }) => kpis[at]);
};

/** Candidates by the mean of a KPI. */
export function ranked<C extends Candidate>(
  candidates: readonly C[],
  kpi: string,
  better: "higher" | "lower",
  limit?: KpiLimit,
): Ranking<C> {
  const sign = better === "higher" ? 1 : -1;
  const standings = candidates
    .map((candidate): Standing<C> => {
      const { mean, sd, n } = quantiles(valuesOf(candidate.runs, kpi));
      const half = halfWidthOf(sd, n);
      if (!limit) return { candidate, mean, low: mean - half, high: mean + half };
      const limited = valuesOf(candidate.runs, limit.kpi);
      const constraint: Constraint = { ...limit, quantity: { kind: "kpi", kpi: limit.kpi } };
      return { candidate, mean, low: mean - half, high: mean + half, verdict: verdictOn(constraint, limited), limited: quantiles(limited) };
    })
    .sort((a, b) => {
      const [keeps, other] = [a.verdict?.holds ?? true, b.verdict?.holds ?? true];
      if (keeps !== other) return keeps ? -1 : 1;
      return keeps ? sign * (b.mean - a.mean) : (b.verdict?.margin ?? 0) - (a.verdict?.margin ?? 0);
    });
  const [first, second] = standings.filter(({ verdict }) => verdict?.holds ?? true);
  if (!first) return { standings };
  if (!second) return { standings, best: first };
  const [mine, theirs] = pairRuns(first.candidate.runs, second.candidate.runs);
  return { standings, best: first, ahead: pairedDifference(valuesOf(mine, kpi), valuesOf(theirs, kpi)) };
}
