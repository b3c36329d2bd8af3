import { describe, expect, test } from "vitest";
import { stream } from "../../sim/core/streams.ts";
import { type AuctionRules, clearAuction, expectedStrike, profitWithOption, shadedBid } from "../../sim/markets/auction.ts";
import { expectClose, knownAnswer } from "../known-answers.ts";

const LOW = 60;
const HIGH = 120;
const bidsOf = (strikes: readonly number[]) => strikes.map((strike, bidder) => ({ bidder, strike, volume: 1 }));
const rules = (pricing: AuctionRules["pricing"], volume: number, leastLosers = 0, ceiling = HIGH): AuctionRules => ({
  pricing,
  volume,
  ceiling,
  leastLosers,
});

describe("strike auctions", () => {
  test("KA29: both pricings pay 84 on average for 3 of 9 even break-evens, in closed form and within 4 standard errors when run", () => {
    const { inputs, expected, tol } = knownAnswer("KA29");
    expectClose(expectedStrike(LOW, HIGH, inputs.N, inputs.m), expected.E, tol!);
    const draws = stream("KA29", 0, "auction", "break-evens");
    const runs = 4000;
    for (const pricing of ["pay-as-clear", "pay-as-bid"] as const) {
      let sum = 0;
      let square = 0;
      for (let r = 0; r < runs; r++) {
        const own = Array.from({ length: inputs.N }, () => LOW + (HIGH - LOW) * draws.uniform());
        const bids = pricing === "pay-as-clear" ? own : own.map((strike) => shadedBid(strike, LOW, HIGH, inputs.N, inputs.m));
        const { winners } = clearAuction(bidsOf(bids), rules(pricing, inputs.m));
        expect(winners.length).toBe(inputs.m);
        const mean = winners.reduce((total, { strike }) => total + strike, 0) / inputs.m;
        sum += mean;
        square += mean * mean;
      }
      const mean = sum / runs;
      const error = Math.sqrt((square / runs - mean * mean) / runs);
      expect(Math.abs(mean - expected.E), `${pricing}: ${mean} ± ${error}`).toBeLessThan(4 * error);
    }
  });

  test("a lower bid never turns a winner into a loser, and no winner gets less than it asked", () => {
    const draws = stream("auction", 0, "laws", "bids");
    for (let r = 0; r < 300; r++) {
      const strikes = Array.from({ length: 8 }, () => 50 + 100 * draws.uniform());
      const before = clearAuction(bidsOf(strikes), rules("pay-as-clear", 3));
      for (const { bid, strike } of before.winners) expect(strike).toBeGreaterThanOrEqual(bid.strike);
      const winner = before.winners[0]?.bid.bidder;
      if (winner === undefined) continue;
      const lower = strikes.map((strike, i) => (i === winner ? strike - 20 * draws.uniform() : strike));
      expect(clearAuction(bidsOf(lower), rules("pay-as-clear", 3)).winners.map(({ bid }) => bid.bidder)).toContain(winner);
    }
  });

  test("under pay-as-clear a winner's own bid does not move what it gets, so bidding the break-even is best", () => {
    const at = (mine: number) =>
      clearAuction(bidsOf([mine, 80, 90, 100]), rules("pay-as-clear", 2)).winners.find(({ bid }) => bid.bidder === 0);
    expect([60, 70, 89].map((mine) => at(mine)?.strike)).toEqual([90, 90, 90]);
    expect(at(91)).toBeUndefined();
  });

  test("bids above the ceiling do not count, and too few losers call the round off", () => {
    const bids = bidsOf([70, 80, 90, 130]);
    const open = clearAuction(bids, rules("pay-as-clear", 3));
    expect(open.valid).toBe(3);
    expect(open.clearing).toBe(HIGH);
    expect(clearAuction(bids, rules("pay-as-clear", 3, 2)).cancelled).toBe(true);
    expect(clearAuction(bids, rules("pay-as-clear", 1, 2)).winners).toEqual([{ bid: bids[0], strike: 80 }]);
    expect(clearAuction([], rules("pay-as-bid", 3)).winners).toEqual([]);
  });

  test("a whole bid that does not fit closes the round", () => {
    const bids = [
      { bidder: 0, strike: 60, volume: 2 },
      { bidder: 1, strike: 70, volume: 3 },
      { bidder: 2, strike: 80, volume: 1 },
    ];
    expect(clearAuction(bids, rules("pay-as-bid", 4)).winners).toEqual([{ bid: bids[0], strike: 60 }]);
  });

  test("a bid is shaded less the more rivals there are, and for one contract by (high − own)/N", () => {
    expectClose(shadedBid(80, LOW, HIGH, 4, 1), 80 + (HIGH - 80) / 4, 1e-12);
    const shades = [4, 6, 9, 20].map((bidders) => shadedBid(80, LOW, HIGH, bidders, 3) - 80);
    for (let i = 1; i < shades.length; i++) expect(shades[i]).toBeLessThan(shades[i - 1]);
    expect(shadedBid(80, LOW, HIGH, 3, 3)).toBe(HIGH);
    expect(shadedBid(130, LOW, HIGH, 9, 3)).toBe(130);
  });

  test("the option to walk away lowers the profit a bidder asks, the less so the larger the bond", () => {
    expect(profitWithOption(20, 0)).toBe(-Infinity);
    const asked = [0.1, 1, 5, 20, 100].map((bond) => profitWithOption(20, bond));
    for (let i = 1; i < asked.length; i++) expect(asked[i]).toBeGreaterThan(asked[i - 1]);
    expect(asked.at(-1)!).toBeGreaterThan(-1e-3);
    expect(profitWithOption(0, 0)).toBe(0);
    // By hand: at u = 0 the bond is s·φ(0), and the profit asked is minus the bond.
    expectClose(profitWithOption(20, 20 * 0.3989422804014327), -20 * 0.3989422804014327, 1e-9);
  });
});
