import { t } from "../../language/language.ts";
import type { Design } from "./design.ts";
import { type Points, pointsAtOrigin } from "./points.ts";

/**
 * III: no main effect is aliased with another, but with interactions of two factors; IV: none with those either, but
 * such interactions with each other; V: neither main effects nor interactions of two factors are aliased.
 */
export type Resolution = 3 | 4 | 5;

/**
 * A column of a regular two-level design as the basic factors whose product it is, bit 0 for the first: a basic factor
 * has one bit, a generated one several.
 */
export type Word = number;

export const MOST_FACTORS: Readonly<Record<Resolution, number>> = { 3: 1023, 4: 512, 5: 120 };

/**
 * Generators of designs with fewer aliases than the constructions below give. Box, Hunter and Hunter, "Statistics for
 * Experimenters" (1978), table 12.15; those of resolution IV also in NIST Dataplot, DEXRES4.TXT (read 2026-11-24).
 */
const PUBLISHED: Readonly<Record<Resolution, Readonly<Record<number, readonly string[]>>>> = {
  3: {},
  4: {
    9: ["BCDE", "ACDE", "ABDE", "ABCE"],
    10: ["ABCD", "ABCE", "ABDE", "ACDE", "BCDE"],
    11: ["ABC", "BCD", "CDE", "ACD", "ADE", "BDE"],
  },
  5: { 6: ["ABCDE"], 7: ["ABCDEF"], 9: ["ACDFG", "BCEFG"] },
};

/** Columns of resolution V: S. M. Sanchez and P. J. Sanchez (2005), ACM Trans. Model. Comput. Simul. 15, 362, table II. */
const RESOLUTION_V: readonly Word[] = [
  1, 2, 4, 8, 15, 16, 32, 51, 64, 85, 106, 128, 150, 171, 219, 237, 247, 256, 279, 297, 455, 512, 537, 557, 594, 643, 803, 863, 998, 1024,
  1051, 1070, 1112, 1169, 1333, 1345, 1620, 1866, 2048, 2076, 2085, 2185, 2372, 2456, 2618, 2800, 2873, 3127, 3284, 3483, 3557, 3763, 4096,
  4125, 4135, 4174, 4435, 4459, 4469, 4497, 4752, 5255, 5732, 5804, 5915, 6100, 6369, 6907, 7069, 8192, 8263, 8351, 8422, 8458, 8571, 8750,
  8858, 9124, 9314, 9500, 10026, 10455, 10556, 11778, 11885, 11984, 13548, 14007, 14514, 14965, 15125, 15554, 16384, 16457, 16517, 16609,
  16771, 16853, 17022, 17453, 17891, 18073, 18562, 18980, 19030, 19932, 20075, 20745, 21544, 22633, 23200, 24167, 25700, 26360, 26591,
  26776, 28443, 28905, 29577, 32705,
];

/** Words of `length` of the first `basic` factors, in alphabetical order. */
function* wordsOf(basic: number, length: number, from = 0): Generator<Word> {
  if (length === 0) yield 0;
  else
    for (let first = from; first <= basic - length; first++)
      for (const rest of wordsOf(basic, length - 1, first + 1)) yield (1 << first) | rest;
}

function lettersOf(word: Word): number {
  let letters = 0;
  for (let rest = word; rest > 0; rest &= rest - 1) letters++;
  return letters;
}

/** Basic factors: the logarithm of the number of runs. */
function basicOf(columns: readonly Word[]): number {
  return columns.reduce((most, word) => Math.max(most, 32 - Math.clz32(word)), 0);
}

/**
 * Columns of a regular two-level design of at least a resolution in the fewest runs that are known for it, one word per
 * factor. IV takes words of odd length, any two of which differ by an even one; III takes the even ones too when those
 * of odd length are used up, longest first. A RangeError gives the most factors of a resolution.
 */
export function fractionalColumns(factors: number, resolution: Resolution): readonly Word[] {
  if (!(resolution in MOST_FACTORS)) throw new RangeError(`the resolution of a fractional factorial must be 3, 4 or 5, not ${resolution}`);
  if (factors > MOST_FACTORS[resolution])
    throw new RangeError(
      `a fractional factorial of resolution ${resolution} has at most ${MOST_FACTORS[resolution]} factors, not ${factors}: ` +
        "take a lower resolution or vary fewer factors",
    );
  const published = PUBLISHED[resolution][factors];
  if (published !== undefined) {
    const basics = Array.from({ length: factors - published.length }, (_, i) => 1 << i);
    return [
      ...basics,
      ...published.map((letters) => Array.from(letters).reduce((word, letter) => word | (1 << (letter.charCodeAt(0) - 65)), 0)),
    ];
  }
  if (resolution === 5) return RESOLUTION_V.slice(0, factors);
  let basic = 0;
  while ((resolution === 3 ? (1 << basic) - 1 : (1 << basic) >> 1) < factors) basic++;
  const lengths = Array.from({ length: basic }, (_, i) => i + 1);
  const odd = lengths.filter((length) => length % 2 === 1).flatMap((length) => [...wordsOf(basic, length)]);
  const even = lengths
    .filter((length) => length % 2 === 0)
    .reverse()
    .flatMap((length) => [...wordsOf(basic, length)]);
  return [...odd, ...even].slice(0, factors);
}

/** The two-level design of some columns: 0 is the low level and 1 the high one; runs in standard order. */
export function fractionalFactorial(columns: readonly Word[]): Points {
  const points = pointsAtOrigin(1 << basicOf(columns), columns.length);
  for (const [column, word] of columns.entries()) {
    const letters = lettersOf(word);
    // The product of signs is positive where an even number of them are negative.
    for (let row = 0; row < points.rows; row++)
      points.at[row * columns.length + column] = (letters - lettersOf(row & word)) % 2 === 0 ? 1 : 0;
  }
  return points;
}

/**
 * Which main effects and interactions of two factors cannot be told apart, in the order of their first: "a = b × c"
 * for each set of two or more. Interactions of more factors are taken for nothing, as the resolution does.
 */
export function aliasesOf(columns: readonly Word[], names: readonly string[]): readonly string[] {
  const effects = new Map<Word, string[]>();
  const add = (word: Word, name: string) => effects.get(word)?.push(name) ?? effects.set(word, [name]);
  for (const [i, word] of columns.entries()) add(word, names[i]);
  for (let i = 0; i < columns.length; i++)
    for (let j = i + 1; j < columns.length; j++) add(columns[i] ^ columns[j], `${names[i]} × ${names[j]}`);
  return [...effects.values()].filter(({ length }) => length > 1).map((set) => set.join(" = "));
}

const MEANING: Readonly<Record<Resolution, string>> = {
  3: "main effects are told apart from each other, but not from interactions of two factors",
  4: "main effects are told apart from interactions of two factors, but not all of these from each other",
  5: "main effects and interactions of two factors are told apart from each other",
};
/** Aliases of more factors fill pages. */
const MOST_LISTED = 15;

export const FRACTIONAL_FACTORIAL: Design = {
  id: "fractional-factorial",
  title: "Fractional factorial",
  doc:
    "Both ends of the range of every factor (of options the first and the last), in a regular fraction of all their combinations: screens " +
    "many factors with few runs.",
  size: { counts: "its resolution", least: 3, most: 5, usual: "4 is usual" },
  draws: "shared",
  correlations: false,
  cost: (factors, { size }) => 1 << basicOf(fractionalColumns(factors.length, size as Resolution)),
  points: (factors, { size }) => fractionalFactorial(fractionalColumns(factors.length, size as Resolution)),
  notes(factors, { size }) {
    const columns = fractionalColumns(factors.length, size as Resolution);
    const aliases =
      columns.length > MOST_LISTED
        ? []
        : aliasesOf(
            columns,
            factors.map(({ id }) => id),
          );
    return [t("Resolution {size}: {meaning}.", { size, meaning: t(MEANING[size as Resolution]) }), ...aliases];
  },
};
