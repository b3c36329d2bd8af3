import { sqrt } from "../core/deterministic-math.ts";

/**
 * Dixit–Pindyck multiple b/(b − 1) by which value must exceed investment before it pays to stop waiting
 * (KA23). r and delta per year, sigma the yearly volatility of value after contract. Not to be combined
 * with a discount rate that already charges for that volatility.
 */
export function optionMultiple(r: number, delta: number, sigma: number): number {
  const variance = sigma * sigma;
  if (variance === 0) return Math.max(1, delta > 0 ? r / delta : Infinity);
  const a = (r - delta) / variance - 0.5;
  const b = -a + sqrt(a * a + (2 * r) / variance);
  return b / (b - 1);
}
