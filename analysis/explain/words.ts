import { grouped, t } from "../../language/language.ts";
import type { World } from "../../sim/world.ts";

const NAMES = "January February March April May June July August September October November December".split(" ");

/** "March 2029" for a reported month. */
export function monthName({ startYear, startMonth }: Pick<World, "startYear" | "startMonth">, month: number): string {
  const at = startMonth - 1 + month;
  return `${t(NAMES[((at % 12) + 12) % 12])} ${startYear + Math.floor(at / 12)}`;
}

const digitsOf = (value: number): number => (Math.abs(value) >= 100 ? 0 : 1);

const bare = (value: number): string => grouped(value, digitsOf(value));

/** A price as `eurPerKg` rounds it. */
export const shown = (value: number): number => Number(value.toFixed(digitsOf(value)));

/** "41.2 EUR/kg" */
export const eurPerKg = (value: number): string => `${bare(value)} EUR/kg`;

/** "12.3 MEUR", "1.25 bn EUR" */
export function money(eur: number): string {
  const size = Math.abs(eur);
  if (size === 0) return `0 ${t("MEUR")}`;
  if (size >= 1e9) return `${grouped(eur / 1e9, 2)} ${t("bn EUR")}`;
  return `${grouped(eur / 1e6, size >= 1e8 ? 0 : size >= 1e6 ? 1 : 2)} ${t("MEUR")}`;
}

/** "120 t", "120 t a year" */
export const tonnes = (value: number, unit: "t" | "t a month" | "t a year" = "t"): string =>
  `${grouped(value, value !== 0 && Math.abs(value) < 10 ? 1 : 0)} ${t(unit)}`;

export const percent = (share: number): string => `${grouped(100 * share, Math.abs(share) < 0.1 ? 1 : 0)} %`;

/** A text with a `{count}`, for one and for more. */
export const counted = (count: number, one: string, more: string, values: Readonly<Record<string, string | number>> = {}): string =>
  t(count === 1 ? one : more, { count, ...values });

export const months = (count: number): string => counted(count, "{count} month", "{count} months");

/** A value in the unit of a KPI or outcome. */
export function inUnit(value: number, unit: string): string {
  if (!Number.isFinite(value)) return t("not defined");
  if (unit === "EUR") return money(value);
  if (unit === "EUR/kg") return eurPerKg(value);
  if (unit === "share") return percent(value);
  if (unit === "t/year") return tonnes(value, "t a year");
  if (unit === "t/month") return tonnes(value, "t a month");
  if (unit === "t") return tonnes(value);
  const number = grouped(value, Number.isInteger(value) ? 0 : 2);
  return unit === "1" || unit === "ratio" || unit === "" ? number : `${number} ${t(unit)}`;
}

/** "a, b and c" */
export function listed(parts: readonly string[]): string {
  return parts.length < 2
    ? (parts[0] ?? "")
    : t("{first} and {last}", { first: parts.slice(0, -1).join(", "), last: parts[parts.length - 1] });
}

/** "1st", "2nd", "11th" */
export function nth(place: number): string {
  const last = place % 100 >= 11 && place % 100 <= 13 ? 0 : place % 10;
  return t(last === 1 ? "{place}st" : last === 2 ? "{place}nd" : last === 3 ? "{place}rd" : "{place}th", { place });
}
