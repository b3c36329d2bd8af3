import { describe, expect, test } from "vitest";
import { dutyOf, targetPrice } from "../../sim/instruments/anti-dumping.ts";
import { OUTCOMES } from "../../sim/results/outcomes.ts";
import type { RunResult } from "../../sim/results/results.ts";
import { simulate } from "../../sim/simulate.ts";
import { Status } from "../../sim/state.ts";
import { advance, type Exporter, kpi, openRun, path, scarceWorld, sum, type Use, worldOf } from "../model/worlds.ts";

const WAR: Exporter = { posture: "predation", decision: "committed", earliest: "2028-01", horizonMonths: 48, subsidy: 0.5 };
const RULE: Use = { use: "anti-dumping", coversMagnets: true };
const END = "2036-12";

/** A market in which plants outside China cannot serve the whole EU, so that a duty is paid and felt. */
const under = (uses: readonly Use[], exporter: Exporter = WAR, end = END) =>
  simulate(scarceWorld(worldOf({ instruments: uses, exporter, end }), 0.2), "1", 0);
const monthOf = ({ events }: RunResult, kind: string) => events.find((event) => event.kind === kind)?.month ?? NaN;
const kinds = ({ events }: RunResult) => events.map(({ kind }) => kind).filter((kind) => kind.startsWith("anti-dumping"));
const dutyMonths = (result: RunResult) => Array.from(path(result, "levy-revenue"), (eur, m) => (eur > 0 ? m : -1)).filter((m) => m >= 0);

describe("the duty of a case", () => {
  // Sold at 40 against 51 reconstructed, landed at 42 against 47 that would not injure: 11 and 5 EUR/kg.
  test("is the lesser of dumping and injury margin, or the dumping margin, and nothing without both", () => {
    expect(dutyOf({ dumping: 11, injury: 5 }, true)).toBe(5);
    expect(dutyOf({ dumping: 5, injury: 11 }, true)).toBe(5);
    expect(dutyOf({ dumping: 11, injury: 5 }, false)).toBe(11);
    for (const lesser of [true, false])
      for (const none of [
        { dumping: -1, injury: 5 },
        { dumping: 11, injury: 0 },
        { dumping: 11, injury: NaN },
      ])
        expect(dutyOf(none, lesser)).toBe(0);
  });

  test("rests on what EU producers need: running and fixed cost and a profit, after what they pay for feed", () => {
    const { state } = openRun(worldOf());
    const { plants } = state;
    const one = plants.names.indexOf("Neo Silmet");
    plants.status.fill(Status.dormant);
    expect(targetPrice(state, 1, 0.05)).toBeNaN();
    plants.status[one] = Status.operating;
    const cost = plants.cost[one] + plants.fixed[one] / (1000 * plants.capacity[one]);
    expect(targetPrice(state, 1, 0.05)).toBeCloseTo((1.05 * cost) / (1 - plants.feedShare[one]), 9);
  });
});

describe("an anti-dumping rule", () => {
  test("meets no case while the exporter prices above its cost, and then moves no bit", () => {
    for (const replication of [0, 1, 2]) {
      const world = (uses: readonly Use[]) => worldOf({ instruments: uses, end: END });
      const rule = simulate(world([RULE]), "1", replication);
      expect(kinds(rule)).toEqual([]);
      expect(rule.hash).toBe(simulate(world([]), "1", replication, "kpis").hash);
    }
  });

  test("answers a price war: a filing after six months below cost, a provisional duty 7 and a final one 14 months later", () => {
    const rule = under([RULE]);
    const filed = monthOf(rule, "anti-dumping-filed");
    // Known from the published price: the first month after six in a row below cost and profit.
    const china = path(rule, "price-china");
    const cost = 1.05 * 48.6;
    const first = china.findIndex((_, m) => m >= 6 && china.slice(m - 6, m).every((price) => price < cost));
    expect(filed).toBe(first);
    expect(filed, "after the war began").toBeGreaterThan(24 + 6);
    expect(monthOf(rule, "anti-dumping-provisional")).toBe(filed + 7);
    expect(monthOf(rule, "anti-dumping-final")).toBe(filed + 14);
    expect(dutyMonths(rule)[0]).toBe(filed + 7);
  });

  test("charges what it found: buyers pay it on what comes in from home, and the treasury gets it", () => {
    const rule = under([{ ...RULE, form: "specific", circumvention: 0 }]);
    const detail = rule.events.find(({ kind }) => kind === "anti-dumping-provisional")!.detail;
    const duty = Number(/Duty of ([\d.]+)/.exec(detail)![1]);
    const [m] = dutyMonths(rule);
    expect(duty).toBeGreaterThan(1);
    const opened = openRun(
      scarceWorld(worldOf({ instruments: [{ ...RULE, form: "specific", circumvention: 0 }], exporter: WAR, end: END }), 0.2),
    );
    advance(opened, opened.state.burnIn + m + 1);
    const flow = sum(Array.from(opened.view.homeFlow).filter((_, d) => opened.state.destinations[d].region === "EU"));
    expect(Math.abs(path(rule, "levy-revenue")[m] / (1000 * duty * flow) - 1)).toBeLessThan(0.05 / duty + 1e-9);
    expect(sum(path(rule, "fiscal-received"))).toBeGreaterThanOrEqual(sum(path(rule, "levy-revenue")));
    expect(Math.max(rule.massResidual, rule.cashResidual)).toBeLessThan(1e-9);
  });

  test("lifts the EU price over what it would be, since home material is dearer there, and plants there earn more", () => {
    const none = under([]);
    const rule = under([{ ...RULE, circumvention: 0 }]);
    const months = dutyMonths(rule).slice(0, 24);
    const price = (result: RunResult) => sum(months.map((m) => path(result, "price-eu")[m])) / months.length;
    expect(price(rule)).toBeGreaterThan(price(none) + 1);
    expect(kpi(rule, "producer-surplus-pv")).toBeGreaterThan(kpi(none, "producer-surplus-pv"));
  });

  test("the lesser duty rule never charges more than the dumping margin", () => {
    const first = (use: Use) =>
      Number(/Duty of ([\d.]+)/.exec(under([use]).events.find(({ kind }) => kind === "anti-dumping-provisional")!.detail)![1]);
    expect(first(RULE)).toBeLessThanOrEqual(first({ ...RULE, dutyRule: "full" }));
  });

  test("is gone round the more the higher the gap that it opens, and so brings less", () => {
    const strict = under([{ ...RULE, circumvention: 0, dutyRule: "full" }]);
    const leaky = under([{ ...RULE, circumvention: 2, dutyRule: "full" }]);
    const paid = (result: RunResult) => kpi(result, "levy-pv");
    expect(paid(leaky)).toBeLessThan(0.98 * paid(strict));
    expect(leaky.ledger.some(({ payee }) => payee === "traders round a limit")).toBe(true);
    expect(strict.ledger.some(({ payee }) => payee === "traders round a limit")).toBe(false);
  });

  test("lapses at its review once nothing is dumped, and is prolonged while the war goes on", () => {
    const over = under([{ ...RULE, reviewMonths: 36 }]);
    expect(kinds(over)).toContain("anti-dumping-end");
    expect(monthOf(over, "anti-dumping-end")).toBe(monthOf(over, "anti-dumping-final") + 36);
    expect(Math.max(...dutyMonths(over))).toBeLessThan(monthOf(over, "anti-dumping-end"));
    const on = under([{ ...RULE, normalValue: "full-cost", reviewMonths: 12 }]);
    expect(kinds(on)).toContain("anti-dumping-prolonged");
  });

  test("may be answered by an exporter that is ready to", () => {
    const ready: Exporter = { ...WAR, measures: [{ use: "retaliation", perYear: 12 }] } as unknown as Exporter;
    const world = scarceWorld(worldOf({ instruments: [RULE], exporter: ready, end: END }), 0.2);
    const result = simulate(world, "1", 0);
    const answer = monthOf(result, "retaliation");
    expect(answer).toBeGreaterThanOrEqual(monthOf(result, "anti-dumping-provisional"));
  });

  test("moves no bit when none of the duty is charged", () => {
    const none = under([]);
    const rule = under([{ ...RULE, share: 0 }]);
    for (const { id } of OUTCOMES) expect(path(rule, id), id).toEqual(path(none, id));
    expect(rule.hash).toBe(none.hash);
  });
});
