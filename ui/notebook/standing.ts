import { t } from "../../language/language.ts";
import type { Study } from "../../scenarios/scenario.ts";
import { count } from "./figures.ts";
import type { RunStatus } from "./runs.ts";

/** What the page rests on at this moment, in words. */
export function standing(status: RunStatus | undefined, { replications }: Pick<Study, "replications">): string {
  if (!status) return t("starting…");
  const { phase, answeredBy, aged, onTopOf, shipped, differing } = status;
  const runs = count(answeredBy);
  const all = count(replications);
  if (phase === "failed") return t("stopped by a fault");
  if (phase === "cancelled")
    return answeredBy > 0 ? t("cancelled; shown: answer from {runs} runs", { runs }) : t("cancelled before the first answer");
  if (phase === "done")
    return differing
      ? t("final answer from {runs} runs; the figures that came with this page were others, so it needs to be built again", { runs: all })
      : t("final answer from {runs} runs", { runs: all });
  if (shipped) return t("answer from {runs} shipped runs; checking them here…", { runs: count(shipped) });
  if (answeredBy === 0)
    return aged ? t("running; grey figures are from before the change") : t("running; the first figures are on their way…");
  if (answeredBy >= replications) return t("final from {runs} runs; the other policies are still running…", { runs });
  return onTopOf
    ? t("estimate from {runs} of {all} new runs; grey still moves…", { runs, all })
    : t("estimate from {runs} of {all} runs; grey still moves…", { runs, all });
}
