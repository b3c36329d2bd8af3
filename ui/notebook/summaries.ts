import { type Fan, fan } from "../../analysis/fan.ts";
import { movedDifference, movedFan, movedQuantiles } from "../../analysis/moved.ts";
import { type PairedDifference, pairedDifference } from "../../analysis/paired-difference.ts";
import { type Quantiles, quantiles } from "../../analysis/quantiles.ts";
import { pairRuns } from "../../analysis/summary.ts";
import { KPIS } from "../../sim/results/kpis/index.ts";
import { outcomeIndex } from "../../sim/results/outcomes.ts";
import type { RunResult } from "../../sim/results/results.ts";
import type { WorldRuns } from "./runs.ts";

type Runs = readonly RunResult[];

/** What `make` gives for two things, made once while both are there. */
function onceForBoth<A extends object, B extends object, T>(make: (a: A, b: B) => T): (a: A, b: B) => T {
  const made = new WeakMap<A, WeakMap<B, T>>();
  return (a, b) => {
    let known = made.get(a);
    if (!known) made.set(a, (known = new WeakMap()));
    let found = known.get(b);
    if (found === undefined) known.set(b, (found = make(a, b)));
    return found;
  };
}

/** Every measure asks for the same pairs. */
const pairsOf = onceForBoth<Runs, Runs, ReturnType<typeof pairRuns>>(pairRuns);

/** The runs of before the change on the same draws, when all of them are there. */
function sameDraws(before: Runs, few: Runs): Runs | undefined {
  const [paired, same] = pairsOf(few, before);
  return paired.length === few.length ? same : undefined;
}

function valuesOf(runs: readonly RunResult[], kpi: number): Float64Array {
  const values = new Float64Array(runs.length);
  for (let i = 0; i < runs.length; i++) values[i] = runs[i].kpis[kpi];
  return values;
}

function once<T>(): (runs: WorldRuns, of: string, make: () => T) => T {
  const made = new WeakMap<WorldRuns, Map<string, T>>();
  return (runs, of, make) => {
    let known = made.get(runs);
    if (!known) made.set(runs, (known = new Map()));
    let found = known.get(of);
    if (found === undefined) known.set(of, (found = make()));
    return found;
  };
}

const fans = once<Fan>();
/** Fan of a monthly outcome over the runs of a world, computed once for each set of runs. */
export function fanOf(runs: WorldRuns, outcome: string): Fan {
  return fans(runs, outcome, () => {
    const shipped = runs.shipped?.fans[outcome];
    if (shipped) return shipped;
    const index = outcomeIndex(outcome);
    const own = fan(runs.series, index);
    const same = runs.before && sameDraws(runs.before.series, runs.series);
    return runs.before && same ? movedFan(fanOf(runs.before, outcome), fan(same, index), own) : own;
  });
}

const spreads = once<Quantiles>();
/** Quantiles of a KPI over the runs of a world, computed once for each set of runs. */
export function kpiQuantiles(runs: WorldRuns, kpi: number): Quantiles {
  return spreads(runs, String(kpi), () => {
    const shipped = runs.shipped?.kpis[KPIS[kpi].id];
    if (shipped) return shipped.quantiles;
    const own = quantiles(valuesOf(runs.runs, kpi));
    const same = runs.before && sameDraws(runs.before.runs, runs.runs);
    return runs.before && same ? movedQuantiles(kpiQuantiles(runs.before, kpi), quantiles(valuesOf(same, kpi)), own) : own;
  });
}

const differences = onceForBoth<WorldRuns, WorldRuns, PairedDifference[]>(() => []);
/** Of a KPI, policy minus baseline, on the shocks that both have seen; computed once for both sets of runs. */
export function kpiDifference(policy: WorldRuns, baseline: WorldRuns, kpi: number): PairedDifference {
  const known = differences(policy, baseline);
  known[kpi] ??= differenceOf(policy, baseline, kpi);
  return known[kpi];
}

function differenceOf(policy: WorldRuns, baseline: WorldRuns, kpi: number): PairedDifference {
  // Until both have all their runs, what came with the page for both stands: one ahead of the other has other draws behind it.
  if (policy.shipped || baseline.shipped) {
    const [known, against] = [policy.shipped ?? policy.confirmed, baseline.shipped ?? baseline.confirmed];
    const difference = against?.against === "" && known?.against === baseline.policy ? known.kpis[KPIS[kpi].id]?.difference : undefined;
    if (difference) return difference;
  }
  const [mine, theirs] = pairsOf(policy.runs, baseline.runs);
  const a = valuesOf(mine, kpi);
  const b = valuesOf(theirs, kpi);
  return movedFrom(policy, baseline, kpi, mine, a, b) ?? pairedDifference(a, b);
}

function movedFrom(
  policy: WorldRuns,
  baseline: WorldRuns,
  kpi: number,
  few: readonly RunResult[],
  mine: Float64Array,
  theirs: Float64Array,
): PairedDifference | undefined {
  if (!policy.before && !baseline.before) return undefined;
  const [earlier, earlierBaseline] = [policy.before ?? policy, baseline.before ?? baseline];
  if (few.length === 0 && earlierBaseline === baseline) {
    // Against a baseline that stayed as it was, and of which no run is here yet, the difference has moved by what the policy has.
    const same = sameDraws(earlier.runs, policy.runs);
    return same && movedDifference(kpiDifference(earlier, baseline, kpi), valuesOf(same, kpi), valuesOf(policy.runs, kpi));
  }
  const a = sameDraws(earlier.runs, few);
  const b = sameDraws(earlierBaseline.runs, few);
  if (!a || !b) return undefined;
  const minus = (from: Float64Array, what: Float64Array): Float64Array => from.map((value, at) => value - what[at]);
  return movedDifference(kpiDifference(earlier, earlierBaseline, kpi), minus(valuesOf(a, kpi), valuesOf(b, kpi)), minus(mine, theirs));
}

/** Whether anything is known yet of a measure. */
export const tells = ({ runs, shipped }: WorldRuns, kpi: string): boolean => runs.length > 0 || shipped?.kpis[kpi] !== undefined;

const plain = new WeakMap<WorldRuns, WorldRuns>();
/** Without what came with the page: only what has been run here. */
export function runHere(runs: WorldRuns): WorldRuns {
  if (!runs.shipped) return runs;
  let own = plain.get(runs);
  if (!own) plain.set(runs, (own = { ...runs, shipped: undefined }));
  return own;
}
