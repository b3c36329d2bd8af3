import { capitalRecoveryFactor } from "./annuity.ts";

/** Price per kg at which a plant earns `rate`: operating cost plus investment·CRF over yearly output (KA21). */
export function breakEvenPrice(investment: number, yearlyKg: number, costPerKg: number, rate: number, years: number): number {
  return costPerKg + (investment * capitalRecoveryFactor(rate, years)) / yearlyKg;
}

/**
 * Lowest strike in [lo, hi] whose value is not negative, by bisection to `tolerance` (relative); NaN
 * when even `hi` is worth less than 0. `value` must not fall in the strike.
 */
export function breakEvenStrike(value: (strike: number) => number, lo: number, hi: number, tolerance = 1e-12): number {
  if (value(lo) >= 0) return lo;
  if (!(value(hi) >= 0)) return NaN;
  let low = lo;
  let high = hi;
  for (let i = 0; i < 200 && high - low > tolerance * high; i++) {
    const middle = 0.5 * (low + high);
    if (value(middle) >= 0) high = middle;
    else low = middle;
  }
  return high;
}
