import { findRoot } from "../core/root.ts";

/**
 * Price of a certificate at which those who can issue them meet those who need them, EUR/kg: 0 where
 * enough come out anyway, the penalty where even at that price too few do, and the root of `needed −
 * supply` in between. `supply` (t/month) must not fall in the price of the certificate.
 */
export function certificatePrice(supply: (priceEurPerKg: number) => number, needed: number, penaltyEurPerKg: number): number {
  if (needed <= 0 || penaltyEurPerKg <= 0) return 0;
  const slack = needed - supply(0);
  if (slack <= 0) return 0;
  const shortfall = needed - supply(penaltyEurPerKg);
  if (shortfall >= 0) return penaltyEurPerKg;
  return findRoot((price) => needed - supply(price), 0, penaltyEurPerKg, slack, shortfall, needed);
}
