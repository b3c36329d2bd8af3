import { ln, tanh } from "../core/deterministic-math.ts";
import type { State } from "../state.ts";

/** Share of what they may hold that traders move at most in a month, and of their stock that they sell. */
const PACE = 0.5;
/** Monthly pull of the long-run price on traders' forecast where that weighs half (MODEL 2.2). */
const PULL = 0.06;

/**
 * Net purchases of traders at a price, t/month: they buy while they expect a rise and sell into one that
 * has come, never more than half of their stock, never beyond what they may hold (MODEL 2.2). Falls in
 * the price. `lnGain` is ln(forecast / price), the cost of carrying taken off.
 */
export function traderPurchases(lnGain: number, stock: number, most: number, response: number): number {
  const wish = PACE * most * tanh(response * lnGain);
  const floor = -PACE * stock;
  const room = Math.max(0, most - stock);
  return wish < floor ? floor : wish > room ? room : wish;
}

/** Sets what traders can hold and expect this month, from last month's prices. */
export function prepareTraders(state: State): void {
  const { holders, buyers, terms, prices } = state;
  // What material of home origin fetches outside: where everybody may buy it, not where nobody may.
  const outside = prices.outside[holders.destination[1]];
  for (let h = 0; h < holders.n; h++) {
    if (!holders.trades[h]) continue;
    const athome = holders.destination[h] < 0;
    let use = 0;
    for (let b = 0; b < buyers.n; b++) if (buyers.destination[b] < 0 === athome) use += buyers.meanUse[b];
    holders.most[h] = terms.traderSize * use;
    const d = holders.destination[h];
    const last = athome ? prices.home : prices.outside[d];
    const before = athome ? prices.homeBefore : prices.outsideBefore[d];
    // What a limit keeps apart is expected to come together in time: through the end of it, or round it.
    const across = athome ? Math.max(0.1 * last, outside - state.exportCost) : prices.home + state.exportCost;
    holders.lnForecast[h] =
      ln(last) -
      terms.stockCarry / 12 +
      terms.traderMomentum * ln(last / before) +
      PULL * 2 * (1 - terms.financeTrailingWeight) * ln(terms.priceLongRun / last) +
      terms.traderAcross * ln(across / last) +
      state.expectedRise;
  }
}
