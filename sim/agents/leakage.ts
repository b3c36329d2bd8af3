import type { State } from "../state.ts";
import { meanOfYear } from "./expectations.ts";

/** Price gap over the home price beyond which no more trade is drawn in. */
const MOST_GAP = 2;

/** How much trade round a limit a gap draws in, as a multiple of what a gap of the home price itself draws; 0 where there is none. */
export const drawnIn = (gap: number): number => (gap > 0 ? Math.min(gap, MOST_GAP) : 0);

/**
 * Traders who carry material round a limit, a ban or a rule of the policy at the border: they buy at home, carry it a month through third
 * countries and sell outside. Their trade grows with the gap that they saw last month, and takes time to
 * build up and to fade.
 */
export function prepareLeakage(state: State): void {
  const { leak, prices, terms, home, month } = state;
  leak.arriving = leak.buying;
  const gap = (prices.hub - prices.home - terms.exportWedge) / prices.home;
  const drawn = drawnIn(gap);
  let aim = state.restricted ? terms.exportLeakage * leak.freeExports * drawn : 0;
  aim += state.policy.detour[0] * drawn;
  leak.buying += (aim - leak.buying) / terms.exportLeakMonths;
  if (leak.buying < 1e-9 * (leak.freeExports + 1)) leak.buying = 0;
  // What was exported before the limit is the yardstick.
  if (!state.restricted && month > 0) leak.freeExports = meanOfYear(home.exports12);
}
