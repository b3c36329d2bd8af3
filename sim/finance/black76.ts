import { exp, ln, sqrt } from "../core/deterministic-math.ts";
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

export interface RevenueMoments {
  readonly mean: number;
  readonly sd: number;
  /** Exceeded in nine years of ten. */
  readonly q10: number;
}

const Z10 = -1.2815515655446004;

/** Unit revenue without contract: mean F, sd F·√(e^{v²} − 1). */
export function merchantRevenue(F: number, sigma: number, T: number): RevenueMoments {
  const v = sigma * sqrt(T);
  return { mean: F, sd: F * sqrt(exp(v * v) - 1), q10: F * exp(-0.5 * v * v + Z10 * v) };
}

/** Unit revenue max(P, K) under a one-way floor on the producer's own price (KA14). */
export function floorRevenue(F: number, K: number, sigma: number, T: number): RevenueMoments {
  const free = merchantRevenue(F, sigma, T);
  const v = sigma * sqrt(T);
  if (!(v > 0)) return { mean: Math.max(F, K), sd: 0, q10: Math.max(F, K) };
  const d1 = ln(F / K) / v + 0.5 * v;
  const mean = F + put76(F, K, sigma, T);
  const square = K * K * normalCdf(v - d1) + F * F * exp(v * v) * normalCdf(d1 + v);
  return { mean, sd: sqrt(Math.max(0, square - mean * mean)), q10: Math.max(K, free.q10) };
}

/** Expected net payment of a floor at K with a share of the upside above `threshold`: put − share·call (KA16). */
export function expectedPayment(F: number, K: number, sigma: number, T: number, share = 0, threshold = K): number {
  return put76(F, K, sigma, T) - (share > 0 ? share * call76(F, threshold, sigma, T) : 0);
}
