import { t, withMarks } from "../../language/language.ts";
import type { Reading, Robustness } from "./robustness.ts";

const percent = (share: number): string => `${Math.round(100 * share)} %`;
const and = (words: readonly string[]): string =>
  words.length < 2 ? words.join("") : t("{list} and {last}", { list: words.slice(0, -1).join(", "), last: words[words.length - 1] });

const bestRank = ({ ranks }: Reading): number => ranks.reduce((least, rank) => Math.min(least, rank), Infinity);

/** Policies that a metric ranks first. */
const choiceOf = (reading: Reading, policies: readonly string[]): string =>
  and(policies.filter((_, policy) => reading.ranks[policy] === bestRank(reading)));

/** Share of resamples in which they come first. */
const surety = (reading: Reading): number =>
  reading.first.reduce((total, share, policy) => total + (reading.ranks[policy] === bestRank(reading) ? share : 0), 0);

/**
 * Whether the metrics agree on the first choice: "The metrics disagree on which policy comes first (in brackets
 * the share of resamples in which it does): floor by maximin (97 %) and minimax regret (81 %); no policy by
 * Laplace's principle (64 %). The least alike are maximin and Laplace's principle (Kendall's tau -0.33)."
 */
export function robustnessSentence({ policies, readings, agreement }: Robustness): string {
  const choices = new Map<string, Reading[]>();
  for (const reading of readings) {
    const choice = choiceOf(reading, policies);
    choices.set(choice, [...(choices.get(choice) ?? []), reading]);
  }
  if (choices.size === 1) {
    const [choice] = choices.keys();
    const least = readings.reduce((one, other) => (surety(other) < surety(one) ? other : one));
    return t("All {count} metrics rank {policy} first; the least sure is {metric} (first in {share} of resamples).", {
      count: readings.length,
      policy: choice,
      metric: t(least.metric.title),
      share: percent(surety(least)),
    });
  }
  const parts = [...choices]
    .sort(([, a], [, b]) => b.length - a.length)
    .map(([policy, list]) =>
      t("{policy} by {metrics}", { policy, metrics: and(list.map((one) => `${t(one.metric.title)} (${percent(surety(one))})`)) }),
    );
  let apart = "";
  let least = Infinity;
  for (const [a, row] of agreement.entries()) {
    for (let b = a + 1; b < row.length; b++) {
      if (!(row[b] < least)) continue;
      least = row[b];
      apart = t("The least alike are {one} and {other} (Kendall's tau {tau}).", {
        one: t(readings[a].metric.title),
        other: t(readings[b].metric.title),
        tau: withMarks(least.toFixed(2)),
      });
    }
  }
  const said = t("The metrics disagree on which policy comes first (in brackets the share of resamples in which it does): {policies}.", {
    policies: parts.join("; "),
  });
  return apart === "" ? said : `${said} ${apart}`;
}
