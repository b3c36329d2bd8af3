import { stands } from "../agents/standing.ts";
import type { ContractBook } from "../instruments/contract-book.ts";
import { Averaging, VolumeBasis } from "../instruments/contract-terms.ts";
import { type State, Status } from "../state.ts";
import type { Position } from "./trial-market.ts";

// The state knows rivals' running costs only roughly: three points with these odds.
const COST_FACTORS = [0.9, 1, 1.1];
const COST_ODDS = [0.25, 0.5, 0.25];
const MOST_BOOKS = 64;

export interface Paths {
  /** Writes the odds that each plant closes within the horizon at the prices of a position. */
  closures(odds: Float64Array, books: readonly ContractBook[], horizon: number, at: Position): void;
  /** Expected outlay of the EU treasury over the months that were followed, EUR. */
  readonly treasuryOutlay: number;
}

/**
 * Plants' own cash, month by month at a price, under their real contracts, budgets and settlement rules
 * (MODEL 3.4). Only what `counted` books pay is outlay of the EU. Reads the state, changes nothing in it.
 */
export function createPlantPaths(state: State, counted: readonly ContractBook[]): Paths {
  const { plants } = state;
  let treasuryOutlay = 0;
  const cash = new Float64Array(plants.n * 3);
  const losing = new Int32Array(plants.n * 3);
  const gone = new Uint8Array(plants.n * 3);
  /** Plants that stand, the position of each one's contract, and what each book pays and has left. */
  const liveAt = new Int32Array(plants.n);
  let live = 0;
  const bookOf = new Int32Array(plants.n);
  /** What each plant is paid per kg, and what waits for it in escrow, EUR. */
  const payNow = new Float64Array(plants.n);
  const waiting = new Float64Array(plants.n * 3);
  const left = new Float64Array(MOST_BOOKS);

  /** Index of a book at some month of the path, given how it averages. */
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

  function closures(odds: Float64Array, books: readonly ContractBook[], horizon: number, at: Position): void {
    odds.fill(0);
    live = 0;
    for (let k = 0; k < books.length; k++) left[k] = books[k].budgetLeft(at.hub);
    for (let j = 0; j < plants.n; j++) {
      if (!stands(state, j)) continue;
      // What the state controls itself it does not mean to close.
      if (plants.controlled[j] === 1) continue;
      bookOf[j] = -1;
      payNow[j] = 0;
      for (let k = 0; k < books.length; k++) if (books[k].volume[j] > 0) bookOf[j] = k;
      liveAt[live++] = j;
      for (let c = 0; c < 3; c++) {
        cash[3 * j + c] = plants.cash[j];
        waiting[3 * j + c] = bookOf[j] >= 0 ? (books[bookOf[j]].escrow?.balance[j] ?? 0) : 0;
        losing[3 * j + c] = Math.max(0, plants.lossMonths[j]);
        gone[3 * j + c] = 0;
      }
    }
    treasuryOutlay = 0;
    for (let m = 0; m < horizon; m++) {
      const month = state.month + m;
      for (let k = 0; k < books.length; k++) {
        const index = reference(books[k], m, at);
        const { upAfterMonths, annualCapPaidEur, annualCapReceivedEur } = books[k].terms;
        const alike = books[k].uniform && upAfterMonths === 0 && annualCapPaidEur === Infinity && annualCapReceivedEur === Infinity;
        const shared = alike ? payAt(books[k], index, month, -1) : 0;
        let outlay = 0;
        for (let i = 0; i < live; i++) {
          const j = liveAt[i];
          if (bookOf[j] !== k) continue;
          payNow[j] = alike ? shared : payAt(books[k], index, month, j);
          if (plants.status[j] === Status.operating && books[k].running(j, month))
            outlay += payNow[j] * Math.min(books[k].volume[j], plants.available[j]) * 1000;
        }
        left[k] = outlay > left[k] ? 0 : left[k] - Math.max(0, outlay);
        if (left[k] > 0 && outlay > 0 && counted.includes(books[k])) treasuryOutlay += outlay;
      }
      for (let i = 0; i < live; i++) liveMonth(odds, books, liveAt[i], month, at.hub);
    }
  }

  /** What a contract pays a plant per kg at an index: suspension and yearly caps included, these spread over the year. */
  function payAt(book: ContractBook, index: number, month: number, j: number): number {
    const { suspendBelow, annualCapPaidEur, annualCapReceivedEur } = book.terms;
    const pay = book.payPerKg(index, month, j);
    if (pay > 0 && index < suspendBelow) return 0;
    if (j < 0 || (annualCapPaidEur === Infinity && annualCapReceivedEur === Infinity)) return pay;
    const yearlyKg = book.volume[j] * 12000;
    return Math.max(-annualCapReceivedEur / yearlyKg, Math.min(pay, annualCapPaidEur / yearlyKg));
  }

  /** What a plant need not find itself of a clawback: what lies in escrow for it, and what a cap at its margin forgives; EUR. */
  function spared(book: ContractBook, i: number, dueEur: number, marginEur: number): number {
    const fromEscrow = Math.min(dueEur, waiting[i]);
    waiting[i] -= fromEscrow;
    if (!book.terms.clawbackCap) return fromEscrow;
    return fromEscrow + Math.max(0, dueEur - fromEscrow - Math.max(0, marginEur));
  }

  /** One month of one plant at a price, at three guesses of its cost. */
  function liveMonth(odds: Float64Array, books: readonly ContractBook[], j: number, month: number, price: number): void {
    const k = bookOf[j];
    const covered = k >= 0 && books[k].running(j, month);
    const goesOn = covered && (left[k] > 0 || (payNow[j] <= 0 && books[k].terms.whenSpent === "payments-stop"));
    const pay = goesOn ? payNow[j] : 0;
    const deemed = goesOn && books[k].terms.volumeBasis === VolumeBasis.deemed;
    const service = month < plants.debtUntil[j] ? plants.debtService[j] : 0;
    const net = price * (1 - plants.feedShare[j]) + (deemed ? 0 : pay) + state.policy.premiumEurPerKg[j];
    for (let c = 0; c < 3; c++) {
      const i = 3 * j + c;
      if (gone[i]) continue;
      const unit = net - plants.cost[j] * COST_FACTORS[c];
      const runs = unit > 0;
      cash[i] += (runs ? unit * plants.available[j] * 1000 - plants.fixed[j] : -0.2 * plants.fixed[j]) - service;
      if (deemed) cash[i] += pay * books[k].volume[j] * 1000 - (runs ? 0 : 0.8 * plants.fixed[j]);
      if (pay < 0) {
        const due = -pay * 1000 * (deemed ? books[k].volume[j] : runs ? plants.available[j] : 0);
        const own = unit - (deemed ? 0 : pay);
        cash[i] += spared(books[k], i, due, runs ? own * plants.available[j] * 1000 - plants.fixed[j] : 0);
      }
      losing[i] = runs || (deemed && pay > 0) ? 0 : losing[i] + 1;
      if (cash[i] < -0.05 * plants.investment[j] || (losing[i] >= 9 && cash[i] < 0.05 * plants.investment[j])) {
        gone[i] = 1;
        odds[j] += COST_ODDS[c];
      }
    }
  }

  return {
    closures,
    get treasuryOutlay() {
      return treasuryOutlay;
    },
  };
}
