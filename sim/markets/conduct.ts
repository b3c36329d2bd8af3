import { findRoot } from "../core/root.ts";
import { exp, ln } from "../core/deterministic-math.ts";

/**
 * Share of residual demand that a seller supplies at a price (MODEL 2.5): clip(e·(1 − c/P)/θ, 0, K/R),
 * with θ its conduct (0 excluded, 1 Cournot), e the elasticity of residual demand it sees, K/R its
 * capacity over residual demand. Grows with the price where e(1 − c/P) does.
 */
export function conductShare(price: number, cost: number, elasticity: number, theta: number, capacityShare: number): number {
  const share = (elasticity * (1 - cost / price)) / theta;
  return share < 0 ? 0 : share > capacityShare ? capacityShare : share;
}

export interface Seller {
  /** EUR/kg. */
  readonly cost: number;
  readonly theta: number;
  /** t/month. */
  readonly capacity: number;
}

/**
 * Price at which sellers with conduct clear a residual demand R (t/month at EUR/kg) of elasticity e_R:
 * the root of Σ shares = 1. Where no price below `high` clears, `high` is returned: the price is the
 * outside option, not an error. Throws when shares fall somewhere on a 64-point grid, where roots could
 * be many and the smallest must be looked for by hand.
 */
export function clearOligopoly(
  sellers: readonly Seller[],
  residualDemand: (price: number) => number,
  elasticityAt: (price: number) => number,
  low: number,
  high: number,
): number {
  const missing = (x: number): number => {
    const price = exp(x);
    const demand = residualDemand(price);
    let sum = 0;
    for (const { cost, theta, capacity } of sellers)
      sum += conductShare(price, cost, elasticityAt(price), theta, demand > 0 ? capacity / demand : Infinity);
    return 1 - sum;
  };
  const a = ln(low);
  const b = ln(high);
  if (missing(b) > 0) return high;
  let before = Infinity;
  for (let i = 0; i <= 64; i++) {
    const now = missing(a + ((b - a) * i) / 64);
    if (now > before + 1e-12) {
      if (before <= 0) break;
      throw new Error(`shares fall with the price near ${exp(a + ((b - a) * i) / 64)}: no unique price`);
    }
    before = now;
  }
  return exp(findRoot(missing, a, b));
}
