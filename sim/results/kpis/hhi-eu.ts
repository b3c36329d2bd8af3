import type { KpiDefinition } from "./kpi.ts";

/** `1e4 Σ s²` of shares that add up to one (known answer KA28). */
export function hhi(shares: readonly number[]): number {
  let squares = 0;
  for (const one of shares) squares += one * one;
  return 1e4 * squares;
}

export const hhiEu: KpiDefinition = {
  id: "hhi-eu",
  title: "Concentration of EU use",
  unit: "points",
  better: "lower",
  definition:
    "Herfindahl-Hirschman index of EU use over the last 12 months by refining region, the EU included: 10,000 times the sum of squared shares; undefined when the EU uses nothing.",
  compute: (run) => {
    const tonnes = Object.values(run.euUseByOriginLastYear);
    const total = tonnes.reduce((all, one) => all + one, 0);
    return total > 0 ? hhi(tonnes.map((one) => one / total)) : NaN;
  },
};
