import { halfWidthOf } from "../paired-difference.ts";
import { meanOf, sdOf } from "../quantiles.ts";
import { variationStableFrom } from "./variation-stability.ts";

/** Half-width of the 95 % interval of a mean: in the unit of the values, or as a share of the size of the mean. */
export type PrecisionTarget = { readonly absolute: number } | { readonly relative: number };

export interface PrecisionOptions {
  readonly target: PrecisionTarget;
  /** Replications before the first look, 3 or more; few give a poor idea of the spread. */
  readonly least: number;
  /** Replications after which it ends in any case. */
  readonly most: number;
  /** Further replications over which the precision must hold, per hundred from the hundredth on; 5 when absent. */
  readonly lookAhead?: number;
}

export interface PrecisionReport {
  /** Replications counted, those without a value among them. */
  readonly replications: number;
  readonly undefinedRuns: number;
  readonly mean: number;
  readonly sd: number;
  /** Of the 95 % t interval of the mean; NaN below two values. */
  readonly halfWidth: number;
  /** Undefined while it goes on. */
  readonly reason: "precision reached" | "most replications reached" | undefined;
  /** Replications at which the precision was reached for good, as far as was looked ahead. */
  readonly sufficient: number | undefined;
  /** Replications from which on the coefficient of variation moves by less than 0.01 (variation-stability.ts). */
  readonly variationStableFrom: number | undefined;
}

const VARIATION_TOLERANCE = 0.01;

/**
 * How many replications a stated precision of a mean takes: ask `next()` how many to run, `tell` their values one by
 * one in the order of the replications, until `next()` is 0. For a comparison of policies tell the paired differences.
 *
 * The rule looks after every value, so that it does not depend on how many are run at a time; `next()` gives what the
 * rule cannot do without. It ends when the half-width is at the target and stays there over the look-ahead, since a
 * spread that seems small by chance would end it early. A relative target is not reached by a mean of about zero.
 *
 * Source: Hoad, Robinson and Davies (2010), J. Oper. Res. Soc. 61, 1632: the confidence interval method with
 * look-ahead; Robinson (2004), "Simulation: the practice of model development and use", chapter 9.
 */
export function createPrecisionRule(options: PrecisionOptions) {
  const { least, most, lookAhead } = { lookAhead: 5, ...options };
  const wanted = checked(options.target);
  whole("least replications", least, 3, Infinity, "10 are a good start");
  whole("most replications", most, least, Infinity, "raise it, or lower the least");
  whole("look-ahead", lookAhead, 0, 100, "5 is usual");

  const values: number[] = [];
  let replications = 0;
  /** When the precision was reached, if it has held since. */
  let reached: number | undefined;
  let reason: PrecisionReport["reason"];
  /** Running mean and sum of squares about it (Welford 1962): a look costs the same at any number. */
  let mean = 0;
  let squares = 0;

  /** Replications that must have been told before it can end, if the precision is reached at `from`. */
  const endOf = (from: number): number => from + Math.floor((lookAhead * Math.max(from, 100)) / 100);
  const isPrecise = (): boolean => {
    const halfWidth = halfWidthOf(Math.sqrt(squares / (values.length - 1)), values.length);
    return halfWidth <= wanted.share * Math.abs(mean) + wanted.size;
  };

  return {
    /** Counts one value; NaN for a replication in which it is undefined. What comes after the end is not counted. */
    tell(value: number): void {
      if (reason !== undefined) return;
      replications++;
      if (!Number.isNaN(value)) {
        values.push(value);
        const off = value - mean;
        mean += off / values.length;
        squares += off * (value - mean);
      }
      if (replications < least) return;
      reached = isPrecise() ? (reached ?? replications) : undefined;
      if (reached !== undefined && replications >= endOf(reached)) reason = "precision reached";
      else if (replications >= most) reason = "most replications reached";
    },

    /** Further replications that are needed in any case; 0 at the end. */
    next(): number {
      if (reason !== undefined) return 0;
      return Math.min(most, endOf(reached ?? Math.max(least, replications + 1))) - replications;
    },

    report(): PrecisionReport {
      const sd = sdOf(values);
      return {
        replications,
        undefinedRuns: replications - values.length,
        mean: meanOf(values),
        sd,
        halfWidth: halfWidthOf(sd, values.length),
        reason,
        sufficient: reason === "precision reached" ? reached : undefined,
        variationStableFrom: variationStableFrom(values, VARIATION_TOLERANCE),
      };
    },
  };
}

/** The target as a share of the mean plus a size, one of them zero. */
function checked(target: PrecisionTarget): { share: number; size: number } {
  const [kind, value] = "relative" in target ? ["relative", target.relative] : ["absolute", target.absolute];
  if (!(value > 0 && value < Infinity)) throw new RangeError(`${kind} precision must be a number above 0, not ${value}`);
  return kind === "relative" ? { share: value, size: 0 } : { share: 0, size: value };
}

function whole(name: string, value: number, least: number, most: number, fix: string): void {
  if (Number.isSafeInteger(value) && value >= least && value <= most) return;
  const range = most === Infinity ? `of ${least} or more` : `from ${least} to ${most}`;
  throw new RangeError(`${name} must be a whole number ${range}, not ${value}: ${fix}`);
}
