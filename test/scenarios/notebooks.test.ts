import { readdirSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { notebookJsonSchema } from "../../scenarios/notebook/json-schema.ts";
import { parseNotebook } from "../../scenarios/notebook/parse.ts";
import { NOTEBOOKS } from "../../scenarios/notebooks/index.ts";

describe("the library's notebooks", () => {
  test("are all files of their folder", () => {
    const files = readdirSync("scenarios/notebooks").filter((name) => name.endsWith(".md"));
    expect(NOTEBOOKS.map(({ id }) => `${id}.md`).sort()).toEqual(files.sort());
  });

  test.each(NOTEBOOKS)("$id has no fault and is listed by its title", async ({ id, title, text }) => {
    const outcome = parseNotebook(await text(), id);
    expect(outcome.ok ? [] : outcome.errors).toEqual([]);
    expect(outcome.document?.scenario.title).toBe(title);
  });
});

test("the JSON Schema of cells knows every kind and refers to nothing that is not in it", () => {
  const schema = notebookJsonSchema();
  const text = JSON.stringify(schema);
  const defined = Object.keys(schema.$defs as object);
  expect(defined).toEqual(expect.arrayContaining(["scenario", "chart", "sensitivity", "finding"].map((kind) => `bodem:${kind}`)));
  for (const [, name] of text.matchAll(/"\$ref":"#\/\$defs\/([^"]+)"/g)) expect(defined).toContain(name);
  expect(schema.$defs).toMatchObject({ "bodem:scenario": { properties: { material: {} } }, policy: { properties: { instruments: {} } } });
});
