import { t } from "../../language/language.ts";
export const EXAMPLE_CODE = "K7Q-M3X-PFZ";
/** Digits and letters that nobody takes for one another: Crockford's base 32. */
const ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
/** What is read for the letters that it leaves out. */
const MEANT: Readonly<Record<string, string>> = { I: "1", L: "1", O: "0" };
const DIGITS = ALPHABET.length;
export const CODE_LENGTH = 9;
const GROUP = 3;
/** Characters for the question, and for the answer with the mark of who gave it. */
const TAG_LENGTH = 2;
const PAYLOAD_LENGTH = 5;
const PAYLOADS = DIGITS ** PAYLOAD_LENGTH;
export const TAGS = DIGITS ** TAG_LENGTH;

/** Powers of a generator of GF(32), with x⁵ = x² + 1. */
const POWERS = Array.from({ length: DIGITS - 1 }, () => 0);
const LOGARITHMS = new Map<number, number>();
for (let n = 0, value = 1; n < DIGITS - 1; n++) {
  POWERS[n] = value;
  LOGARITHMS.set(value, n);
  value = value & 16 ? ((value << 1) ^ 0b100101) & 31 : value << 1;
}
const ORDER = DIGITS - 1;
/** a · g^n, and a / b. */
const times = (a: number, n: number): number => (a === 0 ? 0 : POWERS[(LOGARITHMS.get(a)! + n) % ORDER]);
const over = (a: number, b: number): number => (a === 0 ? 0 : POWERS[(LOGARITHMS.get(a)! - LOGARITHMS.get(b)! + ORDER) % ORDER]);

/** Both sums are 0 for a sound code: those of its characters by g^at and by g^2at. */
const sums = (values: readonly number[]): [number, number] => [
  values.reduce((sum, value, at) => sum ^ times(value, at), 0),
  values.reduce((sum, value, at) => sum ^ times(value, 2 * at), 0),
];

/** Two characters that make both sums 0. So any two wrong characters, swapped ones too, are noticed. */
function checked(values: readonly number[]): number[] {
  const at = values.length;
  const [one, two] = sums(values);
  const determinant = POWERS[(3 * at + 2) % ORDER] ^ POWERS[(3 * at + 1) % ORDER];
  const first = over(times(one, 2 * (at + 1)) ^ times(two, at + 1), determinant);
  const second = over(times(one, 2 * at) ^ times(two, at), determinant);
  return [...values, first, second];
}

function digitsOf(value: number, length: number): number[] {
  return Array.from({ length }, (_, at) => Math.floor(value / DIGITS ** (length - 1 - at)) % DIGITS);
}
const valueOf = (digits: readonly number[]): number => digits.reduce((sum, digit) => sum * DIGITS + digit, 0);

export interface Coded {
  /** Of the question, 0 to `TAGS` - 1. */
  readonly tag: number;
  /** Number of the answer among those that the question offers. */
  readonly at: number;
  /** Tells those who answer apart; 0 to `marksFor(count)` - 1. */
  readonly mark: number;
}

/** How many can be told apart where there are so many answers. */
export const marksFor = (count: number): number => Math.floor(PAYLOADS / count);

/** An answer as nine characters, to be read out, typed or sent: "K7Q-M3X-PFZ". */
export function codeOf({ tag, at, mark }: Coded, count: number): string {
  const values = checked([...digitsOf(tag, TAG_LENGTH), ...digitsOf(mark * count + at, PAYLOAD_LENGTH)]);
  const text = values.map((value) => ALPHABET[value]).join("");
  return Array.from({ length: CODE_LENGTH / GROUP }, (_, group) => text.slice(group * GROUP, (group + 1) * GROUP)).join("-");
}

/** Letters and digits alone, as they were meant. */
const plain = (code: string): string =>
  code
    .toUpperCase()
    .replace(/[\s-]/g, "")
    .replace(/[ILO]/g, (letter) => MEANT[letter]);

/** The tag of a sound code; undefined for any other text. */
export function tagOf(code: string): number | undefined {
  const values = [...plain(code)].map((character) => ALPHABET.indexOf(character));
  if (values.length !== CODE_LENGTH || values.includes(-1) || sums(values).some((sum) => sum !== 0)) return undefined;
  return valueOf(values.slice(0, TAG_LENGTH));
}

/** A code read for a question with this tag and so many answers. Throws with a sentence for the user. */
export function decoded(code: string, tag: number, count: number): Coded {
  const text = plain(code);
  const strange = [...text].find((character) => !ALPHABET.includes(character));
  if (strange !== undefined) throw new Error(t("“{character}” is not used in codes", { character: strange }));
  if (text.length !== CODE_LENGTH)
    throw new Error(
      t("a code has {length} letters and digits, as {example} has; this one has {found}", {
        length: CODE_LENGTH,
        example: EXAMPLE_CODE,
        found: text.length,
      }),
    );
  const own = tagOf(text);
  if (own === undefined) throw new Error(t("it is mistyped: one character or more is wrong; have it read out again"));
  if (own !== tag) throw new Error(t("it answers another question, or this one as it was before it was changed"));
  const payload = valueOf([...text].slice(TAG_LENGTH, TAG_LENGTH + PAYLOAD_LENGTH).map((character) => ALPHABET.indexOf(character)));
  const [at, mark] = [payload % count, Math.floor(payload / count)];
  if (mark >= marksFor(count)) throw new Error(t("no page gives such a code; have it read out again"));
  return { tag, at, mark };
}

/** A code as it is written, whatever the case and the hyphens it was typed with. */
export function written(code: string): string {
  const text = plain(code);
  return [text.slice(0, 3), text.slice(3, 6), text.slice(6)].join("-");
}
