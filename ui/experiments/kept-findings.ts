import type { Words } from "../../language/language.ts";
import type { Cell } from "../../scenarios/notebook/document.ts";
import type { Notebook } from "../notebook/notebook.ts";

/** A cell by the notebook that it was put on the page with: another that is opened may have its ids. */
export interface Keeping {
  readonly notebook: Notebook;
  readonly name: string;
  /** What was found is told in the names of its language; in another it is asked for again. */
  readonly words: Words | undefined;
  readonly cell: Cell;
}

interface Kept {
  readonly words: Words | undefined;
  readonly found: unknown;
}

const kept = new WeakMap<Notebook, Map<string, Kept>>();

const keyOf = ({ name, cell: { kind, id } }: Keeping): string => JSON.stringify([name, kind, id]);

/** Keeps what a cell has found while it is not on the page: folded, or deleted until that is undone. */
export function keepFinding(keeping: Keeping, found: unknown): void {
  let own = kept.get(keeping.notebook);
  if (!own) kept.set(keeping.notebook, (own = new Map()));
  if (found === undefined) own.delete(keyOf(keeping));
  else own.set(keyOf(keeping), { words: keeping.words, found });
}

export function keptFinding<Found>(keeping: Keeping): Found | undefined {
  const there = kept.get(keeping.notebook)?.get(keyOf(keeping));
  return there?.words === keeping.words ? (there?.found as Found | undefined) : undefined;
}
