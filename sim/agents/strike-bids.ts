import { exp } from "../core/deterministic-math.ts";
import { findRoot } from "../core/root.ts";
import type { ContractBook } from "../instruments/contract-book.ts";
import type { AllocationTerms } from "../instruments/contract-terms.ts";
import { profitWithOption } from "../markets/auction.ts";
import type { State } from "../state.ts";
import type { Outlook } from "./cash-moments.ts";
import { contractView, costsOf } from "./investor.ts";
import { emptyValue, projectValue } from "./project-value.ts";
import { stands } from "./standing.ts";

const merchant = emptyValue();
const contracted = emptyValue();
const moved: Outlook = { forecast: 0, sigma: 0 };

/** A contract must be worth this share of the reference price a kg of yearly capacity to be signed. */
const WORTH_BIDDING = 1e-4;
const LOWEST_STRIKE = 1;

/** Value of a plant with a contract at a strike, EUR per kg of yearly capacity, at a cost estimate and a forecast. */
export function valueAt(
  state: State,
  book: ContractBook,
  j: number,
  strike: number,
  estimate = book.estimates[j],
  outlook: Outlook = state.outlook,
): number {
  const sunk = stands(state, j);
  const { plants, month, finance } = state;
  const kept = book.strikes[j];
  book.strikes[j] = strike;
  projectValue(
    contracted,
    costsOf(state, j, sunk, estimate),
    outlook,
    contractView(state, book, j, sunk ? month : month + plants.buildMonths[j]),
    finance,
  );
  book.strikes[j] = kept;
  return contracted.npvPerKgYear;
}

/** What a plant is worth to its owners without this contract, EUR per kg of yearly capacity: a project may be left. */
export function valueWithout(state: State, book: ContractBook, j: number): number {
  const sunk = stands(state, j);
  projectValue(merchant, costsOf(state, j, sunk, book.estimates[j]), state.outlook, undefined, state.finance);
  return sunk ? merchant.npvPerKgYear : Math.max(0, merchant.npvPerKgYear);
}

/**
 * Lowest strike up to the ceiling at which a plant is worth at least `wanted` more with the contract than
 * without, at its own estimate of cost; Infinity when none is. The value rises in the strike.
 */
export function strikeWorth(state: State, book: ContractBook, j: number, ceiling: number, wanted = 0): number {
  const aim = valueWithout(state, book, j) + wanted + WORTH_BIDDING * state.price0;
  const short = (strike: number): number => aim - valueAt(state, book, j, strike);
  const atLow = short(LOWEST_STRIKE);
  if (atLow <= 0) return LOWEST_STRIKE;
  const atHigh = short(ceiling);
  if (atHigh > 0) return Infinity;
  return findRoot(short, LOWEST_STRIKE, ceiling, atLow, atHigh, state.price0, 1e-5);
}

/**
 * Lowest strike that a project bids: its break-even, or, where bids may be free options, the strike at which
 * its expected profit is nothing given that it may walk away from the bond. Costs turn out as the error of
 * its estimate, and the forecast moves as prices do until it must decide.
 */
export function lowestBid(state: State, book: ContractBook, j: number, terms: AllocationTerms): number {
  const honest = strikeWorth(state, book, j, terms.ceiling);
  if (!terms.lowballBids || honest === Infinity || stands(state, j)) return honest;
  const { outlook } = state;
  const move = outlook.sigma * Math.sqrt(terms.buildWithinMonths / 12) * state.terms.financeTrailingWeight;
  moved.sigma = outlook.sigma;
  moved.forecast = outlook.forecast * exp(move);
  const high = valueAt(state, book, j, honest, book.estimates[j], moved);
  moved.forecast = outlook.forecast * exp(-move);
  const byPrice = 0.5 * (high - valueAt(state, book, j, honest, book.estimates[j], moved));
  const cheap = valueAt(state, book, j, honest, book.estimates[j] * (1 - terms.costError));
  const byCost = 0.5 * (cheap - valueAt(state, book, j, honest, book.estimates[j] * (1 + terms.costError)));
  const spread = Math.sqrt(byPrice * byPrice + byCost * byCost);
  const wanted = profitWithOption(spread, terms.bidBond * book.terms.contractShare);
  return wanted === -Infinity ? LOWEST_STRIKE : strikeWorth(state, book, j, terms.ceiling, wanted);
}
