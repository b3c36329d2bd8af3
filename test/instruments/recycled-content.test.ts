import { describe, expect, test } from "vitest";
import { certificatePrice } from "../../sim/markets/certificates.ts";
import { rampSupply } from "../../sim/markets/merit-order.ts";
import { createRun } from "../../sim/run.ts";
import { simulate } from "../../sim/simulate.ts";
import { Status } from "../../sim/state.ts";
import { advance, calm, kpi, path, sum, tinyMaterial, type Use, worldOf, worldOn } from "../model/worlds.ts";
import { under } from "./circular.ts";

const RULE: Use = { use: "recycled-content", start: "2027-01", declarationCost: 0, transitionMonths: 0, validMonths: 0 };

describe("the price of a certificate", () => {
  // Two recyclers that need 10 and 30 EUR/kg on top, 2 t each, over ramps of 2 EUR/kg.
  const supply = (price: number) => rampSupply(price, 2, 10, 2) + rampSupply(price, 2, 30, 2);

  test("is nothing where enough come out anyway, the penalty where too few can, and what brings out the last one in between", () => {
    expect(certificatePrice((price) => 3 + supply(price), 3, 40)).toBe(0);
    expect(certificatePrice(() => 0, 1, 40)).toBe(40);
    expect(certificatePrice(supply, 5, 40)).toBe(40);
    expect(certificatePrice(supply, 1, 40)).toBeCloseTo(10, 9);
    expect(certificatePrice(supply, 2.5, 40)).toBeCloseTo(29, 9);
    expect(certificatePrice(supply, 0, 40)).toBe(0);
  });

  test("never falls when more are needed, nor rises above the penalty", () => {
    let before = 0;
    for (let needed = 0; needed <= 6; needed += 0.25) {
      const price = certificatePrice(supply, needed, 25);
      expect(price).toBeGreaterThanOrEqual(before);
      expect(price).toBeLessThanOrEqual(25);
      before = price;
    }
  });
});

/** The small market with an EU recycler that opens with the rule and needs so much beside feed, EUR/kg. */
function watch(costEurPerKg: number, uses: readonly Use[], values: Readonly<Record<string, number>> = {}, months = 96) {
  const material = tinyMaterial();
  const world = worldOn(material, {
    months,
    values: {
      ...calm("tiny"),
      "tiny.scrap.swarf": 0.2,
      "tiny.scrap.collected.2025": 0.2,
      "tiny.scrap.collected.2035": 0.2,
      "tiny.plant.scrap.cost": costEurPerKg,
      "tiny.plant.scrap.start": 12,
      ...values,
    },
  });
  const run = createRun(under(world, uses), material, "1", 0);
  const { plants, policy, buyers, burnIn } = run.state;
  const recycler = plants.names.indexOf("Recycler");
  const seen = { premium: [] as number[], levy: 0, output: 0, used: 0, penalty: 0, certificates: 0, price: 0 };
  const route = (reason: string) => run.ledger.turnoverOf(reason);
  advance(run, run.state.months, () => {
    if (run.state.month < burnIn + 24) return;
    seen.premium.push(policy.premiumEurPerKg[recycler]);
    seen.levy = Math.max(seen.levy, ...policy.useLevyEurPerKg);
    seen.output += plants.output[recycler];
    for (let b = 0; b < buyers.n; b++) if (buyers.region[b] === 1) seen.used += buyers.consumed[b];
    seen.penalty += route("recycled-content penalty");
    seen.certificates += route("recycled-content certificates");
    seen.price += run.state.prices.hub;
  });
  return { ...seen, months: seen.premium.length, events: run.events, status: plants.status[recycler] };
}
const most = (values: readonly number[]) => Math.max(...values);

describe("a minimum share of recycled content", () => {
  test("costs nothing where what is recycled suffices", () => {
    const none = watch(25, []);
    const rule = watch(25, [{ ...RULE, firstShare: 0.05, finalShare: 0.05 }]);
    expect(most(rule.premium)).toBe(0);
    expect(rule.penalty + rule.certificates).toBe(0);
    expect(rule.output).toBe(none.output);
  });

  test("costs the penalty on every kg asked for where nothing is recycled, and the treasury gets it", () => {
    const rule = watch(25, [{ ...RULE, firstShare: 0.1, finalShare: 0.1, penalty: 30 }], { "tiny.plant.scrap.start": 400 });
    expect(rule.levy).toBeCloseTo(3, 9);
    expect(Math.abs(rule.penalty / (1000 * 30 * 0.1 * rule.used) - 1)).toBeLessThan(1e-9);
    expect(rule.certificates).toBe(0);
  });

  test("brings out a recycler that the price alone does not pay, at what it lacks and no more, and buyers pay for it", () => {
    // Half the price goes to feed, so at about 100 EUR/kg it keeps 50 and lacks some 15.
    const none = watch(65, []);
    const rule = watch(65, [{ ...RULE, firstShare: 0.08, finalShare: 0.08, penalty: 60, validMonths: 12 }]);
    expect(none.output).toBeLessThan(0.2 * rule.output);
    expect(rule.status).toBe(Status.operating);
    // Kept certificates fill a gap now and then; otherwise the price is what the recycler lacks, far from the penalty.
    const late = rule.premium.slice(-48).sort((x, y) => x - y);
    expect(late[24]).toBeGreaterThan(5);
    expect(most(late)).toBeLessThan(30);
    // Output is what is asked for and what can be kept: a year of that.
    expect(rule.output / (0.08 * rule.used)).toBeGreaterThan(0.98);
    expect(rule.output / (0.08 * rule.used)).toBeLessThan(1.25);
    expect(rule.certificates).toBeGreaterThan(10 * rule.penalty);
    expect(rule.levy).toBeGreaterThan(0.3);
  });

  test("raises EU buyers' cost, so they use less, and no one else's", () => {
    const none = watch(25, [], { "tiny.plant.scrap.start": 400 });
    const rule = watch(25, [{ ...RULE, firstShare: 0.5, finalShare: 0.5, penalty: 100 }], { "tiny.plant.scrap.start": 400 });
    expect(rule.levy).toBeCloseTo(50, 6);
    expect(rule.used).toBeLessThan(0.95 * none.used);
    expect(rule.price / rule.months).toBeLessThanOrEqual(none.price / none.months + 0.5);
  });

  test("counts scrap from making components or not", () => {
    const only = { ...RULE, firstShare: 0.12, finalShare: 0.12 };
    const both = watch(25, [only]);
    const old = watch(25, [{ ...only, counts: "post-consumer" }]);
    expect(most(old.premium.slice(-12))).toBeGreaterThanOrEqual(most(both.premium.slice(-12)));
    expect(old.penalty).toBeGreaterThan(both.penalty);
  });

  test("makes recyclers pay off that would not be built without it", () => {
    const material = tinyMaterial();
    const own = material.plants.find((plant) => plant.prefix === "tiny.plant.scrap")!;
    const next = { ...own, prefix: "tiny.plant.scrap-2", name: "Next recycler", stage: "ready" as const };
    const values = Object.fromEntries(
      material.parameters
        .filter(({ id }) => id.startsWith("tiny.plant.scrap."))
        .map(({ id, value }) => [id.replace("scrap", "scrap-2"), value]),
    );
    const built = (uses: readonly Use[]) => {
      const two = { ...material, plants: [...material.plants, next] };
      const world = worldOn(two, {
        months: 120,
        values: { ...calm("tiny"), ...values, "tiny.scrap.swarf": 0.3, "tiny.plant.scrap-2.cost": 45, "tiny.plant.scrap-2.capex": 150 },
      });
      const run = createRun(under(world, uses), two, "1", 0);
      advance(run, run.state.months);
      return run.state.plants.builtInRun[run.state.plants.names.indexOf("Next recycler")];
    };
    expect(built([])).toBe(0);
    expect(built([{ ...RULE, firstShare: 0.4, finalShare: 0.4, penalty: 80 }])).toBe(1);
  });

  test("spares imported magnets where it does not cover them, so that fewer are made in the EU", () => {
    const made = (coversMagnets: boolean) =>
      kpi(
        simulate(
          worldOf({ instruments: [{ ...RULE, firstShare: 0.3, finalShare: 0.3, penalty: 100, coversMagnets }], end: "2035-12" }),
          "1",
          0,
        ),
        "eu-magnet-output",
      );
    expect(made(false)).toBeLessThan(0.97 * made(true));
  });

  test("moves no bit where no share is asked for and the declaration costs nothing", () => {
    const none = simulate(worldOf({ end: "2030-12" }), "1", 0);
    const zero = worldOf({ end: "2030-12", instruments: [{ ...RULE, firstShare: 0, finalShare: 0 }] });
    expect(simulate(zero, "1", 0, "kpis").hash).toBe(none.hash);
    const rule = simulate(
      worldOf({ end: "2032-12", instruments: [{ ...RULE, firstShare: 0.2, finalShare: 0.2, declarationCost: 0.1 }] }),
      "1",
      0,
    );
    expect(Math.max(rule.massResidual, rule.cashResidual)).toBeLessThan(1e-9);
    expect(sum(path(rule, "fiscal-received"))).toBeGreaterThan(0);
    expect(rule.ledger.some(({ payee }) => payee === "certifiers")).toBe(true);
  });
});
