import { BENCHMARKS } from "../sim/results/kpis/benchmarks/index.ts";
import { kpiIndex } from "../sim/results/kpis/index.ts";
import { scopeOf } from "../sim/results/kpis/scope.ts";
import type { RunResult } from "../sim/results/results.ts";
import type { World } from "../sim/world.ts";
import { quantileOfSorted } from "./quantiles.ts";

/** Runs of one world held against one target. */
export interface BenchmarkRow {
  /** Id of the verdict's KPI. */
  readonly id: string;
  readonly title: string;
  readonly unit: string;
  readonly target: string;
  readonly source: string;
  /** Runs in which it is defined. */
  readonly n: number;
  /** Median of the value. */
  readonly p50: number;
  /** Share of runs that meet the target, with its 95 % interval (Wilson 1927). */
  readonly probability: number;
  readonly low: number;
  readonly high: number;
  /** Why no run can be read against it. */
  readonly reason: string | undefined;
}

/** 97.5 % point of the standard normal. */
const Z = 1.959963984540054;

/** Wilson's 95 % interval of a probability from `hits` of `n`; NaN for none. Stays within 0 and 1 and has width at both ends. */
export function wilson(hits: number, n: number): { readonly low: number; readonly high: number } {
  if (n === 0) return { low: NaN, high: NaN };
  const share = hits / n;
  const centre = share + (Z * Z) / (2 * n);
  const half = Z * Math.sqrt((share * (1 - share)) / n + (Z * Z) / (4 * n * n));
  const scale = 1 + (Z * Z) / n;
  return { low: Math.max(0, (centre - half) / scale), high: Math.min(1, (centre + half) / scale) };
}

/** Every benchmark on the runs of one world, one row a target. */
export function benchmarkRows(world: World, runs: readonly Pick<RunResult, "kpis">[]): BenchmarkRow[] {
  const scope = scopeOf(world, world.material);
  return BENCHMARKS.map(({ value, met, source, missing }) => {
    const column = (id: string) => Float64Array.from(runs, ({ kpis }) => kpis[kpiIndex(id)]).filter((one) => !Number.isNaN(one));
    const verdicts = column(met.id);
    const hits = verdicts.reduce((all, one) => all + one, 0);
    return {
      id: met.id,
      title: value.title,
      unit: value.unit,
      target: met.title,
      source,
      n: verdicts.length,
      p50: quantileOfSorted(column(value.id).sort(), 0.5),
      probability: hits / verdicts.length,
      ...wilson(hits, verdicts.length),
      reason: missing(scope),
    };
  });
}
