import { exp, ln } from "../core/deterministic-math.ts";
import { findRoot } from "../core/root.ts";

/** Probability of a permit within `months` at a constant monthly hazard: 1 − (1 − h)^n. */
export function probabilityWithin(hazard: number, months: number): number {
  return hazard >= 1 ? (months > 0 ? 1 : 0) : 1 - exp(months * ln(1 - hazard));
}

/** Monthly hazard that grants with `probability` (below 1) within `months`. */
export function hazardFor(probability: number, months: number): number {
  return 1 - exp(ln(1 - probability) / months);
}

/**
 * Mean of the time beyond the least (gamma of shape 2) that grants with `probability` within `months`.
 * A constant hazard would grant half of all permits within six months, which no authority does.
 */
export function gammaMeanFor(probability: number, months: number): number {
  // P(T <= t) = 1 − (1 + x)·e^−x with x = 2t/mean; falls in the mean.
  const missed = (mean: number) => {
    const x = (2 * months) / mean;
    return 1 - (1 + x) * exp(-x) - probability;
  };
  return findRoot(missed, 0.01 * months, 1000 * months);
}

/**
 * Months that a permit takes: the least, and a gamma of shape 2 beyond it of which `compliance` falls within
 * the limit. `draw` is that gamma over its mean, so that one project meets every rule with the same luck.
 */
export function permitMonths(minimum: number, limit: number, compliance: number, draw: number): number {
  return Math.ceil(minimum + gammaMeanFor(compliance, limit - minimum) * draw);
}
