import { ln, sqrt } from "../core/deterministic-math.ts";
import { normalCdf } from "../core/normal.ts";

/** Undiscounted put on a lognormal price with mean F: E max(0, K − P). sigma per year, T in years. */
export function put76(F: number, K: number, sigma: number, T: number): number {
  const v = sigma * sqrt(T);
  if (!(v > 0) || K <= 0) return Math.max(0, K - F);
  const d1 = ln(F / K) / v + 0.5 * v;
  return K * normalCdf(v - d1) - F * normalCdf(-d1);
}

/** Undiscounted call: E max(0, P − K). */
export function call76(F: number, K: number, sigma: number, T: number): number {
  const v = sigma * sqrt(T);
  if (K === Infinity) return 0;
  if (!(v > 0) || K <= 0) return Math.max(0, F - K);
  const d1 = ln(F / K) / v + 0.5 * v;
  return F * normalCdf(d1) - K * normalCdf(d1 - v);
}

/** Expected net payment of a floor at K with a share of the upside above `threshold`: put − share·call (KA16). */
export function expectedPayment(F: number, K: number, sigma: number, T: number, share = 0, threshold = K): number {
  return put76(F, K, sigma, T) - (share > 0 ? share * call76(F, threshold, sigma, T) : 0);
}
