/** Text of a cell that was typed and not applied, kept by notebook and cell so that a reload loses nothing. */
const keyOf = (notebook: string, cell: string): string => `bodem-draft:${notebook}:${cell}`;

export function draftOf(notebook: string, cell: string): string | undefined {
  try {
    return localStorage.getItem(keyOf(notebook, cell)) ?? undefined;
  } catch {
    return undefined;
  }
}

export const hasDraft = (notebook: string, cell: string): boolean => draftOf(notebook, cell) !== undefined;

export function keepDraft(notebook: string, cell: string, text: string | undefined): void {
  try {
    if (text === undefined) localStorage.removeItem(keyOf(notebook, cell));
    else localStorage.setItem(keyOf(notebook, cell), text);
  } catch {
    // Without storage the text is in the open editor alone.
  }
}
