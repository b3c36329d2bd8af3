import type { NotebookDocument } from "../../scenarios/notebook/document.ts";

/** Texts that shipped, and what they are in another language, by the setting that they stand under. */
export type Wording = ReadonlyMap<string, string>;

const placed = (setting: string, text: string): string => `${setting}\0${text}`;

/** Every text that two documents of one notebook do not share: they are built alike, and are in two languages. */
export function wordingOf(from: NotebookDocument, to: NotebookDocument): Wording {
  const found = new Map<string, string>();
  const compare = (was: unknown, is: unknown, setting: string): void => {
    if (typeof was === "string" && typeof is === "string") {
      if (was !== is) found.set(placed(setting, was), is);
    } else if (typeof was === "object" && typeof is === "object" && was && is) {
      const other = is as Record<string, unknown>;
      for (const [key, value] of Object.entries(was)) compare(value, other[key], Array.isArray(was) ? setting : key);
    }
  };
  compare(from.scenario, to.scenario, "");
  compare(from.cells, to.cells, "");
  return found;
}

/**
 * The document with the texts that shipped in other words, wherever they stand now; what its reader wrote stays, as do the
 * settings and the comments of its file. What does not change is the same object.
 */
export function reworded(document: NotebookDocument, wording: Wording): NotebookDocument {
  const again = <Part>(part: Part, setting: string): Part => {
    if (typeof part === "string") return (wording.get(placed(setting, part)) as Part | undefined) ?? part;
    if (typeof part !== "object" || part === null) return part;
    const list = Array.isArray(part);
    const entries = Object.entries(part).map(([key, value]) => [key, value, again(value, list ? setting : key)] as const);
    if (entries.every(([, was, is]) => was === is)) return part;
    return (list ? entries.map(([, , is]) => is) : Object.fromEntries(entries.map(([key, , is]) => [key, is]))) as Part;
  };
  const scenario = again(document.scenario, "");
  const cells = again(document.cells, "");
  return scenario === document.scenario && cells === document.cells ? document : { ...document, scenario, cells };
}
