import { benchmarks, holdsYear, januaryOf } from "./benchmark.ts";
import { largestOrigin } from "./one-country.ts";

const YEAR = 2029;
const PLAN = "COM(2025) 945 section 2: dependence on one country of origin down by 30 to 50 % by 2029, from announced capacity (note 8)";

export const dependence = benchmarks({
  id: "benchmark-dependence",
  title: "Fall of the dependence on one country by 2029",
  unit: "share",
  better: "higher",
  definition:
    "One minus the share of EU use in 2029 of the region outside the EU that leads in the first twelve reported months, over its share then. Below zero when the dependence grew.",
  source: PLAN,
  targets: [
    { id: "benchmark-dependence-30-met", title: "Dependence on one country down 30 % by 2029", target: 0.3 },
    { id: "benchmark-dependence-50-met", title: "Dependence on one country down 50 % by 2029", target: 0.5 },
  ],
  missing: [holdsYear(YEAR), (scope) => (januaryOf(scope, YEAR) < 12 ? "run begins too late to hold a year before 2029" : undefined)],
  measure(run) {
    const before = largestOrigin(run.euUseByOrigin(0, 12));
    const after = run.euUseByOrigin(januaryOf(run.scope, YEAR), 12);
    let total = 0;
    for (const tonnes of Object.values(after)) total += tonnes;
    return before.share > 0 && total > 0 ? 1 - after[before.region] / total / before.share : NaN;
  },
});
