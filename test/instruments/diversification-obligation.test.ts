import { describe, expect, test } from "vitest";
import { Ledger } from "../../sim/core/ledger.ts";
import { diversificationPremium } from "../../sim/instruments/diversification-obligation.ts";
import { createBorder } from "../../sim/markets/border.ts";
import { createLinkedMarket } from "../../sim/markets/linked-blocs.ts";
import { rampSupply } from "../../sim/markets/merit-order.ts";
import { bandsOf } from "../../sim/markets/segments.ts";
import type { RunResult } from "../../sim/results/results.ts";
import { simulate } from "../../sim/simulate.ts";
import { expectClose, knownAnswer } from "../known-answers.ts";
import { advance, mean, openRun, path, scarceWorld, sum, type Use, worldOf } from "../model/worlds.ts";

const EARLY: Use = { use: "diversification-obligation", start: "2026-07", mitigationMonths: 6, rampMonths: 0 };
const END = "2031-12";
const runOf = (share: number, ...instruments: Use[]) => simulate(scarceWorld(worldOf({ instruments, end: END }), share), "1", 0);
const late = (result: RunResult, id: string) => mean(Array.from(path(result, id).slice(36)));
const eventsOf = (result: RunResult) => result.events.filter(({ kind }) => kind.startsWith("diversification")).map(({ kind }) => kind);

describe("what a ceiling costs", () => {
  const { inputs, expected } = knownAnswer("KA34");

  test("KA34: the tonnes above the ceiling at the difference of the two prices", () => {
    expectClose(diversificationPremium(inputs.sh0, 0.65, inputs.p1, inputs.p2), expected.premium, 1e-12);
    expectClose(diversificationPremium(0.8, 0.5, 40, 50), 3, 1e-12);
    expect(diversificationPremium(0.6, 0.65, 60, 95)).toBe(0);
  });

  // 5 % of use takes other origin already, by a preference of its own; the ceiling binds 35 %, those 5 % among them.
  test("KA34: the market makes buyers pay that on average, through two overlapping rules", () => {
    const segment = (share: number) => [{ region: "EU" as const, share, insideMagnets: false }];
    const bill = (rules: Parameters<typeof bandsOf>[1], preferences: readonly number[]) => {
      const bands = bandsOf({ prefix: "x", region: "EU", sector: "all", insideMagnets: false }, rules);
      const border = createBorder(bands.length);
      bands.forEach(({ boundBy }, d) => {
        for (const position of boundBy) border.prefer(d, preferences[position]);
      });
      const { price, hubFlow } = createLinkedMarket(bands.length, {
        homeSurplus: (p) => rampSupply(p, 1e4, inputs.p1, 1e-9),
        hubSupply: (p) => rampSupply(p, 1e4, inputs.p2, 1e-9),
        demand: (d) => 100 * bands[d].share,
      }).solve({
        exportWedge: 0,
        importWedge: 1000,
        exportCap: Infinity,
        duty: border.duty,
        minimumLandedPrice: border.minimumLandedPrice,
        priceLow: 1e-3,
        priceHigh: 1e4,
      });
      return { average: sum(bands.map(({ share }, d) => share * price[d])), other: sum(hubFlow) };
    };
    const before = bill([{ position: 0, segments: segment(1 - inputs.sh0) }], [200]);
    const after = bill(
      [
        { position: 0, segments: segment(1 - inputs.sh0) },
        { position: 1, segments: segment(0.35) },
      ],
      [200, 150],
    );
    expectClose(before.other, 5, 1e-6);
    expectClose(after.other, 35, 1e-6);
    expectClose(after.average - before.average, expected.premium, 1e-6);
  });

  test("a penalty of 20 is all that a ceiling can cost where other origin costs 35 more, and is paid on each kg short", () => {
    const ledger = new Ledger();
    ledger.beginMonth();
    const border = createBorder(2);
    border.charge(1, 20, ledger.route("EU buyers", "EU treasury", "diversification penalty"));
    const cleared = createLinkedMarket(2, {
      homeSurplus: (p) => rampSupply(p, 1e4, inputs.p1, 1e-9),
      hubSupply: (p) => rampSupply(p, 1e4, inputs.p2, 1e-9),
      demand: (d) => (d === 0 ? 65 : 35),
    }).solve({
      exportWedge: 0,
      importWedge: 1000,
      exportCap: Infinity,
      duty: border.duty,
      minimumLandedPrice: border.minimumLandedPrice,
      priceLow: 1e-3,
      priceHigh: 1e4,
    });
    expectClose(cleared.price[1] - cleared.price[0], 20, 1e-9);
    border.settle(cleared.homeFlow, cleared.wedgeKept, ledger);
    expectClose(ledger.turnoverOf("diversification penalty"), 20 * 35_000, 1e-6);
  });
});

describe("the three steps", () => {
  test("assessment, mitigation and, where a year's use is still above the ceiling, a mandate with its penalty", () => {
    expect(eventsOf(runOf(0.05, EARLY)).slice(0, 3)).toEqual([
      "diversification-assessment",
      "diversification-mandate",
      "diversification-penalty",
    ]);
  });

  test("nothing beyond the assessment where other origin covers EU use", () => {
    const free = runOf(4);
    const bound = runOf(4, EARLY);
    expect(eventsOf(bound)).toEqual(["diversification-assessment"]);
    expect(sum(path(bound, "fiscal-received"))).toBe(0);
    expectClose(late(bound, "price-eu"), late(free, "price-eu"), 1e-9);
  });

  test("no mandate where firms who accept a premium meet the ceiling in time", () => {
    expect(eventsOf(runOf(1, { ...EARLY, mitigationMonths: 24 }))).toEqual(["diversification-assessment"]);
    expect(eventsOf(runOf(1, { ...EARLY, mitigationMonths: 24, mitigationPremium: 0, maxShare: 0.1 }))).toContain(
      "diversification-mandate",
    );
  });

  test("the penalty rises evenly over the transition", () => {
    const opened = openRun(scarceWorld(worldOf({ instruments: [{ ...EARLY, mitigationMonths: 0, rampMonths: 10 }], end: "2028-12" })));
    const d = opened.state.destinations.findIndex(({ boundBy }) => boundBy.length > 0);
    const duties: number[] = [];
    advance(opened, 24 + 6 + 12, () => duties.push(opened.border.duty[d]));
    // 5 EUR/kg are accepted anyway.
    expect(duties.slice(28)).toEqual([0, 0, 5, 6, 9, 12, 15, 18, 21, 24, 27, 30, 30, 30].map((x) => expect.closeTo(x, 9)));
  });
});

describe("what it does has the sign that its reason gives", () => {
  const HIGH: Use = { ...EARLY, penalty: 40 };

  test("where nobody else can supply, it raises the bound price by the penalty and moves no origin", () => {
    const none = runOf(1e-4);
    const opened = openRun(scarceWorld(worldOf({ instruments: [HIGH], end: END }), 1e-4));
    const { destinations } = opened.state;
    const free = destinations.findIndex(({ region, boundBy }) => region === "EU" && boundBy.length === 0);
    const bound = destinations.findIndex(({ boundBy }) => boundBy.length > 0);
    advance(opened, opened.state.months, () => {
      const { price } = opened.market.linked.result;
      if (opened.state.month > 60) expectClose(price[bound] - price[free], 40, 1e-9);
    });
    const with_ = runOf(1e-4, HIGH);
    const share = (r: RunResult) => late(r, "consumption-eu-non-chinese") / late(r, "consumption-eu");
    expect(Math.abs(share(with_) - share(none))).toBeLessThan(0.01);
    expect(late(with_, "fiscal-received")).toBeGreaterThan(1e6);
  });

  test("where others can supply, EU use moves to other origin, since firms pay more for it than the rest of the world", () => {
    for (const share of [0.05, 0.5]) {
      const none = runOf(share);
      const with_ = runOf(share, HIGH);
      expect(late(with_, "consumption-eu-non-chinese")).toBeGreaterThan(1.05 * late(none, "consumption-eu-non-chinese"));
    }
  });

  test("a higher penalty never brings less other origin, nor a lower price of what EU makers buy", () => {
    const results = [5, 20, 60, 150].map((penalty) => runOf(0.05, { ...EARLY, penalty }));
    for (let i = 1; i < results.length; i++) {
      expect(late(results[i], "consumption-eu-non-chinese")).toBeGreaterThanOrEqual(
        0.99 * late(results[i - 1], "consumption-eu-non-chinese"),
      );
      expect(late(results[i], "price-eu")).toBeGreaterThanOrEqual(0.99 * late(results[i - 1], "price-eu"));
    }
    expect(late(results[3], "consumption-eu-non-chinese")).toBeGreaterThan(late(results[0], "consumption-eu-non-chinese"));
    expect(late(results[3], "price-eu")).toBeGreaterThan(1.1 * late(results[0], "price-eu"));
  });
});
