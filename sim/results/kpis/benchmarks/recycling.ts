import { share, sum } from "../measures.ts";
import { benchmarks, holdsYear, yearOf } from "./benchmark.ts";
import { ACT, BENCHMARK_YEAR } from "./sources.ts";

export const recycling = benchmarks({
  id: "benchmark-recycling",
  title: "EU recycling over EU use in 2030",
  unit: "share",
  better: "higher",
  definition:
    "Output-eu-recycled over consumption-eu, both in 2030. Output and not capacity, since a recycler can make no more than the scrap that it gets.",
  source: `${ACT}: recycling capacity of at least 25 % of annual consumption`,
  targets: [{ title: "At least 25 % recycling in 2030", target: 0.25 }],
  missing: [({ stage }) => (stage === "component" ? "no raw material in this market" : undefined), holdsYear(BENCHMARK_YEAR)],
  measure: (run) =>
    share(sum(yearOf(run, run.scope, "output-eu-recycled", BENCHMARK_YEAR)), sum(yearOf(run, run.scope, "consumption-eu", BENCHMARK_YEAR))),
});
