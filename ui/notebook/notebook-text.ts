import type { NotebookDocument } from "../../scenarios/notebook/document.ts";

/** Reads and writes notebook files. Loaded when needed: the page that opens needs neither. */
export const loadNotebookFiles = async () => {
  const [{ parseNotebook }, { writeNotebook }] = await Promise.all([
    import("../../scenarios/notebook/parse.ts"),
    import("../../scenarios/notebook/write.ts"),
  ]);
  return { parseNotebook, writeNotebook };
};

/** The notebook as the text of a file. */
export async function notebookText(document: NotebookDocument): Promise<string> {
  return (await loadNotebookFiles()).writeNotebook(document);
}

/** What can be read of a notebook's text that the page itself wrote; throws with a sentence for the user when that is nothing. */
export async function notebookFrom(text: string, name: string): Promise<NotebookDocument> {
  const outcome = (await loadNotebookFiles()).parseNotebook(text, name);
  if (outcome.document) return outcome.document;
  const [{ expected, received, line }] = outcome.ok ? [] : outcome.errors;
  throw new Error(`${line === undefined ? "" : `line ${line}: `}expected ${expected}; it is ${received}`);
}
