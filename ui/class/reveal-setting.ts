import { t } from "../../language/language.ts";
import { ranked } from "../../analysis/class/ranked.ts";
import { axisUnit } from "../../scenarios/axis-unit.ts";
import type { Limit } from "../../scenarios/class/limit.ts";
import { numberAt, type SettingQuestion } from "../../scenarios/class/question.ts";
import { KPIS, kpiIndex } from "../../sim/results/kpis/index.ts";
import { answerScatter } from "../charts/answer-scatter.ts";
import { count, figureText, inUnit } from "../notebook/figures.ts";
import type { WorldRuns } from "../notebook/runs.ts";
import { type Trial, trialName } from "../notebook/tried.ts";
import { aheadText, keepsText, kpiLimit, limitedFigure, standingText, statisticName } from "./rank-words.ts";
import { byAnswer, namesOf, type Revealed, type RevealScene, worstOf } from "./reveal.ts";
import { amountText, inSentence, limitText } from "./words.ts";

/** The policy with a setting as somebody answered. */
export const trialOf = ({ lever, exporter, range }: SettingQuestion, at: number): Trial => ({
  lever,
  exporter,
  value: Number((numberAt(range, at) / range.scale).toPrecision(12)),
});

/** Every distinct answer, run on the same draws and ranked; undefined until each has runs. */
export function revealSetting(question: SettingQuestion, { use, given }: RevealScene): Revealed | undefined {
  const { kpi, limit, better, range, setting } = question;
  const groups = byAnswer(given);
  const readings = groups.map(({ at }) => use<WorldRuns>(trialName(trialOf(question, at))));
  const candidates = groups.flatMap(({ at, people }, i) => {
    const { value } = readings[i];
    return value && value.runs.length > 0 ? [{ at, people, runs: value.runs, title: amountText(numberAt(range, at), range) }] : [];
  });
  if (candidates.length < groups.length || candidates.length === 0) return undefined;
  const { title, unit } = KPIS[kpiIndex(kpi)];
  const ranking = ranked(candidates, kpi, better, limit && kpiLimit(limit));
  const { standings, best } = ranking;
  const n = given.length;
  const keeping = standings.filter(({ verdict }) => verdict?.holds).reduce((sum, { candidate }) => sum + candidate.people.length, 0);
  const y = axisUnit(unit);
  const limited = limit ? KPIS[kpiIndex(limit.kpi)] : undefined;
  const x = limited ? axisUnit(limited.unit) : { scale: 1, unit: range.unit };
  const across = (): string => (limit && limited ? `${t(limited.title)}, ${statisticName(limit)}` : t(setting.title));
  const meanName = (): string => t("{kpi}, mean", { kpi: t(title) });
  return {
    sentences: [
      [
        ...(best
          ? [
              t("Best of what was answered: {answer}, with {kpi} {figure} on average.", {
                answer: best.candidate.title,
                kpi: inSentence(title),
                figure: figureText(best.mean, unit),
              }),
              ...(limit ? [t("It {keeps}: {limit}.", { keeps: keepsText(limit, best), limit: limitText(limit) })] : []),
              ...aheadText(ranking, kpi, (one) => one.title),
            ]
          : [
              t("No answer keeps the limit, {limit}; {answer} comes nearest.", {
                limit: limit ? limitText(limit) : "",
                answer: standings[0].candidate.title,
              }),
            ]),
      ].join(" "),
      ...(limit ? [t("{keeping} of {count} answers keep the limit.", { keeping: count(keeping), count: count(n) })] : []),
      groups.length === 1
        ? t("One setting was answered; a better one may lie beside it.")
        : t("{count} different settings were answered, each run on the same draws; a better one may lie between.", {
            count: count(groups.length),
          }),
    ],
    named: best ? t("Best: {names}.", { names: namesOf(best.candidate.people) }) : "",
    picture: {
      title: limit
        ? t("{setting}: what each answer gives, and what it costs", { setting: t(setting.title) })
        : t("{setting}: what each answer gives", { setting: t(setting.title) }),
      subtitle: limit
        ? t(
            "A circle: a setting, with the number of people who answered it. Filled: the best. Lines: 95 % intervals of the mean. Shaded: beyond the limit.",
          )
        : t("A circle: a setting, with the number of people who answered it. Filled: the best. Lines: 95 % intervals of the mean."),
      draw: (width) =>
        answerScatter(
          standings.map((standing, at) => ({
            x: limit ? (standing.limited?.[limit.statistic] ?? Number.NaN) * x.scale : numberAt(range, standing.candidate.at),
            y: standing.mean * y.scale,
            y1: standing.low * y.scale,
            y2: standing.high * y.scale,
            people: standing.candidate.people.length,
            label: standing.candidate.title,
            best: at === 0 && best !== undefined,
            keeps: standing.verdict?.holds ?? true,
          })),
          {
            x: inUnit(across(), x.unit),
            y: inUnit(meanName(), y.unit),
            ...(limit
              ? {
                  limit: {
                    at: limit.bound * x.scale,
                    text: limit.relation === "at most" ? t("at most {bound}", bound(limit)) : t("at least {bound}", bound(limit)),
                    below: limit.relation === "at most",
                  },
                }
              : {}),
          },
          width,
        ),
      describe: standings
        .map((standing, at) => {
          const { title: answer, people } = standing.candidate;
          return `${at + 1}. ${answer}: ${t("people: {count}", { count: count(people.length) })}, ${standingText(kpi, limit, standing)}.`;
        })
        .join(" "),
      table: () => ({
        columns: [t(setting.title), t("People"), meanName(), ...(limit ? [across(), t("Limit")] : [])].map((one) => ({
          title: one,
          unit: "",
        })),
        rows: standings.map((standing) => [
          standing.candidate.title,
          standing.candidate.people.length,
          figureText(standing.mean, unit),
          ...(limit ? [limitedFigure(limit, standing), keepsText(limit, standing)] : []),
        ]),
      }),
    },
    says: (at) => {
      const place = standings.findIndex(({ candidate }) => candidate.at === at);
      return place < 0 ? "" : `${t("place {place}", { place: place + 1 })}: ${standingText(kpi, limit, standings[place])}`;
    },
    runs: Math.min(...candidates.map(({ runs }) => runs.length)),
    state: worstOf(readings.map(({ state }) => state)),
  };
}

const bound = ({ kpi, bound: value }: Limit): { readonly bound: string } => ({ bound: figureText(value, KPIS[kpiIndex(kpi)].unit) });
