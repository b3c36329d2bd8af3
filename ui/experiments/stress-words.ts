import type { StressFigure, StressMeasure, StressReport } from "../../analysis/stress-study.ts";
import { t } from "../../language/language.ts";
import { kpiIndex, KPIS } from "../../sim/results/kpis/index.ts";
import { count, figureText, signedText } from "../notebook/figures.ts";

const MONTHS = "outage-months";
const titleOf = (titles: ReadonlyMap<string, string>, id: string): string => t(titles.get(id) ?? id);

/** Which shock is the hardest, and what the policies change under it. */
export function stressSentences(report: StressReport, titles: ReadonlyMap<string, string>): string[] {
  const months = report.figures[MONTHS];
  const [calm, ...shocked] = months;
  const worst = shocked.reduce((most, row, at) => (row[0].mean > shocked[most][0].mean ? at : most), 0);
  const row = shocked[worst];
  const shock = t(report.shocks[worst + 1].title);
  if (!(row[0].mean > calm[0].mean)) return [t("Under none of these shocks does the EU run short for longer than without one.")];
  const sentences = [
    t("The hardest is “{shock}”: the EU runs short in {months} on average without a policy, in {calm} without any shock.", {
      shock,
      months: figureText(row[0].mean, "months"),
      calm: figureText(calm[0].mean, "months"),
    }),
  ];
  const clear = report.policies.slice(1).flatMap((id, at) => {
    const { difference } = row[at + 1];
    return difference.verdict === "not distinguishable"
      ? []
      : [
          t("{policy} clearly changes that: {difference}.", {
            policy: titleOf(titles, id),
            difference: signedText(difference.mean, "months"),
          }),
        ];
  });
  if (report.policies.length > 1 && clear.length === 0) sentences.push(t("No policy here clearly changes that."));
  return [...sentences, ...clear];
}

/** What a reader must know before using the table of a measure. */
export function stressWarnings({ replications, figures }: StressReport, measure: StressMeasure): string[] {
  const few = figures[measure].flat().some(({ defined }) => defined > 0 && defined < replications);
  return [
    t(
      "How large and how long the shocks are is assumed, and so is that nobody sees them come: they compare policies and foretell nothing.",
    ),
    ...(few ? [t("Where a number of runs stands in brackets, the measure means something in those alone, and its mean is theirs.")] : []),
  ];
}

/** A figure of the table: its mean, in how many runs where not in all, and whether it clearly differs from the baseline. */
export function stressFigureText({ defined, mean, difference }: StressFigure, measure: StressMeasure, replications: number) {
  const { unit } = KPIS[kpiIndex(measure)];
  if (defined === 0) return { value: "–", beside: "" };
  const value = figureText(mean, unit);
  const clear = difference.verdict !== "not distinguishable";
  return {
    value:
      defined < replications ? t("{value} (in {runs} of {all} runs)", { value, runs: count(defined), all: count(replications) }) : value,
    beside: clear ? t("{difference}, clearly", { difference: signedText(difference.mean, unit) }) : "",
  };
}
