import { describe, expect, test } from "vitest";
import { simulate } from "../../sim/simulate.ts";
import type { World } from "../../sim/world.ts";
import { advance, type Exporter, kpi, measuresOn, mean, openRun, path, run, sum, type Use, worldOf } from "../model/worlds.ts";

const CUT: Exporter = { posture: "quota-cut", perYear: 12, earliest: "2029-01", durationMonths: 24, cut: 0.8 };
const END = "2032-12";
const CRISIS = 36;
const stock = (settings: Record<string, number | string | boolean> = {}): Use => ({
  use: "stockpile",
  secondaryFirst: false,
  covers: "all",
  targetMonths: 6,
  buyRate: 1,
  ...settings,
});
/** Buys and holds: neither a high price nor a shortage makes it sell. */
const KEEPS = { buyBelow: 50, releaseAbove: 50, releaseShortage: 1 };
const SEEDS = [0, 1, 2];
const over = (instruments: readonly Use[], exporter: Exporter = CUT) =>
  SEEDS.map((replication) => run({ end: END, instruments, exporter }, replication));
const average = (results: ReturnType<typeof over>, id: string) => mean(results.map((result) => kpi(result, id)));
const crisisPrice = (results: ReturnType<typeof over>) =>
  mean(results.map((result) => mean(Array.from(path(result, "price-ex-china").slice(CRISIS, CRISIS + 24)))));

describe("a public stock", () => {
  test("of no months changes no bit, whatever else is set", () => {
    const none = run({ end: END, exporter: CUT });
    const others: Record<string, string | boolean>[] = [{}, { defenceFirst: true }, { organisation: "national", disclosure: "announced" }];
    for (const settings of others)
      expect(run({ end: END, exporter: CUT, instruments: [stock({ targetMonths: 0, ...settings })] }).hash).toBe(none.hash);
  });

  test("filled before a cut of exports lowers price and curtailment in it, since it sells what it holds", () => {
    const none = over([]);
    const filled = over([stock()]);
    expect(mean(filled.map((result) => path(result, "public-stock")[CRISIS - 1]))).toBeGreaterThan(1000);
    expect(average(filled, "unserved-curtailed")).toBeLessThan(0.8 * average(none, "unserved-curtailed"));
    expect(crisisPrice(filled)).toBeLessThan(0.95 * crisisPrice(none));
  });

  test("that begins to buy in the crisis raises the price and curtails others, since its purchases are demand", () => {
    const none = over([]);
    const late = over([stock({ ...KEEPS, start: "2029-03", buyRate: 0.5 })]);
    expect(crisisPrice(late)).toBeGreaterThan(1.1 * crisisPrice(none));
    expect(average(late, "unserved-curtailed")).toBeGreaterThan(average(none, "unserved-curtailed"));
    const curtailed = (results: typeof none) => mean(results.map((result) => sum(path(result, "unserved-curtailed-ex-china"))));
    expect(curtailed(late)).toBeGreaterThan(curtailed(none));
  });

  test("of members each for itself costs more in a crisis than under one rule, since all buy at once and nobody sells", () => {
    const held = (organisation: string) => over([stock({ organisation, start: "2028-07", buyRate: 0.1 })]);
    const together = held("coordinated");
    const alone = held("national");
    expect(crisisPrice(alone)).toBeGreaterThan(crisisPrice(together));
    expect(average(alone, "unserved-curtailed")).toBeGreaterThan(average(together, "unserved-curtailed"));
    expect(average(alone, "fiscal-pv")).toBeGreaterThan(average(together, "fiscal-pv"));
    expect(alone[0].events.some(({ kind }) => kind === "stockpile-alarm")).toBe(true);
    // One rule for three stocks is one stock in three parts.
    expect(crisisPrice(together) / crisisPrice(held("union"))).toBeCloseTo(1, 6);
  });

  test("buys no more than EU recyclers made while it is a pilot for secondary material", () => {
    const opened = openRun(
      worldOf({ end: "2030-12", instruments: [stock({ ...KEEPS, secondaryFirst: true, start: "2029-01", centre: "2030-01" })] }),
    );
    const { holders, plants, publicStocksAt, burnIn } = opened.state;
    let recycled = 0;
    const bought: number[] = [];
    advance(opened, burnIn + 60, () => {
      const { month } = opened.state;
      if (month < burnIn + 48) expect(holders.net[publicStocksAt]).toBeLessThanOrEqual(recycled * (1 + 1e-9));
      if (month >= burnIn + 36) bought.push(holders.net[publicStocksAt]);
      recycled = 0;
      for (let j = 0; j < plants.n; j++) if (plants.region[j] === 1) recycled += plants.output[j] * plants.scrapFed[j];
    });
    expect(sum(bought.slice(0, 12))).toBeGreaterThan(0);
    expect(bought[12]).toBeGreaterThan(2 * bought[11]);
  });
});

describe("what everybody knows of purchases", () => {
  const bought = (settings: Record<string, number | string>) => {
    const paid = SEEDS.map((replication) => {
      const opened = openRun(
        worldOf({ end: "2030-12", instruments: [stock({ ...KEEPS, start: "2027-07", ...settings })] }),
        "1",
        replication,
      );
      const { holders, publicStocksAt, burnIn } = opened.state;
      let tonnes = 0;
      let cost = 0;
      let before = 0;
      advance(opened, opened.state.months, () => {
        const net = Math.max(0, holders.net[publicStocksAt]);
        tonnes += net;
        cost += net * holders.price[publicStocksAt];
        if (opened.state.month === burnIn + 17) before = opened.market.linked.result.price[0];
      });
      return { perKg: cost / tonnes, before };
    });
    return { perKg: mean(paid.map(({ perKg }) => perKg)), before: mean(paid.map(({ before }) => before)) };
  };
  const opaque = bought({});
  const short = bought({ disclosure: "announced", announceMonths: 1 });

  test("raises the price before the first tonne is bought, since traders and buyers buy ahead", () => {
    expect(short.before).toBeGreaterThan(1.01 * opaque.before);
  });

  test("makes fast purchases dearer at short notice, and cheaper at a year's, in which others can make and store for them", () => {
    expect(short.perKg).toBeGreaterThan(opaque.perKg);
    expect(bought({ disclosure: "announced", announceMonths: 12 }).perKg).toBeLessThan(opaque.perKg);
  });
});

describe("the books of a public stock", () => {
  const HOLD = { ...KEEPS, end: "2026-06", decay: 0.12, storage: 2, financeRate: 0.06 };

  test("known answer: what is held n months shrinks by the n-th power of decay and costs storage and interest", () => {
    const opened = openRun(worldOf({ end: "2028-12", instruments: [stock(HOLD)] }));
    const { state, ledger } = opened;
    const { holders, publicStocksAt: h, burnIn } = state;
    let cost = 0;
    advance(opened, burnIn + 6, () => {
      cost += 1000 * holders.net[h] * holders.price[h];
    });
    const held = holders.stock[h];
    expect(held).toBeGreaterThan(1000);
    let months = 0;
    advance(opened, burnIn + 30, () => {
      months++;
      expect(holders.stock[h]).toBeCloseTo(held * 0.99 ** months, 6);
      const storage = ledger.amount(ledger.route("EU treasury", "suppliers", "storage of the stock"));
      const interest = ledger.amount(ledger.route("EU treasury", "financiers", "interest on the stock"));
      expect(storage / ((1000 * held * 0.99 ** months * 2) / 12)).toBeCloseTo(1, 9);
      expect(interest / (cost * 0.005)).toBeCloseTo(1, 9);
    });
  });

  test("tonnes add up with what is lost, and the outlay is purchases, storage and interest less sales", () => {
    const kinds: Record<string, number | string | boolean>[] = [
      { decay: 0.5 },
      { organisation: "national", members: 5, decay: 0.2 },
      { payer: "national treasuries", defenceFirst: true, decay: 0.1 },
    ];
    for (const settings of kinds) {
      const result = run({ end: END, exporter: CUT, instruments: [stock(settings)] });
      expect(result.massResidual).toBeLessThan(1e-9);
      expect(result.cashResidual).toBeLessThan(1e-9);
      const payer = "organisation" in settings || "payer" in settings ? "national treasuries" : "EU treasury";
      const total = (side: "payer" | "payee", reason: string) =>
        sum(result.ledger.filter((row) => row[side] === payer && row.reason === reason).map((row) => row.totalEur));
      const outlay =
        total("payer", "stock bought") +
        total("payer", "storage of the stock") +
        total("payer", "interest on the stock") -
        total("payee", "stock sold");
      if (settings.organisation !== "national") expect(total("payee", "stock sold")).toBeGreaterThan(1e6);
      expect(sum(path(result, "fiscal-net")) / outlay).toBeCloseTo(1, 9);
      expect(sum(path(result, "fiscal-national"))).toBeCloseTo(payer === "EU treasury" ? 0 : outlay, -2);
    }
  });
});

test("defence first: its part is filled before the rest, and carries defence through a ban on military use", () => {
  const banned = (instruments: readonly Use[]): World => {
    const world = worldOf({ end: "2031-12", instruments });
    const ban = { use: "destination-ban", region: "all", buyers: "defence", announced: "2029-01", start: "2029-01" };
    const values = { ...world.values };
    // Little is refined elsewhere, so that the ban bites.
    for (const id of Object.keys(values)) if (/^ndpr\.(plant|pipeline)\..*\.capacity$/.test(id)) values[id] *= 1e-4;
    values["ndpr.export.leakage"] = 0;
    return { ...world, values, exporter: { ...world.exporter, measures: measuresOn("ndpr-oxide", [ban]) } };
  };
  const first = stock({ defenceFirst: true, defenceMonths: 24, buyBelow: 50, releaseAbove: 50, releaseShortage: 0, buyRate: 0.3 });
  const opened = openRun(banned([first]));
  const { holders, publicStocksAt: h, burnIn } = opened.state;
  advance(opened, burnIn + 1);
  expect(holders.net[h + 1]).toBeGreaterThan(0);
  expect(holders.stock[h + 1] / holders.most[h + 1]).toBeGreaterThan(5 * (holders.stock[h] / holders.most[h]));
  const none = simulate(banned([]), "1", 0);
  const kept = simulate(banned([first]), "1", 0);
  expect(kpi(none, "defence-curtailed")).toBeGreaterThan(0);
  expect(kpi(kept, "defence-curtailed")).toBeLessThan(0.9 * kpi(none, "defence-curtailed"));
});
