import { t } from "../../language/language.ts";
import { predicted } from "../../analysis/class/predicted.ts";
import { type Quantiles, quantiles } from "../../analysis/quantiles.ts";
import { pairRuns } from "../../analysis/summary.ts";
import { type NumberQuestion, numberAt } from "../../scenarios/class/question.ts";
import { KPIS, kpiIndex } from "../../sim/results/kpis/index.ts";
import { answerStrip } from "../charts/answer-strip.ts";
import type { State } from "../notebook/dataflow.ts";
import { count, figureText, settingUnit, signedText } from "../notebook/figures.ts";
import { runsName, type WorldRuns } from "../notebook/runs.ts";
import { kpiQuantiles } from "../notebook/summaries.ts";
import { byAnswer, inRange, namesOf, type Revealed, type RevealScene, worstOf } from "./reveal.ts";
import { amountText, distanceText } from "./words.ts";

/** What the runs give, and on how many they rest; undefined before the first. */
function outcome(
  { policy, compare, kpi, exporter }: NumberQuestion,
  { use, study }: RevealScene,
): { readonly spread: Quantiles; readonly runs: number; readonly state: State } | undefined {
  const at = kpiIndex(kpi);
  const own = use<WorldRuns>(runsName(policy, exporter));
  if (!own.value || own.value.runs.length === 0) return undefined;
  if (compare === "nothing") return { spread: kpiQuantiles(own.value, at), runs: own.value.runs.length, state: own.state };
  const baseline = use<WorldRuns>(runsName(study.baseline, exporter));
  if (!baseline.value) return undefined;
  const [mine, theirs] = pairRuns(own.value.runs, baseline.value.runs);
  const differences = mine.map((run, i) => run.kpis[at] - theirs[i].kpis[at]);
  return { spread: quantiles(differences), runs: mine.length, state: worstOf([own.state, baseline.state]) };
}

/** Predictions beside the median run and nine runs in ten; undefined before the first runs. */
export function revealNumber(question: NumberQuestion, scene: RevealScene): Revealed | undefined {
  const found = outcome(question, scene);
  if (!found) return undefined;
  const { range, compare } = question;
  const { title, unit } = KPIS[kpiIndex(question.kpi)];
  const { spread } = found;
  const said = (value: number): string => (compare === "baseline" ? signedText(value, unit) : figureText(value, unit));
  const [p5, p50, p95] = [spread.p5, spread.p50, spread.p95].map((value) => inRange(value, range));
  const answers = scene.given.map(({ at }) => numberAt(range, at));
  const { spread: own, inside, below, nearest, off } = predicted(answers, { p5, p50, p95 });
  const n = answers.length;
  const amount = (value: number): string => amountText(Number(value.toPrecision(4)), range);
  const groups = byAnswer(scene.given);
  const [lowest, highest] = [groups[0], groups.at(-1)].map((group) => amount(numberAt(range, group?.at ?? 0)));
  const result = t("The runs give {median} in the median future, and {low} to {high} in nine futures of ten.", {
    median: said(spread.p50),
    low: said(spread.p5),
    high: said(spread.p95),
  });
  const answered = { count: count(n), lowest, highest, middle: amount(own.p50) };
  const spreadOut =
    n === 1
      ? t("One answer: {lowest}.", answered)
      : lowest === highest
        ? t("{count} answers, all {lowest}.", answered)
        : t("{count} answers, from {lowest} to {highest}; the middle one is {middle}.", answered);
  const names = { names: namesOf(nearest.map((at) => scene.given[at])), off: distanceText(off, range) };
  return {
    sentences:
      n === 0
        ? [result]
        : [
            result,
            `${spreadOut} ${t("{below} of {count} expected less than the median future gives.", { below: count(below), count: count(n) })}`,
            t("{inside} of {count} lie where nine futures of ten do.", { inside: count(inside), count: count(n) }),
          ],
    named: n === 0 ? "" : off < range.step / 2 ? t("Nearest: {names}, to a step.", names) : t("Nearest: {names}, {off} off.", names),
    picture: {
      title: t("{kpi}: what was expected, and what the runs give", { kpi: t(title) }),
      subtitle: t("A dot: an answer. Thick line: the median run. Band: nine runs in ten."),
      draw: (width) =>
        answerStrip(
          {
            answers,
            p5,
            p50,
            p95,
            from: range.from,
            to: range.to,
            labels: [t("median run {figure}", { figure: said(spread.p50) }), said(spread.p5), said(spread.p95)],
            axis: settingUnit(range.unit) || t(title),
          },
          width,
        ),
      describe: n === 0 ? result : `${spreadOut} ${result}`,
      table: () => ({
        columns: [
          { title: t("Answer"), unit: settingUnit(range.unit) },
          { title: t("People"), unit: "" },
          { title: t("From the median run"), unit: settingUnit(range.unit) },
          { title: t("In nine runs of ten"), unit: "" },
        ],
        rows: groups.map(({ at, people }) => {
          const value = numberAt(range, at);
          return [amountText(value, range), people.length, value - p50, value >= p5 && value <= p95 ? t("yes") : t("no")];
        }),
      }),
    },
    says: (at) => {
      const value = numberAt(range, at);
      const away = { distance: distanceText(Math.abs(value - p50), range) };
      const side =
        Math.abs(value - p50) < range.step / 2
          ? t("on the median run")
          : value < p50
            ? t("{distance} below the median run", away)
            : t("{distance} above the median run", away);
      return value >= p5 && value <= p95 ? side : `${side}; ${t("outside nine runs in ten")}`;
    },
    runs: found.runs,
    state: found.state,
  };
}
