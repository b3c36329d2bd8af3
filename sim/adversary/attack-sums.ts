import { contractOf } from "../agents/plants.ts";
import type { ContractBook } from "../instruments/contract-book.ts";
import { Averaging } from "../instruments/contract-terms.ts";
import type { LinkedInputs } from "../markets/linked-blocs.ts";
import type { Market } from "../markets/market.ts";
import { type State, Status } from "../state.ts";
import type { AttackSums, AttackWeights } from "./posture.ts";
import { presentGain, presentLoss } from "./predation-payback.ts";

// The state knows rivals' running costs only roughly: three points with these odds.
const COST_FACTORS = [0.9, 1, 1.1];
const COST_ODDS = [0.25, 0.5, 0.25];
const UNDERCUT_SHARE = 1 / 60;
const MOST_BOOKS = 64;

interface Position {
  hub: number;
  home: number;
  margin: number;
  homeUse: number;
}

/**
 * The exporter's sums before an attack (MODEL 3.4): what selling at the attack price costs it, which
 * plants would close by their own cash, contract, budget and settlement rule included, and what their
 * absence would bring. Reads the state, changes nothing that lasts.
 */
export function createAttackSums(state: State, market: Market, inputs: LinkedInputs) {
  const { plants, home } = state;
  const before: Position = { hub: 0, home: 0, margin: 0, homeUse: 0 };
  const during: Position = { ...before };
  const after: Position = { ...before };
  const sums: AttackSums = {
    attackPrice: 0,
    lossPerMonth: 0,
    gainPerMonth: 0,
    presentLoss: 0,
    presentGain: 0,
    expectedExits: 0,
    treasuryOutlay: 0,
  };
  const steps = new Float64Array(home.steps);
  const closes = new Float64Array(plants.n);
  const anyway = new Float64Array(plants.n);
  const cash = new Float64Array(plants.n * 3);
  const losing = new Int32Array(plants.n * 3);
  const gone = new Uint8Array(plants.n * 3);
  /** Plants that stand, the position of each one's contract, and what each book pays and has left. */
  const liveAt = new Int32Array(plants.n);
  let live = 0;
  const bookOf = new Int32Array(plants.n);
  const payNow = new Float64Array(MOST_BOOKS);
  const left = new Float64Array(MOST_BOOKS);
  const kept = new Float64Array(plants.n);
  const keptSupport = new Float64Array(plants.n);

  function clear(out: Position): void {
    market.refresh();
    const result = market.linked.solve(inputs);
    out.hub = result.hubPrice;
    out.home = result.homePrice;
    out.homeUse = market.buyersDemand(-1, result.homePrice);
    let cost = 0;
    let made = 0;
    market.homeOutput(result.homePrice, steps);
    for (let i = 0; i < home.steps; i++) {
      made += steps[i];
      cost += steps[i] * home.cost[i];
    }
    const kept = made - result.exports;
    out.margin = 1000 * (kept * result.homePrice + result.exports * (result.homePrice + result.quotaRent) - cost);
  }

  /** Margin plus home buyers' surplus of `b` over `a`, EUR a month. */
  const better = (a: Position, b: Position) => b.margin - a.margin + 1000 * 0.5 * (a.homeUse + b.homeUse) * (a.home - b.home);

  function withLevers(offer: number, quota: number, out: Position): void {
    const markup = home.markup;
    const keptQuota = home.quota;
    home.markup = offer - state.terms.homeMarginalCost;
    home.quota = quota;
    clear(out);
    home.markup = markup;
    home.quota = keptQuota;
  }

  /** Index of a book at some month of the attack, given how it averages. */
  function reference(book: ContractBook, month: number, at: Position): number {
    const t = book.terms;
    const source =
      t.index === 2
        ? at.home
        : t.index === 4
          ? 0.5 * (at.home + at.hub)
          : // Nobody is alarmed by low prices, so asks are what is paid.
            at.hub;
    const last = book.lastPublished;
    if (t.averaging === Averaging.month || last !== last) return source;
    return last + (source - last) * Math.min(1, month / 12);
  }

  /** Writes the odds that each plant closes within the horizon at the prices of a position. */
  function closures(odds: Float64Array, books: readonly ContractBook[], horizon: number, at: Position): void {
    odds.fill(0);
    live = 0;
    for (let k = 0; k < books.length; k++) left[k] = books[k].budgetLeft(at.hub);
    for (let j = 0; j < plants.n; j++) {
      if (plants.status[j] !== Status.operating && plants.status[j] !== Status.mothballed) continue;
      bookOf[j] = -1;
      for (let k = 0; k < books.length; k++) if (books[k].volume[j] > 0) bookOf[j] = k;
      liveAt[live++] = j;
      for (let c = 0; c < 3; c++) {
        cash[3 * j + c] = plants.cash[j];
        losing[3 * j + c] = Math.max(0, plants.lossMonths[j]);
        gone[3 * j + c] = 0;
      }
    }
    sums.treasuryOutlay = 0;
    for (let m = 0; m < horizon; m++) {
      const month = state.month + m;
      for (let k = 0; k < books.length; k++) {
        payNow[k] = books[k].payPerKg(reference(books[k], m, at), month);
        let outlay = 0;
        for (let i = 0; i < live; i++) {
          const j = liveAt[i];
          if (bookOf[j] === k && plants.status[j] === Status.operating && books[k].running(j, month))
            outlay += payNow[k] * Math.min(books[k].volume[j], plants.available[j]) * 1000;
        }
        left[k] = outlay > left[k] ? 0 : left[k] - Math.max(0, outlay);
        if (left[k] > 0 && outlay > 0) sums.treasuryOutlay += outlay;
      }
      for (let i = 0; i < live; i++) liveMonth(odds, books, liveAt[i], month, at.hub);
    }
  }

  /** One month of one plant at a price, at three guesses of its cost. */
  function liveMonth(odds: Float64Array, books: readonly ContractBook[], j: number, month: number, price: number): void {
    const k = bookOf[j];
    const pay = k >= 0 && books[k].running(j, month) && (payNow[k] <= 0 || left[k] > 0) ? payNow[k] : 0;
    const service = month < plants.debtUntil[j] ? plants.debtService[j] : 0;
    const net = price * (1 - plants.feedShare[j]) + pay;
    for (let c = 0; c < 3; c++) {
      const i = 3 * j + c;
      if (gone[i]) continue;
      const unit = net - plants.cost[j] * COST_FACTORS[c];
      const runs = unit > 0;
      cash[i] += (runs ? unit * plants.available[j] * 1000 - plants.fixed[j] : -0.2 * plants.fixed[j]) - service;
      losing[i] = runs ? 0 : losing[i] + 1;
      if (cash[i] < -0.05 * plants.investment[j] || (losing[i] >= 9 && cash[i] < 0.05 * plants.investment[j])) {
        gone[i] = 1;
        odds[j] += COST_ODDS[c];
      }
    }
  }

  return function attackSums(books: readonly ContractBook[], depth: number, horizon: number, weights: AttackWeights): AttackSums {
    let cheapest = Infinity;
    for (let j = 0; j < plants.n; j++) {
      if (plants.status[j] !== Status.operating || contractOf(books, j)) continue;
      cheapest = Math.min(cheapest, plants.cost[j] / (1 - plants.feedShare[j]));
    }
    sums.attackPrice = Math.min(
      state.terms.homeMarginalCost * (1 - depth),
      Math.max(cheapest - UNDERCUT_SHARE * state.price0, UNDERCUT_SHARE * state.price0),
    );
    kept.set(plants.available);
    keptSupport.set(plants.support);
    // An attack lasts for years; what traders do with a month's price does not.
    state.holdersIdle = true;
    // Measured against selling freely at the commercial offer, not against a quota that happens to be too tight.
    withLevers(home.target, Infinity, before);
    withLevers(sums.attackPrice, Infinity, during);
    // Only exits that the attack itself causes count.
    closures(anyway, books, horizon, before);
    closures(closes, books, horizon, during);
    for (let j = 0; j < plants.n; j++) closes[j] = Math.max(0, closes[j] - anyway[j]);
    sums.expectedExits = 0;
    let excluded = 0;
    for (let j = 0; j < plants.n; j++) {
      sums.expectedExits += closes[j];
      excluded += closes[j] * plants.available[j] * 1000 * before.hub;
      plants.available[j] *= 1 - closes[j];
    }
    withLevers(home.target, Infinity, after);
    state.holdersIdle = false;
    plants.available.set(kept);
    plants.support.set(keptSupport);
    market.refresh();
    sums.lossPerMonth = Math.max(0, -better(before, during));
    sums.gainPerMonth = better(before, after) + weights.exclusionWeight * excluded;
    sums.presentLoss = presentLoss(sums.lossPerMonth, horizon, weights.discountPerMonth);
    sums.presentGain =
      presentGain(sums.gainPerMonth, horizon, weights.discountPerMonth, weights.reentryPerMonth) +
      weights.bleedWeight * sums.treasuryOutlay;
    return sums;
  };
}
