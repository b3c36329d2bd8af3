import { t } from "../../language/language.ts";
import type { Study } from "../../scenarios/scenario.ts";
import type { StepAsk } from "../notebook/asks.ts";
import { wholeYears } from "./years.ts";

/** A whole reported year; the middle one unless set. */
export function yearAsk({ worlds }: Study): StepAsk {
  const years = wholeYears(worlds[0]);
  const [first = worlds[0].startYear] = years;
  const last = years[years.length - 1] ?? first;
  return { kind: "step", id: "year", title: t("Year"), default: Math.round((first + last) / 2), min: first, max: last, text: String };
}
