import { type RunResult, seriesOf } from "../sim/results/results.ts";
import { quantileOfSorted } from "./quantiles.ts";

/** Quantiles of a monthly outcome over runs, one value a month. */
export interface Fan {
  readonly months: number;
  /** Runs that count. */
  readonly n: number;
  readonly p5: Float64Array;
  readonly p25: Float64Array;
  readonly p50: Float64Array;
  readonly p75: Float64Array;
  readonly p95: Float64Array;
  /** Paths of single runs, evenly spread over the replications, to show that none follows the median. */
  readonly samples: readonly { readonly replication: number; readonly path: Float64Array }[];
}

/** All runs must have the same months and monthly series. NaN values of a month are left out. */
export function fan(runs: readonly RunResult[], outcome: number, sampleCount = 5): Fan {
  const months = runs.length > 0 ? runs[0].months : 0;
  for (const run of runs) {
    if (run.months !== months) throw new RangeError(`a fan needs runs of one length, not ${months} and ${run.months} months`);
    if (run.series.length < (outcome + 1) * months)
      throw new RangeError(`run ${run.replication} has no monthly series of outcome ${outcome}`);
  }
  const paths = runs.map((run) => seriesOf(run, outcome));
  const make = (): Float64Array => new Float64Array(months);
  const [p5, p25, p50, p75, p95] = [make(), make(), make(), make(), make()];
  // One memory for all months: a chart is drawn between two frames.
  const values = new Float64Array(paths.length);
  for (let month = 0; month < months; month++) {
    let n = 0;
    for (let run = 0; run < paths.length; run++) {
      const value = paths[run][month];
      if (value === value) values[n++] = value;
    }
    const sorted = values.subarray(0, n).sort();
    p5[month] = quantileOfSorted(sorted, 0.05);
    p25[month] = quantileOfSorted(sorted, 0.25);
    p50[month] = quantileOfSorted(sorted, 0.5);
    p75[month] = quantileOfSorted(sorted, 0.75);
    p95[month] = quantileOfSorted(sorted, 0.95);
  }
  const count = Math.min(sampleCount, runs.length);
  const samples = Array.from({ length: count }, (_, index) => {
    const run = Math.floor((index * runs.length) / count);
    return { replication: runs[run].replication, path: paths[run] };
  });
  return { months, n: runs.length, p5, p25, p50, p75, p95, samples };
}
