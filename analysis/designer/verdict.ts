import { kpiIndex } from "../../sim/results/kpis/index.ts";
import { outcomeIndex } from "../../sim/results/outcomes.ts";
import { type RunResult, seriesOf } from "../../sim/results/results.ts";
import type { World } from "../../sim/world.ts";
import { wilson } from "../benchmarks.ts";
import { halfWidthOf } from "../paired-difference.ts";
import { meanOf, sdOf } from "../quantiles.ts";
import type { Constraint, Quantity } from "./brief.ts";

/** A constraint held against runs. */
export interface Verdict {
  /** Runs that count; those in which the quantity is undefined break the constraint. */
  readonly runs: number;
  /** Share of runs that keep it, or the mean, with its 95 % interval. */
  readonly value: number;
  readonly low: number;
  readonly high: number;
  /** Whether the estimate keeps it, and whether the whole interval does. */
  readonly holds: boolean;
  readonly surely: boolean;
  /** By how much the estimate is on the right side: of a share as such, of a mean over its bound. */
  readonly margin: number;
}

/** December of a year as a month of the run, from 0. */
export const decemberOf = (year: number, { startYear, startMonth }: World): number => (year - startYear) * 12 + 12 - startMonth;

/** The quantity in each run, in order; NaN where it is undefined. `baseline` has the same draws. */
export function quantityOf(quantity: Quantity, runs: readonly RunResult[], world: World, baseline: readonly RunResult[]): Float64Array {
  switch (quantity.kind) {
    case "kpi": {
      const at = kpiIndex(quantity.kpi);
      return Float64Array.from(runs, ({ kpis }) => kpis[at]);
    }
    case "outcome": {
      const month = decemberOf(quantity.year, world);
      const at = outcomeIndex(quantity.outcome);
      return Float64Array.from(runs, (run) => seriesOf(run, at)[month] ?? NaN);
    }
    case "consumer-cost": {
      const at = kpiIndex("consumer-surplus-pv");
      const without = new Map(baseline.map((run) => [run.replication, run.kpis[at]]));
      return Float64Array.from(runs, (run) => (without.get(run.replication) ?? NaN) - run.kpis[at]);
    }
  }
}

/** Whether runs keep a constraint. */
export function verdictOn({ relation, bound, probability }: Constraint, values: Float64Array): Verdict {
  const right = (value: number): boolean => (relation === "at least" ? value >= bound : value <= bound);
  const runs = values.length;
  if (probability === "mean") {
    const value = meanOf(values);
    const half = halfWidthOf(sdOf(values), runs);
    const [low, high] = [value - half, value + half];
    const gap = relation === "at least" ? value - bound : bound - value;
    return {
      runs,
      value,
      low,
      high,
      holds: right(value),
      surely: right(relation === "at least" ? low : high),
      margin: gap / (Math.abs(bound) || 1),
    };
  }
  let hits = 0;
  for (const value of values) if (right(value)) hits++;
  const { low, high } = wilson(hits, runs);
  const value = hits / runs;
  return { runs, value, low, high, holds: value >= probability, surely: low >= probability, margin: value - probability };
}

/** The worst of several verdicts on one constraint, each under an attack of its own. */
export function worstOf(verdicts: readonly Verdict[]): Verdict {
  return verdicts.reduce((worst, one) => (one.margin < worst.margin ? one : worst));
}
