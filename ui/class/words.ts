import { t } from "../../language/language.ts";
import type { Limit } from "../../scenarios/class/limit.ts";
import { numberAt, type Range } from "../../scenarios/class/question.ts";
import { KPIS, kpiIndex } from "../../sim/results/kpis/index.ts";
import { figureText, settingNumber, settingText } from "../notebook/figures.ts";
import type { Posed } from "./posed.ts";

const SHARES: Readonly<Record<string, string>> = {
  mean: "on average",
  "0.05": "in one run of 20",
  "0.25": "in one run of four",
  "0.5": "in half of the runs",
  "0.75": "in three runs of four",
  "0.95": "in 19 runs of 20",
};

/** Share of the runs that have to keep a limit; "mean" where their mean has to. A P95 of at most so much is a share of 0.95. */
export function shareOf({ statistic, relation }: Limit): number | "mean" {
  if (statistic === "mean") return "mean";
  const percent = Number(statistic.slice(1));
  return (relation === "at most" ? percent : 100 - percent) / 100;
}

/** A title within a sentence, in the reader's language: "capacity built in the EU". */
export function inSentence(english: string): string {
  const title = t(english);
  return /^\p{Lu}{2}/u.test(title) ? title : title.slice(0, 1).toLowerCase() + title.slice(1);
}

/** "net outlay of the EU treasury at most 1 bn EUR in 19 runs of 20". */
export function limitText(limit: Limit): string {
  const { title, unit } = KPIS[kpiIndex(limit.kpi)];
  const said = { kpi: inSentence(title), bound: figureText(limit.bound, unit), share: t(SHARES[shareOf(limit)]) };
  return limit.relation === "at most" ? t("{kpi} at most {bound} {share}", said) : t("{kpi} at least {bound} {share}", said);
}

/** An answer from a range: "650 MEUR". */
export const amountText = (value: number, { unit }: Pick<Range, "unit">): string => settingText(value, unit);

/** How far an answer is off, as finely as answers are. */
export function distanceText(value: number, { step, unit }: Pick<Range, "step" | "unit">): string {
  return amountText(Number(value.toFixed(Math.max(0, -Math.floor(Math.log10(step))))), { unit });
}

/** The answer with this number, in words. */
export function answerText({ offers }: Pick<Posed, "offers">, at: number): string {
  return "options" in offers ? (offers.options[at] ?? "") : amountText(numberAt(offers.range, at), offers.range);
}

/** What a range offers: "0 to 2,000 MEUR, in steps of 10". */
export function rangeWords({ from, to, step, unit }: Omit<Range, "scale">): string {
  return t("{low} to {high}, in steps of {step}", {
    low: settingNumber(from, unit),
    high: settingText(to, unit),
    step: settingNumber(step, unit),
  });
}
