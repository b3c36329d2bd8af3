import { CompletionContext } from "@codemirror/autocomplete";
import { EditorState } from "@codemirror/state";
import { expect, test } from "vitest";
import type { Cell } from "../../scenarios/notebook/document.ts";
import { parseSpec } from "../../scenarios/parse.ts";
import { completionFor } from "../../ui/editing/completion.ts";
import type { Notebook } from "../../ui/notebook/notebook.ts";

const parsed = parseSpec({
  bodem: 1,
  title: "x",
  material: "ndpr-oxide",
  policies: { floor: { title: "Floor", instruments: [{ use: "one-way-floor" }] } },
});
if (!parsed.ok) throw new Error(JSON.stringify(parsed.errors));
const figure: Cell = { id: "value", kind: "value", asks: { name: "cost", is: "1", unit: "EUR" } };
const notebook = { study: parsed.study, document: { cells: [figure] } } as unknown as Notebook;

async function offered(kind: Cell["kind"], text: string): Promise<readonly { readonly label: string; readonly detail?: string }[]> {
  const cell = { id: kind, kind, asks: {}, text: "" } as unknown as Cell;
  const context = new CompletionContext(EditorState.create({ doc: text }), text.length, true);
  return (await completionFor(cell, notebook)(context))?.options ?? [];
}
const labels = async (kind: Cell["kind"], text: string): Promise<string[]> => (await offered(kind, text)).map(({ label }) => label);
const floor = "material: ndpr-oxide\npolicies:\n  floor:\n    instruments:\n";

test.each([
  ["scenario", "ti", "title"],
  ["scenario", "material: nd", "ndpr-oxide"],
  ["scenario", `${floor}      - use: one`, "one-way-floor"],
  ["scenario", `${floor}      - use: one-way-floor\n        st`, "strike"],
  ["scenario", `${floor}      - use: one-way-floor\n        currency: `, "USD"],
  ["scenario", "exporters:\n  war:\n    posture: pre", "predation"],
  ["scenario", "material: ndpr-oxide\nassumptions:\n  nd", "ndpr.price.reference"],
  ["chart", "chart: ", "price-fan"],
  ["prose", "It costs {{com", "compare"],
  ["prose", "It costs {{compare.", "floor"],
  ["prose", "It costs {{compare.floor.", "fiscal-pv"],
  ["prose", "It costs {{compare.floor.fiscal-pv.p", "p95"],
  ["prose", "It costs {{value.", "cost"],
  ["value", "is: 2 * compare.floor.", "fiscal-pv"],
] as const)("in a %s cell, %j can go on with %s", async (kind, text, label) => {
  expect(await labels(kind, text)).toContain(label);
});

test("a setting tells its range, unit and default", async () => {
  const strike = (await offered("scenario", `${floor}      - use: one-way-floor\n        st`)).find(({ label }) => label === "strike");
  expect(strike?.detail).toMatch(/to .* EUR\/kg, default 100$/);
});

test("text outside braces is left alone", async () => {
  expect(await labels("prose", "It costs compare.")).toEqual([]);
});
