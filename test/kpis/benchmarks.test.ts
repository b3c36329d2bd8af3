import { describe, expect, test } from "vitest";
import { benchmarkRows, wilson } from "../../analysis/benchmarks.ts";
import { parseSpec } from "../../scenarios/parse.ts";
import { BENCHMARKS } from "../../sim/results/kpis/benchmarks/index.ts";
import { computeKpis, kpiIndex } from "../../sim/results/kpis/index.ts";
import type { MarketScope, RunRecord } from "../../sim/results/kpis/kpi.ts";
import { seriesOf } from "../../sim/results/results.ts";
import { outcomeIndex } from "../../sim/results/outcomes.ts";
import { simulate } from "../../sim/simulate.ts";
import type { World } from "../../sim/world.ts";

const SCOPE: MarketScope = { startYear: 2026, startMonth: 1, months: 72, stage: "refined", beside: [], takesIn: [] };
type Paths = Readonly<Record<string, (month: number) => number>>;

function outcomes(months: number, paths: Paths) {
  return (id: string) => Float64Array.from({ length: months }, (_, month) => paths[id]?.(month) ?? 0);
}

function record(scope: Partial<MarketScope>, paths: Paths, extra: Partial<RunRecord> = {}): RunRecord {
  const whole = { ...SCOPE, ...scope };
  return {
    months: whole.months,
    discount: new Float64Array(whole.months).fill(1),
    plants: [],
    outcome: outcomes(whole.months, paths),
    euUseByOriginLastYear: {},
    euUseByOrigin: () => ({}),
    scope: whole,
    others: [],
    ...extra,
  };
}

const kpi = (id: string, run: RunRecord): number => computeKpis(run)[kpiIndex(id)];
const in2030 = (value: number) => (month: number) => (month >= 48 && month < 60 ? value : 1e6);

describe("benchmarks of the act", () => {
  const use = { "consumption-eu": in2030(100) };

  test("read capacity, output and use of 2030 and of no other year", () => {
    const run = record({}, { ...use, "capacity-eu": in2030(480), "output-eu-recycled": in2030(24) });
    expect(kpi("benchmark-processing", run)).toBeCloseTo(0.4, 12);
    expect(kpi("benchmark-processing-met", run)).toBe(1);
    expect(kpi("benchmark-recycling", run)).toBeCloseTo(0.24, 12);
    expect(kpi("benchmark-recycling-met", run)).toBe(0);
  });

  test("take extraction from the mine stage of the same world, in tonnes of what is made of it", () => {
    const mine = {
      scope: { ...SCOPE, stage: "mined" as const },
      perTonne: 2,
      outcome: outcomes(72, { "capacity-eu-mined": in2030(180) }),
    };
    const paths = { ...use, "capacity-eu-mined": in2030(30) };
    const chain = record({ beside: ["mined"], takesIn: ["mined"] }, paths, { others: [mine] });
    expect(kpi("benchmark-extraction", chain)).toBeCloseTo((30 + 90) / 1200, 12);
    expect(kpi("benchmark-extraction-met", chain)).toBe(1);
    const unrelated = record({ beside: ["mined"] }, paths, { others: [{ ...mine, perTonne: NaN }] });
    expect(kpi("benchmark-extraction", unrelated)).toBeNaN();
    expect(kpi("benchmark-extraction-met", unrelated)).toBeNaN();
  });

  test("name the one country that weighs most, never the Union", () => {
    const euUseByOrigin = (first: number): Record<string, number> => (first === 48 ? { China: 64, EU: 30, partners: 6 } : { China: 1 });
    expect(kpi("benchmark-one-country", record({}, {}, { euUseByOrigin }))).toBeCloseTo(0.64, 12);
    expect(kpi("benchmark-one-country-met", record({}, {}, { euUseByOrigin }))).toBe(1);
  });

  test("are undefined where the run does not hold 2030, and say so", () => {
    for (const scope of [{ months: 59 }, { startYear: 2030, startMonth: 2 }]) {
      const run = record(scope, { ...use, "capacity-eu": in2030(1) });
      expect(kpi("benchmark-processing", run)).toBeNaN();
      expect(kpi("benchmark-processing-met", run)).toBeNaN();
    }
    const said = (months: number) => BENCHMARKS[1].missing({ ...SCOPE, months });
    expect(said(48)).toBe("run ends before 2030");
    expect(said(59)).toBe("run ends before 2030 does");
    expect(said(60)).toBeUndefined();
  });
});

describe("benchmarks of the plan", () => {
  test("measure the fall of dependence on the country that led in the first year", () => {
    const euUseByOrigin = (first: number): Record<string, number> => (first === 0 ? { China: 80, EU: 20 } : { China: 48, partners: 52 });
    const run = record({}, {}, { euUseByOrigin });
    expect(kpi("benchmark-dependence", run)).toBeCloseTo(0.4, 12);
    expect(kpi("benchmark-dependence-30-met", run)).toBe(1);
    expect(kpi("benchmark-dependence-50-met", run)).toBe(0);
    expect(kpi("benchmark-dependence", record({ startYear: 2028, startMonth: 2 }, {}, { euUseByOrigin }))).toBeNaN();
  });

  test("count magnets wherever they are made in the world", () => {
    const makers = { scope: { ...SCOPE, stage: "component" as const }, perTonne: NaN, outcome: outcomes(72, { "output-eu": in2030(317) }) };
    expect(kpi("benchmark-magnets", record({}, {}))).toBeNaN();
    expect(kpi("benchmark-magnets", record({ beside: ["component"] }, {}, { others: [makers] }))).toBeCloseTo(12 * 317, 9);
    expect(kpi("benchmark-magnets-met", record({ beside: ["component"] }, {}, { others: [makers] }))).toBe(1);
  });

  test("count the money of the policy's first twelve months in all markets", () => {
    const paid = { "fiscal-paid": (month: number) => (month < 12 ? 0 : month < 24 ? 2e8 : 1e12) };
    const other = {
      scope: SCOPE,
      perTonne: NaN,
      outcome: outcomes(72, { "fiscal-paid": (month) => (month < 12 ? 0 : 5e7), "investment-eu": () => 1e7 }),
    };
    const run = record({}, paid, { others: [other] });
    expect(kpi("benchmark-funds", run)).toBeCloseTo(3e9, 0);
    expect(kpi("benchmark-funds-met", run)).toBe(1);
    expect(kpi("benchmark-projects", run)).toBeCloseTo(3.12e9, 0);
    const idle = record({}, { "investment-eu": (month) => month });
    expect(kpi("benchmark-funds", idle)).toBe(0);
    expect(kpi("benchmark-projects", idle)).toBe(66);
  });
});

describe("benchmarks of a run of the model", () => {
  const world = (spec: object): World => {
    const parsed = parseSpec({ bodem: 1, title: "t", material: "ndpr-oxide", ...spec });
    if (!parsed.ok) throw new Error(JSON.stringify(parsed.errors));
    return parsed.study.worlds[parsed.study.worlds.length - 1];
  };

  test("agree with what its paths say", () => {
    const result = simulate(world({ policies: { floor: { instruments: [{ use: "one-way-floor" }] } } }), "1", 0, "series");
    const of = (id: string) => seriesOf(result, outcomeIndex(id)).subarray(48, 60);
    const total = (id: string) => of(id).reduce((all, one) => all + one, 0);
    const value = (id: string) => result.kpis[kpiIndex(id)];
    expect(value("benchmark-processing")).toBeCloseTo(total("capacity-eu") / 12 / total("consumption-eu"), 12);
    const chinese = 1 - total("consumption-eu-non-chinese") / total("consumption-eu");
    expect(value("benchmark-one-country")).toBeGreaterThanOrEqual(chinese - 1e-9);
    expect(total("output-eu-recycled")).toBeLessThanOrEqual(total("output-eu"));
    expect(value("benchmark-extraction")).toBeNaN();
  });

  test("say for every material what is missing, and have a value where nothing is", () => {
    const chain = world({
      material: "ndfeb-magnets",
      alongside: ["ndpr-oxide", "ree-concentrate", "dytb-oxide"],
      policies: { none: {} },
      end: "2031-12",
    });
    for (const one of [chain, world({ material: "cobalt", end: "2031-12" }), world({ material: "gallium", end: "2029-12" })]) {
      const rows = benchmarkRows(one, [simulate(one, "1", 0, "kpis")]);
      for (const row of rows) expect(row.n === 0, `${one.material} ${row.id}`).toBe(row.reason !== undefined);
    }
  });
});

test("the interval of a probability agrees with Wilson's published example and keeps its width at the ends", () => {
  // Newcombe (1998), table I: 81 of 263, and 0 of 20.
  expect(wilson(81, 263).low).toBeCloseTo(0.2553, 4);
  expect(wilson(81, 263).high).toBeCloseTo(0.3662, 4);
  expect(wilson(0, 20).low).toBe(0);
  expect(wilson(0, 20).high).toBeCloseTo(0.1611, 4);
});
