import type { State } from "../state.ts";

/**
 * Shares of home origin in what some buyers used last month: of those in bands that an instrument binds,
 * of the others, and over a year. The shares of a month without use are those of the month before.
 */
export function createOriginShare(state: State, buyers: readonly number[], position: number) {
  const { buyers: all, destinations } = state;
  const bound = buyers.map((b) => destinations[all.destination[b]].boundBy.includes(position));
  const now = { bound: 1, free: 1, year: NaN };
  return {
    now,
    /** Reads last month; `boundShare` is the weight of the bound band in what a firm uses. */
    read(boundShare: number): void {
      const used = [0, 0];
      const home = [0, 0];
      buyers.forEach((b, i) => {
        const band = bound[i] ? 1 : 0;
        used[band] += all.consumed[b];
        home[band] += all.consumed[b] - all.foreignUsed[b];
      });
      if (used[0] > 0) now.free = home[0] / used[0];
      if (used[1] > 0) now.bound = home[1] / used[1];
      const month = (1 - boundShare) * now.free + boundShare * now.bound;
      now.year = Number.isNaN(now.year) ? month : now.year + (month - now.year) / 12;
    },
  };
}
