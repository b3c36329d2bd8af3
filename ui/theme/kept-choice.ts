/** What the reader chose for this browser; null where nothing was chosen or it keeps nothing. */
export function keptChoice(key: string): string | null {
  try {
    return localStorage.getItem(key);
  } catch {
    return null;
  }
}

/** Keeps a choice; without storage it holds for this page only. */
export function keepChoice(key: string, choice: string): void {
  try {
    localStorage.setItem(key, choice);
  } catch {
    // The page goes by what it was told.
  }
}
