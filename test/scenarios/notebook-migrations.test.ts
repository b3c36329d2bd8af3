import { readdirSync, readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { documentFrom } from "../../scenarios/notebook/document.ts";
import { NOTEBOOK_FORMAT } from "../../scenarios/notebook/front-matter.ts";
import { parseNotebook } from "../../scenarios/notebook/parse.ts";
import { writeNotebook } from "../../scenarios/notebook/write.ts";

const FOLDER = "test/scenarios/fixtures";
const fixture = (name: string): unknown => JSON.parse(readFileSync(`${FOLDER}/${name}`, "utf8"));

test("there is a notebook of every earlier format", () => {
  const earlier = Array.from({ length: NOTEBOOK_FORMAT - 1 }, (_, n) => `notebook-format-${n + 1}.json`);
  expect(readdirSync(FOLDER).filter((name) => name.startsWith("notebook-format-"))).toEqual(earlier);
});

test("a notebook of format 1 opens with all that it held, its title in a cell, and is saved as a file", () => {
  const old = fixture("notebook-format-1.json") as { cells: { id: string }[]; scenario: object; chosen: object };
  const document = documentFrom(old);
  expect(document.cells.map(({ id }) => id)).toEqual(["scenario", ...old.cells.map(({ id }) => id)]);
  expect(document).toMatchObject({ bodemNotebook: 2, scenario: old.scenario, chosen: old.chosen });
  const read = parseNotebook(writeNotebook(document), document.name);
  expect(read).toMatchObject({ ok: true });
  const { source: _, ...reread } = read.document!;
  expect(reread).toEqual(document);
});

test("a notebook of a later format is not touched, and says what to do", () => {
  const outcome = parseNotebook("---\nbodem-notebook: 3\n---\n\n```yaml bodem:scenario\nbodem: 1\n```\n", "later");
  expect(outcome).toMatchObject({ ok: false, errors: [{ path: "bodem-notebook", line: 2, fix: expect.stringContaining("update Bodem") }] });
  expect(outcome.document).toBeUndefined();
});
