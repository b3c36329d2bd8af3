import type { RunRecord } from "../kpi.ts";
import { sum } from "../measures.ts";
import { benchmarks, holdsYear, yearOf } from "./benchmark.ts";
import { BENCHMARK_YEAR } from "./sources.ts";

const makersOf = (run: RunRecord) => (run.scope.stage === "component" ? run : run.others.find(({ scope }) => scope.stage === "component"));

export const magnets = benchmarks({
  id: "benchmark-magnets",
  title: "Magnets made in the EU in 2030",
  unit: "t",
  better: "higher",
  definition:
    "Output-eu of the magnet market in 2030, wherever magnets are traded in the world. The plan says in the coming years; 2030 is assumed.",
  source: "COM(2025) 945 section 3.1: 3,800 t of rare-earth permanent magnets, about 20 % of demand",
  targets: [{ title: "At least 3,800 t of EU magnets in 2030", target: 3800 }],
  missing: [
    ({ stage, beside }) => (stage === "component" || beside.includes("component") ? undefined : "no magnets in this world"),
    holdsYear(BENCHMARK_YEAR),
  ],
  measure(run) {
    const makers = makersOf(run);
    return makers ? sum(yearOf(makers, makers.scope, "output-eu", BENCHMARK_YEAR)) : NaN;
  },
});
