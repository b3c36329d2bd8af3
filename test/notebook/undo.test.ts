import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { NotebookDocument } from "../../scenarios/notebook/document.ts";
import { duplicateOf, foldCell, insertCell, moveCell, newCell, removeCell } from "../../ui/notebook/cell-edits.ts";
import { parseSpec } from "../../scenarios/parse.ts";
import { changesOf } from "../../ui/notebook/changes.ts";
import { addInstrument, setInstrument } from "../../ui/notebook/edits.ts";
import { historyOf, MERGE_MS, recorded, redone, sealed, undone } from "../../ui/notebook/history.ts";
import { Notebook } from "../../ui/notebook/notebook.ts";
import { documentFor } from "../../ui/notebook/opening.ts";

const shipped = documentFor("small", {
  bodem: 1,
  title: "Small",
  material: "ndpr-oxide",
  replications: 8,
  policies: { floor: { title: "Floor", instruments: [{ use: "one-way-floor", strike: 100 }] } },
});
const idle = { workers: 1, run: async () => ({ results: [], failures: [], cancelled: true }), close: async () => {} };

function opened(): { readonly notebook: Notebook; readonly wait: (ms: number) => void } {
  let now = 0;
  const notebook = new Notebook(shipped, idle, parseSpec, undefined, () => now);
  return { notebook, wait: (ms) => (now += ms) };
}
const strike = (notebook: Notebook): unknown => notebook.document.scenario.policies?.floor.instruments?.[0].strike;

test("undo goes back through any changes to the very documents that were, and redo forth again", () => {
  fc.assert(
    fc.property(
      fc.array(fc.record({ value: fc.nat(), key: fc.option(fc.constantFrom("a", "b"), { nil: undefined }), at: fc.nat(5000) })),
      (changes) => {
        let history = historyOf(-1);
        for (const { value, key, at } of changes) history = recorded(history, value, { what: "", key, at });
        const last = history.now;
        let steps = 0;
        for (; history.past.length > 0; steps++) history = undone(history);
        expect(history.now).toBe(-1);
        for (let i = 0; i < steps; i++) history = redone(history);
        expect(history.now).toBe(last);
        expect(history.future).toEqual([]);
      },
    ),
  );
});

test("a change after an undo forgets what was undone", () => {
  let history = recorded(historyOf("a"), "b", { what: "b", at: 0 });
  history = recorded(undone(history), "c", { what: "c", at: 1 });
  expect(redone(history).now).toBe("c");
  expect(undone(history).now).toBe("a");
});

test("a sealed step takes nothing more in", () => {
  let history = recorded(historyOf(0), 1, { what: "", key: "k", at: 0 });
  history = recorded(sealed(history), 2, { what: "", key: "k", at: 1 });
  expect(undone(history).now).toBe(1);
});

describe("in the notebook", () => {
  test("a drag of a slider is one step, however long the hand rests", () => {
    const { notebook, wait } = opened();
    notebook.hold(true);
    for (const value of [101, 110, 120]) {
      notebook.edit(setInstrument("floor", 0, "strike", value));
      wait(10 * MERGE_MS);
    }
    notebook.hold(false);
    notebook.hold(true);
    notebook.edit(setInstrument("floor", 0, "strike", 130));
    notebook.hold(false);
    notebook.undo();
    expect(strike(notebook)).toBe(120);
    notebook.undo();
    expect(notebook.document).toBe(shipped);
    notebook.redo();
    expect(strike(notebook)).toBe(120);
  });

  test("quick presses of a key on one setting are one step; another setting is another", () => {
    const { notebook, wait } = opened();
    for (const value of [101, 102, 103]) {
      notebook.edit(setInstrument("floor", 0, "strike", value));
      wait(100);
    }
    notebook.edit(setInstrument("floor", 0, "cpiIndexation", 0.5));
    wait(MERGE_MS * 2);
    notebook.edit(setInstrument("floor", 0, "cpiIndexation", 0.4));
    notebook.undo();
    notebook.undo();
    expect(strike(notebook)).toBe(103);
    notebook.undo();
    expect(notebook.document).toBe(shipped);
    expect(notebook.undo()).toBeUndefined();
  });

  test("an edit with a choice is one step, and undo says in words what it takes back", () => {
    const { notebook } = opened();
    notebook.editAndChoose(addInstrument("floor", "minimum-import-price"), { exporter: "commercial", policy: "baseline" });
    expect(notebook.undo()).toMatch(/^Floor: One-way price floor, Minimum import price, was One-way price floor/);
    expect(notebook.document).toBe(shipped);
  });

  test("each notebook has its own past", () => {
    const { notebook } = opened();
    notebook.edit(setInstrument("floor", 0, "strike", 120));
    notebook.open({ ...shipped, name: "other" });
    expect(notebook.undo()).toBeUndefined();
    notebook.open({
      ...notebook.document,
      name: "small",
      scenario: { ...shipped.scenario, policies: { floor: { title: "Floor", instruments: [{ use: "one-way-floor", strike: 120 }] } } },
    });
    notebook.undo();
    expect(strike(notebook)).toBe(100);
  });
});

describe("what changed, in words", () => {
  const first = shipped.cells[1];
  const after = (edit: (document: NotebookDocument) => NotebookDocument): string[] =>
    changesOf(shipped, edit(shipped)).map(({ text }) => text);
  test.each([
    [
      "a strike",
      (d: NotebookDocument) => ({ ...d, scenario: setInstrument("floor", 0, "strike", 120)(d.scenario) }),
      ["Floor, strike price: 100 to 120"],
    ],
    ["a cell added", (d: NotebookDocument) => insertCell(newCell("history", d), 2)(d), ["cell added: history-2"]],
    ["a copy", (d: NotebookDocument) => insertCell(duplicateOf(first, d), 2)(d), [`cell added: ${first.id}-2`]],
    ["a cell deleted", removeCell("run"), ["cell deleted: run"]],
    ["a cell moved", moveCell("run", -1), ["cells moved"]],
    ["a cell folded", foldCell("run", true), ["run folded"]],
    ["the title", (d: NotebookDocument) => ({ ...d, scenario: { ...d.scenario, title: "Other" } }), ["title: Small to Other"]],
    ["only its kept text", (d: NotebookDocument) => ({ ...d, source: "x" }), []],
  ])("%s", (_, edit, texts) => {
    expect(after(edit)).toEqual(texts);
  });

  test("a cell that is folded and unfolded is as it was; one at the edge does not move", () => {
    expect(foldCell("run", false)(foldCell("run", true)(shipped))).toEqual(shipped);
    expect(moveCell(shipped.cells[0].id, -1)(shipped)).toBe(shipped);
  });
});
