import { readingUnit } from "../../analysis/reading-unit.ts";
import { grouped, t, withMarks } from "../../language/language.ts";

/** Stands between a number and its unit. */
export const NARROW = "\u202f";
export const UNDEFINED = "not defined";

/** Digits after the point that a number of this size deserves. */
function decimals(size: number, unit: string): number {
  if (size === 0) return 0;
  if (unit === "share") return size >= 0.1 ? 0 : 1;
  if (unit === "plants" || unit === "months") return size >= 20 ? 0 : size >= 1 ? 1 : 2;
  if (size >= 10) return 0;
  if (size >= 0.0005 && size < 0.01) return 3;
  return size >= 1 ? 1 : 2;
}

/** Tonnes are known to three figures at best. */
function threeFigures(value: number): number {
  const size = Math.abs(value);
  const step = size >= 10000 ? 100 : size >= 1000 ? 10 : 1;
  return Math.round(value / step) * step;
}

export interface Figure {
  readonly number: string;
  readonly unit: string;
}

/** A number with the digits and the unit that it is read in: EUR become MEUR or bn EUR, shares per cent. */
export function figure(value: number, unit: string): Figure {
  if (!Number.isFinite(value)) return { number: t(UNDEFINED), unit: "" };
  const size = Math.abs(value);
  if (unit === "EUR") {
    if (size >= 1e9) return { number: grouped(value / 1e9, size >= 1e10 ? 1 : 2), unit: t("bn EUR") };
    const meur = size / 1e6;
    return { number: grouped(value / 1e6, meur >= 10 || meur < 0.05 ? 0 : 1), unit: t("MEUR") };
  }
  if (unit === "share") return { number: grouped(value * 100, decimals(size, unit)), unit: "%" };
  if (unit === "share/year") return { number: grouped(value * 100, decimals(size, "share")), unit: t("% a year") };
  if (unit.startsWith("t/") || unit === "t" || unit.startsWith("t,"))
    return {
      number: grouped(threeFigures(value), size >= 10 || size === 0 ? 0 : 1),
      unit: unit === "t/year" ? t("t a year") : unit === "t/month" ? t("t a month") : unit.startsWith("t,") ? "t" : t(unit),
    };
  // Points of an index have another word than those of shares, in other languages.
  const word = unit === "points" ? t("{count} points", { count: "" }).trim() : t(unit);
  return { number: grouped(value, decimals(size, unit)), unit: unit === "1" || unit === "ratio" ? "" : word };
}

/** As one text, held together by a narrow space. */
export function figureText(value: number, unit: string): string {
  const { number, unit: shown } = figure(value, unit);
  return shown ? `${number}${NARROW}${shown}` : number;
}

function signed(text: string): string {
  return /^\d/.test(text) && /[1-9]/.test(text) ? `+${text}` : text;
}

/** A difference always shows its sign; shares differ in points. */
export function signedText(value: number, unit: string): string {
  const { number, unit: shown } = figure(value, unit);
  const word = shown === "%" ? t("points") : shown === t("% a year") ? t("points a year") : shown;
  return word ? `${signed(number)}${NARROW}${word}` : signed(number);
}

/** From one difference to another, the unit said once where it is the same. */
export function rangeText(low: number, high: number, unit: string): string {
  const from = figure(low, unit);
  const to = figure(high, unit);
  const [a, b] = from.unit === to.unit ? [signed(from.number), signed(to.number)] : [signedText(low, unit), signedText(high, unit)];
  return t("{low} to {high}", { low: a, high: b });
}

/** The unit in which a setting is shown and typed. */
export function settingUnit(unit: string): string {
  const read = readingUnit(unit);
  return read.unit === "" ? "" : t(read.unit);
}

/** In the unit it is shown in: shares are kept as shares and typed per cent. */
export function typedValue(value: number, unit: string): number {
  const { scale } = readingUnit(unit);
  return scale === 1 ? value : Number((value * scale).toPrecision(12));
}

/** What stands in a field that is typed in. */
export const typedText = (value: number, unit: string): string => withMarks(String(typedValue(value, unit)));

/** What was typed, as it is kept. */
export function keptValue(typed: number, unit: string): number {
  const { scale } = readingUnit(unit);
  return scale === 1 ? typed : Number((typed / scale).toPrecision(15));
}

/** The number of a setting as a user would type it. */
export function settingNumber(value: number, unit: string): string {
  const typed = Number(typedValue(value, unit).toFixed(6));
  return grouped(typed, (String(typed).split(".")[1] ?? "").length);
}

/** The same with its unit, for sliders and tables of settings. */
export function settingText(value: number, unit: string): string {
  const shown = settingUnit(unit);
  return shown === "" ? settingNumber(value, unit) : `${settingNumber(value, unit)}${NARROW}${shown}`;
}

/** From the least to the most that a setting may be. */
export const settingRange = (min: number, max: number, unit: string): string =>
  t("{low} to {high}", { low: settingNumber(min, unit), high: settingText(max, unit) });

/** What a number of this unit is asked for as: "Strike, EUR/kg". */
export const inUnit = (title: string, unit: string): string => (settingUnit(unit) === "" ? title : `${title}, ${settingUnit(unit)}`);

export function count(value: number): string {
  return grouped(value, 0);
}

/** First and last groups of a hash, for reading aloud. */
export function shortHash(hash: string): string {
  return `${hash.slice(0, 4)}·${hash.slice(4, 8)}`;
}

export const plural = (value: number, one: string, many: string): string => `${count(value)} ${t(value === 1 ? one : many)}`;
