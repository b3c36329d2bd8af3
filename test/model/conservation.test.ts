import { describe, expect, test } from "vitest";
import { OUTCOMES } from "../../sim/results/outcomes.ts";
import type { RunResult } from "../../sim/results/results.ts";
import { simulate } from "../../sim/simulate.ts";
import type { World } from "../../sim/world.ts";
import { advance, identityOf, kpi, libraryWorlds, openRun, path, scarceWorld, sum, worldOf } from "./worlds.ts";

const TOLERANCE = 1e-9;
const REPLICATIONS = [0];
const TREASURIES = ["EU treasury", "national treasuries"];
const PARTS_PRICES = new Set(["full-ban", "destination-ban", "military-denial", "retaliation", "export-duty"]);

const worlds = libraryWorlds();
const known = new Map<string, RunResult[]>();
function resultsOf({ world, seed }: { world: World; seed: string }): RunResult[] {
  const key = `${seed}|${identityOf(world)}`;
  let results = known.get(key);
  if (!results) {
    results = REPLICATIONS.map((replication) => simulate(world, seed, replication));
    known.set(key, results);
  }
  return results;
}
const each = (entry: (typeof worlds)[number], look: (result: RunResult) => void) => resultsOf(entry).forEach(look);
/** Files repeat worlds of the opening study: each distinct world once, under its first name. */
const distinct = [...new Map(worlds.map((entry) => [identityOf(entry.world), entry])).values()];

/** The months in which something is wrong. */
const months = (result: RunResult, wrong: (month: number) => boolean): number[] =>
  Array.from({ length: result.months }, (_, m) => m).filter(wrong);
const tradeWedge = (world: World, way: "export" | "import") => world.values[`ndpr.${way}.wedge`];

describe.each(distinct)("$name", (entry) => {
  test("mass and cash balance in every month", () => {
    each(entry, (result) => {
      expect(Math.max(...path(result, "mass-residual"), result.massResidual)).toBeLessThanOrEqual(TOLERANCE);
      expect(Math.max(...path(result, "cash-residual"), result.cashResidual)).toBeLessThanOrEqual(TOLERANCE);
    });
  });

  test("every monthly figure is a number, and quantities are not negative", () => {
    each(entry, (result) => {
      for (const { id, unit } of OUTCOMES) {
        const values = path(result, id);
        expect(values.every(Number.isFinite), id).toBe(true);
        if (/^(t\/|months|share|0 or 1|EUR\/kg)/.test(unit) && id !== "wedge") expect(Math.min(...values), id).toBeGreaterThanOrEqual(0);
      }
    });
  });

  test("China never exports and imports in the same month, and its price follows the trade", () => {
    each(entry, (result) => {
      const exports = path(result, "china-exports");
      const imports = path(result, "china-imports");
      const china = path(result, "price-china");
      const hub = path(result, "price-hub");
      const capped = path(result, "export-cap-bound");
      const outside = path(result, "price-ex-china");
      expect(months(result, (m) => exports[m] > 0 && imports[m] > 0)).toEqual([]);
      expect(months(result, (m) => imports[m] > 0 && Math.abs(china[m] - hub[m] - tradeWedge(entry.world, "import")) > 1e-9)).toEqual([]);
      // Where trade is free, nobody outside China pays more for either origin than the dearer of the two, and neither is dearer than what China sells at.
      const landed = (m: number) => china[m] + tradeWedge(entry.world, "export");
      // A duty on exports, or a place where home material may not go, parts the prices outside.
      const apart =
        entry.world.exporter.posture === "best-response" || entry.world.exporter.measures.some(({ measure }) => PARTS_PRICES.has(measure));
      if (!apart)
        expect(months(result, (m) => exports[m] > 0 && capped[m] === 0 && outside[m] > Math.max(landed(m), hub[m]) * (1 + 1e-9))).toEqual(
          [],
        );
      if (entry.world.policy.instruments.length === 0 && !apart)
        expect(months(result, (m) => exports[m] > 0 && capped[m] === 0 && hub[m] > landed(m) * (1 + 1e-9))).toEqual([]);
    });
  });

  test("the treasury's books agree: net outlay is paid less received, and the ledger says the same", () => {
    each(entry, (result) => {
      const net = path(result, "fiscal-net");
      const paid = path(result, "fiscal-paid");
      const received = path(result, "fiscal-received");
      expect(months(result, (m) => Math.abs(net[m] - (paid[m] - received[m])) > 1e-12 * (paid[m] + received[m]))).toEqual([]);
      const out = result.ledger.filter((row) => TREASURIES.includes(row.payer));
      const back = result.ledger.filter((row) => TREASURIES.includes(row.payee));
      const moved = sum(out.map((row) => row.totalEur)) + sum(back.map((row) => row.totalEur));
      expect(Math.abs(sum(out.map((row) => row.totalEur)) - sum(back.map((row) => row.totalEur)) - sum(net))).toBeLessThanOrEqual(
        TOLERANCE * moved,
      );
      const present = sum(out.map((row) => row.presentValueEur)) - sum(back.map((row) => row.presentValueEur));
      expect(Math.abs(present - kpi(result, "fiscal-pv"))).toBeLessThanOrEqual(TOLERANCE * moved);
      expect(moved > 0).toBe(sum(paid) + sum(received) > 0);
    });
  });

  test("no more is paid for than plants made that may sign", () => {
    const partners = entry.world.policy.instruments.some(({ settings }) => settings.eligible === "eu-and-partners");
    each(entry, (result) => {
      const covered = path(result, "covered-output");
      const output = path(result, partners ? "output-ex-china" : "output-eu");
      expect(months(result, (m) => covered[m] > output[m] * (1 + 1e-12))).toEqual([]);
    });
  });
});

test.each(distinct)("nobody's stock is ever negative, of oxide or of scrap: $name", ({ world, seed }) => {
  const opened = openRun(world, seed, 0);
  const { buyers, scrap, plants, home, holders } = opened.state;
  advance(opened, opened.state.months, () => {
    for (const stocks of [
      buyers.stock,
      scrap.pool,
      buyers.bought,
      buyers.consumed,
      buyers.curtailed,
      plants.output,
      home.output,
      holders.stock,
    ]) {
      for (const stock of stocks) if (!(stock >= -1e-9 && stock < Infinity)) throw new Error(`month ${opened.state.month}: ${stock}`);
    }
    // What is used never exceeds what was there.
    for (let j = 0; j < plants.n; j++)
      if (plants.output[j] > plants.available[j] * (1 + 1e-9)) throw new Error(`${plants.names[j]} makes more than it can`);
  });
});

test.each(["levy", "undertaking"])(
  "no Chinese oxide reaches an EU buyer whom the minimum price covers at less than the minimum (%s)",
  (revenue) => {
    const minimumPrice = 150;
    const use = { use: "minimum-import-price", minimumPrice, coversMagnets: true, revenue };
    const opened = openRun(scarceWorld(worldOf({ instruments: [use], end: "2030-12" })));
    let bound = 0;
    advance(opened, opened.state.months, () => {
      const { month, burnIn } = opened.state;
      if (month < burnIn + 12) return;
      const cleared = opened.market.linked.result;
      for (const d of [0, 1]) {
        if (cleared.homeFlow[d] <= 0) continue;
        bound++;
        expect(cleared.price[d]).toBeGreaterThanOrEqual(minimumPrice * (1 - 1e-12));
      }
    });
    expect(bound, "the rule must bind for this test to say anything").toBeGreaterThan(20);
  },
);
