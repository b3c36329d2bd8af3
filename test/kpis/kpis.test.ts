import { describe, expect, test } from "vitest";
import { OUTCOMES } from "../../sim/results/outcomes.ts";
import { hhi } from "../../sim/results/kpis/hhi-eu.ts";
import { importDependence } from "../../sim/results/kpis/import-dependence.ts";
import { computeKpis, kpiIndex, KPIS } from "../../sim/results/kpis/index.ts";
import type { PlantRecord, RunRecord } from "../../sim/results/kpis/kpi.ts";

type Path = number | readonly number[] | ((month: number) => number);

function record(months: number, paths: Record<string, Path>, extra: Partial<RunRecord> = {}): RunRecord {
  const outcomes = new Map(
    OUTCOMES.map(({ id }) => {
      const path = paths[id] ?? 0;
      const at = (month: number) => (typeof path === "number" ? path : typeof path === "function" ? path(month) : path[month]);
      return [id, Float64Array.from({ length: months }, (_, month) => at(month))];
    }),
  );
  return {
    months,
    outcome: (id) => {
      const path = outcomes.get(id);
      if (path === undefined) throw new Error(`no outcome named ${id}`);
      return path;
    },
    discount: new Float64Array(months).fill(1),
    plants: [],
    euUseByOriginLastYear: {},
    euUseByOrigin: () => ({}),
    scope: { startYear: 2026, startMonth: 1, months, stage: "refined", beside: [], takesIn: [] },
    others: [],
    ...extra,
  };
}

function plant(fields: Partial<PlantRecord>): PlantRecord {
  return {
    name: "p",
    region: "EU",
    capacityTonnesPerYear: 100,
    operatingFrom: -1,
    exitedAt: Infinity,
    builtInRun: false,
    covered: false,
    ...fields,
  };
}

const kpi = (id: string, run: RunRecord): number => computeKpis(run)[kpiIndex(id)];

describe("the catalogue of KPIs", () => {
  test("names each KPI once and each finds itself", () => {
    expect(new Set(KPIS.map(({ id }) => id)).size).toBe(KPIS.length);
    for (const [index, { id }] of KPIS.entries()) expect(kpiIndex(id)).toBe(index);
    expect(() => kpiIndex("nothing")).toThrow("no KPI named nothing");
  });

  test("gives each KPI a title, a unit and a definition", () => {
    for (const entry of KPIS) {
      expect(entry.title.length, entry.id).toBeGreaterThan(3);
      expect(entry.unit.length, entry.id).toBeGreaterThan(0);
      expect(entry.definition, entry.id).toMatch(/^[A-Z(9].*\.$/s);
    }
  });

  test("reads outcomes that exist, and stays finite or NaN on a run where nothing happens", () => {
    for (const value of computeKpis(record(24, {}))) expect(Math.abs(value)).not.toBe(Infinity);
  });
});

describe("concentration and dependence", () => {
  test("KA28: shares of .7, .2 and .1 have an index of 5400; 15 made of 100 used is a dependence of .85", () => {
    expect(hhi([0.7, 0.2, 0.1])).toBeCloseTo(5400, 8);
    expect(importDependence(100, 15)).toBeCloseTo(0.85, 12);
  });

  test("are computed from EU use by origin, and the EU is no third country", () => {
    const run = record(12, {}, { euUseByOriginLastYear: { EU: 60, China: 30, Japan: 10 } });
    expect(kpi("hhi-eu", run)).toBeCloseTo(4600, 8);
    expect(kpi("single-country-share", run)).toBeCloseTo(0.3, 12);
    expect(kpi("import-dependence", run)).toBeCloseTo(0.4, 12);
  });

  test("are undefined when the EU uses nothing", () => {
    for (const id of ["hhi-eu", "single-country-share", "import-dependence", "self-sufficiency-output"]) {
      expect(kpi(id, record(12, {})), id).toBeNaN();
    }
  });
});

describe("self-sufficiency", () => {
  test("compares capacity and output with EU use over the last twelve months only", () => {
    const run = record(24, {
      "capacity-eu": (month) => (month < 12 ? 0 : 600),
      "output-eu": (month) => (month < 12 ? 0 : 30),
      "consumption-eu": (month) => (month < 12 ? 500 : 100),
    });
    expect(kpi("capacity-eu-end", run)).toBe(600);
    expect(kpi("output-eu-last-year", run)).toBe(360);
    expect(kpi("self-sufficiency-capacity", run)).toBeCloseTo(0.5, 12);
    expect(kpi("self-sufficiency-output", run)).toBeCloseTo(0.3, 12);
  });
});

describe("capacity built", () => {
  const plants = [
    plant({ builtInRun: true, operatingFrom: 5, covered: true }),
    plant({ builtInRun: true, operatingFrom: 6, region: "US", capacityTonnesPerYear: 40 }),
    plant({ builtInRun: true, operatingFrom: 6, exitedAt: 20 }),
    plant({ region: "US", exitedAt: 3 }),
    plant({ region: "US", exitedAt: -2 }),
  ];
  const run = record(24, {}, { plants });
  test("counts what was built in the run and still stands", () => {
    expect(kpi("built-ex-china", run)).toBe(140);
    expect(kpi("built-eu", run)).toBe(100);
    expect(kpi("built-supported", run)).toBe(100);
  });
  test("counts exits outside China and in the EU", () => {
    expect(kpi("exits", run)).toBe(2);
    expect(kpi("exits-eu", run)).toBe(1);
  });
});

describe("money", () => {
  const discount = Float64Array.of(1, 0.5, 0.25);
  test("present values weigh each month by its discount factor", () => {
    const run = record(3, { "fiscal-net": [1, 2, 4], "producer-surplus-eu": 8, "investment-eu": [4, 0, 0] }, { discount });
    expect(kpi("fiscal-pv", run)).toBe(3);
    expect(kpi("producer-surplus-pv", run)).toBe(8 * 1.75 - 4);
  });
  test("the worst twelve months are consecutive and undiscounted", () => {
    const run = record(30, { "fiscal-net": (month) => (month >= 10 && month < 20 ? 5 : month === 0 ? 40 : -1) });
    expect(kpi("fiscal-worst-12", run)).toBe(48);
    expect(kpi("fiscal-worst-12", record(30, { "fiscal-net": -2 }))).toBe(-24);
  });
});

describe("prices", () => {
  test("a price that doubles and halves each month has the volatility worked by hand", () => {
    const run = record(5, { "price-ex-china": [50, 100, 50, 100, 50] });
    const step = Math.log(2);
    expect(kpi("price-volatility", run)).toBeCloseTo(Math.sqrt((4 * step * step) / 3) * Math.sqrt(12), 12);
    expect(kpi("price-mean", run)).toBe(70);
    expect(kpi("price-peak", run)).toBeCloseTo(100 / 70, 12);
  });
  test("a flat price has no volatility, and its peak is its mean", () => {
    const run = record(24, { "price-ex-china": 80 });
    expect(kpi("price-volatility", run)).toBe(0);
    expect(kpi("price-peak", run)).toBe(1);
  });
  test("the 95th percentile interpolates between months (type 7)", () => {
    expect(kpi("price-p95", record(101, { "price-ex-china": (month) => 101 - month }))).toBeCloseTo(96, 12);
  });
});

describe("unserved use", () => {
  test("a month is an outage only above 2 % of wanted use", () => {
    const run = record(3, { "consumption-eu": [98, 97, 100], "unserved-curtailed-eu": [2, 3, 0] });
    expect(kpi("outage-months", run)).toBe(1);
    expect(kpi("unserved-curtailed", run)).toBe(5);
  });
  test("the three kinds stay apart", () => {
    const run = record(2, { "unserved-voluntary-eu": 1, "unserved-curtailed-eu": 2, "unserved-substituted-eu": 3 });
    expect(["voluntary", "curtailed", "substituted"].map((kind) => kpi(`unserved-${kind}`, run))).toEqual([2, 4, 6]);
  });
});

describe("survival of predation", () => {
  const predation = (month: number) => (month >= 10 && month < 20 ? 1 : 0);
  test("counts who is there when it starts or starts within it, for sixty months each", () => {
    const plants = [
      plant({ operatingFrom: -5 }),
      plant({ operatingFrom: -5, exitedAt: 69 }),
      plant({ operatingFrom: -5, exitedAt: 70 }),
      plant({ operatingFrom: 15, exitedAt: 74 }),
      plant({ operatingFrom: -5, exitedAt: 9 }),
      plant({ operatingFrom: 20, exitedAt: 30 }),
    ];
    expect(kpi("survival-60", record(120, { predation }, { plants }))).toBe(0.5);
  });
  test("leaves out plants whose sixty months end after the run", () => {
    const plants = [plant({ operatingFrom: -5 }), plant({ operatingFrom: 11, exitedAt: 12 })];
    expect(kpi("survival-60", record(70, { predation }, { plants }))).toBe(1);
  });
  test("is undefined without predation", () => {
    expect(kpi("survival-60", record(120, {}, { plants: [plant({})] }))).toBeNaN();
  });
});
