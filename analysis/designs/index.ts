import type { Experiment } from "../../scenarios/experiment.ts";
import { correlate } from "./correlate.ts";
import type { Design } from "./design.ts";
import { FRACTIONAL_FACTORIAL } from "./fractional-factorial.ts";
import { FULL_FACTORIAL } from "./full-factorial.ts";
import { LATIN_HYPERCUBE } from "./latin-hypercube.ts";
import { MONTE_CARLO } from "./monte-carlo.ts";
import { MORRIS } from "./morris-trajectories.ts";
import type { Points } from "./points.ts";
import { SALTELLI } from "./saltelli.ts";
import { SOBOL } from "./sobol-sequence.ts";

/** Every design that an experiment can name. */
export const DESIGNS: readonly Design[] = [MONTE_CARLO, LATIN_HYPERCUBE, SOBOL, SALTELLI, MORRIS, FULL_FACTORIAL, FRACTIONAL_FACTORIAL];

/** What of an experiment decides where its points lie. */
export type Plan = Pick<Experiment, "design" | "size" | "secondOrder" | "factors" | "correlations">;

/** A RangeError names a design that there is not. */
export function designById(id: string): Design {
  const found = DESIGNS.find((design) => design.id === id);
  if (!found) throw new RangeError(`design must be one of ${DESIGNS.map((design) => design.id).join(", ")}, not ${id}`);
  return found;
}

/** The design of a plan, if its size and its correlations are such as the design allows; a RangeError if not. */
function checkedDesign({ design: id, size, correlations }: Plan): Design {
  const design = designById(id);
  const { counts, least, most, usual } = design.size;
  if (!Number.isSafeInteger(size) || size < least || size > most)
    throw new RangeError(`size of ${id} counts ${counts}: it must be a whole number from ${least} to ${most}, not ${size}; ${usual}`);
  if (correlations.length > 0 && !design.correlations)
    throw new RangeError(
      `${id} takes its factors for independent, so correlations are not possible: remove them, ` +
        `or choose ${DESIGNS.filter((other) => other.correlations)
          .map((other) => other.id)
          .join(", ")}`,
    );
  return design;
}

/** Number of points of an experiment, before any is built. Errors as of `pointsOf`, but for contradicting correlations. */
export function costOf(plan: Plan): number {
  return checkedDesign(plan).cost(plan.factors, plan);
}

/** What a user should know before the experiment is run. */
export function notesOf(plan: Plan): readonly string[] {
  return checkedDesign(plan).notes?.(plan.factors, plan) ?? [];
}

/**
 * Points of an experiment, correlated as it says; they follow from it and the seed alone. A RangeError says what is
 * wrong with its size, its number of factors or its correlations.
 */
export function pointsOf(plan: Plan, seed: string): Points {
  const points = checkedDesign(plan).points(plan.factors, plan, seed);
  return correlate(
    points,
    plan.factors.map(({ id }) => id),
    plan.correlations,
  );
}
