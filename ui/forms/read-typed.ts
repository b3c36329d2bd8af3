import { withMarks } from "../../language/language.ts";
import { keptValue, settingUnit } from "../notebook/figures.ts";

/** Marks between groups of three, as the page itself writes 1,000; any other comma is a decimal one. */
const GROUPED = /^-?[1-9]\d{0,2}(,\d{3})+(\.\d+)?$/;
const NUMBER = /^[-+]?(\d+\.?\d*|\.\d+)(e[-+]?\d+)?$/;

const bare = (said: string): string => said.replaceAll(/\s/g, "").toLowerCase();

/** With the marks of English, whatever the reader's language writes. */
function inEnglish(typed: string): string {
  if (withMarks(".") === ".") return typed;
  return typed.replaceAll(/[.,]/g, (mark) => (mark === "." ? "," : "."));
}

/** The number that a user typed in the unit that the field shows, as it is kept; the unit may be typed too. NaN where it is no number. */
export function readTyped(text: string, unit: string): number {
  const shown = settingUnit(unit);
  const typed = bare(text).replaceAll("\u2212", "-");
  const ending = [bare(shown), shown.startsWith("%") ? "%" : ""].find((said) => said !== "" && typed.endsWith(said)) ?? "";
  const number = inEnglish(typed.slice(0, typed.length - ending.length));
  const plain = GROUPED.test(number) ? number.replaceAll(",", "") : number.replace(",", ".");
  return NUMBER.test(plain) ? keptValue(Number(plain), unit) : Number.NaN;
}
