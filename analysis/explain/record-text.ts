import { spoken, t, type Words, withMarks, withMinus } from "../../language/language.ts";
import { RECORD_PATTERNS } from "./record-patterns.ts";

const PLACE = /\{(\w+)\}/g;
const NUMBER = /^-?[\d,.]+$/;

interface Pattern {
  readonly english: string;
  readonly fits: RegExp;
}

/** As regular expressions whose named groups are the places. */
const patterns: readonly Pattern[] = RECORD_PATTERNS.map((english) => ({
  english,
  fits: new RegExp(`^${english.replace(/[.*+?^$()|[\]\\]/g, "\\$&").replace(PLACE, "(?<$1>.+?)")}$`),
}));

const known = new WeakMap<Words, Map<string, string>>();

/**
 * A text of a run's record, which the model writes in English, in the reader's language: the detail of an event, whom it
 * concerns, an account or a reason of the ledger. Numbers and names are taken out of it and put into the sentence that the
 * language has for it; as it stands, but for its minus, where there is none.
 */
export function recordText(text: string): string {
  const words = spoken();
  if (!words) return withMinus(text);
  let texts = known.get(words);
  if (!texts) known.set(words, (texts = new Map()));
  let said = texts.get(text);
  if (said === undefined) texts.set(text, (said = looked(text)));
  return said;
}

function looked(text: string): string {
  if (NUMBER.test(text)) return withMarks(text);
  for (const { english, fits } of patterns) {
    const found = fits.exec(text);
    if (!found) continue;
    const values = Object.entries(found.groups ?? {}).map(([place, value]) => [place, recordText(value)]);
    return t(english, Object.fromEntries(values));
  }
  return withMinus(t(text));
}
