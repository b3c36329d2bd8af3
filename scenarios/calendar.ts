import { calendarMonth } from "../sim/calendar.ts";

export const FIRST_MONTH = "2000-01";
export const LAST_MONTH = "2050-12";

/** Months since January of year 0 of a month "2026-01", or undefined when it is not one. */
export function monthNumber(text: string): number | undefined {
  const match = /^(\d{4})-(0[1-9]|1[0-2])$/.exec(text);
  return match ? Number(match[1]) * 12 + Number(match[2]) - 1 : undefined;
}

/** The month "2026-01" of a month number. */
export function monthText(month: number): string {
  return calendarMonth(0, 1, month);
}

/** Months from the first to the last, both counted. */
export function monthsBetween(first: string, last: string): number {
  const from = monthNumber(first);
  const to = monthNumber(last);
  return from === undefined || to === undefined ? Number.NaN : to - from + 1;
}
