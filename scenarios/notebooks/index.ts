/// <reference types="vite/client" />

/** A notebook that ships with the program. */
export interface NotebookEntry {
  /** Name of its file without the ending. */
  readonly id: string;
  /** Title of its scenario. */
  readonly title: string;
  /** Its text, read when asked for: a page carries only the one that it opens with. */
  readonly text: () => Promise<string>;
}

/** The same notebooks in other languages, in a folder by the language's tag. */
const TRANSLATED = import.meta.glob<string>("./*/*.md", { query: "?raw", import: "default" });

/** A notebook's text in a language, or in English where it is not there in it. */
export const notebookText = ({ id, text }: NotebookEntry, language: string): Promise<string> =>
  (TRANSLATED[`./${language}/${id}.md`] ?? text)();

const read = (file: Promise<{ readonly default: string }>): Promise<string> => file.then((module) => module.default);

/** Every shipped notebook; the one that a page opens with first. */
export const NOTEBOOKS: readonly NotebookEntry[] = [
  { id: "price-floor", title: "What is a price floor worth?", text: () => read(import("./price-floor.md?raw")) },
  { id: "crisis-tail", title: "Contract or floor? The crisis tail", text: () => read(import("./crisis-tail.md?raw")) },
  { id: "reference-price", title: "Who sets the reference price?", text: () => read(import("./reference-price.md?raw")) },
  { id: "break-it", title: "Can the exporter break your policy?", text: () => read(import("./break-it.md?raw")) },
  { id: "gallium-stockpile", title: "A stockpile for gallium", text: () => read(import("./gallium-stockpile.md?raw")) },
  { id: "lithium-cycle", title: "Lithium: the cycle needs no villain", text: () => read(import("./lithium-cycle.md?raw")) },
  { id: "scrap", title: "Scrap: a ban without capacity", text: () => read(import("./scrap.md?raw")) },
  { id: "diversification", title: "65 %: what diversification costs", text: () => read(import("./diversification.md?raw")) },
  { id: "handover", title: "Trade defence hand-over: contract first, then import price", text: () => read(import("./handover.md?raw")) },
  { id: "whole-plan", title: "The whole action plan", text: () => read(import("./whole-plan.md?raw")) },
  { id: "history-2010", title: "2010 again: does the model know history?", text: () => read(import("./history-2010.md?raw")) },
  { id: "workshop", title: "Workshop: design a floor for under a billion", text: () => read(import("./workshop.md?raw")) },
];
