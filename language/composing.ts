import type { Words } from "./language.ts";

const PLACE = /\{(\w+)\}/g;
/** What users write is looked up too: it may be anything, without end. */
const MOST_KNOWN = 5000;

/**
 * Says texts that are put together from parts, by patterns with named places: "{name}: capacity" fits "Narva: capacity".
 * What stands in a place is looked up by itself and stays as it is where the language has no word for it, as names do.
 */
export function composing(patterns: Words, words: Words): (english: string) => string | undefined {
  const fitting = Object.entries(patterns).map(([english, said]) => ({
    said,
    fits: new RegExp(`^${english.replace(/[.*+?^$()|[\]\\]/g, "\\$&").replace(PLACE, "(?<$1>.+?)")}$`),
  }));
  const known = new Map<string, string | undefined>();
  const compose = (english: string): string | undefined => {
    for (const { said, fits } of fitting) {
      const parts = fits.exec(english)?.groups;
      if (parts) return said.replace(PLACE, (_, place: string) => words[parts[place]] ?? parts[place]);
    }
    return undefined;
  };
  return (english) => {
    if (known.has(english)) return known.get(english);
    if (known.size > MOST_KNOWN) known.clear();
    const said = compose(english);
    known.set(english, said);
    return said;
  };
}
