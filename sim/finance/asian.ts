import { exp, sqrt } from "../core/deterministic-math.ts";
import { put76 } from "./black76.ts";

/** Geometric mean of a driftless lognormal price at times T·i/n, i = 1 … n, beside the price at T. */
export interface AveragedPrice {
  /** Mean of the average over the forecast. */
  readonly meanRatio: number;
  /** Its volatility over that of the price, and the correlation of the two logarithms. */
  readonly sigmaShare: number;
  readonly correlation: number;
}

/** How an index averaged over n months behaves beside the price at the end of them (KA17). */
export function averagedPrice(sigma: number, T: number, n: number): AveragedPrice {
  const drift = (-0.5 * sigma * sigma * T * (n + 1)) / (2 * n);
  const share = ((n + 1) * (2 * n + 1)) / (6 * n * n);
  return {
    meanRatio: exp(drift + 0.5 * sigma * sigma * T * share),
    sigmaShare: sqrt(share),
    correlation: (n + 1) / (2 * n) / sqrt(share),
  };
}

/**
 * Undiscounted put on the geometric mean of a driftless lognormal price at times T·i/n, i = 1 … n: the
 * closed form for a floor settled on an averaged reference (KA17). The mean is lognormal with
 * variance σ²T(n+1)(2n+1)/(6n²) and mean below F.
 */
export function geometricAsianPut(F: number, K: number, sigma: number, T: number, n: number): number {
  const average = averagedPrice(sigma, T, n);
  return put76(F * average.meanRatio, K, sigma * sqrt(T) * average.sigmaShare, 1);
}

/** Mean of the puts settled month by month over the same year. */
export function meanMonthlyPut(F: number, K: number, sigma: number, T: number, n: number): number {
  let sum = 0;
  for (let i = 1; i <= n; i++) sum += put76(F, K, sigma, (T * i) / n);
  return sum / n;
}
