import { describe, expect, test } from "vitest";
import { findRoot } from "../../sim/core/root.ts";
import { handedOverShare } from "../../sim/markets/merit-order.ts";
import { expectClose, knownAnswer } from "../known-answers.ts";
import { advance, type Exporter, kpi, mean, openRun, path, run, sum, type Use, worldOf } from "../model/worlds.ts";

const WAR: Exporter = { posture: "predation", decision: "committed", earliest: "2030-01", horizonMonths: 36, subsidy: 0.6 };
const CUT: Exporter = { posture: "quota-cut", perYear: 12, earliest: "2030-01", durationMonths: 24, cut: 0.8 };
const END = "2036-12";
const buyIn = (settings: Record<string, number | string | boolean> = {}): Use => ({ use: "buy-in-floor", ...settings });
/** Keeps what it took in. */
const KEEPS = { releaseAbove: 50, releaseShortage: 1 };
const SEEDS = [0, 1, 2];
const over = (instruments: readonly Use[], exporter: Exporter = WAR) =>
  SEEDS.map((replication) => run({ end: END, instruments, exporter }, replication));
const average = (results: ReturnType<typeof over>, id: string) => mean(results.map((result) => kpi(result, id)));

test("KA20: where all supply may be handed over, the offer holds the market at its price and takes what demand leaves", () => {
  const { inputs, expected } = knownAnswer("KA20");
  const K: number = inputs.floor;
  const demand = (p: number) => 100 - 2 * p;
  const supply = (p: number) => -20 + 4 * Math.max(p, K);
  const share = (p: number) => handedOverShare(p, K, 1e-7);
  const price = findRoot((p) => demand(p) - supply(p) * (1 - share(p)), 1, 49);
  expect(price).toBeCloseTo(K, 6);
  const bought = supply(price) * share(price);
  expectClose(bought, expected.buy, 1e-6);
  expectClose(bought * K, expected.cost, 1e-6);
});

describe("a floor by buying in", () => {
  test("at no price changes no bit", () => {
    expect(run({ end: "2030-12", exporter: WAR, instruments: [buyIn({ price: 0 })] }).hash).toBe(
      run({ end: "2030-12", exporter: WAR }).hash,
    );
  });

  test("is a put for the plants: whatever the market pays, none under it gets less than the price for a kg, nor hands over when the market pays more", () => {
    let below = 0;
    let above = 0;
    for (const exporter of [WAR, CUT]) {
      const opened = openRun(worldOf({ end: END, exporter, instruments: [buyIn({ price: 90, most: 1_000_000, ...KEEPS })] }));
      const { state, ledger, books } = opened;
      const { plants } = state;
      const ramp = state.terms.ramp;
      advance(opened, state.months, () => {
        const hub = opened.market.linked.result.hubPrice;
        for (let j = 0; j < plants.n; j++) {
          // Who signs this month hands over from the next.
          if (!books[0].running(j, state.month - 1) || !books[0].running(j, state.month) || !(plants.output[j] > 1e-6)) continue;
          const sold = ledger.amount(ledger.route("hub", plants.names[j], "oxide sold"));
          const boughtIn = ledger.amount(ledger.route("EU treasury", plants.names[j], "bought in"));
          expect((sold + boughtIn) / (1000 * plants.output[j])).toBeGreaterThan(90 - ramp - Math.max(0, opened.hubRebate) - 1e-6);
          if (hub < 90 - ramp) {
            below++;
            expect(plants.handedOver[j]).toBeCloseTo(plants.output[j], 9);
          } else if (hub > 90 + ramp) {
            above++;
            expect(plants.handedOver[j]).toBe(0);
          }
        }
      });
    }
    expect(below).toBeGreaterThan(12);
    expect(above).toBeGreaterThan(5);
  });

  test("keeps plants running and alive in a price war, and has more of them built, since investors see the put", () => {
    const none = over([]);
    const floor = over([buyIn({ price: 110, most: 1_000_000, ...KEEPS })]);
    expect(average(floor, "built-eu")).toBeGreaterThan(average(none, "built-eu"));
    expect(average(floor, "output-eu-last-year")).toBeGreaterThan(average(none, "output-eu-last-year"));
    expect(average(floor, "exits-eu")).toBeLessThanOrEqual(average(none, "exits-eu"));
    expect(mean(floor.map((result) => path(result, "public-stock").at(-1) ?? 0))).toBeGreaterThan(100);
  });

  test("costs price times tonnes, storage and interest, less what it sells; all of it stays in the stock until then", () => {
    for (const [exporter, settings] of [
      [WAR, { ...KEEPS, decay: 0 }],
      [CUT, { releaseAbove: 2 }],
    ] as const) {
      const result = run({ end: END, exporter, instruments: [buyIn({ price: 100, ...settings })] });
      expect(result.massResidual).toBeLessThan(1e-9);
      expect(result.cashResidual).toBeLessThan(1e-9);
      const total = (side: "payer" | "payee", reason: string) =>
        sum(result.ledger.filter((row) => row[side] === "EU treasury" && row.reason === reason).map((row) => row.totalEur));
      const bought = total("payer", "bought in");
      expect(bought).toBeGreaterThan(1e6);
      const outlay =
        bought + total("payer", "storage of the stock") + total("payer", "interest on the stock") - total("payee", "stock sold");
      expect(sum(path(result, "fiscal-net")) / outlay).toBeCloseTo(1, 9);
      if ("decay" in settings) expect((path(result, "public-stock").at(-1) ?? 0) / (bought / 100 / 1000)).toBeCloseTo(1, 9);
      else expect(total("payee", "stock sold")).toBeGreaterThan(0);
    }
  });

  test("takes tonnes off the market, so others pay more than under a floor that pays the difference", () => {
    const price = (results: ReturnType<typeof over>) =>
      mean(results.map((result) => mean(Array.from(path(result, "price-hub").slice(24)))));
    const wide = { eligible: "eu-and-partners" };
    expect(price(over([buyIn({ price: 110, most: 1_000_000, ...KEEPS, ...wide })]))).toBeGreaterThan(
      price(over([{ use: "one-way-floor", strike: 110, start: "2027-01", lastSigning: "2040-12", ...wide }])),
    );
  });

  test("stops when the stock is full: plants that lived on it close, and fewer are built, since investors see the end of it", () => {
    const wide = over([buyIn({ price: 110, most: 1_000_000, ...KEEPS })]);
    const narrow = over([buyIn({ price: 110, most: 2000, ...KEEPS })]);
    expect(average(narrow, "built-eu")).toBeLessThan(average(wide, "built-eu"));
    expect(average(narrow, "output-eu-last-year")).toBeLessThan(average(wide, "output-eu-last-year"));
    const result = run({ end: END, exporter: WAR, instruments: [buyIn({ price: 110, most: 50, decay: 0, ...KEEPS })] });
    expect(Math.max(...path(result, "public-stock"))).toBeLessThanOrEqual(50 + 1e-6);
    expect(result.events.some(({ kind }) => kind === "buy-in-full")).toBe(true);
  });
});
