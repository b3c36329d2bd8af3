import { t } from "../../language/language.ts";
import type { State } from "../notebook/dataflow.ts";
import { count } from "../notebook/figures.ts";
import type { WorldRuns } from "../notebook/runs.ts";

/** What something rests on that has fewer runs behind it than it will have, and than the figures beside it may have; empty where it is as good as they are. */
export function soFar(runs: WorldRuns | undefined, state: State, restsOn: number, all: number): string {
  if (state !== "coarse" || restsOn >= all || runs?.shipped?.runs === restsOn) return "";
  const values = { count: count(restsOn), all: count(all) };
  if (runs?.shipped)
    return t("So far from the first {count} of {all} runs, while the text rests on the {all} that came with this page.", values);
  if (runs?.before)
    return t("So far from {count} new runs, on top of the {all} before the change.", {
      ...values,
      all: count(runs.before.shipped?.runs ?? runs.before.runs.length),
    });
  return t("So far from the first {count} of {all} runs.", values);
}
