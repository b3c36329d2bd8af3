import { pow } from "../core/deterministic-math.ts";

// Months are counted from 0, so the first month is not discounted (MODEL 3.4, KA31).
const factor = (ratePerMonth: number): number => 1 / (1 + ratePerMonth);
const held = (d: number, months: number): number => (months > 0 ? pow(d, months) : 1);

/** Present value of losing `lossPerMonth` for `months`: L (1 − d^H)/(1 − d), d = 1/(1 + rate). */
export function presentLoss(lossPerMonth: number, months: number, ratePerMonth: number): number {
  const d = factor(ratePerMonth);
  return ratePerMonth > 0 ? (lossPerMonth * (1 - held(d, months))) / (1 - d) : lossPerMonth * months;
}

/**
 * Present value of gaining `gainPerMonth` for ever after `months`, eroded by re-entry at a monthly
 * hazard: d^H G/(1 − d + λ).
 */
export function presentGain(gainPerMonth: number, months: number, ratePerMonth: number, reentryPerMonth = 0): number {
  const d = factor(ratePerMonth);
  return (held(d, months) * gainPerMonth) / (1 - d + reentryPerMonth);
}

/** Monthly gain at which predation just pays. */
export function breakEvenGain(lossPerMonth: number, months: number, ratePerMonth: number, reentryPerMonth = 0): number {
  return presentLoss(lossPerMonth, months, ratePerMonth) / presentGain(1, months, ratePerMonth, reentryPerMonth);
}
