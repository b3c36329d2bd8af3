import type { KpiDefinition, MarketScope, RunRecord } from "../kpi.ts";

/**
 * A target of law or plan that every run is read against (POLICY F): what is measured, and whether it
 * reaches the target, so that the mean over runs is the probability of meeting it. Add one: a file
 * beside this one and a line in `index.ts`.
 */
export interface Benchmark {
  readonly value: KpiDefinition;
  /** 1 when met, 0 when not; undefined when the value is. Its title states the target. */
  readonly met: KpiDefinition;
  readonly source: string;
  /** Why a run cannot be read against it; undefined when it can. */
  missing(scope: MarketScope): string | undefined;
}

interface BenchmarkTerms {
  /** Id of the value; that of the verdict adds "-met". */
  readonly id: string;
  readonly title: string;
  readonly unit: string;
  readonly better: "higher" | "lower";
  readonly definition: string;
  readonly source: string;
  readonly targets: readonly { readonly id?: string; readonly title: string; readonly target: number }[];
  readonly missing: readonly ((scope: MarketScope) => string | undefined)[];
  /** Asked only of runs of which nothing is missing. */
  readonly measure: (run: RunRecord) => number;
}

/** One benchmark a target; all of them share the value. */
export function benchmarks(terms: BenchmarkTerms): readonly Benchmark[] {
  const { id, title, unit, better, definition, source } = terms;
  const missing = (scope: MarketScope): string | undefined => {
    for (const reason of terms.missing) {
      const found = reason(scope);
      if (found !== undefined) return found;
    }
    return undefined;
  };
  const compute = (run: RunRecord): number => (missing(run.scope) === undefined ? terms.measure(run) : NaN);
  const value: KpiDefinition = { id, title, unit, better, definition: `${definition} Source: ${source}.`, compute };
  return terms.targets.map((one) => ({
    value,
    source,
    missing,
    met: {
      id: one.id ?? `${id}-met`,
      title: one.title,
      unit: "0 or 1",
      better: "higher",
      definition: `Is 1 when ${id} is ${better === "higher" ? "at least" : "at most"} ${one.target} ${unit}, 0 when not; its mean over runs is the probability of meeting the target. Source: ${source}.`,
      compute(run) {
        const reached = compute(run);
        if (Number.isNaN(reached)) return NaN;
        return (better === "higher" ? reached >= one.target : reached <= one.target) ? 1 : 0;
      },
    },
  }));
}

/** Reported month of January of a year; negative before the start. */
export function januaryOf({ startYear, startMonth }: MarketScope, year: number): number {
  return (year - startYear) * 12 - (startMonth - 1);
}

/** Says so unless the run holds all months of a year. */
export function holdsYear(year: number): (scope: MarketScope) => string | undefined {
  return (scope) => {
    const first = januaryOf(scope, year);
    if (first + 12 > scope.months) return `run ends before ${year}${first < scope.months ? " does" : ""}`;
    return first < 0 ? `run begins after the start of ${year}` : undefined;
  };
}

/** The twelve months of a year of a monthly outcome. */
export function yearOf(run: Pick<RunRecord, "outcome">, scope: MarketScope, id: string, year: number): Float64Array {
  const first = januaryOf(scope, year);
  return run.outcome(id).subarray(first, first + 12);
}
