import { costsOf } from "./pareto.ts";
import { type SearchProblem, violationOf } from "./problem.ts";
import type { Evaluated } from "./search.ts";

/** A policy that may belong to the frontier. */
export interface Contender {
  readonly policy: Evaluated;
  /**
   * By how many standard errors it falls short of mattering: of being better by ε in some objective than the
   * member of the frontier that it falls short of most clearly. 0 on the frontier.
   */
  readonly shortBy: number;
}

/**
 * The policies to be run again on more draws before a frontier is believed: all that keep the limits, unless
 * it takes more than `errors` standard errors for them to be better by ε, in any objective, than some member of the
 * frontier; the likeliest first.
 * Errors of two policies are added as if independent; under shared draws that makes the list longer, not shorter.
 */
export function contenders(
  { objectives, limits }: SearchProblem,
  evaluated: readonly Evaluated[],
  frontier: readonly Evaluated[],
  errors = 1,
): Contender[] {
  const directions = objectives.map(({ better }) => better);
  const measured = ({ objectives: means = [], standardErrors = directions.map(() => 0) }: Evaluated) => ({
    costs: costsOf(means, directions),
    standardErrors,
  });
  const members = frontier.map(measured);
  const onFrontier = new Set(frontier.map(({ number }) => number));
  const found: Contender[] = [];
  for (const policy of evaluated) {
    if (policy.objectives === undefined || violationOf(limits, policy.limited ?? []) > 0) continue;
    const own = measured(policy);
    const margins = members.map((member) =>
      directions.reduce((least, _, at) => {
        const gap = own.costs[at] + objectives[at].epsilon - member.costs[at];
        const error = Math.sqrt(own.standardErrors[at] * own.standardErrors[at] + member.standardErrors[at] * member.standardErrors[at]);
        return Math.min(least, error > 0 ? gap / error : gap < 0 ? -Infinity : Infinity);
      }, Infinity),
    );
    const shortBy = onFrontier.has(policy.number) ? 0 : Math.max(0, ...margins);
    if (shortBy <= errors) found.push({ policy, shortBy });
  }
  return found.sort((a, b) => a.shortBy - b.shortBy || a.policy.number - b.policy.number);
}

/** By objective the middle standard error of a difference between two policies, over ε: above 1, ε tells apart what the runs cannot. */
export function noiseToEpsilon({ objectives }: SearchProblem, evaluated: readonly Evaluated[]): number[] {
  return objectives.map(({ epsilon }, at) => {
    const errors = evaluated
      .flatMap(({ standardErrors }) => (standardErrors === undefined ? [] : [standardErrors[at]]))
      .sort((a, b) => a - b);
    return errors.length > 0 ? (Math.sqrt(2) * errors[Math.floor(errors.length / 2)]) / epsilon : 0;
  });
}
