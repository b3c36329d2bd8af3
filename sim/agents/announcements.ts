import { exp, ln } from "../core/deterministic-math.ts";
import type { Market } from "../markets/market.ts";
import type { State } from "../state.ts";

/** The slope of the market is taken over so much (log) either side of the last price. */
const STEP = 0.05;
/** Nobody expects purchases to move the price by more than this (log). */
const MOST = 0.5;

/**
 * By how much (log) everybody expects announced public purchases to move the price: the tonnes beyond
 * last month's over what buyers give up and plants add when the price rises, at last month's prices. Home
 * counts while no limit keeps its exports from following. Stock keepers' own answer is left out, and so is
 * what the price has moved since the news.
 */
export function expectedRise(state: State, market: Market): number {
  const [announcedBuying] = state.policy.announcedBuying;
  if (announcedBuying === 0) return 0;
  market.refresh();
  const short = (step: number): number => {
    const factor = exp(step);
    let sum = 0;
    for (let d = 0; d < state.destinations.length; d++) sum += market.buyersDemand(d, state.prices.outside[d] * factor);
    sum -= market.rivalSupply(state.prices.hub * factor);
    if (!state.limitBites) sum += market.buyersDemand(-1, state.prices.home * factor) - market.homeSupply(state.prices.home * factor);
    return sum;
  };
  const eased = (short(-STEP) - short(STEP)) / (2 * STEP);
  const rise = eased > 0 ? announcedBuying / eased : Math.sign(announcedBuying) * MOST;
  // What the price has moved since the news is taken for the news coming true.
  const moved = ln(state.prices.hub / state.policy.priceBeforeNews);
  return rise > 0 ? Math.min(Math.max(0, rise - moved), rise, MOST) : Math.max(Math.min(0, rise - moved), rise, -MOST);
}
