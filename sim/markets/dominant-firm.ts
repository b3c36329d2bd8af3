import { exp, ln } from "../core/deterministic-math.ts";
import { maximiseOnGrid } from "../core/golden-section.ts";

/**
 * Price in [lo, hi] that maximises (P − c)·R(P), the profit of a dominant firm that leaves its rivals'
 * supply out of the residual demand R (t/month at EUR/kg). A grid of 64 points and golden section in
 * ln P, so a second hump is not missed; accurate to about 1e-8. `lo` must be above 0.
 */
export function dominantFirmPrice(
  residualDemand: (price: number) => number,
  marginalCost: number,
  lo: number,
  hi: number,
): number {
  if (hi <= lo) return hi;
  const profit = (x: number) => {
    const price = exp(x);
    return (price - marginalCost) * residualDemand(price);
  };
  const price = exp(maximiseOnGrid(profit, ln(lo), ln(hi), 1e-10).x);
  return price < lo ? lo : price > hi ? hi : price;
}
