import type { MarketScope, OtherMarket, RunRecord } from "../kpi.ts";
import { sum } from "../measures.ts";
import { benchmarks } from "./benchmark.ts";

const SPAN = 12;
const MOVES = ["fiscal-paid", "fiscal-received"];

const short = ({ months }: MarketScope): string | undefined => (months < SPAN ? "run of less than twelve months" : undefined);

const markets = (run: RunRecord): readonly Pick<OtherMarket, "outcome">[] => [run, ...run.others];

/** First month in which public money moves in any market; the start of the run where none does. */
function beginOf(run: RunRecord): number {
  const paths = markets(run).flatMap(({ outcome }) => MOVES.map(outcome));
  for (let month = 0; month < run.months; month++) if (paths.some((path) => path[month] !== 0)) return month;
  return 0;
}

function firstYear(run: RunRecord, ids: readonly string[]): number {
  const from = beginOf(run);
  let total = 0;
  for (const { outcome } of markets(run)) for (const id of ids) total += sum(outcome(id).subarray(from, from + SPAN));
  return total;
}

const SPAN_TEXT =
  "over the twelve months from the first in which public money moves under the policy (from the start of the run where none does), in all markets of the world";
const WHOLE = "The plan's sum is for all critical raw materials, a run's for the materials traded in it.";

export const funds = benchmarks({
  id: "benchmark-funds",
  title: "Public money in the policy's first twelve months",
  unit: "EUR",
  better: "higher",
  definition: `Sum of fiscal-paid ${SPAN_TEXT}: paid, not promised. ${WHOLE}`,
  source: "COM(2025) 945 section 2.1: 3 bn EUR of EU money in the next twelve months",
  targets: [{ title: "At least 3 bn EUR of public money in twelve months", target: 3e9 }],
  missing: [short],
  measure: (run) => firstYear(run, ["fiscal-paid"]),
});

export const priorityProjects = benchmarks({
  id: "benchmark-projects",
  title: "Money for EU projects in the policy's first twelve months",
  unit: "EUR",
  better: "higher",
  definition: `Sum of investment-eu and fiscal-paid ${SPAN_TEXT}: capital and running costs, whoever pays. Public money that pays for capital is in both, so this is an upper bound. ${WHOLE}`,
  source: "COM(2025) 945 section 2: about 2.15 bn EUR of capital and running costs for the priority projects",
  targets: [{ title: "At least 2.15 bn EUR for EU projects in twelve months", target: 2.15e9 }],
  missing: [short],
  measure: (run) => firstYear(run, ["investment-eu", "fiscal-paid"]),
});
