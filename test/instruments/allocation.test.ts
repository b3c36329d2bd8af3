import { describe, expect, test } from "vitest";
import { strikeWorth, valueAt } from "../../sim/agents/strike-bids.ts";
import { benchmarked, regulatedStrike } from "../../sim/instruments/negotiation.ts";
import { Status } from "../../sim/state.ts";
import { expectClose } from "../known-answers.ts";
import { advance, openRun, run, type Use, worldOf } from "../model/worlds.ts";

const AUCTION: Use = {
  use: "two-way-cfd",
  start: "2027-01",
  allocation: "pay-as-clear",
  newPlantsOnly: true,
  leastLosers: 0,
  roundVolume: 1500,
};
const END = "2036-12";

function play(use: Use, replication = 0) {
  const opened = openRun(worldOf({ end: END, instruments: [use] }), "1", replication);
  advance(opened, opened.state.months);
  return opened;
}
const kinds = (opened: ReturnType<typeof play>, kind: string) => opened.events.filter((event) => event.kind === kind);

describe("break-even strikes", () => {
  test("the value of a project rises with the strike, and its break-even is where it is worth as much as without a contract", () => {
    const opened = openRun(worldOf({ end: END, instruments: [{ ...AUCTION, start: "2034-01", lastSigning: "2034-12" }] }));
    advance(opened, 40);
    const { state, books } = opened;
    let seen = 0;
    for (let j = 0; j < state.plants.n; j++) {
      if (state.plants.region[j] !== 1 || state.plants.status[j] !== Status.ready) continue;
      const values = [60, 80, 100, 120, 150].map((strike) => valueAt(state, books[0], j, strike));
      for (let i = 1; i < values.length; i++) expect(values[i]).toBeGreaterThan(values[i - 1]);
      const strike = strikeWorth(state, books[0], j, 300);
      if (strike === Infinity || strike <= 1) continue;
      seen++;
      expect(Math.abs(valueAt(state, books[0], j, strike))).toBeLessThan(0.1);
    }
    expect(seen).toBeGreaterThan(0);
  });
});

describe("auctions in a run", () => {
  test("each winner gets no less than its bid and no more than the ceiling; under pay-as-bid exactly its bid", () => {
    for (const allocation of ["pay-as-clear", "pay-as-bid"]) {
      const awards = kinds(play({ ...AUCTION, allocation, ceilingStrike: 130 }), "award");
      expect(awards.length).toBeGreaterThan(0);
      for (const { detail } of awards) {
        const [strike, bid] = /at ([\d.]+) EUR\/kg with a bid of ([\d.]+)/.exec(detail)!.slice(1).map(Number);
        expect(strike).toBeGreaterThanOrEqual(bid);
        expect(strike).toBeLessThanOrEqual(130);
        if (allocation === "pay-as-bid") expect(strike).toBe(bid);
      }
    }
  });

  test("with few bidders a round is called off, since two bids for all of the volume would set any price", () => {
    const called = play({ ...AUCTION, leastLosers: 3, roundVolume: 3000 });
    expect(kinds(called, "auction-cancelled").length).toBeGreaterThan(0);
    expect(kinds(called, "award").length).toBeLessThan(kinds(play({ ...AUCTION, roundVolume: 3000 }), "award").length);
  });

  test("no contract is signed without an award, and awards never pass the volume of a round or of the programme", () => {
    const opened = play({ ...AUCTION, volumeCap: 2000 });
    const [book] = opened.books;
    const { plants } = opened.state;
    let sum = 0;
    const won = new Set(kinds(opened, "award").map(({ subject }) => subject));
    for (let j = 0; j < plants.n; j++) {
      sum += book.volume[j] * 12;
      if (book.volume[j] > 0) expect(won.has(plants.names[j])).toBe(true);
    }
    expect(sum).toBeGreaterThan(0);
    expect(sum).toBeLessThanOrEqual(2000 + 1e-6);
    const months = new Map<number, number>();
    for (const { month, subject } of kinds(opened, "award"))
      months.set(month, (months.get(month) ?? 0) + plants.capacity[plants.names.indexOf(subject)] * 0.9 * 12);
    for (const volume of months.values()) expect(volume).toBeLessThanOrEqual(1500 + 1e-6);
  });

  test("a bond put up comes back to who builds and is lost by who does not", () => {
    const opened = play({ ...AUCTION, bidBond: 10, costError: 0.4, roundVolume: 900 }, 1);
    const rows = opened.ledger.rows();
    const total = (reason: string) => rows.filter((row) => row.reason === reason).reduce((sum, row) => sum + row.totalEur, 0);
    const [book] = opened.books;
    const held = book.bonds!.held.reduce((a, b) => a + b, 0);
    expect(total("bond put up")).toBeGreaterThan(0);
    expectClose(total("bond returned") + total("bond lost") + held, total("bond put up"), 1e-9);
  });

  test("winner's curse: winners were on average more hopeful about their cost than bidders at large", () => {
    let winners = 0;
    let hope = 0;
    let all = 0;
    let mean = 0;
    for (let replication = 0; replication < 6; replication++) {
      const opened = play({ ...AUCTION, costError: 0.25, roundVolume: 700, bidBond: 10 }, replication);
      const [book] = opened.books;
      const { plants } = opened.state;
      for (const { subject } of kinds(opened, "award")) {
        hope += Math.log(book.estimates[plants.names.indexOf(subject)]);
        winners++;
      }
      for (let j = 0; j < plants.n; j++) {
        if (plants.region[j] !== 1) continue;
        mean += Math.log(book.estimates[j]);
        all++;
      }
    }
    expect(winners).toBeGreaterThan(5);
    expect(hope / winners).toBeLessThan(mean / all);
  });

  test("winners who were too hopeful walk away: who lost its award had hoped for less cost than who built, and without errors more build", () => {
    const outcome = (costError: number) => {
      const hopes = { lost: [] as number[], built: [] as number[] };
      for (let replication = 0; replication < 10; replication++) {
        const opened = play({ ...AUCTION, costError, roundVolume: 700, bidBond: 2 }, replication);
        const [book] = opened.books;
        const { plants } = opened.state;
        for (let j = 0; j < plants.n; j++) {
          if (book.barred[j] === 1) hopes.lost.push(Math.log(book.estimates[j]));
          else if (book.volume[j] > 0) hopes.built.push(Math.log(book.estimates[j]));
        }
      }
      return hopes;
    };
    const mean = (values: readonly number[]) => values.reduce((a, b) => a + b, 0) / values.length;
    const { lost, built } = outcome(0.4);
    expect(lost.length).toBeGreaterThan(2);
    expect(mean(lost)).toBeLessThan(mean(built));
    const sure = outcome(0);
    expect(sure.lost.length / (sure.lost.length + sure.built.length)).toBeLessThan(lost.length / (lost.length + built.length));
  });

  test("estimates are drawn apart: bidders' hopes are the same whatever the rules, and change nothing first come, first served", () => {
    const of = (use: Use) => openRun(worldOf({ end: END, instruments: [use] })).books[0].estimates;
    expect(of({ ...AUCTION, allocation: "pay-as-bid" })).toEqual(of(AUCTION));
    expect(new Set(of({ ...AUCTION, allocation: "first-come" }))).toEqual(new Set([1]));
    const first = { use: "two-way-cfd" };
    expect(run({ end: END, instruments: [{ ...first, costError: 0.4, roundMonths: 3, bidBond: 60, ceilingStrike: 40 }] }).hash).toBe(
      run({ end: END, instruments: [first] }).hash,
    );
  });
});

describe("negotiated strikes", () => {
  const cost = { costPerKg: 40, feedShare: 0, fixedPerKgYear: 8, capexPerKgYear: 150, loading: 0.9, buildYears: 0 };
  test("the regulated strike pays cost and the return on the investment, nothing else", () => {
    // 150 EUR at 8 % over 10 years is 22.354 a year: (22.354 + 8)/0.9 + 40.
    expectClose(regulatedStrike(cost, 0.08, 10), 40 + (8 + 150 * 0.14902948869707539) / 0.9, 1e-9);
    expectClose(regulatedStrike({ ...cost, feedShare: 0.5 }, 0.08, 10), 2 * regulatedStrike(cost, 0.08, 10), 1e-12);
    expect(regulatedStrike(cost, 0.1, 10)).toBeGreaterThan(regulatedStrike(cost, 0.08, 10));
  });
  test("the margin for what the auditor cannot know falls with the plants it can compare", () => {
    expect(benchmarked(0.1, 0)).toBe(0.1);
    expectClose(benchmarked(0.1, 3), 0.05, 1e-12);
  });
  test("a larger margin raises strikes and builds no less; profit above the return cap goes to the treasury", () => {
    const deal: Use = { use: "two-way-cfd", start: "2027-01", allocation: "negotiated", newPlantsOnly: true };
    const strikes = (informationRent: number) => {
      const [book] = play({ ...deal, informationRent }).books;
      return Array.from(book.strikes).filter((_, j) => book.volume[j] > 0);
    };
    const low = strikes(0);
    const high = strikes(0.5);
    expect(low.length).toBeGreaterThan(0);
    expect(Math.max(...high)).toBeGreaterThan(Math.max(...low));
    expect(high.length).toBeGreaterThanOrEqual(low.length);
    const capped = play({ ...deal, informationRent: 0.3, returnCap: 0.1 });
    const taken = capped.ledger.rows().filter(({ reason }) => reason === "two-way CfD profit above cap");
    expect(taken.length).toBeGreaterThan(0);
  });
});
