import type { NotebookDocument } from "../../scenarios/notebook/document.ts";
import { type Language, LANGUAGES } from "../theme/language.ts";
import { libraryDocument, libraryList } from "./opening.ts";
import { reworded, type Wording, wordingOf } from "./wording.ts";

/** Has the texts that shipped with a document said in one language. */
export type Translate = (document: NotebookDocument) => NotebookDocument;

interface Shipped {
  /** In the language asked for. */
  readonly to: NotebookDocument;
  readonly from: readonly { readonly text: string; readonly wording: Wording }[];
}

/**
 * For documents by these names: what shipped with one is said in the language, whichever it was in; what its reader wrote
 * stays. One that is as it shipped becomes the file that shipped in the language, with the comments of that.
 */
export async function translator(names: readonly string[], language: Language): Promise<Translate> {
  const others = (Object.keys(LANGUAGES) as Language[]).filter((tag) => tag !== language);
  const shipped = new Map<string, Shipped>();
  const library = libraryList();
  for (const name of new Set(names)) {
    if (!library.some(({ id }) => id === name)) continue;
    const [to, ...rest] = await Promise.all([language, ...others].map((tag) => libraryDocument(name, tag)));
    shipped.set(name, { to, from: rest.map((from) => ({ text: JSON.stringify(from), wording: wordingOf(from, to) })) });
  }
  return (document) => {
    const { to, from = [] } = shipped.get(document.name) ?? {};
    if (to && from.some(({ text }) => text === JSON.stringify(document))) return to;
    return from.reduce((said, { wording }) => reworded(said, wording), document);
  };
}
