import { exp, ln } from "../core/deterministic-math.ts";
import { maximiseOnGrid } from "../core/golden-section.ts";

/**
 * Price in [lo, hi] that maximises (P − c)·R(P), the profit of a dominant firm that leaves its rivals'
 * supply out of the residual demand R (t/month at EUR/kg). A grid of `points` and golden section in
 * ln P to a width of `tolerance`, so a second hump is not missed. `lo` must be above 0.
 */
export function dominantFirmPrice(
  residualDemand: (price: number) => number,
  marginalCost: number,
  lo: number,
  hi: number,
  points = 64,
  tolerance = 1e-10,
): number {
  if (hi <= lo) return hi;
  const profit = (x: number) => {
    const price = exp(x);
    return (price - marginalCost) * residualDemand(price);
  };
  const price = exp(maximiseOnGrid(profit, ln(lo), ln(hi), tolerance, points).x);
  return price < lo ? lo : price > hi ? hi : price;
}
