import { t, withMarks } from "../../language/language.ts";
import { readingUnit } from "../reading-unit.ts";
import { type Box, type Limits, outerLimits } from "./box.ts";
import type { Dimension, Sample } from "./sample.ts";

/** To a hundredth of the range, thousands parted, the same in every locale: "0.06", "1,250". */
function limitText(value: number, range: number): string {
  let decimals = 0;
  let step = 1;
  while (step > range / 100 && decimals < 12) {
    step /= 10;
    decimals++;
  }
  const [whole, fraction] = Number(value.toFixed(decimals)).toString().split(".");
  return withMarks(whole.replace(/\B(?=(\d{3})+$)/g, ",") + (fraction === undefined ? "" : `.${fraction}`));
}

/** "a", "a or b", "a, b or c". */
function either(words: readonly string[]): string {
  return words.length < 2 ? words.join("") : t("{list} or {last}", { list: words.slice(0, -1).join(", "), last: words[words.length - 1] });
}

function conditionOf({ unit, options = [], values, ...dimension }: Dimension, limit: Limits, outer: Limits): string {
  const title = t(dimension.title);
  if ("kept" in limit || "kept" in outer) {
    const [kept, all] = "kept" in limit && "kept" in outer ? [limit.kept, outer.kept] : [[], []];
    const left = all.filter((option) => !kept.includes(option));
    const named = (list: readonly number[]): string => either(list.map((option) => t(options[option])));
    return left.length < kept.length
      ? t("{number} is not {value}", { number: title, value: named(left) })
      : t("{number} is {value}", { number: title, value: named(kept) });
  }
  const { unit: shown, scale } = readingUnit(unit);
  const withUnit = (text: string): string => (shown === "" ? text : `${text} ${t(shown)}`);
  const { low, high } = limit;
  const [fromLow, fromHigh] = [low !== outer.low, high !== outer.high];
  if (values !== undefined) {
    const inside = values.filter((value) => value >= low && value <= high);
    const [first, last] = [inside[0], inside[inside.length - 1]].map((value) => withMarks(String(Number((scale * value).toPrecision(12)))));
    if (first === last) return t("{number} is {value}", { number: title, value: withUnit(first) });
    if (fromLow && fromHigh) return t("{number} is {low} to {high}", { number: title, low: first, high: withUnit(last) });
    return fromLow
      ? t("{number} is at least {low}", { number: title, low: withUnit(first) })
      : t("{number} is at most {high}", { number: title, high: withUnit(last) });
  }
  const text = (value: number): string => limitText(scale * value, scale * (outer.high - outer.low));
  if (fromLow && fromHigh) return t("{number} is between {low} and {high}", { number: title, low: text(low), high: withUnit(text(high)) });
  return fromLow
    ? t("{number} is above {low}", { number: title, low: withUnit(text(low)) })
    : t("{number} is below {high}", { number: title, high: withUnit(text(high)) });
}

/**
 * A box in words, the surest condition first: "The floor fails when Volatility is above 0.06 and Delay is at
 * most 12 months: so in 77 % of these runs, which hold 75 % of all runs in which the floor fails."
 *
 * @param what What the cases of interest have in common, as a clause: "the floor fails".
 */
export function boxSentence(box: Box, sample: Sample, what: string): string {
  const percent = (share: number): string => `${Math.round(100 * share)} %`;
  const told = { what, density: percent(box.density), coverage: percent(box.coverage) };
  if (box.restrictions.length === 0) return t("Nothing was found that tells when {what}: so in {density} of all runs.", told);
  const outer = outerLimits(sample);
  const surest = new Map<number, number>();
  for (const { dimension, quasiP } of box.restrictions) surest.set(dimension, Math.min(quasiP, surest.get(dimension) ?? 1));
  const conditions = [...surest]
    .sort(([a, pOfA], [b, pOfB]) => pOfA - pOfB || a - b)
    .map(([dimension]) => conditionOf(sample.dimensions[dimension], box.limits[dimension], outer[dimension]));
  const all = conditions.reduce((list, last) => t("{list} and {last}", { list, last }));
  const said = t("{what} when {conditions}: so in {density} of these runs, which hold {coverage} of all runs in which {what}.", {
    ...told,
    conditions: all,
  });
  return `${said.charAt(0).toUpperCase()}${said.slice(1)}`;
}
