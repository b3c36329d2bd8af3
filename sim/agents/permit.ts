import { exp, ln } from "../core/deterministic-math.ts";

/** Probability of a permit within `months` at a constant monthly hazard: 1 − (1 − h)^n. */
export function probabilityWithin(hazard: number, months: number): number {
  return hazard >= 1 ? (months > 0 ? 1 : 0) : 1 - exp(months * ln(1 - hazard));
}

/** Monthly hazard that grants with `probability` (below 1) within `months`. */
export function hazardFor(probability: number, months: number): number {
  return 1 - exp(ln(1 - probability) / months);
}
