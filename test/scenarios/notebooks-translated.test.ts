import { readdirSync } from "node:fs";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { speak, t } from "../../language/language.ts";
import { nl } from "../../language/nl/index.ts";
import type { Cell, NotebookDocument } from "../../scenarios/notebook/document.ts";
import { parseNotebook } from "../../scenarios/notebook/parse.ts";
import { NOTEBOOKS, notebookText } from "../../scenarios/notebooks/index.ts";
import { resolveScenario } from "../../scenarios/resolve.ts";
import type { ScenarioSpec } from "../../scenarios/scenario.ts";
import { simulate } from "../../sim/simulate.ts";
import { libraryDocument, libraryList, OPENING } from "../../ui/notebook/opening.ts";
import results from "../../ui/notebook/opening-results.json";
import { RunCache } from "../../ui/notebook/run-cache.ts";
import { type PackedWorld, shippedFrom } from "../../ui/notebook/shipped-results.ts";

beforeEach(() => speak(nl));
afterEach(() => speak(undefined));

async function both(id: string): Promise<{ readonly english: NotebookDocument; readonly dutch: NotebookDocument }> {
  const entry = NOTEBOOKS.find((one) => one.id === id);
  if (!entry) throw new Error(`no notebook ${id}`);
  const [english, dutch] = await Promise.all(
    ["en", "nl"].map(async (language) => {
      const outcome = parseNotebook(await notebookText(entry, language), id);
      if (!outcome.ok) throw new Error(`${id} in ${language}: ${JSON.stringify(outcome.errors)}`);
      return outcome.document;
    }),
  );
  return { english, dutch };
}

/** Titles and the question are words; all else is what is run. */
function withoutWords({ title: _, question: __, ...rest }: ScenarioSpec): unknown {
  return JSON.parse(JSON.stringify(rest, (key, value) => (key === "title" ? "" : value)));
}

const REFERENCE = /\{\{[^}]*\}\}/g;
const CODE = /`[^`]+`/g;
const HEADING = /^#+ /gm;
const ITEM = /^- /gm;
const found = (text: string, pattern: RegExp): string[] => (text.match(pattern) ?? []).sort();
const told = (cell: Cell): string =>
  cell.kind === "prose" ? `${cell.text}\n${cell.note ?? ""}` : String(cell.asks.says ?? cell.asks.question ?? "");
/** Settings of cells that are words. */
const WORDS = ["says", "question"];
/** A cell without its words: what they refer to, and how they are laid out. */
function skeleton(cell: Cell): unknown {
  const text = told(cell);
  const { text: _, note: __, ...rest } = { text: "", note: "", ...cell };
  const asks =
    cell.kind === "prose"
      ? {}
      : Object.fromEntries(Object.entries(cell.asks).map(([key, value]) => [key, WORDS.includes(key) ? "" : value]));
  return { ...rest, asks, parts: [REFERENCE, CODE, HEADING, ITEM].map((pattern) => found(text, pattern)) };
}

describe("the library's notebooks in Dutch", () => {
  test("are all there", () => {
    expect(readdirSync("scenarios/notebooks/nl").sort()).toEqual(NOTEBOOKS.map(({ id }) => `${id}.md`).sort());
  });

  test.each(NOTEBOOKS)("$id runs what the English one runs, and says as much of it", async ({ id, title }) => {
    const { english, dutch } = await both(id);
    expect(dutch.scenario.title).toBe(t(title));
    expect(dutch.scenario.title).not.toBe(title);
    expect(dutch.chosen).toEqual(english.chosen);
    expect(withoutWords(dutch.scenario)).toEqual(withoutWords(english.scenario));
    expect(dutch.cells.map(skeleton)).toEqual(english.cells.map(skeleton));
    english.cells.forEach((cell, at) => {
      if (told(cell).replace(REFERENCE, "").trim() !== "") expect(told(dutch.cells[at]), cell.id).not.toBe(told(cell));
    });
  });

  test.each(NOTEBOOKS)("$id has the same runs, to the bit, and their titles alone differ", async ({ id }) => {
    const { english, dutch } = await both(id);
    const [one, other] = [english, dutch].map(({ scenario }) => resolveScenario(scenario));
    const keys = new RunCache();
    const keysOf = ({ worlds, seed }: typeof one): string[] => worlds.map((world) => keys.keyOf(world, seed));
    expect(keysOf(other)).toEqual(keysOf(one));
    const at = one.worlds.length - 1;
    expect(simulate(other.worlds[at], other.seed, 0, "kpis").hash).toBe(simulate(one.worlds[at], one.seed, 0, "kpis").hash);
  });
});

test("the results that ship answer the opening notebook in Dutch too", async () => {
  const { scenario } = await libraryDocument(OPENING, "nl");
  const study = resolveScenario(scenario);
  const shipped = shippedFrom(results as unknown as PackedWorld[]);
  const keys = new RunCache();
  expect(study.title).toBe("Wat is een bodemprijs waard?");
  for (const world of study.worlds) expect(shipped.of(keys.keyOf(world, study.seed))?.runs).toBe(study.replications);
});

test("the list is in Dutch, and a scenario without a notebook is laid out in Dutch with the same runs", async () => {
  const dutch = libraryList();
  const document = await libraryDocument("stress-test", "nl");
  speak(undefined);
  const english = libraryList();
  const same = await libraryDocument("stress-test");
  expect(dutch.map(({ id }) => id)).toEqual(english.map(({ id }) => id));
  expect(dutch.filter(({ title }, at) => title === english[at].title).map(({ id }) => id)).toEqual([]);
  expect(document.scenario.title).toBe("Stresstest van de toeleveringsketen");
  expect(withoutWords(document.scenario)).toEqual(withoutWords(same.scenario));
  expect(document.cells.map(skeleton)).toEqual(same.cells.map(skeleton));
});
