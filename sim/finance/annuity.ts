import { exp, ln } from "../core/deterministic-math.ts";

/** ln(1 + r) without the cancellation of adding 1 to a small rate. */
function lnGrowth(r: number): number {
  if (r > 1e-3 || r < -1e-3) return ln(1 + r);
  return r * (1 - r * (1 / 2 - r * (1 / 3 - r * (1 / 4 - r * (1 / 5 - r / 6)))));
}

/** (1 + rate)^years for any real number of years; rate per year, above −1. */
export function growthFactor(rate: number, years: number): number {
  return exp(years * lnGrowth(rate));
}

/** Present value of 1 a year for `years` years, paid at the end of each: (1 − (1+r)^−n)/r; n at r = 0. */
export function annuityFactor(rate: number, years: number): number {
  const x = years * lnGrowth(rate);
  // Near a zero rate the difference cancels; the series of 1 − e^−x does not.
  if (x < 1e-4 && x > -1e-4) return rate === 0 ? years : (x * (1 - x / 2 + (x * x) / 6)) / rate;
  return (1 - exp(-x)) / rate;
}

/** Yearly payment that pays off 1 in `years` years at `rate`: the inverse of the annuity factor. */
export function capitalRecoveryFactor(rate: number, years: number): number {
  return 1 / annuityFactor(rate, years);
}
