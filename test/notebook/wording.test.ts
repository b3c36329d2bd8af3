import { expect, test } from "vitest";
import type { NotebookDocument } from "../../scenarios/notebook/document.ts";
import { writeNotebook } from "../../scenarios/notebook/write.ts";
import { parseNotebook } from "../../scenarios/notebook/parse.ts";
import { parseSpec } from "../../scenarios/parse.ts";
import { duplicateOf, insertCell } from "../../ui/notebook/cell-edits.ts";
import { setInstrument } from "../../ui/notebook/edits.ts";
import { translator } from "../../ui/notebook/in-language.ts";
import { Notebook } from "../../ui/notebook/notebook.ts";
import { libraryDocument, libraryList } from "../../ui/notebook/opening.ts";
import { reworded, wordingOf } from "../../ui/notebook/wording.ts";

const both = async (id: string) => ({ english: await libraryDocument(id, "en"), dutch: await libraryDocument(id, "nl") });
const idle = { workers: 1, run: async () => ({ results: [], failures: [], cancelled: true }), close: async () => {} };

/** The opening notebook with another strike, as its reader left it. */
const moved = (document: NotebookDocument): NotebookDocument => ({
  ...document,
  scenario: setInstrument("floor", 0, "strike", 123)(document.scenario),
});
const strike = ({ scenario }: NotebookDocument): unknown => scenario.policies?.floor.instruments?.[0].strike;
const textOf = ({ cells }: NotebookDocument, id: string): string | undefined => {
  const cell = cells.find((one) => one.id === id);
  return cell?.kind === "prose" ? cell.text : undefined;
};
const firstProse = ({ cells }: NotebookDocument): string => cells.find(({ kind }) => kind === "prose")!.id;

test.each(libraryList())("$id goes to Dutch and back to what it was, word for word", async ({ id }) => {
  const { english, dutch } = await both(id);
  const there = reworded(english, wordingOf(english, dutch));
  expect({ ...there, source: "" }).toEqual({ ...dutch, source: "" });
  expect(reworded(there, wordingOf(dutch, english))).toEqual(english);
});

test("a strike that was moved stays moved, and all that shipped is in the other language", async () => {
  const { english, dutch } = await both("price-floor");
  const to = await translator(["price-floor"], "nl");
  const there = to(moved(english));
  expect(strike(there)).toBe(123);
  expect({ ...there, source: "" }).toEqual({ ...moved(dutch), source: "" });
  expect((await translator(["price-floor"], "en"))(there)).toEqual(moved(english));
});

test("what the reader wrote stays, and beside it what shipped is said in the other language", async () => {
  const { english, dutch } = await both("price-floor");
  const id = firstProse(english);
  const own: NotebookDocument = {
    ...english,
    scenario: { ...english.scenario, title: "My own title" },
    cells: english.cells.map((cell) => (cell.id === id && cell.kind === "prose" ? { ...cell, text: `${cell.text} And mine.` } : cell)),
  };
  const there = (await translator(["price-floor"], "nl"))(own);
  expect(there.scenario.title).toBe("My own title");
  expect(textOf(there, id)).toBe(`${textOf(english, id)} And mine.`);
  expect(there.scenario.question).toBe(dutch.scenario.question);
  const others = (document: NotebookDocument) => document.cells.filter((cell) => cell.id !== id);
  expect(others(there)).toEqual(others(dutch));
});

test("a text that was copied to another cell is said in the other language there too", async () => {
  const { english, dutch } = await both("price-floor");
  const id = firstProse(english);
  const copied = insertCell(duplicateOf(english.cells.find((cell) => cell.id === id)!, english), 1)(english);
  const there = (await translator(["price-floor"], "nl"))(copied);
  expect(there.cells[1].id).not.toBe(id);
  expect(textOf(there, there.cells[1].id)).toBe(textOf(dutch, id));
});

test("the comments of a file are still there when it is written in the other language", async () => {
  const { english } = await both("price-floor");
  const source = english.source!.replace("material:", "# Mine.\nmaterial:");
  const read = parseNotebook(source, "price-floor");
  if (!read.ok) throw new Error("it does not read");
  const there = (await translator(["price-floor"], "nl"))(read.document);
  expect(there.source).toBe(source);
  const written = writeNotebook(there);
  expect(written).toContain("# Mine.");
  expect(written).toContain("Wat is een bodemprijs waard?");
});

test("one that is as it shipped becomes the file of the other language; one that did not ship is left alone", async () => {
  const { english, dutch } = await both("price-floor");
  const to = await translator(["price-floor", "mine"], "nl");
  expect(to(english)).toEqual(dutch);
  const mine = { ...english, name: "mine" };
  expect(to(mine)).toBe(mine);
});

test("a notebook is translated with what can be undone, without a step of its own and without another plan", async () => {
  const { english, dutch } = await both("price-floor");
  let now = 0;
  // Each change so long after the last that it is a step of its own.
  const notebook = new Notebook(english, idle, parseSpec, undefined, () => (now += 5000));
  notebook.edit(setInstrument("floor", 0, "strike", 123));
  notebook.edit(setInstrument("floor", 0, "strike", 130));
  notebook.undo();
  const steps = notebook.flow.read("steps").value;
  const worlds = JSON.stringify(notebook.study?.worlds.map(({ policy }) => policy.instruments));
  notebook.translate(await translator(notebook.names, "nl"));
  expect(strike(notebook.document)).toBe(123);
  expect(notebook.document.scenario.title).toBe(dutch.scenario.title);
  expect(JSON.stringify(notebook.study?.worlds.map(({ policy }) => policy.instruments))).toBe(worlds);
  expect(Object.keys(steps as object)).toEqual(Object.keys(notebook.flow.read("steps").value as object));
  notebook.redo();
  expect([strike(notebook.document), notebook.document.scenario.title]).toEqual([130, dutch.scenario.title]);
  notebook.undo();
  notebook.undo();
  expect(notebook.document).toEqual(dutch);
  notebook.translate(await translator(notebook.names, "en"));
  expect(notebook.document).toEqual(english);
});
