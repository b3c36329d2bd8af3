import { Faults } from "../../scenarios/faults.ts";
import { viewCellOf } from "../../scenarios/notebook/cell-body.ts";
import type { Cell, NotebookDocument, ProseCell } from "../../scenarios/notebook/document.ts";
import { isProse, itemsOf } from "../../scenarios/notebook/items.ts";
import { parseNotebook } from "../../scenarios/notebook/parse.ts";
import { readNotebook } from "../../scenarios/notebook/read.ts";
import { same } from "../../scenarios/notebook/same.ts";
import { writeNotebook } from "../../scenarios/notebook/write.ts";
import type { InputError } from "../../scenarios/scenario.ts";

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

const NOTE = "<!-- bodem:note -->";
const FENCE = /^ {0,3}(`{3,}|~{3,})/;

export function cellText(document: NotebookDocument, id: string): CellText {
  const at = document.cells.findIndex((cell) => cell.id === id);
  const cell = document.cells[at];
  return cell.kind === "prose" ? proseText(document, cell) : fencedText(document, at);
}

const withCell = (document: NotebookDocument, cell: Cell): NotebookDocument => ({
  ...document,
  cells: document.cells.map((one) => (one.id === cell.id ? cell : one)),
});

function proseText(document: NotebookDocument, cell: ProseCell): CellText {
  return {
    language: "markdown",
    text: cell.note === undefined ? cell.text : `${cell.text}\n\n${NOTE}\n\n${cell.note}`,
    applied: (text) => {
      const mended = cellIn(text, cell);
      if (mended)
        return mended.errors.length > 0 ? { ok: false, errors: mended.errors } : { ok: true, document: withCell(document, mended.cell!) };
      const lines = text.split("\n");
      const split = lines.findIndex((line) => line.trim() === NOTE);
      const upTo = split < 0 ? lines.length : split;
      const note = lines
        .slice(upTo + 1)
        .join("\n")
        .trim();
      const { note: _, ...rest } = cell;
      return {
        ok: true,
        document: withCell(document, { ...rest, text: lines.slice(0, upTo).join("\n").trim(), ...(note === "" ? {} : { note }) }),
      };
    },
  };
}

/** A text that is the fence of one cell, as a file with a fault in it leaves it: that cell once it can be read. */
function cellIn(text: string, { id, folded }: ProseCell): { readonly cell?: Cell; readonly errors: readonly InputError[] } | undefined {
  const { items, unclosed } = itemsOf(`\n${text}`);
  const [item] = items;
  if (items.length !== 1 || unclosed || isProse(item) || item.word === "scenario") return undefined;
  const faults = new Faults();
  const view = viewCellOf(item, faults, `bodem:${item.word}`);
  const errors = faults.list.map((fault) => (fault.line === undefined ? fault : { ...fault, line: Math.max(1, fault.line - 1) }));
  return view && errors.length === 0 ? { cell: { id, ...(folded ? { folded } : {}), ...view } as Cell, errors } : { errors };
}

/** The YAML between the fences of a cell. What is typed there, comments too, is kept in the notebook's text. */
function fencedText(document: NotebookDocument, at: number): CellText {
  const file = writeNotebook(document).replace(/\r\n/g, "\n");
  const { item } = readNotebook(file, new Faults()).cells[at];
  const lines = file.split("\n");
  const first = item.from + 1;
  return {
    language: "yaml",
    text: lines.slice(first, item.to - 1).join("\n"),
    applied: (text) => {
      const body = text.trim() === "" ? [] : text.split("\n");
      const fence = body.findIndex((line) => FENCE.test(line));
      if (fence >= 0)
        return {
          ok: false,
          errors: [
            { path: "", line: fence + 1, expected: "YAML", received: body[fence].trim(), fix: "remove this line: it would end the cell" },
          ],
        };
      const read = parseNotebook([...lines.slice(0, first), ...body, ...lines.slice(item.to - 1)].join("\n"), document.name);
      const scenario = document.cells[at].kind === "scenario";
      const own = (read.ok ? [] : read.errors)
        .filter(({ line }) => (line === undefined ? scenario : line > item.from && line <= first + body.length + 1))
        .map((error) => (error.line === undefined ? error : { ...error, line: Math.max(1, error.line - first) }));
      if (own.length > 0 || !read.document) return { ok: false, errors: own.length > 0 || read.ok ? own : read.errors };
      return { ok: true, document: like(document, read.document) };
    },
  };
}

/** The document read, with every part that is as it was being what it was, so that only what changed is computed again. */
function like(before: NotebookDocument, read: NotebookDocument): NotebookDocument {
  const known = new Map(before.cells.map((cell) => [cell.id, cell]));
  const cells = read.cells.map((cell) => {
    const old = known.get(cell.id);
    return old && same(old, cell) ? old : cell;
  });
  const unmoved = cells.length === before.cells.length && cells.every((cell, at) => cell === before.cells[at]);
  return {
    ...read,
    chosen: before.chosen,
    cells: unmoved ? before.cells : cells,
    scenario: same(before.scenario, read.scenario) ? before.scenario : read.scenario,
  };
}
