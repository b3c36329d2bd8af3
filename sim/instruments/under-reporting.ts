import type { ContractBook } from "./contract-book.ts";
import type { MarketView } from "./instrument.ts";

/** Share of each index that plants' own reports can enter, by `INDEX_IDS`: none of a Chinese price or of asks, half of the blend. */
const OWN_SHARE = [1, 1, 0, 0, 0.5];

/**
 * Index of the month as the reports of contract holders leave it, EUR/kg. A plant reports low when its own
 * payment rises as the index falls; each weighs as its output in what is sold outside home (t/month).
 */
export function reportedIndex(book: ContractBook, view: MarketView, soldOutside: number): number {
  const { index, gaming } = book.terms;
  const market = view.indices[index];
  if (gaming.underReporting === 0 || !(soldOutside > 0) || OWN_SHARE[index] === 0) return market;
  let weight = 0;
  for (let j = 0; j < view.output.length; j++) {
    if (view.output[j] <= 0 || !book.running(j, view.month)) continue;
    const lower = market * (1 - gaming.underReporting * Math.min(1, view.output[j] / soldOutside));
    if (book.payPerKg(lower, view.month, j) > book.payPerKg(market, view.month, j)) weight += view.output[j] / soldOutside;
  }
  return market * (1 - gaming.underReporting * OWN_SHARE[index] * Math.min(1, weight));
}

/** Share by which a plant can lower its own reference when it sells this share of all that is sold outside home. */
export function ownBias(book: ContractBook, shareSold: number): number {
  const { index, gaming } = book.terms;
  return gaming.underReporting * OWN_SHARE[index] * Math.min(1, shareSold);
}
