import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { afterAll, describe, expect, test } from "vitest";
import { judgeRecorded, tally } from "../../analysis/moments.ts";
import { countsText, markdownOf, replayEpisode } from "../../cli/replay.ts";
import { EPISODES, type Episode } from "../../scenarios/episodes/index.ts";
import { EPISODE_MOMENTS, type Sample } from "../../scenarios/episodes/moments.ts";
import type { Recorded, RecordedEpisode } from "../../scenarios/episodes/recorded.ts";
import { MODEL_VERSION } from "../../sim/version.ts";
import { createInProcessRunner } from "../../workers/in-process.ts";

const REPLICATIONS = 40;
const file = new URL("../../scenarios/episodes/recorded.json", import.meta.url);
const blessing = process.env.BLESS === "1";
const runner = createInProcessRunner();
const replayed: RecordedEpisode[] = [];

/** JSON has no NaN. */
const plain = (value: number): number | null => (Number.isNaN(value) ? null : value);

async function replay(episode: Episode): Promise<RecordedEpisode> {
  const { verdicts } = await replayEpisode(runner, episode, REPLICATIONS);
  return {
    episode: episode.episode,
    values: verdicts.map(({ moment, value, p5, p95 }) => ({ id: moment.id, value: plain(value), p5: plain(p5), p95: plain(p95) })),
  };
}

/** One line a moment, so that a change reads well; laid out as the formatter wants it. */
function textOf({ modelVersion, replications, episodes }: Recorded): string {
  const lines = episodes.map(({ episode, values }) => {
    const inner = values.map(({ id, value, p5, p95 }) => `{ "id": ${JSON.stringify(id)}, "value": ${value}, "p5": ${p5}, "p95": ${p95} }`);
    const list = inner.length === 1 ? `[${inner[0]}]` : `[\n        ${inner.join(",\n        ")}\n      ]`;
    return `    {\n      "episode": ${JSON.stringify(episode)},\n      "values": ${list}\n    }`;
  });
  return `{\n  "modelVersion": ${JSON.stringify(modelVersion)},\n  "replications": ${replications},\n  "episodes": [\n${lines.join(",\n")}\n  ]\n}\n`;
}

const recorded = (): Recorded => JSON.parse(readFileSync(file, "utf8")) as Recorded;

/** To rounding: a share of nothing may come out as 1e-16. */
const same = (a: number | null, b: number | null): boolean =>
  a === null || b === null ? a === b : Math.abs(a - b) <= 1e-9 * Math.max(Math.abs(a), Math.abs(b)) + 1e-12;

describe("an episode replays to what was last recorded", () => {
  test.each(EPISODES)(
    "$episode",
    async (episode) => {
      const now = await replay(episode);
      replayed.push(now);
      if (blessing) return;
      expect(existsSync(file), "nothing was ever recorded: node scripts/bless.mjs history").toBe(true);
      const before = recorded().episodes.find((entry) => entry.episode === episode.episode);
      expect(before?.values.map(({ id }) => id)).toEqual(now.values.map(({ id }) => id));
      const moved = now.values.flatMap((value, i) =>
        (["value", "p5", "p95"] as const)
          .filter((key) => !same(value[key], before!.values[i][key]))
          .map((key) => `${value.id} ${key}: ${before!.values[i][key]} → ${value[key]}`),
      );
      expect(moved, "history moved. If that is meant: node scripts/bless.mjs history").toEqual([]);
    },
  );

  afterAll(() => {
    if (blessing && replayed.length === EPISODES.length)
      writeFileSync(file, textOf({ modelVersion: MODEL_VERSION, replications: REPLICATIONS, episodes: replayed }));
  });
});

describe.skipIf(blessing)("what was recorded", () => {
  test("is of this model and as many runs as bodem replay makes when not told otherwise", () => {
    expect(recorded()).toMatchObject({ modelVersion: MODEL_VERSION, replications: REPLICATIONS });
  });

  test("covers every moment and no other, so that the denominator is fixed", () => {
    const ids = (episodes: readonly { episode: string; ids: string[] }[]) => episodes.map(({ episode, ids }) => `${episode}: ${ids.join()}`);
    expect(ids(recorded().episodes.map(({ episode, values }) => ({ episode, ids: values.map(({ id }) => id) })))).toEqual(
      ids(EPISODE_MOMENTS.map(({ episode, moments }) => ({ episode, ids: moments.map(({ id }) => id) }))),
    );
  });

  test("gives the counts that bodem replay prints", () => {
    const { episodes } = recorded();
    const verdicts = EPISODES.map((episode) => judgeRecorded(episode, episodes.find((entry) => entry.episode === episode.episode)));
    const counted = (sample: Sample) => {
      const moments = EPISODE_MOMENTS.flatMap((episode, e) =>
        episode.sample === sample ? episode.moments.map(({ band }, m) => ({ band, value: episodes[e].values[m].value })) : [],
      );
      return {
        inBand: moments.filter(({ band, value }) => value !== null && value >= band[0] && value <= band[1]).length,
        all: moments.length,
      };
    };
    for (const sample of ["fit", "out-of-sample", "own-class"] as const) expect(tally(verdicts, sample)).toEqual(counted(sample));
    const [fit, out, own] = (["fit", "out-of-sample", "own-class"] as const).map(counted);
    expect(countsText(verdicts)).toBe(
      `${fit.inBand} of ${fit.all} fitted on, ${out.inBand} of ${out.all} out of sample, ${own.inBand} of ${own.all} class of its own, in sample`,
    );
  });
});

test("docs/history.md shows what is recorded, and the counts that follow", () => {
  const page = readFileSync(new URL("../../docs/history.md", import.meta.url), "utf8");
  const verdicts = EPISODES.map((episode) => judgeRecorded(episode, recorded().episodes.find((entry) => entry.episode === episode.episode)!));
  for (const verdict of verdicts) for (const line of markdownOf(verdict, "").split("\n").slice(3)) expect(page).toContain(line);
  expect(page).toContain(countsText(verdicts));
});
