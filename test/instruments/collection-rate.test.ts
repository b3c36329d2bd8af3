import { describe, expect, test } from "vitest";
import { createRun } from "../../sim/run.ts";
import { simulate } from "../../sim/simulate.ts";
import { advance, calm, tinyMaterial, type Use, worldOf, worldOn } from "../model/worlds.ts";
import { under } from "./circular.ts";

const EU = 1;
const RULE: Use = { use: "collection-rate", start: "2026-01", lagMonths: 12, labelled: 0 };

/** The small market with an EU recycler that could take far more scrap than there is. */
function watch(uses: readonly Use[], values: Readonly<Record<string, number>> = {}) {
  const material = tinyMaterial();
  const world = worldOn(material, {
    months: 96,
    values: {
      ...calm("tiny"),
      "tiny.scrap.swarf": 0,
      "tiny.scrap.collected.2025": 0.1,
      "tiny.scrap.collected.2035": 0.1,
      "tiny.plant.scrap.capacity": 60,
      ...values,
    },
  });
  const run = createRun(under(world, uses), material, "1", 0);
  const { scrap, plants, buyers, policy } = run.state;
  const recycler = plants.names.indexOf("Recycler");
  const seen = { old: 0, more: 0, output: 0, paid: 0, treasury: 0, levied: 0, used: 0 };
  advance(run, run.state.months, () => {
    if (run.state.month < run.state.burnIn + 24) return;
    seen.old += scrap.addedOld[EU];
    seen.more += scrap.addedByPolicy[EU];
    seen.output += plants.output[recycler];
    seen.paid += run.ledger.turnoverOf("collection of products at end of life");
    seen.treasury += run.ledger.paidBy(run.treasuries.eu);
    for (let b = 0; b < buyers.n; b++) {
      if (buyers.region[b] === EU) seen.used += buyers.consumed[b];
      seen.levied += 1000 * policy.useLevyEurPerKg[b] * buyers.consumed[b];
    }
  });
  return { ...seen, events: run.events };
}

describe("a collection target", () => {
  const none = watch([]);

  test("brings back material in step with products collected: 60 % instead of 40 % is half as much again", () => {
    const rule = watch([{ ...RULE, target: 0.6, cost: 0 }]);
    // Use moves a little too, since more is made.
    expect(rule.old / none.old).toBeCloseTo(1.5, 1);
    expect(rule.more / rule.old).toBeCloseTo(1 / 3, 9);
  });

  test("rises evenly over its lag", () => {
    const at = (month: number) => {
      const material = tinyMaterial();
      const run = createRun(under(worldOn(material), [{ ...RULE, target: 0.8, lagMonths: 36 }]), material, "1", 0);
      advance(run, run.state.burnIn + month);
      return run.state.policy.collectionRatio[EU];
    };
    expect(at(18)).toBeCloseTo(1.5, 9);
    expect(at(36)).toBeCloseTo(2, 9);
    expect(at(48)).toBeCloseTo(2, 9);
  });

  test("with labels that recover at least so much of what is collected, is worth more", () => {
    const rule = watch([{ ...RULE, target: 0.6, labelled: 0.5, cost: 0 }]);
    // 0.6 times 0.5 instead of 0.1.
    expect(rule.old / none.old).toBeCloseTo(3, 1);
    expect(rule.more / rule.old).toBeCloseTo(2 / 3, 9);
  });

  test("feeds recyclers that were short of scrap, so more is made in the EU", () => {
    const rule = watch([{ ...RULE, target: 0.8, cost: 0 }]);
    expect(rule.output).toBeGreaterThan(1.5 * none.output);
    expect(watch([{ ...RULE, target: 0.8, cost: 0 }], { "tiny.plant.scrap.capacity": 4 }).output).toBeLessThan(
      1.1 * watch([], { "tiny.plant.scrap.capacity": 4 }).output,
    );
  });

  test("is paid for by the kg: by EU buyers on what they use, or by the treasury", () => {
    const buyers = watch([{ ...RULE, target: 0.6, cost: 30 }]);
    expect(buyers.paid / (1000 * 30 * buyers.more)).toBeCloseTo(1, 9);
    // What they reckon with follows a month late what is paid.
    expect(buyers.levied / buyers.paid).toBeCloseTo(1, 1);
    expect(buyers.treasury).toBe(0);
    expect(buyers.used).toBeLessThan(none.used);
    const treasury = watch([{ ...RULE, target: 0.6, cost: 30, payer: "treasury" }]);
    expect(treasury.treasury / treasury.paid).toBeCloseTo(1, 9);
    expect(treasury.levied).toBe(0);
  });

  test("moves no bit at what is collected today without labels", () => {
    const before = simulate(worldOf({ end: "2030-12" }), "1", 0);
    expect(simulate(worldOf({ end: "2030-12", instruments: [{ ...RULE, target: 0.4 }] }), "1", 0, "kpis").hash).toBe(before.hash);
    const rule = simulate(worldOf({ end: "2030-12", instruments: [{ use: "collection-rate" }] }), "1", 0);
    expect(rule.hash).not.toBe(before.hash);
    expect(Math.max(rule.massResidual, rule.cashResidual)).toBeLessThan(1e-9);
    expect(rule.events.filter(({ kind }) => kind === "collection")).toHaveLength(1);
  });
});
