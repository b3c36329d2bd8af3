import type { NotebookDocument } from "../../scenarios/notebook/document.ts";
import { parseScenario } from "../../scenarios/parse.ts";
import type { InputError } from "../../scenarios/scenario.ts";
import { writeScenario } from "../../scenarios/write.ts";

export type Applied =
  | { readonly ok: true; readonly document: NotebookDocument }
  | { readonly ok: false; readonly errors: readonly InputError[] };

/** The text of a cell as its file has it, and what the notebook is with another text in its place. */
export interface CellText {
  readonly language: "yaml" | "markdown";
  readonly text: string;
  /** Lines of errors are those of the text. */
  applied(text: string): Applied;
}

export function cellText(document: NotebookDocument, id: string): CellText {
  const cell = document.cells.find((one) => one.id === id)!;
  if (cell.kind === "scenario")
    return {
      language: "yaml",
      text: writeScenario(document.scenario),
      applied: (text) => {
        const parsed = parseScenario(text);
        return parsed.ok ? { ok: true, document: { ...document, scenario: parsed.spec } } : parsed;
      },
    };
  return {
    language: "markdown",
    text: cell.kind === "prose" ? cell.text : "",
    applied: (text) => ({
      ok: true,
      document: { ...document, cells: document.cells.map((one) => (one.id === id && one.kind === "prose" ? { ...one, text } : one)) },
    }),
  };
}
