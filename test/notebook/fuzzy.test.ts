import { expect, test } from "vitest";
import { fuzzyMatch, ranked } from "../../ui/shell/fuzzy.ts";

const commands = [
  { title: "Finding", group: "Add a cell", doc: "A sentence that says whether the runs support it." },
  { title: "Figure", group: "Add a cell", doc: "A number computed from others." },
  { title: "Paid for output, or for standing ready", group: "Open a shipped notebook" },
  { title: "Chart", group: "Add a cell" },
  { title: "Add Crisis modes of the internal market (IMERA)", group: "Add an instrument to Price floor" },
  { title: "Language: Nederlands", keywords: ["Nederlands", "Dutch"], group: "Notebook" },
  { title: "Undo: strike", group: "Notebook" },
  { title: "B Contract for difference", group: "Show a policy" },
];
const first = (query: string): string | undefined => ranked(commands, query)[0]?.item.title;

test.each([
  ["fgr", "Figure"],
  ["undo", "Undo: strike"],
  ["cfd", "B Contract for difference"],
  ["diff", "B Contract for difference"],
  ["computed", "Figure"],
  ["ADD FIG", "Figure"],
  ["dutch", "Language: Nederlands"],
  ["neder", "Language: Nederlands"],
  ["add chart", "Chart"],
])("%s finds %s", (query, title) => {
  expect(first(query)).toBe(title);
});

test("letters that are missing match nothing, and no query keeps the order", () => {
  expect(ranked(commands, "xyz")).toEqual([]);
  expect(ranked(commands, "  ").map(({ item }) => item)).toEqual(commands);
});

test("accents and case do not matter, and the letters found are marked", () => {
  expect(fuzzyMatch("cafe", "Café")?.at).toEqual([0, 1, 2, 3]);
  expect(fuzzyMatch("cd", "Contract for difference")?.at).toEqual([0, 13]);
});
