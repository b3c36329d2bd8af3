import { describe, expect, test } from "vitest";
import { exp } from "../../sim/core/deterministic-math.ts";
import { adaptBuyers } from "../../sim/agents/buyers.ts";
import { simulate } from "../../sim/simulate.ts";
import { advance, kpi, openRun, path, sum, type Use, worldOf } from "../model/worlds.ts";

const EU = 1;
const RULE: Use = { use: "substitution-research", programmeMeur: 1000, share: 0.3, success: 1 };
const DEAR = { posture: "quota-cut", perYear: 6, durationMonths: 24 };

describe("research into substitution", () => {
  test("adds what spending has found once the lag is over: a·(1 − e^(−spend/S))", () => {
    const run = openRun(worldOf({ instruments: [{ ...RULE, start: "2026-01", spendMonths: 12, lagMonths: 36 }], end: "2032-12" }));
    const { policy, burnIn } = run.state;
    advance(run, burnIn + 36);
    expect(policy.longRunGain[EU]).toBe(0);
    advance(run, burnIn + 60);
    const known = 1 - exp(-300 / 300);
    expect(policy.longRunGain[EU]).toBeCloseTo(2 * known, 12);
    expect(policy.substitutionTime[EU]).toBeCloseTo(1 - 0.3 * known, 12);
    expect(policy.longRunGain[2]).toBeCloseTo(0.3 * 2 * known, 12);
  });

  test("lets buyers give up more of a dear material, and sooner, but use no more of a cheap one", () => {
    const moved = (price: number, gain: number, time: number) => {
      const { state } = openRun(worldOf());
      state.policy.longRunGain[EU] = gain;
      state.policy.substitutionTime[EU] = time;
      const b = state.buyers.region.indexOf(EU);
      state.buyers.price.fill(price * state.price0);
      state.buyers.meanPrice5.fill(price * state.price0);
      adaptBuyers(state);
      return state.buyers.substitution[b] - 1;
    };
    expect(moved(2, 2, 1)).toBeLessThan(1.1 * moved(2, 0, 1));
    expect(moved(2, 0, 0.5) / moved(2, 0, 1)).toBeCloseTo(2, 9);
    expect(moved(0.5, 2, 1)).toBe(moved(0.5, 0, 1));
  });

  test("costs the treasury its share of the programme, evenly over the months of spending, whether it succeeds or not", () => {
    for (const success of [0, 1]) {
      const result = simulate(worldOf({ instruments: [{ ...RULE, success }], end: "2030-12" }), "1", 0);
      const row = result.ledger.find(({ payee }) => payee === "researchers")!;
      expect(row.payer).toBe("EU treasury");
      expect(row.totalEur / 300e6).toBeCloseTo(1, 9);
      expect(path(result, "fiscal-net")[3] / (300e6 / 24)).toBeCloseTo(1, 9);
    }
  });

  test("changes nothing but money where it fails, and each run draws its fate once", () => {
    const fates = Array.from({ length: 12 }, (_, replication) => {
      const none = simulate(worldOf({ exporter: DEAR, end: "2033-12" }), "1", replication);
      const rule = simulate(worldOf({ exporter: DEAR, end: "2033-12", instruments: [{ ...RULE, success: 0.5 }] }), "1", replication);
      const same = path(rule, "price-eu").every((price, m) => price === path(none, "price-eu")[m]);
      const said = rule.events.find(({ kind }) => kind === "research")!.detail;
      expect(said.startsWith("The research finds nothing")).toBe(same);
      if (!same)
        expect(sum(path(rule, "unserved-substituted-eu")), `run ${replication}`).toBeGreaterThan(
          sum(path(none, "unserved-substituted-eu")),
        );
      return same;
    });
    const failed = fates.filter(Boolean).length;
    expect(failed).toBeGreaterThan(1);
    expect(failed).toBeLessThan(11);
  });

  test("lowers the price in a shortage the more others learn, since all give up more", () => {
    const price = (spillover: number) =>
      kpi(
        simulate(worldOf({ exporter: DEAR, end: "2036-12", instruments: [{ ...RULE, spillover, programmeMeur: 3000 }] }), "1", 0),
        "price-mean",
      );
    expect(price(1)).toBeLessThan(price(0));
  });

  test("moves no bit without a budget", () => {
    const none = simulate(worldOf({ end: "2032-12" }), "1", 0);
    for (const given of [{ programmeMeur: 0 }, { share: 0 }] as readonly Record<string, number>[])
      expect(simulate(worldOf({ end: "2032-12", instruments: [{ ...RULE, ...given }] }), "1", 0, "kpis").hash).toBe(none.hash);
  });
});
