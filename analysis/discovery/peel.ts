import { ascendingRows } from "./ascending-rows.ts";
import type { Limits } from "./box.ts";
import { type Cases, countOf } from "./cases.ts";
import type { Count } from "./peel-objectives.ts";
import { peelQuantile } from "./peel-quantile.ts";

/** A box with other limits in one dimension, and what it would hold. */
export interface Move extends Count {
  readonly dimension: number;
  readonly limit: Limits;
}

/** Rows of a box and, for each number, the same rows in its ascending order, so that no peel sorts again. */
export interface Inside extends Count {
  readonly members: Int32Array;
  readonly ascending: readonly (Int32Array | undefined)[];
}

export function insideOf({ sample, ofInterest, remaining }: Cases): Inside {
  const ascending = sample.dimensions.map(({ kind }, at) => (kind === "number" ? ascendingRows(remaining, sample.columns[at]) : undefined));
  return { ...countOf(remaining, ofInterest), members: remaining, ascending };
}

export function afterMove({ members, ascending }: Inside, { sample, ofInterest }: Cases, { dimension, limit, rows: count }: Move): Inside {
  const column = sample.columns[dimension];
  const stays = new Uint8Array(sample.rows);
  for (const row of members) {
    const value = column[row];
    stays[row] = ("kept" in limit ? limit.kept.includes(value) : value >= limit.low && value <= limit.high) ? 1 : 0;
  }
  const left = (rows: Int32Array): Int32Array => {
    const found = new Int32Array(count);
    for (let at = 0, next = 0; next < count; at++) if (stays[rows[at]] === 1) found[next++] = rows[at];
    return found;
  };
  const inside = left(members);
  return { ...countOf(inside, ofInterest), members: inside, ascending: ascending.map((rows) => rows && left(rows)) };
}

/** Every way to take a share off the box: of each number from above and from below, then each option. */
export function peels({ sample, ofInterest }: Cases, inside: Inside, limits: readonly Limits[], alpha: number): Move[] {
  const numbers: Move[] = [];
  const options: Move[] = [];
  for (const [dimension, limit] of limits.entries()) {
    const column = sample.columns[dimension];
    const rows = inside.ascending[dimension];
    if ("kept" in limit) {
      if (limit.kept.length < 2) continue;
      for (const option of limit.kept) {
        const left = inside.members.filter((row) => column[row] !== option);
        options.push({ dimension, limit: { kept: limit.kept.filter((one) => one !== option) }, ...countOf(left, ofInterest) });
      }
    } else if (rows !== undefined) {
      const quantile = (p: number): number => peelQuantile(rows.length, (position) => column[rows[position]], p);
      const high = quantile(1 - alpha);
      let last = rows.length - 1;
      let hits = inside.ofInterest;
      for (; column[rows[last]] > high; last--) hits -= ofInterest[rows[last]];
      numbers.push({ dimension, limit: { low: limit.low, high }, rows: last + 1, ofInterest: hits });
      const low = quantile(alpha);
      let first = 0;
      hits = inside.ofInterest;
      for (; column[rows[first]] < low; first++) hits -= ofInterest[rows[first]];
      numbers.push({ dimension, limit: { low, high: limit.high }, rows: rows.length - first, ofInterest: hits });
    }
  }
  return [...numbers, ...options];
}
