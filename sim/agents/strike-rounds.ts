import type { Ledger } from "../core/ledger.ts";
import type { ContractBook } from "../instruments/contract-book.ts";
import type { AllocationTerms } from "../instruments/contract-terms.ts";
import { benchmarked, regulatedStrike } from "../instruments/negotiation.ts";
import { type Bid, clearAuction, shadedBid } from "../markets/auction.ts";
import { type State, Status } from "../state.ts";
import { costsOf } from "./investor.ts";
import { contractOf, NEVER } from "./plants.ts";
import { readyWithin, stands } from "./standing.ts";
import { lowestBid, valueAt, valueWithout } from "./strike-bids.ts";

/** Projects whose permit is due within so many months may bid. */
const NEARLY_READY_MONTHS = 12;
/** A gain below this share of the reference price, per kg of yearly capacity, is not worth a false report. */
const PADDING_WORTH = 1e-3;

type Report = (kind: string, plant: number, detail: string) => void;

/** Allocates the contracts of a book by auction or negotiation: who is late loses its award, then a round is held when one is due. */
export function allocate(state: State, book: ContractBook, books: readonly ContractBook[], ledger: Ledger, report: Report): void {
  const { month, plants } = state;
  const terms = book.terms.allocation;
  if (terms === undefined || month < book.terms.start) return;
  for (let j = 0; j < plants.n; j++) if (book.awarded[j] === 1 && month >= book.buildBy[j]) dropOut(state, book, j, ledger, report);
  if (month > book.terms.lastSigning || (month - Math.max(book.terms.start, state.burnIn)) % terms.roundMonths !== 0) return;
  if (terms.by === "negotiated") negotiate(state, book, books, terms, report);
  else holdAuction(state, book, books, terms, ledger, report);
}

/** A winner that did not decide to build in time. */
function dropOut(state: State, book: ContractBook, j: number, ledger: Ledger, report: Report): void {
  const { plants } = state;
  book.withdraw(j, plants.capacity[j]);
  book.barred[j] = 1;
  const lost = book.bonds ? book.bonds.held[j] : 0;
  book.bonds?.forfeit(j, ledger);
  report(
    "award-lost",
    j,
    `Did not build on its award of ${book.strikes[j].toFixed(1)} EUR/kg and loses a bond of ${(lost / 1e6).toFixed(1)} MEUR.`,
  );
}

/** Whether a plant could take part: ready or nearly so, or running where running plants may, without a contract. */
function takesPart(state: State, book: ContractBook, books: readonly ContractBook[], j: number): boolean {
  const { plants, month } = state;
  const project = readyWithin(state, j, NEARLY_READY_MONTHS);
  if (!project && !stands(state, j)) return false;
  // One contract at a time: a plant that has sold ahead is not offered another.
  if (!project && state.policy.soldAhead[j] > 0) return false;
  return !contractOf(books, j) && book.eligible(j, month, project || plants.builtInRun[j] === 1, plants.capacity[j]);
}

function holdAuction(
  state: State,
  book: ContractBook,
  books: readonly ContractBook[],
  terms: AllocationTerms,
  ledger: Ledger,
  report: Report,
): void {
  const { plants, month } = state;
  const share = book.terms.contractShare;
  const bids: Bid[] = [];
  for (let j = 0; j < plants.n; j++) {
    if (!takesPart(state, book, books, j)) continue;
    const strike = lowestBid(state, book, j, terms);
    if (strike < Infinity) bids.push({ bidder: j, strike, volume: plants.capacity[j] * share });
  }
  if (bids.length === 0) return;
  const volume = Math.min(terms.roundVolume, book.terms.programmeVolume - book.committedVolume());
  const result = clearAuction(terms.by === "pay-as-bid" ? shaded(bids, volume, terms.ceiling) : bids, {
    pricing: terms.by === "pay-as-bid" ? "pay-as-bid" : "pay-as-clear",
    volume,
    ceiling: terms.ceiling,
    leastLosers: terms.leastLosers,
  });
  if (result.cancelled)
    book.announce(
      "auction-cancelled",
      `Only ${result.valid} valid bids for ${(volume * 12).toFixed(0)} t a year: the round is called off.`,
    );
  for (const { bid, strike } of result.winners) {
    const j = bid.bidder;
    book.award(j, strike, plants.capacity[j], month + terms.buildWithinMonths);
    report(
      "award",
      j,
      `Wins a contract at ${strike.toFixed(1)} EUR/kg with a bid of ${bid.strike.toFixed(1)}, of ${result.valid} bids for ${(volume * 12).toFixed(0)} t a year.`,
    );
    if (stands(state, j)) {
      book.sign(j, month, plants.capacity[j]);
      plants.underBook[j] = 1;
    } else book.bonds?.putUp(j, terms.bidBond * bid.volume * 12000, ledger);
  }
}

/** Bids under pay-as-bid: bidders know the range in which break-evens lie and how many contracts there are, not whose is where. */
function shaded(bids: readonly Bid[], volume: number, ceiling: number): Bid[] {
  const mean = bids.reduce((sum, bid) => sum + bid.volume, 0) / bids.length;
  const contracts = Math.max(1, Math.floor(volume / mean));
  const low = bids.reduce((least, bid) => Math.min(least, bid.strike), Infinity);
  return bids.map((bid) => ({ ...bid, strike: shadedBid(bid.strike, low, ceiling, bids.length, contracts) }));
}

/** Strikes offered plant by plant, until the next round: what a plant reports its cost to be is audited, at a return, with a margin. */
function negotiate(state: State, book: ContractBook, books: readonly ContractBook[], terms: AllocationTerms, report: Report): void {
  const { plants } = state;
  let comparable = 0;
  for (let j = 0; j < plants.n; j++) {
    if (stands(state, j) || plants.status[j] === Status.building) comparable++;
    if (book.awarded[j] === 1) book.withdraw(j, plants.capacity[j]);
  }
  const years = book.terms.tenorMonths / 12;
  const rent = benchmarked(terms.informationRent, comparable);
  const tolerance = terms.costPadding ? benchmarked(terms.auditTolerance, comparable) : 0;
  for (let j = 0; j < plants.n; j++) {
    if (!takesPart(state, book, books, j)) continue;
    const audited = regulatedStrike(costsOf(state, j, stands(state, j)), terms.regulatedReturn, years) * (1 + rent);
    const strike = paddedStrike(state, book, j, audited, tolerance, terms.ceiling);
    if (strike > terms.ceiling) continue;
    book.award(j, strike, plants.capacity[j], NEVER);
    if (strike > audited)
      report(
        "cost-padded",
        j,
        `Reports its cost ${(100 * (strike / audited - 1)).toFixed(1)} % too high and is offered ${strike.toFixed(1)} EUR/kg.`,
      );
  }
}

/** Strike after padding: as much as the auditor cannot tell, when that is worth anything to the plant. */
export function paddedStrike(state: State, book: ContractBook, j: number, audited: number, tolerance: number, ceiling: number): number {
  if (tolerance === 0) return audited;
  const padded = Math.min(audited * (1 + tolerance), ceiling);
  // A contract that it would not sign is worth no lie.
  const without = valueWithout(state, book, j);
  const gain = Math.max(without, valueAt(state, book, j, padded)) - Math.max(without, valueAt(state, book, j, audited));
  return padded > audited && gain > PADDING_WORTH * state.price0 ? padded : audited;
}
