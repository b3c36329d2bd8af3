import { type Box, outerLimits, sortRows } from "./box.ts";
import type { Cases } from "./cases.ts";
import { type PrimOptions, prim } from "./prim.ts";
import { type Suggestion, suggestBox } from "./suggestion.ts";

/** The cases that a box leaves, in which the next one is sought. */
export function casesOutside(cases: Cases, { limits }: Box): Cases {
  const taken = new Set(sortRows(cases, limits, outerLimits(cases.sample)).inside);
  return { ...cases, remaining: cases.remaining.filter((row) => !taken.has(row)) };
}

/**
 * Up to `most` boxes, each the suggestion for what the earlier ones leave (the covering of Friedman and Fisher
 * 1999), until nothing more is found. To choose boxes by hand: `prim`, a box of yours, `casesOutside`, `prim`.
 */
export function coveringBoxes(cases: Cases, most: number, options: Partial<PrimOptions> = {}): Suggestion[] {
  const found: Suggestion[] = [];
  for (let left = cases; found.length < most && left.remaining.length > 0; left = casesOutside(left, found[found.length - 1].box)) {
    const suggestion = suggestBox(left, prim(left, options));
    if (suggestion.box.restrictions.length === 0) break;
    found.push(suggestion);
  }
  return found;
}

/** Shares of boxes found one after another, taken together. */
export function together(boxes: readonly Box[]): Pick<Box, "coverage" | "density" | "mass"> {
  let [rows, ofInterest, coverage, mass] = [0, 0, 0, 0];
  for (const box of boxes) {
    rows += box.rows;
    ofInterest += box.ofInterest;
    coverage += box.coverage;
    mass += box.mass;
  }
  return { coverage, density: ofInterest / rows, mass };
}
