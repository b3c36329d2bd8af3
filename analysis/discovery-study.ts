import type { BatchPlan } from "./batch-plan.ts";
import { type Criterion, criterionValues, type KpisOfRun } from "./criterion.ts";
import { casesOf } from "./discovery/cases.ts";
import { type PrimOptions, prim, type Step } from "./discovery/prim.ts";
import { type Reproducibility, reproducibility } from "./discovery/resampling.ts";
import { type Sample, sampleOf } from "./discovery/sample.ts";
import { boxSentence } from "./discovery/sentence.ts";
import { type Suggestion, suggestBox } from "./discovery/suggestion.ts";
import { quantileOfSorted } from "./quantiles.ts";
import { type Regional, regional } from "./sensitivity/regional.ts";

/** Which runs are of interest: those beyond a limit, in the unit of the KPI or as a percentile of the runs. */
export interface Interest {
  readonly side: "above" | "below";
  readonly limit: number | { readonly percentile: number };
}

/** When a policy fails, or does well. */
export interface DiscoveryStudy {
  readonly criterion: Criterion;
  readonly interest: Interest;
  /** The limit in the KPI's unit. */
  readonly limit: number;
  /** Runs that count, and those of interest among them. */
  readonly runs: number;
  readonly ofInterest: number;
  /** Runs left out because the KPI is not defined. */
  readonly undefinedRuns: number;
  readonly sample: Sample;
  readonly trajectory: readonly Step[];
  readonly suggestion: Suggestion;
  readonly sentence: string;
  readonly reproducibility: Reproducibility;
  /** Which factors differ between the two groups at all: a first look that needs no boxes. */
  readonly regional: Regional | undefined;
}

/**
 * Looks for conditions under which a criterion is beyond a limit (PRIM), on single runs. `clause` completes "… when":
 * "the floor fails". Throws `RangeError` where all runs are on one side.
 */
export function discoveryStudy(
  plan: BatchPlan,
  criterion: Criterion,
  interest: Interest,
  clause: string,
  kpisOf: KpisOfRun,
  options: Partial<PrimOptions> = {},
): DiscoveryStudy {
  const values = criterionValues(plan, criterion, kpisOf);
  const rows = [...values.keys()].filter((row) => !Number.isNaN(values[row]));
  const sorted = Float64Array.from(rows, (row) => values[row]).sort();
  const limit = typeof interest.limit === "number" ? interest.limit : quantileOfSorted(sorted, interest.limit.percentile / 100);
  const hits = Uint8Array.from(rows, (row) => ((interest.side === "above" ? values[row] > limit : values[row] < limit) ? 1 : 0));
  const settings = Array.from({ length: plan.points }, (_, point) => plan.settingsAt(point));
  const sample = sampleOf(plan.factors, rows.length, (row, factor) => settings[Math.floor(rows[row] / plan.replications)][factor]);
  const cases = casesOf(sample, hits);
  const trajectory = prim(cases, options);
  const suggestion = suggestBox(cases, trajectory);
  return {
    criterion,
    interest,
    limit,
    runs: rows.length,
    ofInterest: hits.reduce((all, hit) => all + hit, 0),
    undefinedRuns: values.length - rows.length,
    sample,
    trajectory,
    suggestion,
    sentence: boxSentence(suggestion.box, sample, clause),
    reproducibility: reproducibility(cases, suggestion.box, { seed: plan.seed, options }),
    regional: regionalOf(plan, rows, hits),
  };
}

/** Runs of one point share its quantiles; with more than one run a point they are no independent evidence. */
function regionalOf(plan: BatchPlan, rows: readonly number[], hits: Uint8Array): Regional | undefined {
  if (plan.replications > 1) return undefined;
  const { columns, at } = plan.quantiles;
  const quantiles = new Float64Array(rows.length * columns);
  for (const [i, row] of rows.entries()) quantiles.set(at.subarray(row * columns, (row + 1) * columns), i * columns);
  return regional(
    plan.factors.map(({ id }) => id),
    { rows: rows.length, columns, at: quantiles },
    Float64Array.from(hits),
    (hit) => hit === 1,
  );
}
