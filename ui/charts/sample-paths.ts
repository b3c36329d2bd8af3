import { t } from "../../language/language.ts";
import { outcomeIndex } from "../../sim/results/outcomes.ts";
import { seriesOf } from "../../sim/results/results.ts";
import type { ChoiceAsk } from "../notebook/asks.ts";
import type { WorldRuns } from "../notebook/runs.ts";

/** How many single runs a fan shows beside its bands. */
export const pathsAsk = (usual: number): ChoiceAsk => ({
  kind: "choice",
  id: "paths",
  title: t("Single runs"),
  default: String(usual),
  options: [0, 5, 20].map((n) => ({ value: String(n), title: n === 0 ? t("none") : t("{count} runs", { count: n }) })),
});

const known = new WeakMap<WorldRuns, Map<string, readonly Float64Array[]>>();

/** Monthly paths of single runs, evenly spread over the replications; the same arrays for the same runs. */
export function samplePaths(runs: WorldRuns, outcome: string, most: number): readonly Float64Array[] {
  let kept = known.get(runs);
  if (!kept) known.set(runs, (kept = new Map()));
  const key = `${outcome}#${most}`;
  let paths = kept.get(key);
  if (!paths) {
    const { series } = runs;
    const n = Math.min(most, series.length);
    paths = Array.from({ length: n }, (_, at) => seriesOf(series[Math.floor((at * series.length) / n)], outcomeIndex(outcome)));
    kept.set(key, paths);
  }
  return paths;
}
