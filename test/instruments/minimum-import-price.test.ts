import { describe, expect, test } from "vitest";
import { effectiveProtection, makingCost } from "../../sim/agents/buyers.ts";
import type { RunResult } from "../../sim/results/results.ts";
import { simulate } from "../../sim/simulate.ts";
import { expectClose, knownAnswer } from "../known-answers.ts";
import { type Exporter, kpi, path, scarceWorld, sum, type Use, worldOf } from "../model/worlds.ts";

const RULE: Use = { use: "minimum-import-price", minimumPrice: 150, coversMagnets: true };
const WAR: Exporter = { posture: "predation", decision: "committed", earliest: "2028-01", horizonMonths: 48, subsidy: 0.5 };
const END = "2034-12";
const under = (uses: readonly Use[], exporter?: Exporter, end = END) =>
  simulate(scarceWorld(worldOf({ instruments: uses, end, ...(exporter ? { exporter } : {}) }), 0.2), "1", 0);
const months = (result: RunResult) => Array.from(path(result, "levy-revenue"), (eur, m) => (eur > 0 ? m : -1)).filter((m) => m >= 0);
const said = (result: RunResult) => result.events.filter(({ kind }) => kind === "import-price");

describe("a minimum import price with a trigger", () => {
  test("waits while the index stays above cost, and then moves no bit", () => {
    const none = under([]);
    expect(under([{ ...RULE, trigger: "below-cost" }]).hash).toBe(none.hash);
    expect(under([{ ...RULE, trigger: "always" }]).hash).not.toBe(none.hash);
  });

  test("begins after three months below cost in a price war, and is lifted after three above", () => {
    const result = under([{ ...RULE, trigger: "below-cost" }], WAR);
    const index = path(result, "index-ex-china");
    const below = (m: number) => index[m] < 48.6;
    const first = index.findIndex((_, m) => m >= 3 && below(m - 1) && below(m - 2) && below(m - 3));
    expect(first).toBeGreaterThan(24);
    expect(said(result)[0].month).toBe(first - 1);
    // It is paid as soon as some comes in from home.
    expect(months(result)[0]).toBeGreaterThanOrEqual(first);
    expect(months(result)[0]).toBeLessThan(first + 6);
    const lifted = said(result)[1].month;
    for (const m of [lifted, lifted - 1, lifted - 2]) expect(index[m]).toBeGreaterThanOrEqual(48.6);
    expect(path(result, "levy-revenue")[lifted + 1]).toBe(0);
  });

  test("takes over from a contract whose dumping clause stops payment: importers pay where the treasury did", () => {
    const cfd: Use = { use: "two-way-cfd", strike: 100, start: "2026-07" };
    const clause: Use = { ...cfd, suspendBelow: 48.6 };
    const alone = under([cfd], WAR);
    const handed = under([clause, { ...RULE, trigger: "below-cost" }], WAR);
    expect(sum(path(handed, "levy-revenue"))).toBeGreaterThan(1e6);
    expect(kpi(handed, "fiscal-pv")).toBeLessThan(kpi(alone, "fiscal-pv"));
  });
});

describe("round a minimum import price", () => {
  test("traders carry what the gap is worth, so that it brings less and binds less", () => {
    const strict = under([RULE]);
    const leaky = under([{ ...RULE, circumvention: 1 }]);
    expect(leaky.ledger.some(({ payee }) => payee === "traders round a limit")).toBe(true);
    expect(kpi(leaky, "levy-pv")).toBeLessThan(kpi(strict, "levy-pv"));
    expect(sum(path(leaky, "price-eu"))).toBeLessThan(sum(path(strict, "price-eu")));
    expect(Math.max(leaky.massResidual, leaky.cashResidual)).toBeLessThan(1e-9);
  });

  test("magnets come in that hold what it keeps out: fewer are made in the EU unless they are covered", () => {
    const share = (uses: readonly Use[]) => {
      const result = simulate(scarceWorld(worldOf({ instruments: uses, end: END }), 0.05), "1", 0);
      return sum(path(result, "consumption-eu-magnets")) / sum(path(result, "consumption-eu"));
    };
    const rule = (coversMagnets: boolean) => share([{ ...RULE, coversMagnets, start: "2026-01" }]);
    expect(rule(false)).toBeLessThan(0.95 * share([]));
    expect(rule(true)).toBeGreaterThan(1.05 * rule(false));
  });

  test("KA43: what a dearer input costs a maker, and what it takes from the value added", () => {
    const { inputs, expected, tol } = knownAnswer("KA43");
    const change = makingCost(inputs.share, inputs.p1, inputs.p0) - 1;
    expectClose(change, expected.costChange, tol!);
    expectClose(effectiveProtection(inputs.share, change), expected.effectiveProtection, tol!);
  });
});
