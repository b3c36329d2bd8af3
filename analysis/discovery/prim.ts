import { type Box, boxOf, type Limits, outerLimits, restrictedDimensions } from "./box.ts";
import type { Cases } from "./cases.ts";
import { pastes } from "./paste.ts";
import { afterMove, insideOf, type Move, peels } from "./peel.ts";
import { type Count, PEEL_OBJECTIVES, type PeelObjective } from "./peel-objectives.ts";

export interface PrimOptions {
  /** Share of a box's runs that a peel takes away, above 0 and below 0.5; small is patient. */
  readonly peelAlpha: number;
  /** Share of the runs beyond a limit that a paste gives back, below 0.5; 0 for no pasting. */
  readonly pasteAlpha: number;
  /** Share of all runs below which no box is made, above 0 and up to 1. */
  readonly leastMass: number;
  readonly objective: PeelObjective;
}

/** Those of EMA Workbench. */
export const PRIM_DEFAULTS: PrimOptions = { peelAlpha: 0.05, pasteAlpha: 0.05, leastMass: 0.05, objective: "lenient1" };

/** A box of the peeling trajectory, and how it came about. */
export interface Step {
  readonly how: "start" | "peel" | "paste";
  readonly box: Box;
}

function checkOptions({ peelAlpha, pasteAlpha, leastMass }: PrimOptions): void {
  if (!(peelAlpha > 0 && peelAlpha < 0.5))
    throw new RangeError(`peelAlpha must lie above 0 and below 0.5, not ${peelAlpha}: 0.05 peels a twentieth at a time`);
  if (!(pasteAlpha >= 0 && pasteAlpha < 0.5))
    throw new RangeError(`pasteAlpha must lie from 0 to below 0.5, not ${pasteAlpha}: 0.05 is usual, 0 pastes nothing`);
  if (!(leastMass > 0 && leastMass <= 1))
    throw new RangeError(`leastMass must lie above 0 and up to 1, not ${leastMass}: 0.05 stops at a twentieth of the runs`);
}

/** The move with the highest score; of equal ones that which leaves fewer dimensions restricted, then the first. */
function best(moves: readonly Move[], scoreOf: (after: Count) => number, limits: readonly Limits[], outer: readonly Limits[]) {
  let found: { readonly move: Move; readonly score: number; readonly restricted: number } | undefined;
  for (const move of moves) {
    const score = scoreOf(move);
    if (found !== undefined && score < found.score) continue;
    const restricted = restrictedDimensions(limits.with(move.dimension, move.limit), outer);
    if (found === undefined || score > found.score || restricted < found.restricted) found = { move, score, restricted };
  }
  return found;
}

/**
 * Patient Rule Induction Method for cases of interest: a trajectory of boxes that grow denser as they grow
 * smaller, from the box around all runs. Each peel takes the share `peelAlpha` off one number at one end, or
 * all runs with one option, wherever the objective is best (equal: where fewer dimensions are restricted,
 * then the first; numbers before options, upper ends before lower), until the box would hold less than
 * `leastMass` of all runs or nothing gains. Then pasting opens limits again as long as that raises the density.
 *
 * Friedman and Fisher (Stat. Comput. 9, 1999, 123); for scenario discovery Bryant and Lempert (Technol.
 * Forecast. Soc. Change 77, 2010, 34). Steps, ties and statistics are those of EMA Workbench's `Prim`, except
 * that whole numbers are peeled like other numbers, and options are pasted even when no number is restricted.
 *
 * Coverage, mass and outer limits refer to all runs of the sample, also when earlier boxes took some.
 */
export function prim(cases: Cases, options: Partial<PrimOptions> = {}): Step[] {
  const chosen = { ...PRIM_DEFAULTS, ...options };
  checkOptions(chosen);
  const { peelAlpha, pasteAlpha, leastMass, objective } = chosen;
  const least = (move: Count): boolean => move.rows / cases.sample.rows >= leastMass;
  const outer = outerLimits(cases.sample);
  let limits: readonly Limits[] = outer;
  const steps: Step[] = [{ how: "start", box: boxOf(cases, limits, outer) }];

  for (let inside = insideOf(cases); ; ) {
    const found = best(peels(cases, inside, limits, peelAlpha), (after) => PEEL_OBJECTIVES[objective](inside, after), limits, outer);
    if (found === undefined || !(found.score > 0 && found.move.rows < inside.rows && least(found.move))) break;
    limits = limits.with(found.move.dimension, found.move.limit);
    inside = afterMove(inside, cases, found.move);
    steps.push({ how: "peel", box: boxOf(cases, limits, outer) });
  }

  for (let before = steps[steps.length - 1].box; pasteAlpha > 0; before = steps[steps.length - 1].box) {
    const found = best(pastes(cases, limits, outer, pasteAlpha), (after) => PEEL_OBJECTIVES[objective](before, after), limits, outer);
    if (found === undefined || !(found.score > 0 && found.move.rows > before.rows && least(found.move))) break;
    if (!(found.move.ofInterest / found.move.rows > before.density)) break;
    limits = limits.with(found.move.dimension, found.move.limit);
    steps.push({ how: "paste", box: boxOf(cases, limits, outer) });
  }
  return steps;
}
