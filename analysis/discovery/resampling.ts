import { stream } from "../../sim/core/streams.ts";
import type { Box } from "./box.ts";
import type { Cases } from "./cases.ts";
import { type PrimOptions, prim } from "./prim.ts";
import { rowsOf } from "./sample.ts";

/** Shares of resamples, by dimension, in which the box nearest to the chosen one restricts that dimension. */
export interface Reproducibility {
  /** In the box with the coverage nearest to that of the chosen box. */
  readonly byCoverage: Float64Array;
  /** In the box with the density nearest to that of the chosen box. */
  readonly byDensity: Float64Array;
}

/** Some of the rows, each at most once, by a shuffle that stops halfway. */
function drawn(rows: Int32Array, count: number, uniform: () => number): Int32Array {
  const pool = rows.slice();
  for (let at = 0; at < count; at++) {
    const other = at + Math.floor(uniform() * (pool.length - at));
    [pool[at], pool[other]] = [pool[other], pool[at]];
  }
  return pool.slice(0, count).sort();
}

/**
 * Resampling test (Bryant and Lempert 2010; ten halves are EMA Workbench's): whether PRIM restricts the same
 * dimensions on parts of the runs, drawn without replacement. A dimension that comes back in few of them is
 * an accident of the sample. Draws: stream "prim", "resample", one a resample.
 */
export function reproducibility(
  { sample, ofInterest, remaining }: Cases,
  chosen: Box,
  {
    seed,
    resamples = 10,
    fraction = 0.5,
    options = {},
  }: { seed: string; resamples?: number; fraction?: number; options?: Partial<PrimOptions> },
): Reproducibility {
  if (!(fraction > 0 && fraction <= 1))
    throw new RangeError(`fraction must lie above 0 and up to 1, not ${fraction}: 0.5 takes half of the runs`);
  const byCoverage = new Float64Array(sample.dimensions.length);
  const byDensity = new Float64Array(sample.dimensions.length);
  for (let resample = 0; resample < resamples; resample++) {
    const random = stream(seed, resample, "prim", "resample");
    const rows = drawn(remaining, Math.floor(remaining.length * fraction), random.uniform);
    const steps = prim(
      {
        sample: rowsOf(sample, rows),
        ofInterest: Uint8Array.from(rows, (row) => ofInterest[row]),
        remaining: rows.map((_, at) => at),
      },
      options,
    );
    const count = (shares: Float64Array, distance: (box: Box) => number): void => {
      const { box } = steps.reduce((nearest, step) => (distance(step.box) < distance(nearest.box) ? step : nearest));
      for (const dimension of new Set(box.restrictions.map((one) => one.dimension))) shares[dimension]++;
    };
    count(byCoverage, ({ coverage }) => Math.abs(coverage - chosen.coverage));
    count(byDensity, ({ density }) => Math.abs(density - chosen.density));
  }
  const share = (count: number): number => count / resamples;
  return { byCoverage: byCoverage.map(share), byDensity: byDensity.map(share) };
}
