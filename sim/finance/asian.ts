import { exp, sqrt } from "../core/deterministic-math.ts";
import { put76 } from "./black76.ts";

/**
 * Undiscounted put on the geometric mean of a driftless lognormal price at times T·i/n, i = 1 … n: the
 * closed form for a floor settled on an averaged reference (KA17). The mean is lognormal with
 * variance σ²T(n+1)(2n+1)/(6n²) and mean below F.
 */
export function geometricAsianPut(F: number, K: number, sigma: number, T: number, n: number): number {
  const mean = (-0.5 * sigma * sigma * T * (n + 1)) / (2 * n);
  const variance = (sigma * sigma * T * (n + 1) * (2 * n + 1)) / (6 * n * n);
  return put76(F * exp(mean + 0.5 * variance), K, sqrt(variance), 1);
}

/** Mean of the puts settled month by month over the same year. */
export function meanMonthlyPut(F: number, K: number, sigma: number, T: number, n: number): number {
  let sum = 0;
  for (let i = 1; i <= n; i++) sum += put76(F, K, sigma, (T * i) / n);
  return sum / n;
}
