import type { Spread } from "../../scenarios/experiment.ts";
import { clamp, exp, ln, sqrt } from "../../sim/core/deterministic-math.ts";
import { normalCdf, normalPdf, normalQuantile } from "../../sim/core/normal.ts";
import type { Setting } from "../../sim/world.ts";

type Normal = Extract<Spread, { shape: "normal" }>;
type Triangular = Extract<Spread, { shape: "triangular" }>;

/**
 * Value of a factor at quantile `u` in [0, 1]: the inverse of its distribution function, in the unit of the factor.
 * The ends 0 and 1 give `min` and `max` themselves. Option `i` of `n` has the quantiles from i/n to (i + 1)/n.
 */
export function valueAt(spread: Spread, u: number): Setting {
  if (!(u >= 0 && u <= 1)) throw new RangeError(`a quantile must lie between 0 and 1, not ${u}`);
  if (spread.shape === "options") return spread.options[Math.min(spread.options.length - 1, Math.floor(u * spread.options.length))];
  const { min, max } = spread;
  if (u === 0) return min;
  if (u === 1) return max;
  switch (spread.shape) {
    case "uniform":
      return clamp(min + u * (max - min), min, max);
    case "log-uniform":
      return clamp(min * exp(u * ln(max / min)), min, max);
    case "triangular":
      return clamp(triangularValue(spread, u), min, max);
    case "normal":
      return clamp(normalValue(spread, u), min, max);
  }
}

/**
 * Quantile of a value: its distribution function, 0 below `min` and 1 above `max`; of an option the middle of its
 * quantiles. A RangeError names an option that the factor does not have.
 */
export function quantileOf(spread: Spread, value: Setting): number {
  if (spread.shape === "options") {
    const at = spread.options.indexOf(value);
    if (at < 0) throw new RangeError(`a value of this factor must be one of ${spread.options.join(", ")}, not ${value}`);
    return (at + 0.5) / spread.options.length;
  }
  const { min, max } = spread;
  if (typeof value !== "number" || Number.isNaN(value))
    throw new RangeError(`a value must be a number from ${min} to ${max}, not ${value}`);
  if (value <= min) return 0;
  if (value >= max) return 1;
  switch (spread.shape) {
    case "uniform":
      return (value - min) / (max - min);
    case "log-uniform":
      return clamp(ln(value / min) / ln(max / min), 0, 1);
    case "triangular":
      return triangularQuantile(spread, value);
    case "normal":
      return clamp(normalQuantileOf(spread, value), 0, 1);
  }
}

/** Expected value of a factor, in its unit; NaN where options are not all numbers. */
export function expectationOf(spread: Spread): number {
  switch (spread.shape) {
    case "uniform":
      return (spread.min + spread.max) / 2;
    case "log-uniform":
      return (spread.max - spread.min) / ln(spread.max / spread.min);
    case "triangular":
      return (spread.min + spread.mode + spread.max) / 3;
    case "normal": {
      const { low, high, mirrored } = standardised(spread);
      const shift = (normalPdf(low) - normalPdf(high)) / (normalCdf(high) - normalCdf(low));
      return spread.mean + (mirrored ? -shift : shift) * spread.sd;
    }
    case "options": {
      let total = 0;
      for (const option of spread.options) total += typeof option === "number" ? option : NaN;
      return total / spread.options.length;
    }
  }
}

function triangularValue({ min, mode, max }: Triangular, u: number): number {
  if (u * (max - min) < mode - min) return Math.min(mode, min + sqrt(u) * sqrt((max - min) * (mode - min)));
  return Math.max(mode, max - sqrt(1 - u) * sqrt((max - min) * (max - mode)));
}

function triangularQuantile({ min, mode, max }: Triangular, value: number): number {
  if (value < mode) return ((value - min) * (value - min)) / ((max - min) * (mode - min));
  return 1 - ((max - value) * (max - value)) / ((max - min) * (max - mode));
}

/** The cuts in standard deviations from the mean, mirrored where they lie above it: the lower tail keeps its digits. */
function standardised({ mean, sd, min, max }: Normal): { low: number; high: number; mirrored: boolean } {
  const low = (min - mean) / sd;
  const high = (max - mean) / sd;
  return low + high > 0 ? { low: -high, high: -low, mirrored: true } : { low, high, mirrored: false };
}

function normalValue(spread: Normal, u: number): number {
  const { low, high, mirrored } = standardised(spread);
  const below = normalCdf(low);
  const z = normalQuantile(below + (mirrored ? 1 - u : u) * (normalCdf(high) - below));
  return spread.mean + (mirrored ? -z : z) * spread.sd;
}

function normalQuantileOf(spread: Normal, value: number): number {
  const { low, high, mirrored } = standardised(spread);
  const z = (value - spread.mean) / spread.sd;
  const below = normalCdf(low);
  const u = (normalCdf(mirrored ? -z : z) - below) / (normalCdf(high) - below);
  return mirrored ? 1 - u : u;
}
