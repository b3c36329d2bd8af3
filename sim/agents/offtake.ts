import type { State } from "../state.ts";
import { alarmOutside } from "./buyers.ts";

/** Months over which alarm turns into contracts, and contracts lapse again. */
const FOLLOW_MONTHS = 24;

/**
 * Buyers who have been alarmed spread their sources: they offer new plants outside home contracts at the
 * expected price for part of their output, more of it the longer and the stronger the alarm. It takes
 * price risk off those plants; it is no gift, since the price is what is expected.
 */
export function offerOfftake(state: State): void {
  const alarm = Math.min(1, alarmOutside(state));
  state.offtakeShare += (state.terms.offtakeMost * alarm - state.offtakeShare) / FOLLOW_MONTHS;
}
