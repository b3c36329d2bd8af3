import { t } from "../../language/language.ts";
import type { KpiLimit, Ranking, Standing } from "../../analysis/class/ranked.ts";
import type { Limit } from "../../scenarios/class/limit.ts";
import { KPIS, kpiIndex } from "../../sim/results/kpis/index.ts";
import { figureText, rangeText } from "../notebook/figures.ts";
import { percent } from "../experiments/words.ts";
import { inSentence, limitText, shareOf } from "./words.ts";

export function kpiLimit(limit: Limit): KpiLimit {
  const { kpi, relation, bound } = limit;
  return { kpi, relation, bound, unit: KPIS[kpiIndex(kpi)].unit, probability: shareOf(limit), under: "main", text: limitText(limit) };
}

/** "P95", "mean": which number of the runs a limit speaks of. */
export function statisticName({ statistic }: Pick<Limit, "statistic">): string {
  return statistic === "mean" ? t("mean") : statistic === "p50" ? t("median") : statistic.toUpperCase();
}

/** That number of one answer: "P95 912 MEUR". */
export const limitedFigure = ({ kpi, statistic }: Limit, { limited }: Standing<unknown>): string =>
  figureText(limited?.[statistic] ?? Number.NaN, KPIS[kpiIndex(kpi)].unit);

/** What the runs say of one answer: "3,437 t a year; net outlay: P95 912 MEUR, keeps the limit in 97 % of runs". */
export function standingText(kpi: string, limit: Limit | undefined, standing: Standing<unknown>): string {
  const measured = figureText(standing.mean, KPIS[kpiIndex(kpi)].unit);
  if (!limit || !standing.verdict) return measured;
  const limited = `${inSentence(KPIS[kpiIndex(limit.kpi)].title)}: ${statisticName(limit)} ${limitedFigure(limit, standing)}`;
  return `${measured}; ${limited}; ${keepsText(limit, standing)}`;
}

/** Whether an answer keeps the limit, and how surely. */
export function keepsText({ statistic }: Pick<Limit, "statistic">, { verdict }: Standing<unknown>): string {
  if (!verdict) return "";
  const { holds, surely, value } = verdict;
  if (statistic === "mean") return holds ? (surely ? t("keeps the limit") : t("keeps the limit, not beyond doubt")) : t("breaks the limit");
  const share = percent(value);
  if (!holds) return t("keeps the limit in {share} of runs, which is too few", { share });
  return surely ? t("keeps the limit in {share} of runs", { share }) : t("keeps the limit in {share} of runs, not beyond doubt", { share });
}

/** By how much the best is ahead of the next, and whether that is real; nothing where there is no next. */
export function aheadText<C>({ standings, ahead }: Ranking<C>, kpi: string, titleOf: (candidate: C) => string): string[] {
  if (!ahead) return [];
  const next = titleOf(standings[1].candidate);
  if (ahead.verdict === "not distinguishable") return [t("On the same draws it cannot be told from {next}, which comes next.", { next })];
  const difference = rangeText(ahead.low, ahead.high, KPIS[kpiIndex(kpi)].unit);
  return [t("On the same draws it is clearly ahead of {next}, which comes next: {difference} on average.", { next, difference })];
}
