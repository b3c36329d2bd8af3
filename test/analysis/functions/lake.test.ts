import { expect, test } from "vitest";
import { LAKE_DEFAULT, lakeInflows, lakeProblem } from "./lake.ts";

// EMA Workbench 3.0.0 (commit 819a4b6c), examples/lake_models.py, lake_problem_intertemporal with stdev=0, alpha=0.4.
test.each([
  [{ b: 0.42, q: 2, mean: 0.02, delta: 0.98 }, () => 0.02, [0.14285713130933264, 0.3469521776420985, 0, 1]],
  [{ b: 0.42, q: 2, mean: 0.02, delta: 0.98 }, () => 0.06, [2.1469804472951477, 1.0408565329262958, 0, 0.12]],
  [{ b: 0.2, q: 3.1, mean: 0.04, delta: 0.95 }, () => 0.05, [5.423675057105563, 0.3976317883118661, 0, 0.08]],
  [
    { b: 0.35, q: 2.7, mean: 0.03, delta: 0.96 },
    (year: number) => (year % 10 < 5 ? 0.1 : 0.01),
    [3.060356948925564, 0.5857152043910138, 0.1919191919191919, 0.15],
  ],
])("the lake %j is that of EMA Workbench", (of, release, [maxP, utility, inertia, reliability]) => {
  const lake = { ...LAKE_DEFAULT, ...of, sd: 0 };
  const releases = Array.from({ length: 100 }, (_, year) => release(year));
  const found = lakeProblem(lake, releases, lakeInflows(lake, 1, 100));
  expect(found.maxP).toBeCloseTo(maxP, 10);
  expect(found.utility).toBeCloseTo(utility, 12);
  expect(found.inertia).toBe(inertia);
  expect(found.reliability).toBe(reliability);
});
