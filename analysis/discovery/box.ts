import { binomialUpperTail } from "./binomial-tail.ts";
import { type Cases, countOf } from "./cases.ts";
import type { Count } from "./peel-objectives.ts";
import type { Sample } from "./sample.ts";

/** What a box allows in one dimension: an interval with its ends, or some options by position. */
export type Limits = { readonly low: number; readonly high: number } | { readonly kept: readonly number[] };

export type Side = "low" | "high" | "kept";

/** A limit that shuts something out. */
export interface Restriction {
  readonly dimension: number;
  readonly side: Side;
  /**
   * One-sided binomial quasi-p-value (Bryant and Lempert 2010): how likely at least as many cases of interest
   * would be in the box by chance, at the density of the box without this limit. Quasi, since the limit was
   * sought on the same data: it is too small, and a large one is a reason to drop the limit.
   */
  readonly quasiP: number;
}

export interface Box extends Count {
  /** By dimension. */
  readonly limits: readonly Limits[];
  readonly restrictions: readonly Restriction[];
  /** Dimensions with a restriction. */
  readonly restricted: number;
  /** Share of all cases of interest that lie in the box. */
  readonly coverage: number;
  /** Share of the box's runs that are of interest. */
  readonly density: number;
  /** Share of all runs that lie in the box. */
  readonly mass: number;
}

/** The box around all runs. */
export function outerLimits({ dimensions, columns }: Sample): Limits[] {
  return dimensions.map(({ kind, options = [] }, at) => {
    const column = columns[at];
    if (kind === "options") {
      const found = new Set(Array.from(column));
      return { kept: options.map((_, position) => position).filter((position) => found.has(position)) };
    }
    let low = Infinity;
    let high = -Infinity;
    for (let row = 0; row < column.length; row++) {
      low = Math.min(low, column[row]);
      high = Math.max(high, column[row]);
    }
    return { low, high };
  });
}

function sameLimits(a: Limits, b: Limits): boolean {
  if ("kept" in a || "kept" in b) return "kept" in a && "kept" in b && a.kept.length === b.kept.length;
  return a.low === b.low && a.high === b.high;
}

interface Fence extends Omit<Restriction, "quasiP"> {
  readonly keepsOut: (row: number) => boolean;
}

/** Limits that differ from the outer ones, each with its test. */
function fencesOf({ columns }: Sample, limits: readonly Limits[], outer: readonly Limits[]): Fence[] {
  const fences: Fence[] = [];
  for (const [dimension, limit] of limits.entries()) {
    const column = columns[dimension];
    const whole = outer[dimension];
    if ("kept" in limit && "kept" in whole) {
      if (limit.kept.length === whole.kept.length) continue;
      const kept = new Set(limit.kept);
      fences.push({ dimension, side: "kept", keepsOut: (row) => !kept.has(column[row]) });
    } else if ("low" in limit && "low" in whole) {
      const { low, high } = limit;
      if (low !== whole.low) fences.push({ dimension, side: "low", keepsOut: (row) => column[row] < low });
      if (high !== whole.high) fences.push({ dimension, side: "high", keepsOut: (row) => column[row] > high });
    }
  }
  return fences;
}

/** Dimensions in which the limits shut something out. */
export function restrictedDimensions(limits: readonly Limits[], outer: readonly Limits[]): number {
  let count = 0;
  for (const [at, limit] of limits.entries()) if (!sameLimits(limit, outer[at])) count++;
  return count;
}

/** Rows of cases by what keeps them out of a box. */
export interface Sorted {
  readonly inside: Int32Array;
  /** Limits that shut something out, each with the rows that it alone keeps out. */
  readonly fences: readonly { readonly dimension: number; readonly side: Side; readonly outside: Int32Array }[];
}

export function sortRows({ sample, remaining }: Cases, limits: readonly Limits[], outer: readonly Limits[]): Sorted {
  const fences = fencesOf(sample, limits, outer);
  const inside: number[] = [];
  const outside: number[][] = fences.map(() => []);
  for (let at = 0; at < remaining.length; at++) {
    const row = remaining[at];
    let only = -1;
    let kept = true;
    for (let fence = 0; fence < fences.length; fence++) {
      if (!fences[fence].keepsOut(row)) continue;
      kept = only < 0;
      if (!kept) break;
      only = fence;
    }
    if (kept) (only < 0 ? inside : outside[only]).push(row);
  }
  return {
    inside: Int32Array.from(inside),
    fences: fences.map(({ dimension, side }, fence) => ({ dimension, side, outside: Int32Array.from(outside[fence]) })),
  };
}

/** The box of some limits, with its statistics; `outer` are the limits of all runs. */
export function boxOf(cases: Cases, limits: readonly Limits[], outer: readonly Limits[]): Box {
  const { sample, ofInterest } = cases;
  const { inside, fences } = sortRows(cases, limits, outer);
  const { rows, ofInterest: hits } = countOf(inside, ofInterest);
  let all = 0;
  for (let row = 0; row < sample.rows; row++) all += ofInterest[row];
  return {
    limits,
    restrictions: fences.map(({ dimension, side, outside }) => {
      const added = countOf(outside, ofInterest);
      return { dimension, side, quasiP: binomialUpperTail(hits, rows, (hits + added.ofInterest) / (rows + added.rows)) };
    }),
    restricted: restrictedDimensions(limits, outer),
    rows,
    ofInterest: hits,
    coverage: hits / Math.max(all, 1),
    density: hits / rows,
    mass: rows / sample.rows,
  };
}

/** The same limits but for one, which opens as far as the runs go. */
export function withoutRestriction(limits: readonly Limits[], outer: readonly Limits[], { dimension, side }: Restriction): Limits[] {
  return limits.map((limit, at) => {
    if (at !== dimension) return limit;
    const whole = outer[at];
    if ("kept" in limit || "kept" in whole) return whole;
    return side === "low" ? { low: whole.low, high: limit.high } : { low: limit.low, high: whole.high };
  });
}
