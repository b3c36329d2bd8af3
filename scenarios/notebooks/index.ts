/** A notebook that ships with the program. */
export interface NotebookEntry {
  /** Name of its file without the ending. */
  readonly id: string;
  /** Title of its scenario. */
  readonly title: string;
  /** Its text, read when asked for: a page carries only the one that it opens with. */
  readonly text: () => Promise<string>;
}

const read = (file: Promise<{ readonly default: string }>): Promise<string> => file.then((module) => module.default);

/** Every shipped notebook; the one that a page opens with first. */
export const NOTEBOOKS: readonly NotebookEntry[] = [
  { id: "price-floor", title: "What is a price floor worth?", text: () => read(import("./price-floor.md?raw")) },
];
