import type { World } from "../../sim/world.ts";

const NAMES = "January February March April May June July August September October November December".split(" ");

/** "March 2029" for a reported month. */
export function monthName({ startYear, startMonth }: Pick<World, "startYear" | "startMonth">, month: number): string {
  const at = startMonth - 1 + month;
  return `${NAMES[((at % 12) + 12) % 12]} ${startYear + Math.floor(at / 12)}`;
}

const MINUS = "\u2212";
const withMinus = (text: string): string => (/[1-9]/.test(text) ? text.replace("-", MINUS) : text.replace("-", ""));

function grouped(value: number, digits: number): string {
  const [whole, rest] = value.toFixed(digits).split(".");
  const spaced = whole.replace(/\B(?=(\d{3})+$)/g, ",");
  return withMinus(rest ? `${spaced}.${rest}` : spaced);
}

const bare = (value: number): string => grouped(value, Math.abs(value) >= 100 ? 0 : 1);

/** "41.2 EUR/kg" */
export const eurPerKg = (value: number): string => `${bare(value)} EUR/kg`;

/** "12.3 MEUR", "1.25 bn EUR" */
export function money(eur: number): string {
  const size = Math.abs(eur);
  if (size === 0) return "0 MEUR";
  if (size >= 1e9) return `${grouped(eur / 1e9, 2)} bn EUR`;
  return `${grouped(eur / 1e6, size >= 1e8 ? 0 : size >= 1e6 ? 1 : 2)} MEUR`;
}

export const tonnes = (value: number, per: "" | " a month" | " a year" = ""): string =>
  `${grouped(value, value !== 0 && Math.abs(value) < 10 ? 1 : 0)} t${per}`;

export const percent = (share: number): string => `${grouped(100 * share, Math.abs(share) < 0.1 ? 1 : 0)} %`;

export const months = (count: number): string => (count === 1 ? "1 month" : `${count} months`);

export const plural = (count: number, one: string, more = `${one}s`): string => `${count} ${count === 1 ? one : more}`;

/** A value in the unit of a KPI or outcome. */
export function inUnit(value: number, unit: string): string {
  if (!Number.isFinite(value)) return "not defined";
  if (unit === "EUR") return money(value);
  if (unit === "EUR/kg") return eurPerKg(value);
  if (unit === "share") return percent(value);
  if (unit === "t/year") return tonnes(value, " a year");
  if (unit === "t/month") return tonnes(value, " a month");
  if (unit === "t") return tonnes(value);
  const number = grouped(value, Number.isInteger(value) ? 0 : 2);
  return unit === "1" || unit === "ratio" || unit === "" ? number : `${number} ${unit}`;
}

/** "a, b and c" */
export function listed(parts: readonly string[]): string {
  return parts.length < 2 ? (parts[0] ?? "") : `${parts.slice(0, -1).join(", ")} and ${parts[parts.length - 1]}`;
}

/** "1st", "2nd", "11th" */
export function nth(place: number): string {
  const ending = place % 100 >= 11 && place % 100 <= 13 ? "th" : (["th", "st", "nd", "rd"][place % 10] ?? "th");
  return `${place}${ending}`;
}
