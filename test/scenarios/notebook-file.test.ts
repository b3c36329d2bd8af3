import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { parseNotebook } from "../../scenarios/notebook/parse.ts";
import { writeNotebook } from "../../scenarios/notebook/write.ts";
import { arbitraryNotebook, tidied } from "./arbitrary-notebook.ts";

const reread = (text: string) => {
  const outcome = parseNotebook(text, "made");
  if (!outcome.document) throw new Error(`${JSON.stringify(outcome.ok ? "" : outcome.errors, null, 1)}\n${text}`);
  return outcome.document;
};

describe("a notebook file", () => {
  test("is read back as the notebook that was written", () => {
    fc.assert(
      fc.property(arbitraryNotebook, (document) => {
        expect(tidied(reread(writeNotebook(document)))).toEqual(tidied(document));
      }),
      { numRuns: 300 },
    );
  });

  test("is written again byte for byte when nothing has changed", () => {
    fc.assert(
      fc.property(arbitraryNotebook, (document) => {
        const text = writeNotebook(document);
        expect(writeNotebook(reread(text))).toBe(text);
      }),
      { numRuns: 50 },
    );
  });

  test("takes any cells of another notebook in any order, and is read back as the page has it", () => {
    fc.assert(
      fc.property(arbitraryNotebook, arbitraryNotebook, (first, second) => {
        const { source } = reread(writeNotebook(first));
        expect(tidied(reread(writeNotebook({ ...second, source })))).toEqual(tidied(second));
      }),
      { numRuns: 100 },
    );
  });
});
