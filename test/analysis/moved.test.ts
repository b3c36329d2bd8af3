import { describe, expect, test } from "vitest";
import { fan } from "../../analysis/fan.ts";
import { movedDifference, movedFan, movedQuantiles } from "../../analysis/moved.ts";
import { pairedDifference } from "../../analysis/paired-difference.ts";
import { quantiles } from "../../analysis/quantiles.ts";
import type { RunResult } from "../../sim/results/results.ts";

/** Draws of a skewed quantity, the same for the same number. */
const draw = (at: number): number => {
  const u = ((at * 2654435761) % 4294967296) / 4294967296;
  return 50 + 40 * u * u;
};
const all = Array.from({ length: 200 }, (_, at) => draw(at + 1));
const few = all.slice(0, 4);
const up = (values: readonly number[], by: number): number[] => values.map((value) => value + by);

describe("an answer from few runs on top of all runs of before", () => {
  test("is the answer of before where nothing changed", () => {
    const before = quantiles(all);
    expect(movedQuantiles(before, quantiles(few), quantiles(few))).toMatchObject({ p5: before.p5, p50: before.p50, p95: before.p95 });
    const prior = pairedDifference(up(all, 3), all);
    expect(movedDifference(prior, new Float64Array(4).fill(3), new Float64Array(4).fill(3))).toMatchObject({
      mean: prior.mean,
      verdict: prior.verdict,
    });
  });

  test("is exact where all runs move alike, which few runs alone are far from", () => {
    const after = quantiles(up(all, 7));
    const told = movedQuantiles(quantiles(all), quantiles(few), quantiles(up(few, 7)));
    for (const level of ["p5", "p25", "p50", "p75", "p95", "mean"] as const) expect(told[level]).toBeCloseTo(after[level], 9);
    expect(Math.abs(quantiles(up(few, 7)).p95 - after.p95)).toBeGreaterThan(1);
  });

  test("keeps quantiles in order and above zero where nothing seen lies below", () => {
    const told = movedQuantiles(quantiles([0, 0, 0, 1, 9]), quantiles([5, 6, 7, 8]), quantiles([0, 0, 20, 0]));
    expect(told.p5).toBe(0);
    expect([told.p5, told.p25, told.p50, told.p75, told.p95]).toEqual(
      [told.p5, told.p25, told.p50, told.p75, told.p95].sort((a, b) => a - b),
    );
  });

  test("has the interval of before, wider by what the few leave open", () => {
    const prior = pairedDifference(
      all.map((value, at) => value + (at % 3)),
      all,
    );
    const told = movedDifference(prior, [1, 2, 0, 1], [2, 4, 1, 2])!;
    expect(told.mean).toBeCloseTo(prior.mean + 1.25, 9);
    expect(told.halfWidth).toBeGreaterThan(prior.halfWidth);
    expect(movedDifference(prior, [1], [2])).toBeUndefined();
  });

  test("moves a fan month by month and keeps the paths that were run", () => {
    const run = (replication: number, by: number) =>
      ({ replication, months: 2, series: Float64Array.from([all[replication] + by, 2 * all[replication]]) }) as unknown as RunResult;
    const runs = (count: number, by: number) => Array.from({ length: count }, (_, at) => run(at, by));
    const told = movedFan(fan(runs(200, 0), 0), fan(runs(4, 0), 0), fan(runs(4, 5), 0));
    const after = fan(runs(200, 5), 0);
    expect(told.n).toBe(4);
    for (const month of [0, 1]) expect(told.p95[month]).toBeCloseTo(after.p95[month], 9);
    expect(told.samples.map(({ replication }) => replication)).toEqual([0, 1, 2, 3]);
  });
});
