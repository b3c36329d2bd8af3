export interface Match {
  readonly score: number;
  /** Positions of the matched characters. */
  readonly at: readonly number[];
}

const plain = (text: string): string =>
  text
    .normalize("NFD")
    .replace(/\p{Diacritic}/gu, "")
    .toLowerCase();

const BOUNDARY = /[\s\-.,:(/“‘]/;

/** The letters of the query in order in a text: those that follow each other or start a word count more. Undefined when one is missing. */
export function fuzzyMatch(query: string, text: string): Match | undefined {
  const letters = plain(query).replace(/\s+/g, " ").trim();
  const hay = plain(text);
  if (letters === "") return { score: 0, at: [] };
  const whole = hay.indexOf(letters);
  if (whole >= 0) {
    const start = whole === 0 || BOUNDARY.test(hay[whole - 1]);
    return { score: 1000 + (start ? 500 : 0) - whole - hay.length / 100, at: Array.from(letters, (_, i) => whole + i) };
  }
  const at: number[] = [];
  let score = 0;
  let from = 0;
  for (const letter of letters) {
    if (letter === " ") continue;
    const found = bestNext(hay, letter, from);
    if (found < 0) return undefined;
    if (at.length > 0 && found === at[at.length - 1] + 1) score += 8;
    else if (found === 0) score += 10;
    else if (BOUNDARY.test(hay[found - 1])) score += 6;
    else score -= Math.min(6, found - from);
    at.push(found);
    from = found + 1;
  }
  // Letters far apart are hardly meant together.
  score -= (at[at.length - 1] - at[0]) / 3;
  return score < 0 ? undefined : { score, at };
}

/** The next letter, at the start of a word when there is one and the letter does not follow at once. */
function bestNext(hay: string, letter: string, from: number): number {
  const next = hay.indexOf(letter, from);
  if (next < 0 || next === from) return next;
  for (let at = next; at >= 0; at = hay.indexOf(letter, at + 1)) if (at === 0 || BOUNDARY.test(hay[at - 1])) return at;
  return next;
}

/** Whether each word asked for begins a word of the text: "add chart" means the cell, not letters strewn over a longer name. */
function startsWords(query: string, text: string): boolean {
  const words = plain(text).split(/[^\p{L}\p{N}]+/u);
  const asked = plain(query).split(/\s+/).filter(Boolean);
  return asked.length > 1 && asked.every((one) => words.some((word) => word.startsWith(one)));
}

/** Whether what is typed is the start of a keyword; one letter is none yet. */
function startsOne(query: string, keywords: readonly string[]): boolean {
  const asked = plain(query).trim();
  return asked.length > 1 && keywords.some((keyword) => plain(keyword).startsWith(asked));
}

const IN_TITLE = 3000;

interface Named {
  readonly title: string;
  readonly group: string;
  readonly doc?: string;
  readonly keywords?: readonly string[];
}

/** Those that match, by title or keyword before group before a word of the description; all in their order when nothing is asked. */
export function ranked<T extends Named>(items: readonly T[], query: string): readonly { readonly item: T; readonly match: Match }[] {
  const matchOf = ({ title, group, doc = "", keywords = [] }: T): Match | undefined => {
    if (startsOne(query, keywords)) return { at: [], score: IN_TITLE + 1500 };
    const named = fuzzyMatch(query, title);
    if (!(named && named.score >= 500) && startsWords(query, `${group} ${title}`)) return { at: [], score: IN_TITLE + 500 };
    if (named) return { ...named, score: named.score + IN_TITLE };
    const wider = fuzzyMatch(query, `${group} ${title}`);
    if (wider) return { at: [], score: wider.score + IN_TITLE / 3 };
    return plain(doc).includes(plain(query).trim()) ? { score: 0, at: [] } : undefined;
  };
  return items
    .flatMap((item) => {
      const match = matchOf(item);
      return match ? [{ item, match }] : [];
    })
    .sort((a, b) => b.match.score - a.match.score);
}
