import { readFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import * as aggregate from "../../../analysis/robustness/aggregations.ts";
import { kendallTau } from "../../../analysis/robustness/kendall-tau.ts";
import { type Metric, scoresOf } from "../../../analysis/robustness/metric.ts";
import { type MetricOptions, robustnessMetrics } from "../../../analysis/robustness/metrics.ts";
import type { Performance } from "../../../analysis/robustness/performance.ts";
import { ranksOf } from "../../../analysis/robustness/ranks.ts";
import { robustnessOf } from "../../../analysis/robustness/robustness.ts";
import { robustnessSentence } from "../../../analysis/robustness/sentence.ts";
import * as subset from "../../../analysis/robustness/subsets.ts";
import * as transform from "../../../analysis/robustness/transforms.ts";

function performanceOf(rows: readonly (readonly number[])[], better: "higher" | "lower" = "higher"): Performance {
  return {
    policies: rows.map((_, policy) => "abcdefgh"[policy]),
    states: rows[0].length,
    values: Float64Array.from(rows.flat()),
    better,
  };
}

function metricOf(id: string, options?: MetricOptions): Metric {
  const found = robustnessMetrics(options).find((metric) => metric.id === id);
  if (found === undefined) throw new Error(`no metric ${id}`);
  return found;
}

const THREE = [
  [0.99, 1.0, 0.5],
  [0.69, 0.6, 0.6],
];

// RAPID 0.0.7, the software of McPhail et al. (commit 10b67461), rapid/robustness/metrics/test/test_metrics.py.
test.each<[string, readonly (readonly number[])[], MetricOptions, number[], number[] | undefined]>([
  ["maximin", THREE, {}, [0.5, 0.6], [-1.0, -0.69]],
  ["maximax", THREE, {}, [1.0, 0.69], [-0.5, -0.6]],
  ["hurwicz", THREE, { pessimism: 0.75 }, [0.625, 0.6225], [-0.875, -0.6675]],
  ["hurwicz", THREE, {}, [0.75, 0.645], [-0.75, -0.645]],
  ["laplace", THREE, {}, [0.83, 0.63], [-0.83, -0.63]],
  ["minimax-regret", THREE, {}, [-0.1, -0.4], [-0.4, -0.1]],
  ["mean-variance", THREE, {}, [1.42320289996384, 1.54948632859709], [0.132210105461122, 0.351723890540445]],
  ["undesirable-deviations", THREE, {}, [-0.245, 0.0], [-0.005, -0.045]],
  ["percentile-skewness", [THREE[0], [0.69, 0.6, 0.61]], {}, [0.96, -0.777777777777779], [-0.96, 0.777777777777779]],
  [
    "percentile-peakedness",
    [
      [0.99, 1.0, 0.5, 0.52],
      [0.69, 0.6, 0.61, 1.0],
    ],
    {},
    [1.06382979, 5.0],
    undefined,
  ],
  [
    "starr",
    [
      [0.5, 0.99, 1.0],
      [0.6, 0.65, 0.69],
    ],
    { threshold: 0.65 },
    [2 / 3, 2 / 3],
    [1 / 3, 2 / 3],
  ],
])("%s of %j with %j is as its authors publish", (id, rows, options, higher, lower) => {
  const metric = metricOf(id, options);
  const close = (values: number[]) => values.map((value) => expect.closeTo(value, 8));
  expect([...scoresOf(metric, performanceOf(rows))]).toEqual(close(higher));
  if (lower) expect([...scoresOf(metric, performanceOf(rows, "lower"))]).toEqual(close(lower));
});

describe("on the lake problem the metrics and their agreement are those of RAPID", () => {
  interface Recorded {
    readonly objective: string;
    readonly better: "higher" | "lower";
    readonly threshold: number;
    /** Policies × states. */
    readonly values: readonly (readonly number[])[];
    readonly scores: Readonly<Record<string, readonly number[]>>;
    readonly tauOf: readonly string[];
    readonly tau: readonly (readonly number[])[];
  }
  const recorded: { cases: Recorded[] } = JSON.parse(readFileSync(new URL("fixtures/lake.json", import.meta.url), "utf8"));
  test.each(recorded.cases.map((one) => [one.objective, one] as const))(
    "for %s",
    (_, { better, threshold, values, scores, tauOf, tau }) => {
      const performance = performanceOf(values, better);
      // RAPID divides a mean below -1 by the spread and so rewards spread; `meanVariance` says why ours does not.
      const compared = tauOf.filter((id) => better === "higher" || id !== "mean-variance");
      const metrics = compared.map((id) => metricOf(id, { threshold }));
      for (const [at, metric] of metrics.entries())
        expect([...scoresOf(metric, performance)]).toEqual(scores[compared[at]].map((score) => expect.closeTo(score, 8)));
      const { agreement } = robustnessOf(performance, metrics, { seed: "1", resamples: 1 });
      const positions = compared.map((id) => tauOf.indexOf(id));
      expect(agreement.map((row) => [...row])).toEqual(positions.map((a) => positions.map((b) => expect.closeTo(tau[a][b], 7))));
    },
  );
});

describe("the parts of a metric", () => {
  test("compose into one that nobody has named", () => {
    const performance = performanceOf([
      [4, 4, 4],
      [1, 5, 9],
    ]);
    const steadiness: Metric = {
      id: "steadiness",
      title: "steadiness",
      doc: "How little does it vary?",
      transform: transform.identity,
      subset: subset.all,
      aggregation: aggregate.minusVariance,
      value: "number",
    };
    expect([...scoresOf(steadiness, performance)]).toEqual([-0, -16]);
    const total = { ...steadiness, subset: subset.worstHalf, aggregation: aggregate.sum };
    expect([...scoresOf(total, performance)]).toEqual([8, 6]);
  });

  test("measure regret from a baseline in the same state", () => {
    const performance = performanceOf(
      [
        [10, 20, 30],
        [9, 21, 25],
      ],
      "lower",
    );
    const { readings } = robustnessOf(performance, [metricOf("baseline-regret", { baseline: 0 })], { seed: "1" });
    expect([...readings[0].values]).toEqual([0, 1]);
  });

  test("call a policy without spread neither skewed nor flat", () => {
    const performance = performanceOf([
      [3, 3, 3, 3],
      [1, 2, 3, 9],
    ]);
    expect(scoresOf(metricOf("percentile-skewness"), performance)[0]).toBe(0);
    expect([...ranksOf(scoresOf(metricOf("percentile-peakedness"), performance))]).toEqual([1, 2]);
  });

  test("punish spread whatever the sign of the mean", () => {
    const calm = [-101, -100, -99];
    const wild = [-150, -100, -50];
    const [ofCalm, ofWild] = scoresOf(metricOf("mean-variance"), performanceOf([calm, wild]));
    expect(ofCalm).toBeGreaterThan(ofWild);
  });
});

describe("the robustness of policies", () => {
  // The investor of "Regret (decision theory)", Wikipedia: returns when interest rates rise, stay and fall.
  const returns = performanceOf([
    [-4, 4, 12],
    [-2, 3, 8],
    [3, 2, 1],
  ]);
  const named = (ids: readonly string[]) => ids.map((id) => metricOf(id));

  test("depends on the question: the money market by maximin, bonds by minimax regret", () => {
    const found = robustnessOf(returns, named(["maximin", "minimax-regret", "maximax"]), { seed: "1" });
    const [maximin, regret, maximax] = found.readings;
    expect([...maximin.values]).toEqual([-4, -2, 1]);
    expect([...regret.values]).toEqual([7, 5, 11]);
    expect([maximin, regret, maximax].map(({ ranks }) => [...ranks])).toEqual([
      [3, 2, 1],
      [2, 1, 3],
      [1, 2, 3],
    ]);
    expect(robustnessSentence(found)).toMatch(
      /^The metrics disagree on which policy comes first .*: c by maximin \(\d+ %\); b by minimax regret \(\d+ %\); a by maximax \(\d+ %\)\. The least alike are maximin and maximax \(Kendall's tau −1\.00\)\.$/,
    );
  });

  test("is beyond doubt for a policy that is better in every state", () => {
    const better = performanceOf([
      [10, 12, 14, 18],
      [1, 2, 3, 9],
    ]);
    const found = robustnessOf(better, named(["maximin", "maximax", "laplace", "minimax-regret"]), { seed: "1" });
    for (const { first } of found.readings) expect([...first]).toEqual([1, 0]);
    expect(robustnessSentence(found)).toBe("All 4 metrics rank a first; the least sure is maximin (first in 100 % of resamples).");
  });

  test("says how sure a first place is: by resamples of the states, as often as their draws go", () => {
    // The first policy leads on average unless a resample misses the only state in which it is ahead: (1 - 1/4)^4 = 0.316.
    const close = performanceOf([
      [9, 1, 1, 1],
      [2, 2, 2, 2],
    ]);
    const [{ first }] = robustnessOf(close, named(["laplace"]), { seed: "1", resamples: 4000 }).readings;
    expect(first[0]).toBeCloseTo(1 - 0.316, 1);
    expect(first[0] + first[1]).toBeCloseTo(1, 12);
  });

  test("leaves out and counts the states in which an objective is undefined", () => {
    const holes = performanceOf([
      [5, NaN, 7],
      [1, 2, 3],
    ]);
    const found = robustnessOf(holes, named(["laplace"]), { seed: "1" });
    expect(found).toMatchObject({ states: 2, undefinedStates: 1 });
    expect([...found.readings[0].values]).toEqual([6, 2]);
  });

  test("is the same for costs to be lowered as for their negatives to be raised, in any order of states", () => {
    const row = fc.array(fc.integer({ min: -50, max: 50 }), { minLength: 7, maxLength: 7 });
    const metrics = robustnessMetrics().filter(({ value }) => value !== "objective");
    fc.assert(
      fc.property(fc.array(row, { minLength: 2, maxLength: 5 }), fc.integer({ min: 1, max: 6 }), (rows, shift) => {
        const negated = rows.map((values) => values.map((value) => 0 - value));
        const turned = rows.map((values) => [...values.slice(shift), ...values.slice(0, shift)]);
        for (const metric of metrics) {
          // Adding 0 makes 0 of -0: the two are one score.
          const scores = [...scoresOf(metric, performanceOf(rows, "lower"))].map((score) => score + 0);
          expect([...scoresOf(metric, performanceOf(negated, "higher"))].map((score) => score + 0)).toEqual(scores);
          const again = [...scoresOf(metric, performanceOf(turned, "lower"))];
          for (const [at, score] of scores.entries())
            expect(Math.abs(again[at] - score) <= 1e-9 * Math.max(1, Math.abs(score)) || again[at] === score).toBe(true);
        }
      }),
    );
  });

  test.each<[string, Partial<Performance>, string]>([
    ["one policy", { policies: ["a"], values: Float64Array.of(1, 2) }, "policies must be 2 or more, not 1"],
    ["a missing value", { values: Float64Array.of(1, 2, 3) }, "values must be 2 policies × 2 states, not 3"],
    ["no state that counts", { values: Float64Array.of(NaN, 2, 3, NaN) }, "values must be defined for all policies in one state"],
  ])("refuses %s", (_, wrong, message) => {
    const performance = {
      ...performanceOf([
        [1, 2],
        [3, 4],
      ]),
      ...wrong,
    };
    expect(() => robustnessOf(performance, robustnessMetrics(), { seed: "1" })).toThrow(message);
  });
});

describe("Kendall's tau", () => {
  test("is that of scipy's documentation of kendalltau, with equal values", () => {
    expect(kendallTau([12, 2, 1, 12, 2], [1, 4, 7, 1, 0])).toBeCloseTo(-0.4714045207910316, 14);
  });

  test("is undefined when one list puts all alike", () => {
    expect(kendallTau([1, 1, 1], [1, 2, 3])).toBeNaN();
  });
});

test("equal scores share the mean of their ranks", () => {
  expect([...ranksOf([5, 9, 5, 1])]).toEqual([2.5, 1, 2.5, 4]);
});
