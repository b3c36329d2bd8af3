import { createFrontier, type Frontier, type FrontierTerms } from "../../analysis/frontier-study.ts";
import type { RunJob } from "../../workers/runner.ts";
import type { Steps } from "./search-run.ts";

/** A frontier as a search that yields its runs. */
export function* frontierSteps(terms: FrontierTerms): Steps<Frontier> {
  const search = createFrontier(terms);
  for (let wanted = search.next(); wanted; wanted = search.next()) {
    const jobs = wanted.flatMap(({ states }) =>
      states.map(({ world, replication }): RunJob => ({ world, seed: terms.seed, first: replication, count: 1, detail: "kpis" })),
    );
    const results = yield jobs;
    const told = new Map<number, readonly (Float64Array | undefined)[]>();
    let from = 0;
    for (const { number, states } of wanted) {
      told.set(
        number,
        results.slice(from, from + states.length).map(([run]) => run?.kpis),
      );
      from += states.length;
    }
    search.tell(told);
  }
  return search.report();
}
