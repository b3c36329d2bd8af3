import type { Episode } from "../scenarios/episodes/index.ts";
import type { EpisodeMoments, Moment, Sample, Span, Statistic } from "../scenarios/episodes/moments.ts";
import type { RecordedEpisode } from "../scenarios/episodes/recorded.ts";
import { parseScenario } from "../scenarios/parse.ts";
import { monthsFrom } from "../sim/calendar.ts";
import { outcomeIndex } from "../sim/results/outcomes.ts";
import { type RunResult, seriesOf } from "../sim/results/results.ts";
import { meanOf, quantileOfSorted } from "./quantiles.ts";

/** First reported month of the runs. */
export interface Start {
  readonly startYear: number;
  readonly startMonth: number;
}

function path(result: RunResult, outcome: string): Float64Array {
  const index = outcomeIndex(outcome);
  if (index < 0) throw new Error(`no outcome named ${outcome}`);
  return seriesOf(result, index);
}

/** Mean over the months of a span; NaN when the run does not hold all of them. */
function meanIn(values: Float64Array, start: Start, [from, to]: Span): number {
  const first = monthsFrom(start.startYear, start.startMonth, from);
  const last = monthsFrom(start.startYear, start.startMonth, to);
  return first < 0 || last >= values.length ? Number.NaN : meanOf(values.subarray(first, last + 1));
}

/** Month of the highest value in a span. */
function peakMonth(values: Float64Array, start: Start, [from, to]: Span): number {
  const last = Math.min(values.length - 1, monthsFrom(start.startYear, start.startMonth, to));
  let best = Math.max(0, monthsFrom(start.startYear, start.startMonth, from));
  for (let m = best; m <= last; m++) if (values[m] > values[best]) best = m;
  return best;
}

/** The statistic of one run; NaN where it is not defined. */
export function momentOf(statistic: Statistic, result: RunResult, start: Start): number {
  switch (statistic.kind) {
    case "ratio": {
      const values = path(result, statistic.outcome);
      return meanIn(values, start, statistic.at) / meanIn(values, start, statistic.base);
    }
    case "ratio-of":
      return meanIn(path(result, statistic.outcome), start, statistic.at) / meanIn(path(result, statistic.over), start, statistic.at);
    case "peak": {
      const values = path(result, statistic.outcome);
      return values[peakMonth(values, start, statistic.within)] / meanIn(values, start, statistic.base);
    }
    case "months-to-peak":
      return (
        peakMonth(path(result, statistic.outcome), start, statistic.within) - monthsFrom(start.startYear, start.startMonth, statistic.since)
      );
    case "after-peak": {
      const values = path(result, statistic.outcome);
      const peak = peakMonth(values, start, statistic.within);
      return peak + statistic.months < values.length ? values[peak + statistic.months] / values[peak] : Number.NaN;
    }
    case "fall": {
      const values = path(result, statistic.outcome);
      const peak = peakMonth(values, start, statistic.within);
      const after = values.subarray(peak, Math.min(values.length, peak + statistic.months + 1));
      return Math.min(...after) / values[peak];
    }
    case "exit-share":
      return exitShare(result, start, statistic.decided, statistic.closed);
  }
}

function exitShare(result: RunResult, start: Start, decided: Span, closed: Span): number {
  const at = (date: string) => monthsFrom(start.startYear, start.startMonth, date);
  const entrants = new Set<string>();
  let gone = 0;
  for (const { month, kind, subject, detail } of result.events) {
    if (kind === "fid" && detail.includes("without a contract") && month >= at(decided[0]) && month <= at(decided[1]))
      entrants.add(subject);
    if (kind === "exit" && entrants.has(subject) && month >= at(closed[0]) && month <= at(closed[1])) gone++;
  }
  return entrants.size > 0 ? gone / entrants.size : Number.NaN;
}

/** A moment over all runs of its episode. */
export interface Verdict {
  readonly moment: Moment;
  /** What is held against the band: the median, for shares of plants the mean over runs in which they exist. */
  readonly value: number;
  readonly p5: number;
  readonly p95: number;
  readonly inBand: boolean;
}

export interface EpisodeVerdict {
  readonly episode: string;
  readonly sample: Sample;
  readonly verdicts: readonly Verdict[];
}

/** Holds runs of an episode against its moments. A value that is not defined in most runs misses. */
export function judge(episode: EpisodeMoments, results: readonly RunResult[], start: Start): EpisodeVerdict {
  const verdicts = episode.moments.map((moment): Verdict => {
    const values = results.map((result) => momentOf(moment.statistic, result, start)).filter((value) => !Number.isNaN(value));
    const sorted = Float64Array.from(values).sort();
    const enough = values.length * 2 > results.length;
    const centre = moment.statistic.kind === "exit-share" ? meanOf(sorted) : quantileOfSorted(sorted, 0.5);
    return verdictOn(moment, enough ? centre : Number.NaN, quantileOfSorted(sorted, 0.05), quantileOfSorted(sorted, 0.95));
  });
  return { episode: episode.episode, sample: episode.sample, verdicts };
}

function verdictOn(moment: Moment, value: number, p5: number, p95: number): Verdict {
  return { moment, value, p5, p95, inBand: value >= moment.band[0] && value <= moment.band[1] };
}

/** Holds what was recorded of an episode against its moments; one that was not recorded misses. */
export function judgeRecorded(episode: EpisodeMoments, recorded: RecordedEpisode | undefined): EpisodeVerdict {
  const verdicts = episode.moments.map((moment): Verdict => {
    const { value, p5, p95 } = recorded?.values.find(({ id }) => id === moment.id) ?? { value: null, p5: null, p95: null };
    return verdictOn(moment, value ?? Number.NaN, p5 ?? Number.NaN, p95 ?? Number.NaN);
  });
  return { episode: episode.episode, sample: episode.sample, verdicts };
}

/** The runs that an episode asks for, and how they are judged. */
export function replayOf(episode: Episode, replications: number) {
  const outcome = parseScenario(episode.text);
  if (!outcome.ok) throw new Error(`${episode.episode}: ${outcome.errors.map((error) => `${error.path}: ${error.expected}`).join("; ")}`);
  const { seed, worlds, title } = outcome.study;
  return {
    title,
    job: { world: worlds[0], seed, first: 0, count: replications, detail: "full" },
    verdict: (results: readonly RunResult[]): EpisodeVerdict => judge(episode, results, worlds[0]),
  } as const;
}

/** What each kind of sample is called. */
export const SAMPLE_NAMES: Readonly<Record<Sample, string>> = {
  fit: "fitted on",
  "out-of-sample": "out of sample",
  "own-class": "class of its own, in sample",
};

/** Moments in band and all moments, of one kind of sample. */
export function tally(episodes: readonly EpisodeVerdict[], sample: Sample): { readonly inBand: number; readonly all: number } {
  const verdicts = episodes.filter((episode) => episode.sample === sample).flatMap((episode) => episode.verdicts);
  return { inBand: verdicts.filter((verdict) => verdict.inBand).length, all: verdicts.length };
}
