const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

/** How far apart versions are kept, by age: the older, the fewer. */
const SPACING: readonly { readonly upToAge: number; readonly apart: number }[] = [
  { upToAge: HOUR, apart: MINUTE },
  { upToAge: DAY, apart: 15 * MINUTE },
  { upToAge: 30 * DAY, apart: DAY },
  { upToAge: Number.POSITIVE_INFINITY, apart: 7 * DAY },
];
export const MOST_VERSIONS = 100;

/** Which of these moments (ms) to keep: the newest and the oldest always, those between thinned with age. */
export function keptTimes(times: readonly number[], now: number): number[] {
  const newestFirst = [...times].sort((a, b) => b - a);
  const kept: number[] = [];
  for (const [index, at] of newestFirst.entries()) {
    const last = kept.at(-1);
    const { apart } = SPACING.find(({ upToAge }) => now - at <= upToAge)!;
    if (last === undefined || last - at >= apart || index === newestFirst.length - 1) kept.push(at);
  }
  return kept.length > MOST_VERSIONS ? [...kept.slice(0, MOST_VERSIONS - 1), kept[kept.length - 1]] : kept;
}
