import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { additionality } from "../../analysis/additionality.ts";
import { compareSentence, findings, plainNumber } from "../../analysis/compare.ts";
import { costPerTonne } from "../../analysis/cost-per-tonne.ts";
import { fan } from "../../analysis/fan.ts";
import { type Comparison, summarise } from "../../analysis/summary.ts";
import { kpiIndex, KPIS } from "../../sim/results/kpis/index.ts";
import type { RunResult } from "../../sim/results/results.ts";

function run(policy: string, replication: number, kpis: Record<string, number>, fields: Partial<RunResult> = {}): RunResult {
  const values = new Float64Array(KPIS.length);
  for (const [id, value] of Object.entries(kpis)) values[kpiIndex(id)] = value;
  return {
    policy,
    exporter: "state",
    seed: "s",
    replication,
    kpis: values,
    series: new Float64Array(),
    months: 0,
    events: [],
    ledger: [],
    massResidual: 0,
    cashResidual: 0,
    alongside: [],
    material: "ndpr-oxide",
    hash: "",
    ...fields,
  };
}

const many = (policy: string, kpis: (replication: number) => Record<string, number>, count = 10): RunResult[] =>
  Array.from({ length: count }, (_, replication) => run(policy, replication, kpis(replication)));

describe("the summary", () => {
  const base = many("none", (n) => ({ "built-eu": n, "price-mean": 100 }));
  const floor = many("floor", (n) => ({ "built-eu": n + 50 + (n % 2), "price-mean": 100 + (n % 3) - 1, "survival-60": NaN }));

  test("pairs policy and baseline by seed and replication, whatever the order of runs", () => {
    const rows = summarise([...base, ...floor], "none");
    expect(rows.map(({ policy }) => policy)).toEqual(["none", "floor"]);
    expect(rows[0].against).toBeUndefined();
    expect(rows[1].against?.pairs).toBe(10);
    expect(rows[1].against?.differences[kpiIndex("built-eu")].mean).toBe(50.5);
    const shuffled = summarise([...base.toReversed(), ...floor.toReversed()], "none");
    expect(shuffled).toEqual(rows);
  });

  test("compares only runs that both sides have", () => {
    const rows = summarise([...base.slice(3), ...floor.slice(0, 8)], "none");
    expect(rows[1].runs).toBe(8);
    expect(rows[1].against?.pairs).toBe(5);
    expect(rows[1].against?.differences[kpiIndex("built-eu")].mean).toBeCloseTo(50.6, 12);
  });

  test("compares within one exporter and says nothing without a baseline", () => {
    const other = floor.map((one) => ({ ...one, exporter: "embargo" }));
    const rows = summarise([...base, ...floor, ...other], "none");
    expect(rows.map(({ exporter, against }) => [exporter, against !== undefined])).toEqual([
      ["state", false],
      ["state", true],
      ["embargo", false],
    ]);
  });

  test("is empty for no runs", () => {
    expect(summarise([], "none")).toEqual([]);
  });

  test("becomes a sentence that says which differences are real", () => {
    const against = summarise([...base, ...floor], "none")[1].against as Comparison;
    const ids = ["built-eu", "price-mean", "survival-60"];
    expect(findings(against, ids)).toEqual({ higher: ["built-eu"], lower: [], unclear: ["price-mean"], undefined: ["survival-60"] });
    expect(compareSentence(against, ids)).toBe(
      "Clearly higher: Capacity built in the EU (+50.5 t/year; 50.1 to 50.9). " +
        "No clear difference: Mean price outside China. " +
        "Cannot be said from these runs: Plants that survive predation.",
    );
  });
});

describe("numbers in sentences", () => {
  test.each([
    [0, "0"],
    [-0, "0"],
    [1234, "1,230"],
    [-999.6, "-1,000"],
    [999.4, "999"],
    [999_499, "999,000"],
    [999_500, "1 million"],
    [-2_404_000, "-2.4 million"],
    [1.64e9, "1.64 billion"],
    [0.04123, "0.0412"],
    [NaN, "undefined"],
  ])("%d reads %s", (value, text) => {
    expect(plainNumber(value)).toBe(text);
  });
});

describe("the cost of a tonne secured", () => {
  const base = many("none", () => ({ "fiscal-pv": 0, "consumer-surplus-pv": 1000, "producer-surplus-pv": 100, "secured-tonnes-pv": 50 }));

  test("adds what buyers lose and takes off what plants gain", () => {
    const floor = many("floor", (n) => ({
      "fiscal-pv": 200 + n,
      "consumer-surplus-pv": 970,
      "producer-surplus-pv": 140,
      "secured-tonnes-pv": 60,
    }));
    const { welfare, fiscal } = costPerTonne(floor, base);
    expect(welfare.value).toBeCloseTo((204.5 + 30 - 40) / 10, 12);
    expect(fiscal.value).toBeCloseTo(20.45, 12);
    expect(welfare.low).toBeLessThan(welfare.value);
  });

  test("is undefined when no tonne was clearly added", () => {
    const floor = many("floor", (n) => ({ "fiscal-pv": 200, "consumer-surplus-pv": 1000, "secured-tonnes-pv": 50 + (n % 2 ? 1 : -1) }));
    expect(costPerTonne(floor, base).welfare).toMatchObject({ value: NaN, reason: "the denominator cannot be told from zero" });
  });
});

describe("additionality", () => {
  test("a policy that supports 100 and adds 60 has a windfall of 40 %", () => {
    const base = many("none", (n) => ({ "built-ex-china": 200 + n }));
    const floor = many("floor", (n) => ({ "built-ex-china": 260 + n, "built-supported": 100 }));
    const found = additionality(floor, base);
    expect(found.additional).toMatchObject({ mean: 60, verdict: "higher" });
    expect(found.windfall.value).toBeCloseTo(0.4, 12);
  });

  test("has no windfall to speak of when nothing was supported", () => {
    const base = many("none", () => ({ "built-ex-china": 200 }));
    expect(additionality(base, base).windfall.value).toBeNaN();
  });
});

describe("a fan", () => {
  const paths = (values: number[][]): RunResult[] =>
    values.map((path, replication) =>
      run("floor", replication, {}, { months: path.length, series: Float64Array.from([...path.map(() => -1), ...path]) }),
    );

  test("gives the quantiles of each month of the outcome asked for", () => {
    const found = fan(
      paths([
        [1, 10],
        [2, 20],
        [3, 30],
      ]),
      1,
      2,
    );
    expect([...found.p50]).toEqual([2, 20]);
    expect([...found.p5]).toEqual([1.1, 11]);
    expect([...found.p95]).toEqual([2.9, 29]);
    expect(found.samples.map(({ replication, path }) => [replication, ...path])).toEqual([
      [0, 1, 10],
      [1, 2, 20],
    ]);
  });

  test("never crosses its own lines", () => {
    fc.assert(
      fc.property(
        fc.array(fc.array(fc.double({ noNaN: true, min: 0, max: 1e4 }), { minLength: 4, maxLength: 4 }), { minLength: 1 }),
        (values) => {
          const { p5, p25, p50, p75, p95 } = fan(paths(values), 1);
          for (let month = 0; month < 4; month++) {
            const rising = [p5, p25, p50, p75, p95].map((line) => line[month]);
            expect(rising).toEqual(rising.toSorted((a, b) => a - b));
          }
        },
      ),
    );
  });

  test("of no runs is empty; of runs without series or of two lengths is an error", () => {
    expect(fan([], 3)).toMatchObject({ months: 0, n: 0, samples: [] });
    expect(() => fan([run("floor", 4, {}, { months: 2 })], 0)).toThrow("run 4 has no monthly series");
    expect(() => fan(paths([[1], [1, 2]]), 0)).toThrow("runs of one length");
  });
});
