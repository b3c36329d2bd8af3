import { EU_REGION } from "../kpi.ts";
import { share } from "../measures.ts";
import { benchmarks, holdsYear, januaryOf } from "./benchmark.ts";
import { ACT, BENCHMARK_YEAR } from "./sources.ts";

/** Largest share of EU use of one region outside the EU; NaN when nothing is used. */
export function largestOrigin(tonnes: Readonly<Record<string, number>>): { readonly region: string; readonly share: number } {
  let total = 0;
  let largest = 0;
  let region = "";
  for (const [name, amount] of Object.entries(tonnes)) {
    total += amount;
    if (name === EU_REGION || amount <= largest) continue;
    largest = amount;
    region = name;
  }
  return { region, share: share(largest, total) };
}

export const oneCountry = benchmarks({
  id: "benchmark-one-country",
  title: "Largest share of one third country in 2030",
  unit: "share",
  better: "lower",
  definition:
    "Largest share of EU use in 2030 made in one region outside the EU, in this market's stage alone. Partners and the rest of the world are several countries each, so the share of one country is overstated where they lead.",
  source: `${ACT}: at most 65 % from a single third country at any relevant stage of processing`,
  targets: [{ title: "At most 65 % from one country in 2030", target: 0.65 }],
  missing: [holdsYear(BENCHMARK_YEAR)],
  measure: (run) => largestOrigin(run.euUseByOrigin(januaryOf(run.scope, BENCHMARK_YEAR), 12)).share,
});
