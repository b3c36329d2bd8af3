import { t } from "../../language/language.ts";
import { ranked } from "../../analysis/class/ranked.ts";
import type { PolicyQuestion } from "../../scenarios/class/question.ts";
import { KPIS, kpiIndex } from "../../sim/results/kpis/index.ts";
import { answerBars } from "../charts/answer-bars.ts";
import { and } from "../experiments/words.ts";
import { count, figureText } from "../notebook/figures.ts";
import { policyOf } from "../notebook/notebook.ts";
import { runsName, type WorldRuns } from "../notebook/runs.ts";
import { aheadText, keepsText, kpiLimit, standingText } from "./rank-words.ts";
import { byAnswer, namesOf, type Revealed, type RevealScene, worstOf } from "./reveal.ts";
import { inSentence, limitText } from "./words.ts";

/** How many chose which policy, in the order in which the runs rank them; undefined before the first runs. */
export function revealPolicy(question: PolicyQuestion, { use, study, given }: RevealScene): Revealed | undefined {
  const { kpi, limit, better, options } = question;
  const { title, unit } = KPIS[kpiIndex(kpi)];
  const readings = options.map((id) => use<WorldRuns>(runsName(id, question.exporter)));
  const candidates = options.flatMap((id, at) => {
    const { value } = readings[at];
    return value && value.runs.length > 0 ? [{ at, title: t(policyOf(study, id)?.title ?? id), runs: value.runs }] : [];
  });
  if (candidates.length < options.length) return undefined;
  const ranking = ranked(candidates, kpi, better, limit && kpiLimit(limit));
  const { standings, best } = ranking;
  const groups = byAnswer(given);
  const peopleOf = (at: number) => groups.find((group) => group.at === at)?.people ?? [];
  const most = Math.max(0, ...groups.map(({ people }) => people.length));
  const favourites = groups.filter(({ people }) => people.length === most).map(({ at }) => quoted(candidates[at].title));
  const n = given.length;
  const right = best ? peopleOf(best.candidate.at) : [];
  const chosen = { right: count(right.length), count: count(n), favourites: and(favourites), most: count(most) };
  return {
    sentences: [
      [
        ...(best
          ? [
              t("{policy} does best in the runs: {kpi} {figure} on average.", {
                policy: quoted(best.candidate.title),
                kpi: inSentence(title),
                figure: figureText(best.mean, unit),
              }),
              ...(limit ? [t("It {keeps}: {limit}.", { keeps: keepsText(limit, best), limit: limitText(limit) })] : []),
              ...aheadText(ranking, kpi, (one) => quoted(one.title)),
            ]
          : [
              t("No policy keeps the limit, {limit}; {policy} comes nearest.", {
                limit: limit ? limitText(limit) : "",
                policy: quoted(standings[0].candidate.title),
              }),
            ]),
      ].join(" "),
      ...(n > 0
        ? [
            favourites.length > 1
              ? t("{right} of {count} chose it; equally many, {most}, chose each of {favourites}.", chosen)
              : t("{right} of {count} chose it; most, {most}, chose {favourites}.", chosen),
          ]
        : []),
    ],
    named: right.length > 0 ? t("Right: {names}.", { names: namesOf(right) }) : "",
    picture: {
      title: t("What was chosen, in the order in which the runs rank it"),
      subtitle: limit
        ? t("Bars: people. Below each name: {kpi}, mean of the runs. Dark: best in the runs. In outline: breaks the limit.", {
            kpi: inSentence(title),
          })
        : t("Bars: people. Below each name: {kpi}, mean of the runs. Dark: best in the runs.", { kpi: inSentence(title) }),
      draw: (width) =>
        answerBars(
          standings.map((standing) => ({
            title: standing.candidate.title,
            people: peopleOf(standing.candidate.at).length,
            says: standingText(kpi, limit, standing),
            best: standing === best,
            keeps: standing.verdict?.holds ?? true,
          })),
          width,
        ),
      describe: standings
        .map((standing, at) => {
          const { length } = peopleOf(standing.candidate.at);
          return `${at + 1}. ${standing.candidate.title}: ${t("people: {count}", { count: count(length) })}, ${standingText(kpi, limit, standing)}.`;
        })
        .join(" "),
      table: () => ({
        columns: [t("Policy"), t("People"), t(title), ...(limit ? [t("Limit")] : [])].map((one) => ({ title: one, unit: "" })),
        rows: standings.map((standing) => [
          standing.candidate.title,
          peopleOf(standing.candidate.at).length,
          figureText(standing.mean, unit),
          ...(limit ? [keepsText(limit, standing)] : []),
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

const quoted = (title: string): string => t("“{title}”", { title });
