import { type Box, boxOf, outerLimits, type Restriction, withoutRestriction } from "./box.ts";
import type { Cases } from "./cases.ts";
import type { Step } from "./prim.ts";

export interface Suggestion {
  /** Position in the trajectory of the box that it starts from. */
  readonly at: number;
  readonly box: Box;
  /** Restrictions of that box that chance explains, in the order in which they were dropped. */
  readonly dropped: readonly Restriction[];
}

/** Harmonic mean of coverage and density: the F1 score of "is of interest when in the box". */
const balance = ({ coverage, density }: Box): number => (coverage > 0 ? (2 * coverage * density) / (coverage + density) : 0);

/**
 * A box to look at first; which one to keep is for the reader to judge. Of the boxes with a restriction the
 * one with the highest harmonic mean of coverage and density (equal: with fewer dimensions restricted, then
 * the larger): it is low when either is. Of its restrictions the one with the largest quasi-p-value is
 * dropped until none is above `significance`, as Bryant and Lempert (2010) advise. A box that is left
 * without restrictions says that nothing was found.
 */
export function suggestBox(cases: Cases, steps: readonly Step[], significance = 0.05): Suggestion {
  let at = Math.min(1, steps.length - 1);
  for (const [step, { box }] of steps.entries()) {
    const best = steps[at].box;
    if (step > 0 && (balance(box) > balance(best) || (balance(box) === balance(best) && box.restricted < best.restricted))) at = step;
  }
  const outer = outerLimits(cases.sample);
  const dropped: Restriction[] = [];
  let { box } = steps[at];
  for (;;) {
    const worst = box.restrictions.reduce<Restriction | undefined>(
      (most, one) => (most === undefined || one.quasiP > most.quasiP ? one : most),
      undefined,
    );
    if (worst === undefined || worst.quasiP <= significance) return { at, box, dropped };
    dropped.push(worst);
    box = boxOf(cases, withoutRestriction(box.limits, outer, worst), outer);
  }
}
