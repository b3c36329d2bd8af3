export const MOST_NAME_CHARACTERS = 30;

/** Characters that are not seen, or that turn the direction of what follows. */
const UNSEEN = /[\p{Cc}\p{Cs}\u200b\u2028\u2029\ufeff\u202a-\u202e\u2066-\u2069]/gu;

/** On one line, without what is not seen. */
export const plainText = (text: string): string => text.normalize("NFC").replace(UNSEEN, " ").replace(/\s+/g, " ").trim();

/** A name no longer than a name is. */
export function cleanName(name: string): string {
  const text = plainText(name);
  return [...text].slice(0, MOST_NAME_CHARACTERS).join("").trim();
}

export const hasUnseen = (text: string): boolean => text.search(UNSEEN) >= 0;

/** Whether two names are one person's: as people hear them. */
export const sameName = (a: string, b: string): boolean => a !== "" && a.toLowerCase() === b.toLowerCase();
