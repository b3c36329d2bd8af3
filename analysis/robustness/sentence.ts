import type { Reading, Robustness } from "./robustness.ts";

const percent = (share: number): string => `${Math.round(100 * share)} %`;
const and = (words: readonly string[]): string =>
  words.length < 2 ? words.join("") : `${words.slice(0, -1).join(", ")} and ${words[words.length - 1]}`;

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
    return `All ${readings.length} metrics rank ${choice} first; the least sure is ${least.metric.title} (first in ${percent(surety(least))} of resamples).`;
  }
  const parts = [...choices]
    .sort(([, a], [, b]) => b.length - a.length)
    .map(([choice, list]) => `${choice} by ${and(list.map((one) => `${one.metric.title} (${percent(surety(one))})`))}`);
  let apart = "";
  let least = Infinity;
  for (const [a, row] of agreement.entries()) {
    for (let b = a + 1; b < row.length; b++) {
      if (!(row[b] < least)) continue;
      least = row[b];
      apart = ` The least alike are ${readings[a].metric.title} and ${readings[b].metric.title} (Kendall's tau ${least.toFixed(2)}).`;
    }
  }
  return `The metrics disagree on which policy comes first (in brackets the share of resamples in which it does): ${parts.join("; ")}.${apart}`;
}
