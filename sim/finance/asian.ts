import { exp, sqrt } from "../core/deterministic-math.ts";

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
