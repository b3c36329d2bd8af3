import { t } from "../../language/language.ts";
import { MOST_OPTIONS, MOST_QUESTION_CHARACTERS, MOST_STEPS } from "../../scenarios/class/question.ts";
import { packed, unpacked } from "../notebook/packed.ts";
import { TAGS } from "./code.ts";
import { hasUnseen } from "./names.ts";
import { answersTo, MOST_ABOUT_CHARACTERS, MOST_OPTION_CHARACTERS, type Posed } from "./posed.ts";

/** Longest link that is read, and what it may unpack to. */
const MOST_LINK_CHARACTERS = 4_000;
const MOST_BYTES = 8_000;
const MOST_UNIT_CHARACTERS = 20;

/** A question as it travels: tag, text, what is asked, then from, to, step and unit, or the options. */
type Wire = readonly unknown[];

/** The question as the fragment of a link; nothing is sent anywhere. */
export async function questionFragment({ tag, text, about, offers }: Posed): Promise<string> {
  const rest = "options" in offers ? [offers.options] : [offers.range.from, offers.range.to, offers.range.step, offers.range.unit];
  return `#q=${await packed(JSON.stringify([tag, text, about, ...rest]))}`;
}

/** Throws with a sentence for the user: whatever the link holds, it becomes text and numbers within limits, or nothing. */
export async function questionFrom(fragment: string): Promise<Posed> {
  if (fragment.length > MOST_LINK_CHARACTERS) throw new Error(t("it is longer than {most} characters", { most: MOST_LINK_CHARACTERS }));
  const text = await unpacked(fragment.slice("#q=".length), MOST_BYTES);
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    throw broken();
  }
  const question = Array.isArray(value) ? posedIn(value) : undefined;
  if (!question) throw broken();
  return question;
}

const broken = (): Error => new Error(t("part of it is missing or was changed on the way"));

const isText = (value: unknown, most: number): value is string => typeof value === "string" && value.length <= most && !hasUnseen(value);

function posedIn([tag, text, about, ...rest]: Wire): Posed | undefined {
  if (!Number.isInteger(tag) || (tag as number) < 0 || (tag as number) >= TAGS) return undefined;
  if (!isText(text, MOST_QUESTION_CHARACTERS + MOST_OPTION_CHARACTERS) || text === "" || !isText(about, MOST_ABOUT_CHARACTERS))
    return undefined;
  const offers = rest.length === 1 ? optionsIn(rest[0]) : rangeIn(rest);
  return offers && { tag: tag as number, text, about, offers };
}

function optionsIn(value: unknown): Posed["offers"] | undefined {
  if (!Array.isArray(value) || value.length < 2 || value.length > MOST_OPTIONS) return undefined;
  return value.every((one) => isText(one, MOST_OPTION_CHARACTERS)) ? { options: value } : undefined;
}

function rangeIn([from, to, step, unit, ...more]: Wire): Posed["offers"] | undefined {
  if (
    ![from, to, step].every((one) => typeof one === "number" && Math.abs(one) <= 2e9) ||
    !isText(unit, MOST_UNIT_CHARACTERS) ||
    more.length > 0
  )
    return undefined;
  const offers = { range: { from: from as number, to: to as number, step: step as number, unit } };
  if (!(offers.range.from < offers.range.to) || !(offers.range.step > 0)) return undefined;
  const count = answersTo({ offers });
  return count >= 2 && count <= MOST_STEPS ? offers : undefined;
}
