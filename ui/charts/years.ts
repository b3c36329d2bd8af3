import type { World } from "../../sim/world.ts";
import type { Calendar } from "./chart.ts";

/** Calendar years that are reported from January to December. */
export function wholeYears({ startYear, startMonth, months }: Pick<World, "startYear" | "startMonth" | "months">): number[] {
  const first = startMonth === 1 ? startYear : startYear + 1;
  const last = startYear + Math.floor((startMonth - 1 + months) / 12) - 1;
  return Array.from({ length: Math.max(0, last - first + 1) }, (_, at) => first + at);
}

/** First reported month of a calendar year; 0-based. */
export const januaryOf = ({ startYear, startMonth }: Calendar, year: number): number => (year - startYear) * 12 + 1 - startMonth;

/** Sum over twelve months from the one given. */
export function yearSum(path: ArrayLike<number>, january: number): number {
  let sum = 0;
  for (let m = january; m < january + 12; m++) sum += path[m];
  return sum;
}
