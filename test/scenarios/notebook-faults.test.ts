import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { MOST_TEXT } from "../../scenarios/notebook/document.ts";
import { parseNotebook, parseNotebookBytes } from "../../scenarios/notebook/parse.ts";
import type { InputError } from "../../scenarios/scenario.ts";

const SCENARIO =
  "```yaml bodem:scenario\nbodem: 1\ntitle: T\nmaterial: ndpr-oxide\npolicies:\n  floor:\n    instruments:\n      - use: one-way-floor\n```";
const notebook = (...cells: string[]): string => `---\nbodem-notebook: 2\n---\n\n${[SCENARIO, ...cells].join("\n\n")}\n`;
/** Line on which the first cell after the scenario begins. */
const NEXT = 15;

const errorsOf = (text: string): readonly InputError[] => {
  const outcome = parseNotebook(text, "bad");
  return outcome.ok ? [] : outcome.errors;
};

describe("a fault in a notebook names its line, what was expected, and the fix", () => {
  test.each<[string, string, Partial<InputError>]>([
    ["kind", "```yaml bodem:chrat\n```", { line: NEXT, path: "bodem:chrat", expected: "a kind of cell", fix: "did you mean chart?" }],
    ["no kind", "```yaml bodem:\n```", { line: NEXT, received: "nothing after bodem:" }],
    ["chart missing", "```yaml bodem:chart a\n```", { line: NEXT, path: "a.chart", fix: "add `chart: …`" }],
    ["chart", "```yaml bodem:chart a\nchart: price-fun\n```", { line: NEXT + 1, path: "a.chart", fix: "did you mean price-fan?" }],
    ["setting", "```yaml bodem:run a\nx: [1, 2]\n```", { line: NEXT + 1, path: "a.x", received: "a list of 2" }],
    ["empty setting", "```yaml bodem:run a\nx:\n```", { line: NEXT + 1, path: "a.x", fix: "write a value, or remove the key" }],
    ["infinite", "```yaml bodem:run a\nx: .inf\n```", { line: NEXT + 1, path: "a.x", received: ".inf" }],
    ["reserved key", "```yaml bodem:run a\n__proto__: 1\n```", { line: NEXT + 1, path: "a.__proto__" }],
    ["list", "```yaml bodem:run a\n- 1\n```", { line: NEXT + 1, path: "a", expected: "the settings of the cell" }],
    ["YAML", "```yaml bodem:run a\nx: {\n```", { path: `a, line ${NEXT + 1}, column 5`, expected: "valid YAML" }],
    [
      "alias",
      "```yaml bodem:run a\nx: &b 1\ny: *b\n```",
      { line: NEXT + 2, path: "a.y", fix: "write the value out: aliases are not read" },
    ],
    ["policy", "```yaml bodem:discover a\npolicy: flor\n```", { line: NEXT + 1, path: "a.policy", fix: "did you mean floor?" }],
    ["KPI", "```yaml bodem:discover a\nkpi: fiscal-pw\n```", { line: NEXT + 1, path: "a.kpi", fix: "did you mean fiscal-pv?" }],
    ["experiment", "```yaml bodem:discover a\nexperiment:\n  size: 0\n```", { line: NEXT + 2, path: "a.experiment.size" }],
    [
      "varied",
      "```yaml bodem:discover a\nexperiment:\n  uncertainties:\n    ndpr.shock.sigme: {}\n```",
      { line: NEXT + 3, path: "a.experiment.uncertainties.ndpr.shock.sigme", fix: "did you mean ndpr.shock.sigma?" },
    ],
    ["reference", "Costs\n{{compare.floor.fiscal-pw.p50}}.", { line: NEXT + 1, path: "prose", fix: "did you mean fiscal-pv?" }],
    ["head", "{{compere.floor.fiscal-pv.p50}}", { line: NEXT, path: "prose", fix: "did you mean compare?" }],
    ["condition", "```yaml bodem:finding\nholds: compare.floor@wer.fiscal-pv.p50 > 0\n```", { line: NEXT + 1, path: "finding" }],
    ["id", "```yaml bodem:run My-Run\n```", { line: NEXT, path: "My-Run" }],
    ["two ids", "```yaml bodem:run a b\n```", { line: NEXT, path: "a", received: "b" }],
    ["same id", "```yaml bodem:run a\n```\n\n```yaml bodem:market a\n```", { line: NEXT + 3, received: `a, as on line ${NEXT}` }],
    ["second scenario", SCENARIO, { line: NEXT, expected: "one scenario a notebook" }],
    ["note alone", "<!-- bodem:note -->\nx", { line: NEXT, expected: "a text before its note" }],
    ["second note", "x\n<!-- bodem:note -->\ny\n<!-- bodem:note -->\nz", { line: NEXT + 3, expected: "one note a text" }],
    ["marker", "<!-- bodem:nte -->\nx", { line: NEXT, expected: "bodem:prose or bodem:note in a comment" }],
    ["open cell", "```yaml bodem:run\nx: 1", { line: NEXT, expected: "an end of this cell", fix: "add a line with ``` where it ends" }],
    ["open code", "~~~~js\nx", { line: NEXT, expected: "an end of this code block", fix: "add a line with ~~~~ where it ends" }],
    ["open comment", "<!-- x", { line: NEXT, expected: "an end of this comment", fix: "add a line with --> where it ends" }],
    ["long text", "a".repeat(MOST_TEXT + 1), { line: NEXT, received: `${MOST_TEXT + 1} characters` }],
  ])("%s", (_, cell, expected) => {
    expect(errorsOf(notebook(cell))).toMatchObject([expected]);
  });

  test.each<[string, string, Partial<InputError>]>([
    ["no front matter", SCENARIO, { line: 1, path: "bodem-notebook", fix: expect.stringContaining("begin the file") as never }],
    ["no version", `---\npolicy: floor\n---\n${SCENARIO}`, { line: 1, path: "bodem-notebook" }],
    ["key", `---\nbodem-notebook: 2\npolcy: floor\n---\n${SCENARIO}`, { line: 3, path: "polcy", fix: "did you mean policy?" }],
    ["policy shown", `---\nbodem-notebook: 2\npolicy: flor\n---\n${SCENARIO}`, { line: 3, path: "policy", fix: "did you mean floor?" }],
    ["no scenario", "---\nbodem-notebook: 2\n---\nText", { path: "scenario", received: "none" }],
    ["nothing", "  \n", { expected: "a notebook", received: "nothing" }],
  ])("%s", (_, text, expected) => {
    expect(errorsOf(text)).toMatchObject([expected]);
  });

  test("all faults come at once, in the order of the file, the scenario's among them", () => {
    const text = notebook("```yaml bodem:chart\nchart: x\n```", "{{nothing.here}}").replace("one-way-floor", "one-way-flour");
    expect(errorsOf(text).map(({ line, path }) => [line, path])).toEqual([
      [12, "policies.floor.instruments[0].use"],
      [NEXT + 1, "bodem:chart.chart"],
      [NEXT + 4, "prose-2"],
    ]);
  });
});

describe("what is quoted or commented out is no cell", () => {
  test.each([
    ["in a longer fence", "````markdown\n```yaml bodem:run\n```\n````"],
    ["in another fence", "~~~\n```yaml bodem:run\n```\n~~~"],
    ["in a comment", "<!--\n\n```yaml bodem:run\n```\n\n-->"],
    ["in a block of HTML", "<pre>\n\n```yaml bodem:run\n```\n</pre>"],
    ["in a quotation", "> ```yaml bodem:run\n> ```"],
  ])("%s", (_, text) => {
    const outcome = parseNotebook(notebook(text), "quoted");
    expect(outcome.document?.cells.slice(1)).toEqual([{ id: "prose", kind: "prose", text }]);
  });
});

describe("what is no notebook is refused quickly", () => {
  const bytes = (text: string, encoding: BufferEncoding = "utf8") => new Uint8Array(Buffer.from(text, encoding));
  test.each<[string, Uint8Array, string]>([
    ["UTF-16", bytes(`\ufeff${notebook()}`, "utf16le"), "UTF-16"],
    ["Latin-1", bytes(notebook("Größe"), "latin1"), "not UTF-8"],
    ["an archive", new Uint8Array([0x1f, 0x8b, 8, 0, 0, 0, 0, 0]), "gzip"],
    ["binary data", bytes(notebook("a\u0000b")), "binary data"],
    ["a large file", new Uint8Array(1_000_001).fill(97), "kB"],
  ])("%s", (_, file, received) => {
    const outcome = parseNotebookBytes(file, "bad");
    expect(outcome.ok ? [] : outcome.errors).toMatchObject([{ received: expect.stringContaining(received) }]);
  });

  test.each([
    ["a bomb of aliases", `a: &a [x, x]\n${Array.from({ length: 30 }, (_, n) => `b${n}: [*a, *a]`).join("\n")}`],
    ["deep nesting", `x: ${"[".repeat(100_000)}`],
    ["a great many values", `x: [${"1,".repeat(300_000)}]`],
  ])("%s in a cell", (_, body) => {
    expect(errorsOf(notebook(`\`\`\`yaml bodem:run\n${body}\n\`\`\``)).length).toBeGreaterThan(0);
  });

  test("more cells than a page can hold", () => {
    expect(errorsOf(notebook(...Array.from({ length: 200 }, () => "```yaml bodem:run\n```")))).toMatchObject([
      { expected: "at most 200 cells" },
    ]);
  });

  test("any text is read or refused, never thrown at", () => {
    const bits = [
      "---\n",
      "bodem-notebook: 2\n",
      "```yaml bodem:run\n",
      "```\n",
      "<!-- bodem:note -->\n",
      "<!--",
      "-->",
      "~~~",
      "x: 1\n",
      "\r\n",
      SCENARIO,
    ];
    fc.assert(
      fc.property(fc.array(fc.oneof(fc.constantFrom(...bits), fc.string({ maxLength: 8 })), { maxLength: 25 }), (parts) => {
        const outcome = parseNotebook(parts.join(""), "any");
        if (!outcome.ok) expect(outcome.errors.length).toBeGreaterThan(0);
      }),
      { numRuns: 300 },
    );
  });
});
