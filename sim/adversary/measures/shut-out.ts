import type { Levers } from "../posture.ts";

/** Bans deliveries of home material to the destinations that are marked, beside those already banned. */
export function shutOut(levers: Levers, marked: readonly boolean[]): void {
  for (let d = 0; d < marked.length; d++) if (marked[d]) levers.banned[d] = 1;
}
