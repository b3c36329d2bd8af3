import type { MarketScope, RunRecord } from "../kpi.ts";
import { mean, share, sum } from "../measures.ts";
import { benchmarks, holdsYear, yearOf } from "./benchmark.ts";
import { ACT, BENCHMARK_YEAR } from "./sources.ts";

const mineOf = ({ others }: RunRecord) => others.find(({ scope, perTonne }) => scope.stage === "mined" && perTonne > 0);

function minesTraded({ stage, takesIn }: MarketScope): string | undefined {
  return stage === "mined" || takesIn.includes("mined") ? undefined : "no mine stage in this world";
}

export const extraction = benchmarks({
  id: "benchmark-extraction",
  title: "EU extraction over EU use in 2030",
  unit: "share",
  better: "higher",
  definition:
    "Capacity of EU mines over EU use, both in 2030: capacity-eu-mined of this market, plus that of the mine stage traded in the same world from which this material is made, in tonnes of this material.",
  source: `${ACT}: extraction capacity of at least 10 % of annual consumption`,
  targets: [{ title: "At least 10 % extraction in 2030", target: 0.1 }],
  missing: [minesTraded, holdsYear(BENCHMARK_YEAR)],
  measure(run) {
    const mine = mineOf(run);
    const bought = mine ? mean(yearOf(mine, mine.scope, "capacity-eu-mined", BENCHMARK_YEAR)) / mine.perTonne : 0;
    const own = mean(yearOf(run, run.scope, "capacity-eu-mined", BENCHMARK_YEAR));
    return share(own + bought, sum(yearOf(run, run.scope, "consumption-eu", BENCHMARK_YEAR)));
  },
});
