import { parse } from "yaml";
import { EPISODES, type Episode } from "./index.ts";
import recorded from "./recorded.json";

/** What a moment came to; `null` where it is not defined. */
export interface RecordedValue {
  readonly id: string;
  readonly value: number | null;
  readonly p5: number | null;
  readonly p95: number | null;
}

export interface RecordedEpisode {
  readonly episode: string;
  readonly values: readonly RecordedValue[];
}

/** What the model as it ships gave for every moment of every episode: written by `node scripts/bless.mjs history`. */
export interface Recorded {
  readonly modelVersion: string;
  readonly replications: number;
  readonly episodes: readonly RecordedEpisode[];
}

export const RECORDED: Recorded = recorded;

/** An episode as it is shown: with its title and question, and with what was recorded of it. */
export interface ShownEpisode extends Episode {
  readonly title: string;
  readonly question: string;
  readonly recorded: RecordedEpisode | undefined;
}

/** Reads only the head of each file; a check of all of it waits until the episode is replayed. */
export function shownEpisodes(): ShownEpisode[] {
  return EPISODES.map((episode) => {
    const { title, question } = parse(episode.text) as { readonly title: string; readonly question: string };
    return { ...episode, title, question, recorded: RECORDED.episodes.find((entry) => entry.episode === episode.episode) };
  });
}
