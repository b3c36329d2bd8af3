import { mean, share, sum } from "../measures.ts";
import { benchmarks, holdsYear, yearOf } from "./benchmark.ts";
import { ACT, BENCHMARK_YEAR } from "./sources.ts";

export const processing = benchmarks({
  id: "benchmark-processing",
  title: "EU processing over EU use in 2030",
  unit: "share",
  better: "higher",
  definition: "Mean of capacity-eu over the year's consumption-eu, both in 2030, where what is traded is refined.",
  source: `${ACT}: processing capacity of at least 40 % of annual consumption`,
  targets: [{ title: "At least 40 % processing in 2030", target: 0.4 }],
  missing: [({ stage }) => (stage === "refined" ? undefined : "no processing stage in this market"), holdsYear(BENCHMARK_YEAR)],
  measure: (run) =>
    share(mean(yearOf(run, run.scope, "capacity-eu", BENCHMARK_YEAR)), sum(yearOf(run, run.scope, "consumption-eu", BENCHMARK_YEAR))),
});
