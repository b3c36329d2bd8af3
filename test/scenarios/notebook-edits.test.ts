import { describe, expect, test } from "vitest";
import type { Cell, NotebookDocument } from "../../scenarios/notebook/document.ts";
import { parseNotebook } from "../../scenarios/notebook/parse.ts";
import { writeNotebook } from "../../scenarios/notebook/write.ts";

const FILE = `---
# What colleagues should know
bodem-notebook: 2
policy: floor # the one we argue for
---

# A heading

Some text with a figure {{policy.chosen}}.

\`\`\`yaml bodem:scenario
bodem: 1
title: Floors   # short
material: ndpr-oxide
replications: 8

# Everything that was on the table.
policies:
  floor:
    title: Price floor
    instruments:
    - use: one-way-floor
      strike: 100    # EUR/kg; the average of 2025 was 61
  # Second choice
  cfd: { instruments: [ { use: two-way-cfd, strike: 100 } ] } # as the treasury wants it
\`\`\`

~~~yaml bodem:chart price   
# Why this one: it shows the trough.
chart: price-fan
~~~

\`\`\`yaml bodem:sensitivity
kpi: built-eu # what counts
experiment:
  size: 10 # few
  register: assumed
\`\`\`
A last word.
<!-- bodem:note -->
In the margin.
`;

function opened(text = FILE): NotebookDocument {
  const outcome = parseNotebook(text, "made");
  expect(outcome.ok ? [] : outcome.errors).toEqual([]);
  return outcome.document!;
}
const COMMENTS = [...FILE.matchAll(/#\s(?!A heading)[^\n]*/g)].map(([comment]) => comment.trim());

/** Lines that are in one of the texts only. */
function differing(before: string, after: string): { readonly gone: readonly string[]; readonly come: readonly string[] } {
  const [a, b] = [before.split("\n"), after.split("\n")];
  return { gone: a.filter((line) => !b.includes(line)), come: b.filter((line) => !a.includes(line)) };
}

const withCell = (document: NotebookDocument, id: string, change: object): NotebookDocument => ({
  ...document,
  cells: document.cells.map((cell): Cell => (cell.id === id ? ({ ...cell, ...change } as Cell) : cell)),
});
function withPolicies(document: NotebookDocument, policies: object): NotebookDocument {
  return { ...document, scenario: { ...document.scenario, policies: policies as NotebookDocument["scenario"]["policies"] } };
}
const withStrike = (document: NotebookDocument, strike: number): NotebookDocument =>
  withPolicies(document, {
    ...document.scenario.policies,
    floor: { title: "Price floor", instruments: [{ use: "one-way-floor", strike }] },
  });

describe("a notebook from a text editor, changed in the page", () => {
  test("is as it was when nothing changed", () => {
    expect(writeNotebook(opened())).toBe(FILE);
  });

  test("differs in the number that a slider moved and in nothing else", () => {
    const text = writeNotebook(withStrike(opened(), 137));
    expect(text).toBe(FILE.replace("strike: 100    #", "strike: 137    #"));
  });

  test("keeps every comment when a policy and a seed are added, and other cells to the letter", () => {
    const document = opened();
    const { policies } = document.scenario;
    const changed = withPolicies({ ...document, scenario: { ...document.scenario, seed: "a: b" } }, { ...policies, none: { title: "x" } });
    const text = writeNotebook(changed);
    for (const comment of COMMENTS) expect(text).toContain(comment);
    const scenario = (of: string) => of.slice(of.indexOf("```yaml bodem:scenario"), of.indexOf("~~~"));
    expect(text.replace(scenario(text), "")).toBe(FILE.replace(scenario(FILE), ""));
    expect(opened(text)).toEqual({ ...changed, source: text });
    expect(text.indexOf("seed:")).toBeLessThan(text.indexOf("replications:"));
  });

  test("keeps a policy's comments when the policies change places, and loses those of a policy that goes", () => {
    const document = opened();
    const { floor, cfd } = document.scenario.policies!;
    const swapped = writeNotebook({ ...withPolicies(document, { cfd, floor }), chosen: { ...document.chosen, policy: "floor" } });
    expect(Object.keys(opened(swapped).scenario.policies!)).toEqual(["cfd", "floor"]);
    expect(swapped).toMatch(/# Second choice\n {2}cfd:/);
    const without = writeNotebook(withPolicies(document, { floor }));
    expect(without).not.toContain("as the treasury wants it");
    expect(without).toContain("# EUR/kg; the average of 2025 was 61");
  });

  test("changes a setting of a cell beside its comments, and folds it in its first line alone", () => {
    const asked = writeNotebook(withCell(opened(), "sensitivity", { asks: { kpi: "fiscal-pv", policy: "cfd" } }));
    expect(differing(FILE, asked)).toEqual({
      gone: ["kpi: built-eu # what counts"],
      come: ["kpi: fiscal-pv # what counts", "policy: cfd"],
    });
    const folded = writeNotebook(withCell(opened(), "sensitivity", { folded: true }));
    expect(differing(FILE, folded)).toEqual({ gone: ["```yaml bodem:sensitivity"], come: ["```yaml bodem:sensitivity folded"] });
  });

  test("changes text, note and what is shown where they stand", () => {
    const document = withCell({ ...opened(), chosen: { policy: "cfd", exporter: "commercial" } }, "prose-2", {
      text: "Better.",
      note: "Aside.",
    });
    expect(differing(FILE, writeNotebook(document))).toEqual({
      gone: ["policy: floor # the one we argue for", "A last word.", "In the margin."],
      come: ["policy: cfd # the one we argue for", "Better.", "Aside."],
    });
  });

  test("takes cells that move, come and go, each other cell to the letter", () => {
    const document = opened();
    const [prose, scenario, chart, sensitivity, last] = document.cells;
    const fresh: Cell = { id: "run", kind: "run", asks: {} };
    const text = writeNotebook({ ...document, cells: [chart, fresh, scenario, last, prose] });
    expect(opened(text).cells).toEqual([chart, fresh, scenario, last, prose]);
    expect(text).toContain("~~~yaml bodem:chart price   \n# Why this one: it shows the trough.\nchart: price-fan\n~~~");
    expect(text).not.toContain(sensitivity.id);
  });

  test("keeps the line ends of Windows, and means the same with them", () => {
    const windows = FILE.replaceAll("\n", "\r\n");
    const document = opened(windows);
    expect({ ...document, source: FILE }).toEqual(opened());
    expect(writeNotebook(document)).toBe(windows);
    expect(writeNotebook(withStrike(document, 137))).toBe(windows.replace("strike: 100    #", "strike: 137    #"));
  });
});

describe("a cell that cannot be read", () => {
  const odd = "```yaml bodem:hologram three\nangle: 30 # degrees\n```";
  const read = parseNotebook(FILE.replace("A last word.", `\n${odd}\n\nA last word.`), "made");

  test("is told of, and stands as text where it was", () => {
    expect(read.ok ? [] : read.errors).toMatchObject([{ path: "three", expected: "a kind of cell", received: "hologram" }]);
    expect(read.document?.cells[4]).toEqual({ id: "three", kind: "prose", text: odd });
  });

  test("is written back as it was, also from a document that no longer knows its file", () => {
    expect(writeNotebook(withStrike(read.document!, 90))).toContain(`\n${odd}\n`);
    const { source: _, ...document } = read.document!;
    expect(writeNotebook(document)).toContain(`\n${odd}\n`);
  });
});
