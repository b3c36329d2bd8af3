import { Faults } from "../faults.ts";
import type { InputError } from "../scenario.ts";
import { fenced } from "./fenced.ts";
import { type Cell, FOLDED, type NotebookDocument } from "./document.ts";
import { isProse } from "./items.ts";
import { parseNotebook } from "./parse.ts";
import { proseText } from "./prose-text.ts";
import { readNotebook } from "./read.ts";
import { writeNotebook } from "./write.ts";

/** Lines of the errors count from the first of the cell's own text. */
export type CellOutcome =
  | { readonly ok: true; readonly document: NotebookDocument }
  | { readonly ok: false; readonly errors: readonly InputError[] };

function placed(document: NotebookDocument, id: string) {
  const text = writeNotebook(document).replaceAll("\r\n", "\n");
  const found = readNotebook(text, new Faults()).cells.find(({ cell }) => cell.id === id);
  if (!found) throw new Error(`there is no cell named ${id}`);
  return { lines: text.split("\n"), ...found };
}

/** What a cell says in the notebook's file: YAML between its fences, Markdown of a text without its note, a cell that could not be read with its fences. */
export function cellText(document: NotebookDocument, id: string): string {
  const { lines, cell, item } = placed(document, id);
  if (cell.kind === "prose") return isProse(item) ? cell.text : lines.slice(item.from, item.to).join("\n");
  return isProse(item) ? "" : item.body;
}

/** The notebook with another text for a cell, as an editor of the file would leave it, comments and all; or what is wrong with the text. */
export function withCellText(document: NotebookDocument, id: string, text: string): CellOutcome {
  const { lines, cell, item } = placed(document, id);
  if (cell.kind === "prose" && isProse(item)) {
    const changed = { ...cell, text: proseText(text) };
    return { ok: true, document: { ...document, cells: document.cells.map((one): Cell => (one.id === id ? changed : one)) } };
  }
  const plain = proseText(text);
  const info = `yaml bodem:${item.word}${item.id === undefined ? "" : ` ${item.id}`}${item.folded ? ` ${FOLDED}` : ""}`;
  const raw = cell.kind === "prose" ? plain : fenced(info, plain);
  const whole = [...lines.slice(0, item.from), ...raw.split("\n"), ...lines.slice(item.to)].join("\n");
  const outcome = parseNotebook(whole, document.name);
  const last = item.from + raw.split("\n").length;
  // A fence is one line above what it holds.
  const above = item.from + (cell.kind === "prose" ? 0 : 1);
  const own = (outcome.ok ? [] : outcome.errors).filter(({ line = 0 }) => line > item.from && line <= last);
  if (own.length > 0 || !outcome.document) {
    const errors = own.length > 0 || outcome.ok ? own : outcome.errors;
    return { ok: false, errors: errors.map((error) => ({ ...error, line: Math.max(1, (error.line ?? 0) - above) })) };
  }
  return { ok: true, document: outcome.document };
}
