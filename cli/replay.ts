import { type EpisodeVerdict, replayOf, SAMPLE_NAMES, tally } from "../analysis/moments.ts";
import { EPISODES, type Episode } from "../scenarios/episodes/index.ts";
import type { Sample } from "../scenarios/episodes/moments.ts";
import { MODEL_VERSION } from "../sim/version.ts";
import { createNodePool } from "../workers/node-pool.ts";
import type { Runner } from "../workers/runner.ts";
import { BadInput, Exit } from "./support/io.ts";
import { formatNumber } from "./support/numbers.ts";
import { renderTable } from "./support/table.ts";
import type { Verb } from "./support/verb.ts";

/** Shares of next to nothing are nothing. */
const shown = (value: number): string => formatNumber(Math.abs(value) < 1e-6 ? 0 : value);

const rowsOf = (verdicts: EpisodeVerdict["verdicts"]): string[][] =>
  verdicts.map(({ moment, value, p5, p95, inBand }) => [
    moment.title,
    formatNumber(moment.observed),
    `${formatNumber(moment.band[0])} to ${formatNumber(moment.band[1])}`,
    shown(value),
    `${shown(p5)} to ${shown(p95)}`,
    inBand ? "in" : "MISS",
  ]);

/** The table of one episode as docs/history.md shows it. */
export function markdownOf({ episode, sample, verdicts }: EpisodeVerdict, title: string): string {
  const lines = rowsOf(verdicts).map((cells) => `| ${cells.join(" | ")} |`);
  return `\n**${title}** (\`${episode}\`, ${SAMPLE_NAMES[sample]})\n\n| Moment | History | Band | Model | 5 to 95 % | |\n|---|---:|---:|---:|---:|---|\n${lines.join("\n")}\n`;
}

function report({ episode, sample, verdicts }: EpisodeVerdict, title: string): string {
  const rows = rowsOf(verdicts);
  return `\n${title} (${episode}, ${SAMPLE_NAMES[sample]})\n${renderTable(
    [
      { title: "moment" },
      { title: "history", align: "right" },
      { title: "band", align: "right" },
      { title: "model", align: "right" },
      { title: "5 to 95 %", align: "right" },
      { title: "" },
    ],
    rows,
  )}`;
}

/** Runs an episode as often as asked and judges it. */
export async function replayEpisode(runner: Runner, episode: Episode, replications: number): Promise<EpisodeVerdict & { title: string }> {
  const { title, job, verdict } = replayOf(episode, replications);
  const { results, failures } = await runner.run([job]);
  if (failures.length > 0) throw new Error(`${episode.episode}: ${failures[0].reason}`);
  return { ...verdict(results), title };
}

const countsOf = (verdicts: readonly EpisodeVerdict[]) =>
  (Object.keys(SAMPLE_NAMES) as Sample[]).map((sample) => ({ sample, ...tally(verdicts, sample) }));

/** How many moments lie in their band, of how many, one kind of sample after the other. */
export function countsText(verdicts: readonly EpisodeVerdict[]): string {
  return countsOf(verdicts)
    .filter(({ all }) => all > 0)
    .map(({ sample, inBand, all }) => `${inBand} of ${all} ${SAMPLE_NAMES[sample]}`)
    .join(", ");
}

export const replay: Verb = {
  name: "replay",
  summary: "Holds the model against history: moments, bands, in or out, for every episode.",
  operands: "[EPISODE ...]",
  least: 0,
  most: EPISODES.length,
  flags: [
    { name: "replications", kind: "whole", value: "N", min: 1, max: 10000, doc: "Runs of each episode; 40 when not given." },
    { name: "json", kind: "switch", doc: "Print JSON." },
    { name: "markdown", kind: "switch", doc: "Print the tables of docs/history.md." },
  ],
  async run(args, io) {
    const asked = args.positionals;
    const unknown = asked.find((id) => !EPISODES.some((episode) => episode.episode === id));
    if (unknown) throw new BadInput(`no episode named ${unknown}; there are ${EPISODES.map((episode) => episode.episode).join(", ")}`);
    const chosen = EPISODES.filter((episode) => asked.length === 0 || asked.includes(episode.episode));
    const replications = args.whole("replications") ?? 40;
    const runner = createNodePool();
    const verdicts: (EpisodeVerdict & { title: string })[] = [];
    try {
      for (const episode of chosen) {
        const verdict = await replayEpisode(runner, episode, replications);
        verdicts.push(verdict);
        if (args.has("json")) continue;
        io.out(args.has("markdown") ? markdownOf(verdict, verdict.title) : report(verdict, verdict.title));
      }
    } finally {
      await runner.close();
    }
    if (args.has("json"))
      io.out(`${JSON.stringify({ modelVersion: MODEL_VERSION, replications, counts: countsOf(verdicts), episodes: verdicts }, null, 2)}\n`);
    else io.out(`\nModel ${MODEL_VERSION}, ${replications} runs of each episode. In band: ${countsText(verdicts)}.\n`);
    return Exit.ok;
  },
};
