import { sqrt } from "../core/deterministic-math.ts";

/** Spread of unit revenue when a two-way CfD covers share h: √((1−h)²·sP² + h²·sb²) (KA37). */
export function coveredRevenueSd(h: number, priceSd: number, basisSd: number): number {
  const open = (1 - h) * priceSd;
  const basis = h * basisSd;
  return sqrt(open * open + basis * basis);
}

/** Share that minimises it: sP²/(sP² + sb²). */
export function leastRiskShare(priceSd: number, basisSd: number): number {
  const p = priceSd * priceSd;
  return p / (p + basisSd * basisSd);
}
