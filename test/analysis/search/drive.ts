import { type Lever, valueOfLevel } from "../../../analysis/search/lever.ts";
import type { SearchProblem } from "../../../analysis/search/problem.ts";
import { type Candidate, createSearch, type Outcome, type SearchOptions } from "../../../analysis/search/search.ts";
import type { Setting } from "../../../sim/world.ts";

/** Levers of a test function: numbers from 0 to 1. */
export const unitLevers = (count: number, step: number): Lever[] =>
  Array.from({ length: count }, (_, at) => ({ id: `x${at}`, title: `x${at}`, kind: "steps", unit: "1", min: 0, max: 1, step }));

export const settingsOf = (levers: readonly Lever[], { levels }: Pick<Candidate, "levels">): Setting[] =>
  levers.map((lever, at) => valueOfLevel(lever, levels[at]));

/** Runs a search to its end on outcomes that follow from the settings alone. */
export function drive(problem: SearchProblem, options: SearchOptions, outcome: (settings: Setting[]) => Omit<Outcome, "number">) {
  const search = createSearch(problem, options);
  for (let asked = search.ask(); asked; asked = search.ask())
    search.tell(asked.map((candidate) => ({ number: candidate.number, ...outcome(settingsOf(problem.levers, candidate)) })));
  return search;
}
