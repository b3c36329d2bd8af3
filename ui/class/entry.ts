import { t } from "../../language/language.ts";
import { countOf, nearestTo, numberAt, type Range } from "../../scenarios/class/question.ts";
import { settingUnit } from "../notebook/figures.ts";
import { decoded, EXAMPLE_CODE, written } from "./code.ts";
import { answerIn } from "./links.ts";
import { cleanName } from "./names.ts";
import { answersTo, type Posed } from "./posed.ts";
import { rangeWords } from "./words.ts";

/** An answer that somebody gave. */
export interface Given {
  /** Its number among those that the question offers. */
  readonly at: number;
  /** "" for nobody in particular. */
  readonly name: string;
  /** As the page of who answered gave it; "" for an answer that was said aloud and typed. */
  readonly code: string;
  /** Of the page that gave the code. */
  readonly mark?: number;
}
export interface Unread {
  /** From 1. */
  readonly line: number;
  readonly text: string;
  readonly reason: string;
}
export interface Entered {
  readonly given: readonly Given[];
  readonly unread: readonly Unread[];
  /** Lines without any answer in them, as a chat has. */
  readonly skipped: number;
}

export const MOST_ENTRY_CHARACTERS = 100_000;
const MOST_SHOWN = 60;
const HYPHENATED = /(?<![0-9a-z])([0-9a-z]{2,4}[-‐‑–—][0-9a-z]{2,4}[-‐‑–—][0-9a-z]{2,4})(?![0-9a-z])/i;
const IN_A_ROW = /^([0-9a-z]{3}\s?[0-9a-z]{3}\s?[0-9a-z]{3})(?:\s+|$)/i;
const NUMBER = String.raw`[-−]?\d[\d.,]*`;
const HANDS = /\s*[x×]\s?(\d{1,3})$/i;

/** Reads what a leader typed or pasted: codes with names, links, or answers as they were said, one a line. */
export function readEntry(text: string, posed: Posed): Entered {
  const lines = text.slice(0, MOST_ENTRY_CHARACTERS).split(/\r?\n/);
  const given: Given[] = [];
  const unread: Unread[] = [];
  let skipped = 0;
  // Among codes, other lines are the chat around them: a time of day is no answer.
  const codes = lines.some((line) => answerIn(line) ?? HYPHENATED.exec(line));
  for (const [at, line] of lines.entries()) {
    const whole = line.trim();
    if (whole === "") continue;
    try {
      const read = codeIn(whole, posed) ?? (codes ? undefined : saidIn(whole, posed));
      if (read) given.push(...read);
      else if (codes && lines.length > 1) skipped++;
      else
        throw new Error(
          t("there is no answer in it; write a code and a name, {code}, or an answer and a name, {answer}", {
            code: `${EXAMPLE_CODE} Ann`,
            answer: saidExample(posed),
          }),
        );
    } catch (thrown) {
      unread.push({ line: at + 1, text: whole.slice(0, MOST_SHOWN), reason: thrown instanceof Error ? thrown.message : String(thrown) });
    }
  }
  return { given, unread, skipped };
}

/** "650 Ann" */
export const saidExample = ({ offers }: Posed): string =>
  `${"options" in offers ? 1 : numberAt(offers.range, Math.floor(countOf(offers) / 2))} Ann`;

/** Throws where there is a code that is not sound. */
function codeIn(line: string, posed: Posed): Given[] | undefined {
  const given = (code: string, name: string): Given[] => {
    const { at, mark } = decoded(code, posed.tag, answersTo(posed));
    return [{ at, name, code: written(code), mark }];
  };
  const sent = answerIn(line);
  if (sent) return given(sent.code, sent.name);
  const hyphenated = HYPHENATED.exec(line);
  if (hyphenated) return given(hyphenated[1].replace(/[‐‑–—]/g, "-"), nameIn(line.slice(hyphenated.index + hyphenated[0].length)));
  const row = IN_A_ROW.exec(line);
  if (!row) return undefined;
  try {
    return given(row[1], nameIn(line.slice(row[0].length)));
  } catch (thrown) {
    // Nine letters may be a word, nine digits a number.
    if (/\d/.test(row[1]) && /[a-z]/i.test(row[1])) throw thrown;
    return undefined;
  }
}

const nameIn = (rest: string): string => cleanName(rest.replace(/^[\s,;:.|–—-]+/, ""));

/** "650 Ann", "Ann: 650", "650 x3" for three hands. */
function saidIn(line: string, posed: Posed): Given[] | undefined {
  const hands = Number(HANDS.exec(line)?.[1] ?? 1);
  const said = line.replace(HANDS, "");
  // As the page shows it, and as it is on the file.
  const units = "range" in posed.offers ? [posed.offers.range.unit, settingUnit(posed.offers.range.unit)].filter((one) => one !== "") : [];
  const unit = units.length > 0 ? String.raw`(?:\s*(?:${units.map(escaped).join("|")}))?` : "";
  const before = new RegExp(String.raw`^(${NUMBER})${unit}(?:\s+(.*)|)$`, "i").exec(said);
  const after = before ?? new RegExp(String.raw`^(.*?)[\s:,;]+(${NUMBER})${unit}$`, "i").exec(said);
  if (!after) return undefined;
  const [number, name = ""] = before ? [before[1], before[2]] : [after[2], after[1]];
  const at = numberFor(number, posed);
  return Array.from({ length: hands }, () => ({ at, name: hands > 1 ? "" : nameIn(name), code: "" }));
}

const escaped = (text: string): string => text.replace(/[.*+?^${}()|[\]\\/]/g, "\\$&");

/** A number as people write it, with marks of thousands, else with a decimal mark: whichever of the two is offered. */
function readings(text: string): number[] {
  const plain = text.replace("−", "-");
  const grouped = /^-?\d{1,3}(?:[.,]\d{3})+$/.test(plain) ? [Number(plain.replace(/[.,]/g, ""))] : [];
  const [whole, decimals = "", ...more] = plain.split(/[.,](?=\d*$)/);
  const decimal = more.length === 0 ? [Number(`${whole.replace(/[.,]/g, "")}.${decimals}`)] : [];
  return [...grouped, ...decimal].filter((value) => Number.isFinite(value));
}

const within = ({ from, to, step }: Omit<Range, "scale">, value: number): boolean => value >= from - step / 2 && value <= to + step / 2;

function numberFor(text: string, { offers }: Posed): number {
  const values = readings(text);
  if ("options" in offers) {
    const chosen = values.find((value) => Number.isInteger(value) && value >= 1 && value <= offers.options.length);
    if (chosen !== undefined) return chosen - 1;
    throw new Error(t("{text} is no answer: there are 1 to {most}", { text, most: offers.options.length }));
  }
  const { range } = offers;
  const value = values.find((one) => within(range, one));
  if (value !== undefined) return nearestTo(range, value);
  throw new Error(t("{text} is outside what is offered: {range}", { text, range: rangeWords(range) }));
}
