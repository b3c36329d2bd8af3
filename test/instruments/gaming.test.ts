import { describe, expect, test } from "vitest";
import { Status } from "../../sim/state.ts";
import { advance, type Exporter, openRun, type Use, worldOf } from "../model/worlds.ts";

/** Prices that jump and fall back, so that contracts pay, take back, and average over both. */
const STORM: Exporter = { posture: "quota-cut", perYear: 6, durationMonths: 12, cut: 0.8 };
const END = "2034-12";

interface Seen {
  /** Tonnes sold past contracts, penalties and clawback received, EUR; months with a lower index than reported. */
  diverted: number;
  received: number;
  walked: number;
  padded: number;
  bias: number;
  putOff: number;
}

/** Plays one replication; `ownFeed` leaves out what plants pay for feed, so that their income moves with the price in full. */
function play(use: Use, { exporter = STORM, ownFeed = false, replication = 0 } = {}): Seen {
  const world = worldOf({ end: END, instruments: [{ start: "2026-07", ...use }], exporter });
  const values = { ...world.values };
  if (ownFeed) for (const id of Object.keys(values)) if (id.endsWith(".feedShare")) values[id] = 0;
  const opened = openRun({ ...world, values }, "1", replication);
  const [book] = opened.books;
  const seen: Seen = { diverted: 0, received: 0, walked: 0, padded: 0, bias: 0, putOff: 0 };
  advance(opened, opened.state.months, () => {
    seen.diverted += book.divertedNow;
    seen.received += book.receivedNow;
    if (book.lastIndex < opened.view.indices[book.terms.index] - 1e-12) seen.bias++;
    for (let j = 0; j < opened.state.plants.n; j++) seen.putOff += book.putOff[j];
  });
  seen.walked = opened.events.filter(({ kind }) => kind === "walks-away").length;
  seen.padded = opened.events.filter(({ kind }) => kind === "cost-padded").length;
  return seen;
}

const CFD: Use = { use: "two-way-cfd", strike: 100 };

describe("games appear where a design invites them and vanish where it does not", () => {
  test("side sales: with prices above the strike, selling past the contract saves the clawback; a penalty or a deemed volume ends it", () => {
    const invited = play({ ...CFD, sideSales: true });
    expect(invited.diverted).toBeGreaterThan(0);
    expect(invited.received).toBe(0);
    const honest = play(CFD);
    expect(honest.diverted).toBe(0);
    expect(honest.received).toBeGreaterThan(1e6);
    const exclusive = play({ ...CFD, sideSales: true, sideSalePenalty: 200 });
    // Only where prices soar beyond the penalty does a sale still pay.
    expect(exclusive.diverted).toBeLessThan(0.2 * invited.diverted);
    expect(play({ ...CFD, sideSales: true, volumeBasis: "deemed" }).diverted).toBe(0);
    // A floor without upside share takes nothing back: nothing to save.
    expect(play({ use: "one-way-floor", sideSales: true }).diverted).toBe(0);
  });

  test("walking away: owners leave a clawback on windfalls already paid out; not with escrow, monthly settlement or a clawback cap", () => {
    const lagged = { ...CFD, strike: 80, averaging: "calendar-year", strategicDefault: true };
    const walks = (use: Use) => {
      let walked = 0;
      for (const replication of [0, 1]) walked += play(use, { exporter: { ...STORM, cut: 1 }, ownFeed: true, replication }).walked;
      return walked;
    };
    expect(walks(lagged)).toBeGreaterThan(0);
    expect(walks({ ...lagged, averaging: "month" })).toBe(0);
    expect(walks({ ...lagged, clawbackCap: true })).toBe(0);
    expect(walks({ ...lagged, escrow: true })).toBe(0);
    expect(walks({ ...lagged, strategicDefault: false })).toBe(0);
  });

  test("a plant that buys its feed at a price that follows its own is taken more than it gains, and its owners leave even monthly settlement", () => {
    const monthly = { ...CFD, strike: 80, strategicDefault: true };
    const exporter = { ...STORM, cut: 1 };
    expect(play(monthly, { exporter }).walked).toBeGreaterThan(play(monthly, { exporter, ownFeed: true }).walked);
  });

  test("timing: against an average a kg earns more in dear months, so output moves there; against the month itself there is nothing to gain", () => {
    expect(play({ ...CFD, averaging: "trailing-12", timesOutput: true }).putOff).toBeGreaterThan(0);
    expect(play({ ...CFD, averaging: "calendar-year", timesOutput: true }).putOff).toBeGreaterThan(0);
    expect(play({ ...CFD, averaging: "month", timesOutput: true }).putOff).toBe(0);
    expect(play({ ...CFD, averaging: "trailing-12" }).putOff).toBe(0);
  });

  test("low reports: they pay where own sales enter the reference, and nowhere else", () => {
    const own = { ...CFD, underReporting: true, independentIndex: false };
    expect(play(own).bias).toBeGreaterThan(0);
    expect(play({ ...own, independentIndex: true }).bias).toBe(0);
    for (const index of ["china-ex-works", "ask"]) expect(play({ ...own, index }).bias, index).toBe(0);
    // Above the strike of a floor without upside share a lower index pays nothing.
    const opened = openRun(worldOf({ end: END, instruments: [{ start: "2026-07", ...own, use: "one-way-floor" }], exporter: STORM }));
    const [book] = opened.books;
    advance(opened, opened.state.months, () => {
      const { month } = opened.state;
      const market = opened.view.indices[0];
      if (market * 0.8 > book.strikeAt(month)) expect(book.lastIndex).toBe(market);
    });
  });

  test("padded cost: it raises a negotiated strike; with profit above a return taken back it is worth nothing", () => {
    const deal = { ...CFD, allocation: "negotiated", costPadding: true, newPlantsOnly: true };
    const calm = { exporter: { posture: "commercial" } };
    expect(play(deal, calm).padded).toBeGreaterThan(0);
    expect(play({ ...deal, costPadding: false }, calm).padded).toBe(0);
    expect(play({ ...deal, returnCap: 0.08 }, calm).padded).toBe(0);
  });
});

describe("free options in an auction", () => {
  /** Lowest bid of each round's bidders, honest and not, on one and the same state. */
  function bids(bidBond: number, lowballBids: boolean, roundVolume = 1500) {
    const opened = openRun(
      worldOf({
        end: END,
        instruments: [
          { ...CFD, start: "2027-01", allocation: "pay-as-clear", newPlantsOnly: true, leastLosers: 0, roundVolume, bidBond, lowballBids },
        ],
      }),
    );
    advance(opened, opened.state.months);
    const words = opened.events.filter(({ kind }) => kind === "award").map(({ detail }) => Number(/bid of ([\d.]+)/.exec(detail)![1]));
    return { words, opened };
  }
  test("a small bond lets bids fall below break-even, a large one does not, and honest bidders do not look at it", () => {
    const mean = (values: readonly number[]) => values.reduce((a, b) => a + b, 0) / values.length;
    const honest = bids(0, false);
    expect(honest.words.length).toBeGreaterThan(0);
    expect(mean(bids(0, true).words)).toBeLessThan(0.5 * mean(honest.words));
    const bonded = bids(60, true);
    expect(bonded.words[0]).toBeGreaterThan(0.95 * bids(60, false).words[0]);
    expect(bids(4, true).words[0]).toBeLessThan(bonded.words[0]);
  });
  test("who bid below its cost walks away from the award, and a bond goes to the treasury", () => {
    const { opened } = bids(1, true, 700);
    const lost = opened.events.filter(({ kind }) => kind === "award-lost");
    expect(lost.length).toBeGreaterThan(0);
    const forfeited = opened.ledger.rows().filter(({ reason }) => reason === "bond lost");
    expect(forfeited.length).toBe(1);
    expect(forfeited[0].payee).toBe("EU treasury");
    for (let j = 0; j < opened.state.plants.n; j++) if (opened.books[0].barred[j] === 1) expect(opened.books[0].volume[j]).toBe(0);
    expect(opened.state.plants.status.includes(Status.operating)).toBe(true);
  });
});
