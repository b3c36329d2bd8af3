import { describe, expect, test } from "vitest";
import { exposureOf } from "../../analysis/exposure-of.ts";
import { attackLeverage, credibilityBudgetEur, exposedExports, worstExposureEur, worstPerKg } from "../../sim/instruments/exposure.ts";
import { INDEX_IDS } from "../../sim/markets/indices.ts";
import { path, run, type Use, worldOf } from "../model/worlds.ts";
import { expectClose, knownAnswer } from "../known-answers.ts";

const PROTOTYPE = { strike: 100, downShare: 1, volume: 480, suspendBelow: 0 };

describe("exposure under contract", () => {
  test("KA30: leverage on an ex-China index, and the budget that lasts as many months as a predator waits", () => {
    const { inputs, expected, tol } = knownAnswer("KA30");
    expectClose(attackLeverage(inputs.V_t_pm, "ex-china", inputs.qS), expected.bleed, tol!);
    const commitment = { ...PROTOTYPE, strike: inputs.K, volume: inputs.V_t_pm };
    expectClose(credibilityBudgetEur(commitment, inputs.pmin, expected.months), inputs.Cap_MEUR * 1e6, tol!);
  });
  test("the worked numbers of MODEL 5.5: 985 MEUR outlasts 36 months at 43 EUR/kg, and a year costs 328", () => {
    expectClose(credibilityBudgetEur(PROTOTYPE, 43, 36), 984.96e6, 1e-12);
    expectClose(worstExposureEur(PROTOTYPE, 43, 12), 328.32e6, 1e-12);
  });
  test("a Chinese index has no bound, the blend twice the leverage of one outside China", () => {
    expect(attackLeverage(480, "china-ex-works", 1550)).toBe(Infinity);
    expectClose(attackLeverage(480, "blend", 1550), 2 * attackLeverage(480, "ask", 1550), 1e-12);
    expect(attackLeverage(0, "china-ex-works", 1550)).toBe(0);
    expect(INDEX_IDS.map((id) => exposedExports(id, 10))).toEqual([10, 10, 0, 10, 5]);
    expect(() => exposedExports("lme", 10)).toThrow(/ex-china/);
  });
  test("a suspension below the predator's price takes the exposure with the protection; a strike below it costs nothing", () => {
    expect(worstPerKg({ ...PROTOTYPE, suspendBelow: 60 }, 43)).toBe(40);
    expect(worstPerKg({ ...PROTOTYPE, downShare: 0.5 }, 60)).toBe(20);
    expect(worstPerKg({ ...PROTOTYPE, strike: 40 }, 60)).toBe(0);
  });

  const rowsOf = (use: Use, exporter?: { posture: string }) => exposureOf(worldOf({ instruments: [use], exporter }));
  test("a policy shows one row a contract and none for other instruments", () => {
    expect(rowsOf({ use: "minimum-import-price" })).toEqual([]);
    expect(exposureOf(worldOf({ instruments: [{ use: "collar" }, { use: "deemed-cfd" }] })).map(({ instrument }) => instrument)).toEqual([
      "collar",
      "deemed-cfd",
    ]);
  });
  test("the budget is judged against the predator's patience, and a USD strike or an auction ceiling counts as such", () => {
    const [open] = rowsOf({ use: "two-way-cfd" });
    expect(open.budgetEur).toBe(Infinity);
    expect(open.outlastsPredator).toBe(true);
    const needed = open.credibilityBudgetEur / 1e6;
    const [small] = rowsOf({ use: "two-way-cfd", budget: "gross", budgetMeur: Math.floor(needed) - 1 });
    const [large] = rowsOf({ use: "two-way-cfd", budget: "gross", budgetMeur: Math.ceil(needed) + 1 });
    expect([small.outlastsPredator, large.outlastsPredator]).toEqual([false, true]);
    expect(small.budgetMonths).toBeLessThan(small.horizonMonths);
    expect(rowsOf({ use: "two-way-cfd", currency: "USD" })[0].strike).toBeLessThan(open.strike);
    expect(rowsOf({ use: "two-way-cfd", allocation: "pay-as-clear", ceilingStrike: 140 })[0].strike).toBe(140);
  });
  test("no twelve months of a run cost more than the worst case at the lowest index that the run saw", () => {
    const exporter = { posture: "predation", decision: "committed", earliest: "2030-01", subsidy: 0.25 };
    const result = run({ instruments: [{ use: "one-way-floor", cpiIndexation: 1 }], exporter });
    const [row] = exposureOf(worldOf({ instruments: [{ use: "one-way-floor" }], exporter }));
    const paid = path(result, "fiscal-paid");
    const lowest = Math.min(...path(result, "index-ex-china"));
    const most = worstExposureEur({ strike: row.strike, downShare: 1, volume: row.volume, suspendBelow: 0 }, lowest, 12);
    let worst = 0;
    for (let m = 11; m < paid.length; m++)
      worst = Math.max(
        worst,
        paid.slice(m - 11, m + 1).reduce((a, b) => a + b, 0),
      );
    expect(worst).toBeGreaterThan(0);
    expect(worst).toBeLessThanOrEqual(most);
  });
});
