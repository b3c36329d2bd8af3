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
  const [whole, fraction] = Math.abs(Number(value.toFixed(decimals)))
    .toString()
    .split(".");
  const text = whole.replace(/\B(?=(\d{3})+$)/g, ",") + (fraction === undefined ? "" : `.${fraction}`);
  return value < 0 && /[1-9]/.test(text) ? `-${text}` : text;
}

/** "a", "a or b", "a, b or c". */
function either(words: readonly string[]): string {
  return words.length < 2 ? words.join("") : `${words.slice(0, -1).join(", ")} or ${words[words.length - 1]}`;
}

function conditionOf({ title, unit, options = [], values }: Dimension, limit: Limits, outer: Limits): string {
  if ("kept" in limit || "kept" in outer) {
    const [kept, all] = "kept" in limit && "kept" in outer ? [limit.kept, outer.kept] : [[], []];
    const left = all.filter((option) => !kept.includes(option));
    const named = (list: readonly number[]): string => either(list.map((option) => options[option]));
    return left.length < kept.length ? `${title} is not ${named(left)}` : `${title} is ${named(kept)}`;
  }
  const withUnit = (text: string): string => (unit === "" || unit === "1" ? text : `${text} ${unit}`);
  const { low, high } = limit;
  const [fromLow, fromHigh] = [low !== outer.low, high !== outer.high];
  if (values !== undefined) {
    const inside = values.filter((value) => value >= low && value <= high);
    const [first, last] = [String(inside[0]), String(inside[inside.length - 1])];
    if (first === last) return `${title} is ${withUnit(first)}`;
    if (fromLow && fromHigh) return `${title} is ${first} to ${withUnit(last)}`;
    return fromLow ? `${title} is at least ${withUnit(first)}` : `${title} is at most ${withUnit(last)}`;
  }
  const text = (value: number): string => limitText(value, outer.high - outer.low);
  if (fromLow && fromHigh) return `${title} is between ${text(low)} and ${withUnit(text(high))}`;
  return fromLow ? `${title} is above ${withUnit(text(low))}` : `${title} is below ${withUnit(text(high))}`;
}

/**
 * A box in words, the surest condition first: "The floor fails when Volatility is above 0.06 and Delay is at
 * most 12 months: so in 77 % of these runs, which hold 75 % of all runs in which the floor fails."
 *
 * @param what What the cases of interest have in common, as a clause: "the floor fails".
 */
export function boxSentence(box: Box, sample: Sample, what: string): string {
  const percent = (share: number): string => `${Math.round(100 * share)} %`;
  if (box.restrictions.length === 0) return `Nothing was found that tells when ${what}: so in ${percent(box.density)} of all runs.`;
  const outer = outerLimits(sample);
  const surest = new Map<number, number>();
  for (const { dimension, quasiP } of box.restrictions) surest.set(dimension, Math.min(quasiP, surest.get(dimension) ?? 1));
  const conditions = [...surest]
    .sort(([a, pOfA], [b, pOfB]) => pOfA - pOfB || a - b)
    .map(([dimension]) => conditionOf(sample.dimensions[dimension], box.limits[dimension], outer[dimension]));
  const when = `${what.charAt(0).toUpperCase()}${what.slice(1)} when ${conditions.join(" and ")}`;
  return `${when}: so in ${percent(box.density)} of these runs, which hold ${percent(box.coverage)} of all runs in which ${what}.`;
}
