import { exp, ln } from "../core/deterministic-math.ts";
import { normalCdf, normalPdf } from "../core/normal.ts";

/** A sealed bid for a contract: who, the strike that it asks (EUR/kg) and the volume it offers (t/month). */
export interface Bid {
  readonly bidder: number;
  readonly strike: number;
  readonly volume: number;
}

/** How a round is cleared. */
export interface AuctionRules {
  readonly pricing: "pay-as-clear" | "pay-as-bid";
  /** Volume on offer, t/month. */
  readonly volume: number;
  /** Bids above it do not count, and no winner gets more; EUR/kg. */
  readonly ceiling: number;
  /** The round is called off with fewer losing bids than this; 0 never calls it off. */
  readonly leastLosers: number;
}

export interface AuctionResult {
  /** Winning bids in order of strike, and what each gets, EUR/kg. */
  readonly winners: readonly { readonly bid: Bid; readonly strike: number }[];
  /** The first bid that did not win, or the ceiling when all did; EUR/kg. */
  readonly clearing: number;
  readonly valid: number;
  readonly cancelled: boolean;
}

/**
 * Clears a sealed-bid round (MODEL 5.4): cheapest first, whole bids only, and the first that does not fit
 * closes it. Under pay-as-clear every winner gets the first bid that lost, under pay-as-bid its own.
 * Equal bids rank by bidder.
 */
export function clearAuction(bids: readonly Bid[], rules: AuctionRules): AuctionResult {
  const valid = bids.filter((bid) => bid.strike <= rules.ceiling).sort((a, b) => a.strike - b.strike || a.bidder - b.bidder);
  let sold = 0;
  let m = 0;
  while (m < valid.length && sold + valid[m].volume <= rules.volume * (1 + 1e-12)) sold += valid[m++].volume;
  const clearing = m < valid.length ? valid[m].strike : rules.ceiling;
  const cancelled = valid.length < m + rules.leastLosers;
  const winners = cancelled
    ? []
    : valid.slice(0, m).map((bid) => ({ bid, strike: rules.pricing === "pay-as-clear" ? clearing : bid.strike }));
  return { winners, clearing, valid: valid.length, cancelled };
}

/** Odds of at most k successes in n trials at probability p. */
function atMost(k: number, n: number, p: number): number {
  if (k >= n) return 1;
  if (k < 0) return 0;
  if (p <= 0) return 1;
  if (p >= 1) return 0;
  const odds = ln(p / (1 - p));
  let logTerm = n * ln(1 - p);
  let sum = 0;
  for (let i = 0; i <= k; i++) {
    sum += exp(logTerm);
    logTerm += ln((n - i) / (i + 1)) + odds;
  }
  return sum;
}

/**
 * Equilibrium bid of a bidder with break-even strike `own` under pay-as-bid, when it takes its N − 1 rivals'
 * to lie evenly between `low` and `high` and m contracts are awarded: the mean of the m-th lowest rival
 * given that it lies above its own. For m = 1 this is own + (high − own)/N. With m ≥ N everybody wins and
 * bids `high`. EUR/kg.
 */
export function shadedBid(own: number, low: number, high: number, bidders: number, contracts: number): number {
  if (contracts >= bidders || high <= low || own >= high) return Math.max(own, high);
  const p = Math.max(0, (own - low) / (high - low));
  const wins = atMost(contracts - 1, bidders - 1, p);
  // At the top of the range the ratio is of two vanishing odds; its limit is the break-even itself.
  if (wins < 1e-12) return own;
  let above = 0;
  for (let k = 0; k < contracts; k++) above += atMost(k, bidders, p);
  return Math.max(own, low) + ((high - low) * above) / bidders / wins;
}

/** Expected strike with N break-evens evenly spread on [low, high] and m contracts, under either pricing (KA29); EUR/kg. */
export function expectedStrike(low: number, high: number, bidders: number, contracts: number): number {
  return low + ((high - low) * (contracts + 1)) / (bidders + 1);
}

/**
 * Expected profit at which a bidder with the option to walk away breaks even: it loses only the bond when
 * costs or prices turn out badly. Profit normal with mean μ and spread s; solves E max(profit, −bond) = 0
 * for μ ≤ 0 (per kg of yearly capacity, as `spread` and `bond`). −Infinity when walking away is free.
 */
export function profitWithOption(spread: number, bond: number): number {
  if (spread <= 0) return 0;
  if (bond <= 0) return -Infinity;
  // s·(u·Φ(u) + φ(u)) = bond with u = (μ + bond)/s, rising in u.
  let lo = -12;
  let hi = bond / spread + 1;
  for (let i = 0; i < 80; i++) {
    const u = 0.5 * (lo + hi);
    if (spread * (u * normalCdf(u) + normalPdf(u)) < bond) lo = u;
    else hi = u;
  }
  return Math.min(0, spread * 0.5 * (lo + hi) - bond);
}
