import { expect, test } from "vitest";
import type { Cell, NotebookDocument } from "../../scenarios/notebook/document.ts";
import { parseNotebook } from "../../scenarios/notebook/parse.ts";
import { writeNotebook } from "../../scenarios/notebook/write.ts";
import { type Applied, cellText } from "../../ui/editing/cell-text.ts";
import { groupsAbove } from "../../ui/editing/yaml-place.ts";

const FILE = `---
bodem-notebook: 2
---

\`\`\`yaml bodem:scenario
bodem: 1
title: Small # stays
material: ndpr-oxide
replications: 8
policies:
  floor:
    instruments:
      - use: one-way-floor
        strike: 100
\`\`\`

Some text.

<!-- bodem:note -->
A note.

\`\`\`yaml bodem:chart
chart: price-fan # why this one
\`\`\`

\`\`\`yaml bodem:value cost
name: cost
is: compare.floor.fiscal-pv.p50
unit: EUR
\`\`\`
`;

function opened(text = FILE): NotebookDocument {
  const read = parseNotebook(text, "small");
  if (!read.document) throw new Error(JSON.stringify(read));
  return read.document;
}
const at = (document: NotebookDocument, id: string): Cell => document.cells.find((cell) => cell.id === id)!;
function applied(outcome: Applied): NotebookDocument {
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.errors));
  return outcome.document;
}

test("the text of a cell is what stands in its file, comments too", () => {
  expect(cellText(opened(), "chart").text).toBe("chart: price-fan # why this one");
  expect(cellText(opened(), "scenario").text).toContain("title: Small # stays");
  expect(cellText(opened(), "prose").text).toBe("Some text.\n\n<!-- bodem:note -->\n\nA note.");
});

test("a cell applied as it stands changes nothing", () => {
  const document = opened();
  for (const { id } of document.cells) {
    const text = cellText(document, id);
    const after = applied(text.applied(text.text));
    expect(after.scenario).toBe(document.scenario);
    expect(after.cells).toEqual(document.cells);
    expect(writeNotebook(after)).toBe(writeNotebook(document));
  }
});

test("what is typed in the scenario reaches the file with its comments, and leaves the other cells as they were", () => {
  const document = opened();
  const text = cellText(document, "scenario");
  const after = applied(text.applied(text.text.replace("strike: 100", "strike: 120 # asked for")));
  expect(after.scenario.policies?.floor.instruments?.[0].strike).toBe(120);
  expect(after.cells).toBe(document.cells);
  expect(writeNotebook(after)).toContain("strike: 120 # asked for");
  expect(writeNotebook(after)).toContain("chart: price-fan # why this one");
});

test("faults carry the line of the text that was typed", () => {
  const text = cellText(opened(), "scenario");
  const outcome = text.applied(text.text.replace("strike: 100", "strike: -9"));
  expect(outcome).toMatchObject({ ok: false, errors: [{ line: 9, path: "policies.floor.instruments[0].strike" }] });
  expect(cellText(opened(), "chart").applied("# a line\nchart: pice-fan")).toMatchObject({ ok: false, errors: [{ line: 2 }] });
  expect(cellText(opened(), "chart").applied("chart: price-fan\n```\n")).toMatchObject({
    ok: false,
    errors: [{ line: 2, received: "```" }],
  });
});

test("a fault in another cell does not keep this one from being applied", () => {
  const broken = opened(FILE.replace("chart: price-fan", "chart: nothing"));
  const text = cellText(broken, "cost");
  expect(at(applied(text.applied(text.text.replace("unit: EUR", "unit: MEUR"))), "cost")).toMatchObject({ asks: { unit: "MEUR" } });
});

test("a cell that could not be read stands as text, and is a cell again once its text is mended", () => {
  const broken = opened(FILE.replace("chart: price-fan", "chart: nothing"));
  const left = broken.cells[2];
  expect(left.kind).toBe("prose");
  const text = cellText(broken, left.id);
  expect(text.applied(text.text)).toMatchObject({ ok: false, errors: [{ line: 2 }] });
  expect(applied(text.applied(text.text.replace("nothing", "capacity-fan"))).cells[2]).toMatchObject({
    kind: "chart",
    chart: "capacity-fan",
  });
});

test("text and note are edited as one", () => {
  const text = cellText(opened(), "prose");
  expect(at(applied(text.applied("New.\n\n<!-- bodem:note -->\nOther.")), "prose")).toMatchObject({ text: "New.", note: "Other." });
  expect(at(applied(text.applied("New.")), "prose")).not.toHaveProperty("note");
});

test.each([
  ["material: x\nm", 1, [], ["material"]],
  ["policies:\n  floor:\n    instruments:\n      - use: one-way-floor\n        s", 4, ["policies", "floor", "instruments"], ["use"]],
  ["policies:\n  floor:\n    instruments:\n    - use: a\n    - u", 4, ["policies", "floor", "instruments"], []],
  ["exporters:\n  war:\n    posture: predation\n    d", 3, ["exporters", "war"], ["posture"]],
  ["policies:\n  a:\n    title: x\n  b:\n    t", 4, ["policies", "b"], []],
])("completion knows where in the YAML it is: %j", (text, line, above, keys) => {
  const place = groupsAbove(text, line);
  expect(place.above).toEqual(above);
  expect(place.group.map(({ key }) => key).filter((key) => key !== "")).toEqual(keys);
});
