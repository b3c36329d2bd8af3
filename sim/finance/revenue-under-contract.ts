import { exp, ln, sqrt } from "../core/deterministic-math.ts";
import { normalCdf, normalPdf } from "../core/normal.ts";
import { LEGENDRE_16, NORMAL_QUADRATURE } from "../core/quadrature.ts";
import type { RevenueMoments } from "./black76.ts";

/** How the reference price relates to the producer's own. */
export interface ReferenceModel {
  /** Mean of the reference over the mean own price; 1 when it is the same market. */
  readonly referenceRatio?: number;
  /** Volatility of the reference over that of the price: below 1 for an average. */
  readonly referenceSigmaShare?: number;
  /** Correlation of the two logarithms before basis risk. */
  readonly correlation?: number;
  /** Standard deviation of further, independent noise in ln R. */
  readonly basisSd?: number;
  /** References at which the payment has a kink (strike, threshold): with them the mean is exact to 1e-10. */
  readonly kinks?: readonly number[];
}

const RANGE = 8.5;
const PANEL = 1;
const SIDE = NORMAL_QUADRATURE[16];

/**
 * Mean, spread and P10 of unit revenue (price plus net payment) when price and reference are lognormal:
 * ln P = ln F − v²/2 + v·z with v = σ√T. `settle` returns the net payment per kg at a price and a
 * reference. The reference is integrated panel by panel between its kinks (Gauss–Legendre), because
 * Gauss–Hermite alone is off by percents at a kink; the price given the reference, when they are not
 * tied, by Gauss–Hermite.
 */
export function revenueMoments(
  settle: (price: number, reference: number) => number,
  F: number,
  sigma: number,
  T: number,
  model: ReferenceModel = {},
): RevenueMoments {
  const { referenceRatio = 1, referenceSigmaShare = 1, correlation = 1, basisSd = 0, kinks = [] } = model;
  const v = sigma * sqrt(T);
  const tied = referenceSigmaShare * v;
  const spread = sqrt(tied * tied + basisSd * basisSd);
  const rho = spread > 0 ? (correlation * tied) / spread : 0;
  const loose = sqrt(Math.max(0, 1 - rho * rho));
  const side = loose * v > 1e-12 ? SIDE : undefined;
  const mean0 = referenceRatio * F;
  const values: number[] = [];
  const weights: number[] = [];

  const add = (u: number, weight: number) => {
    const reference = mean0 * exp(spread * u - 0.5 * spread * spread);
    const count = side ? side.nodes.length : 1;
    for (let k = 0; k < count; k++) {
      const z = rho * u + (side ? loose * side.nodes[k] : 0);
      const price = F * exp(v * z - 0.5 * v * v);
      values.push(price + settle(price, reference));
      weights.push(side ? weight * side.weights[k] : weight);
    }
  };
  if (spread > 0)
    for (const [a, b] of panels(kinks, mean0, spread)) {
      const half = 0.5 * (b - a);
      for (let i = 0; i < LEGENDRE_16.nodes.length; i++) {
        const u = a + half * (1 + LEGENDRE_16.nodes[i]);
        add(u, half * LEGENDRE_16.weights[i] * normalPdf(u));
      }
    }
  else add(0, 1);
  return momentsOf(values, weights);
}

/** Intervals of u no wider than a panel, cut at every kink. */
function panels(kinks: readonly number[], mean: number, spread: number): [number, number][] {
  const cuts = [-RANGE, RANGE];
  for (const kink of kinks) {
    if (!(kink > 0 && kink < Infinity)) continue;
    const u = (ln(kink / mean) + 0.5 * spread * spread) / spread;
    if (u > -RANGE && u < RANGE) cuts.push(u);
  }
  cuts.sort((a, b) => a - b);
  const out: [number, number][] = [];
  // Without known kinks narrower panels keep the error of an unseen one small.
  const width = kinks.length > 0 ? PANEL : PANEL / 8;
  for (let i = 1; i < cuts.length; i++) {
    const count = Math.max(1, Math.ceil((cuts[i] - cuts[i - 1]) / width));
    const step = (cuts[i] - cuts[i - 1]) / count;
    for (let k = 0; k < count; k++) out.push([cuts[i - 1] + k * step, cuts[i - 1] + (k + 1) * step]);
  }
  return out;
}

function momentsOf(values: number[], weights: number[]): RevenueMoments {
  let total = 0;
  let mean = 0;
  for (let i = 0; i < values.length; i++) {
    total += weights[i];
    mean += weights[i] * values[i];
  }
  mean /= total;
  let variance = 0;
  for (let i = 0; i < values.length; i++) variance += weights[i] * (values[i] - mean) * (values[i] - mean);
  return { mean, sd: sqrt(Math.max(0, variance / total)), q10: weightedQuantile(values, weights, 0.1 * total) };
}

/** Quantile of the weighted points, linear between the midpoints of their weights. */
function weightedQuantile(values: number[], weights: number[], target: number): number {
  const order = Array.from(values.keys()).sort((a, b) => values[a] - values[b]);
  let below = 0;
  let previous = 0;
  for (let i = 0; i < order.length; i++) {
    const at = below + 0.5 * weights[order[i]];
    if (at >= target) {
      if (i === 0) return values[order[0]];
      const share = (target - previous) / (at - previous);
      return values[order[i - 1]] + share * (values[order[i]] - values[order[i - 1]]);
    }
    below += weights[order[i]];
    previous = at;
  }
  return values[order[order.length - 1]];
}

/** Probability that the price falls below `level`: for guarantees and covenants. */
export function probabilityBelow(level: number, F: number, sigma: number, T: number): number {
  const v = sigma * sqrt(T);
  return v > 0 ? normalCdf(ln(level / F) / v + 0.5 * v) : level > F ? 1 : 0;
}
