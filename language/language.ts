/** Under this key, what a language makes of texts that stand in data put together from parts: "Narva: capacity". */
export const COMPOSED = Symbol("composed");

/** What the English texts of the page are called in another language, by the English text. */
export type Words = Readonly<Record<string, string>> & { readonly [COMPOSED]?: (english: string) => string | undefined };

const MINUS = "\u2212";

let words: Words | undefined;

/** Sets the language that everything is said in from here on; undefined for English. */
export function speak(next: Words | undefined): void {
  words = next;
}

/** The language in force, for another thread to speak it too. */
export const spoken = (): Words | undefined => words;

/** What something says in English, whatever the language: for files that machines read. */
export const inEnglish = <Said>(say: () => Said): Said => saying(undefined, say);

/** What something says in other words than those in force. */
export function saying<Said>(others: Words | undefined, say: () => Said): Said {
  const kept = words;
  words = others;
  try {
    return say();
  } finally {
    words = kept;
  }
}

/**
 * A text in the reader's language: `t("{count} runs", { count })`. Named places in braces are filled in. A text that
 * the language lacks is said in English; `test/language/language.test.ts` finds those.
 */
export function t(english: string, values?: Readonly<Record<string, string | number>>): string {
  const text = words?.[english] ?? words?.[COMPOSED]?.(english) ?? english;
  return values ? text.replace(/\{(\w+)\}/g, (place, name: string) => String(values[name] ?? place)) : text;
}

/** The same in parts, where what is filled in is more than text: markup of a page. */
export function parts<Part>(english: string, values: Readonly<Record<string, Part>>): (string | Part)[] {
  return t(english)
    .split(/\{(\w+)\}/)
    .map((part, at) => (at % 2 === 1 ? values[part] : part));
}

/** The hyphen that a machine writes before a number that is below zero, in its own right or in a sentence. */
const HYPHEN = /(?<![\w.,)\]-])-(?=\.?\d)/g;

/** With the one minus of the page, "−5.5", for every number in a text that a machine wrote. */
export const withMinus = (text: string): string => text.replace(HYPHEN, MINUS);

/** A number written in English, "1,234.5", with the minus and the marks of the reader's language. */
export function withMarks(english: string): string {
  const sample = words?.["1,234.5"];
  const signed = withMinus(english);
  if (!sample) return signed;
  return signed.replace(/[,.]/g, (mark) => sample[mark === "," ? 1 : sample.length - 2]);
}

/** A finite number with so many digits after the point, thousands parted, with the marks of the reader's language; nothing has no sign. */
export function grouped(value: number, digits: number): string {
  const size = Math.abs(value).toFixed(digits);
  const [whole, rest] = size.split(".");
  const parted = whole.replace(/\B(?=(\d{3})+$)/g, ",");
  return `${value < 0 && Number(size) !== 0 ? MINUS : ""}${withMarks(rest ? `${parted}.${rest}` : parted)}`;
}
