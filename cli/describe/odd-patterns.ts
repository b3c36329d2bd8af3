import { parse } from "yaml";
import { EPISODES, type Episode } from "../../scenarios/episodes/index.ts";
import type { Moment, Sample, Statistic } from "../../scenarios/episodes/moments.ts";
import { LIBRARY } from "../../scenarios/library/index.ts";
import { materialById } from "../../sim/materials/index.ts";
import { formatNumber } from "../support/numbers.ts";
import { bullets, markdownTable } from "./markdown.ts";

const SAMPLES: Readonly<Record<Sample, string>> = {
  fit: "fitted on",
  "out-of-sample": "out of sample",
  "own-class": "a class of its own, in sample and not counted",
};

/** Read without the checks of `parseScenario`: an episode may wait for its material. */
interface Head {
  readonly title: string;
  readonly question: string;
  readonly material: string;
  readonly start: string;
  readonly end: string;
  readonly policies?: Readonly<Record<string, unknown>>;
}
const headOf = (text: string): Head => parse(text) as Head;

const span = ([from, to]: readonly [string, string]): string => (from === to ? from : `${from} to ${to}`);

/** How a moment is read off a run, in words. */
export function statisticText(statistic: Statistic): string {
  switch (statistic.kind) {
    case "ratio":
      return `mean of \`${statistic.outcome}\` over ${span(statistic.at)}, over its mean in ${span(statistic.base)}`;
    case "ratio-of":
      return `mean of \`${statistic.outcome}\` over the mean of \`${statistic.over}\`, ${span(statistic.at)}`;
    case "peak":
      return `highest \`${statistic.outcome}\` within ${span(statistic.within)}, over its mean in ${span(statistic.base)}`;
    case "months-to-peak":
      return `months from ${statistic.since} to the highest \`${statistic.outcome}\` within ${span(statistic.within)}`;
    case "after-peak":
      return `\`${statistic.outcome}\` ${statistic.months} months after its highest within ${span(statistic.within)}, over that highest`;
    case "fall":
      return `lowest \`${statistic.outcome}\` up to ${statistic.months} months after its highest within ${span(statistic.within)}, over that highest`;
    case "exit-share":
      return `share of plants decided without a contract in ${span(statistic.decided)} that closed in ${span(statistic.closed)}; mean over runs`;
  }
}

const momentRow = ({ title, statistic, observed, band }: Moment): string[] => [
  title,
  statisticText(statistic),
  formatNumber(observed),
  `${formatNumber(band[0])} to ${formatNumber(band[1])}`,
];

/** Whether the episode's material is in the catalogue, so that it can be replayed. */
export const playable = ({ text }: Episode): boolean => materialById(headOf(text).material) !== undefined;

/** Moments of all episodes of one kind of sample. */
export function momentCount(sample: Sample): number {
  return EPISODES.filter((episode) => episode.sample === sample).reduce((sum, { moments }) => sum + moments.length, 0);
}

function episodeText(episode: Episode): string {
  const { title, question, material, start, end } = headOf(episode.text);
  const waiting = playable(episode)
    ? ""
    : ` Its material, \`${material}\`, is not in the catalogue yet, so it cannot be replayed and all of its moments count as missed.`;
  return `#### ${title} (\`${episode.episode}\`, ${SAMPLES[episode.sample]})\n\n${question} Material \`${material}\`, ${start} to ${end}.${waiting}\n\n${markdownTable(
    ["Pattern", "Read off as", "History:", "Band:"],
    episode.moments.map(momentRow),
  )}`;
}

const studies = (): readonly string[] =>
  LIBRARY.map(({ id, text }) => ({ id, ...headOf(text) }))
    .filter(({ policies }) => Object.keys(policies ?? {}).length > 1)
    .map(({ id, title, question }) => `\`${id}\`: ${title} ${question}`.trim());

export const patternsText =
  (): string => `Bodem is for comparing policies for critical raw materials before they are rolled out: price floors, contracts for difference and trade defence of the EU. For each policy it asks what gets built outside the home of the state that controls a market, what it costs the treasury, what buyers pay and go without, and what happens when that state trades commercially, restricts exports or pushes the price down on purpose. Policies are compared on the same random draws. The users are people who prepare or review such policies, and students of these markets.

Studies that ship with it:

${bullets(studies())}

### Patterns

The model is held against episodes of history. What each is judged on, with its band, was written down before any of them was replayed (\`scenarios/episodes/moments.ts\`), and the denominator is the number of moments there, whatever happens: ${momentCount("out-of-sample")} out of sample, ${momentCount("fit")} fitted on, ${momentCount("own-class")} of a class of its own. A moment is met when the median over replications lies in its band. The behavioural parameters in \`sim/materials/behaviour.ts\` were fitted on the episodes marked "fitted on" and on nothing else; they are the same for every material and every other episode. A scenario of an episode holds the dated facts and no other change. \`bodem replay\` runs them and prints what is in and what misses.

${EPISODES.map(episodeText).join("\n\n")}`;
