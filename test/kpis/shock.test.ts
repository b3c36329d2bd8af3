import { expect, test } from "vitest";
import { OUTCOMES } from "../../sim/results/outcomes.ts";
import { computeKpis, kpiIndex } from "../../sim/results/kpis/index.ts";
import type { RunRecord } from "../../sim/results/kpis/kpi.ts";

/** A run of 60 months at 100 EUR/kg and 100 t/month whose months from `at` on are as given. */
function record(paths: Record<string, { readonly at: number; readonly values: readonly number[] }>): RunRecord {
  const level: Record<string, number> = { "price-ex-china": 100, "consumption-eu": 100 };
  const outcomes = new Map(
    OUTCOMES.map(({ id }) => {
      const path = new Float64Array(60).fill(level[id] ?? 0);
      if (paths[id]) path.set(paths[id].values, paths[id].at);
      return [id, path];
    }),
  );
  return {
    months: 60,
    outcome: (id) => outcomes.get(id) ?? new Float64Array(60),
    discount: new Float64Array(60).fill(1),
    plants: [],
    euUseByOriginLastYear: {},
    euUseByOrigin: () => ({}),
    scope: { startYear: 2026, startMonth: 1, months: 60, stage: "refined", beside: [], takesIn: [] },
    others: [],
  };
}
const kpi = (id: string, run: RunRecord) => computeKpis(run)[kpiIndex(id)];
const LIMIT = { at: 20, values: [1, 1, 1, 1] };

test("a run without a limit on exports has no shock to recover from", () => {
  const run = record({ "price-ex-china": { at: 30, values: [300, 300] } });
  expect(kpi("recovery-months", run)).toBeNaN();
  expect(kpi("months-to-outage", run)).toBeNaN();
});

test("recovery counts from the limit until price and curtailment are both back, once either was felt", () => {
  const limit = { "exports-limited": LIMIT };
  expect(kpi("recovery-months", record(limit))).toBe(0);
  expect(kpi("recovery-months", record({ ...limit, "price-ex-china": { at: 22, values: [130, 200, 125, 124] } }))).toBe(5);
  const cut = { ...limit, "unserved-curtailed-eu": { at: 23, values: [1, 5, 5, 1] } };
  expect(kpi("months-to-outage", record(cut))).toBe(4);
  expect(kpi("recovery-months", record(cut))).toBe(6);
  expect(kpi("recovery-months", record({ ...cut, "price-ex-china": { at: 24, values: [130, 130, 130, 100] } }))).toBe(7);
});

test("a shock that never ends is counted to the end of the run, and one that comes years later is another", () => {
  const limit = { "exports-limited": LIMIT };
  expect(kpi("recovery-months", record({ ...limit, "price-ex-china": { at: 21, values: new Array(39).fill(200) } }))).toBe(40);
  expect(kpi("recovery-months", record({ ...limit, "price-ex-china": { at: 56, values: [200, 200, 200, 200] } }))).toBe(0);
  expect(kpi("months-to-outage", record({ ...limit, "unserved-curtailed-eu": { at: 56, values: [50, 50] } }))).toBeNaN();
});
