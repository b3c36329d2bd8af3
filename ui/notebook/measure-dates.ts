import { FIRST_MONTH, LAST_MONTH, monthNumber, monthText } from "../../scenarios/calendar.ts";
import type { Settings } from "../../sim/world.ts";

/** When a measure of the exporting state is announced, begins and ends; months "2030-01". */
export interface MeasureDates {
  readonly announced?: string;
  readonly start: string;
  /** Its last month. */
  readonly end: string;
}

/** What of a measure is moved: all of it, or one end. */
export type MovedPart = "whole" | "start" | "end";

const numberOf = (month: string): number => monthNumber(month) ?? 0;
const shifted = (month: string, by: number): string =>
  monthText(Math.min(numberOf(LAST_MONTH), Math.max(numberOf(FIRST_MONTH), numberOf(month) + by)));
const earlier = (a: string, b: string): string => (a < b ? a : b);
const later = (a: string, b: string): string => (a > b ? a : b);

export function datesOf({ announced, start, end }: Settings): MeasureDates {
  return {
    ...(typeof announced === "string" ? { announced: earlier(announced, String(start)) } : {}),
    start: String(start),
    end: String(end),
  };
}

/**
 * Dates after a move by some months. The whole keeps its length and how long before it was announced; an end that lies
 * at or beyond the last month of the study stays open. An end never passes the start, nor the start the end.
 */
export function movedDates(dates: MeasureDates, part: MovedPart, months: number, lastMonth: string): MeasureDates {
  const { announced, start, end } = dates;
  const open = end >= lastMonth;
  if (part === "end") return open && months >= 0 ? dates : { ...dates, end: later(shifted(open ? lastMonth : end, months), start) };
  const furthest = part === "whole" && !open ? LAST_MONTH : end;
  const moved = earlier(shifted(start, months), furthest);
  const by = numberOf(moved) - numberOf(start);
  const known = announced === undefined ? {} : { announced: part === "whole" ? shifted(announced, by) : earlier(announced, moved) };
  return { ...known, start: moved, end: part === "whole" && !open ? later(shifted(end, by), moved) : end };
}
