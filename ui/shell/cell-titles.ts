import { t } from "../../language/language.ts";
import { html, type TemplateResult } from "lit";
import type { Cell } from "../../scenarios/notebook/document.ts";
import { CELL_KINDS } from "../cells/index.ts";
import { CHARTS } from "../charts/index.ts";
import type { Notebook } from "../notebook/notebook.ts";

const MOST_CHARACTERS = 60;

function shortened(text: string): string {
  if (text.length <= MOST_CHARACTERS) return text;
  const cut = text.slice(0, MOST_CHARACTERS);
  return `${cut.slice(0, Math.max(cut.lastIndexOf(" "), 20))}…`;
}

/** The first line of a text, without its marks. */
function firstLine(text: string): string {
  const line = text.split("\n").find((one) => one.trim() !== "") ?? "";
  return shortened(
    line
      .replace(/^[#>\-*\s]+/, "")
      .replace(/\{\{[^{}]*\}\}/g, "…")
      .replace(/\[([^\]]*)\]\([^)]*\)/g, "$1")
      .replace(/[*_`]/g, "")
      .trim(),
  );
}

/** What a cell is called in lists, menus and when it is folded. */
export function cellTitle(cell: Cell, notebook: Notebook): string {
  const kind = t(CELL_KINDS[cell.kind].title);
  if (cell.kind === "prose") return firstLine(cell.text) || t("Empty text");
  if (cell.kind === "chart") return t(CHARTS[cell.chart].title);
  if (cell.kind === "scenario") return `${kind}: ${t(notebook.document.scenario.title)}`;
  if (cell.kind === "value") return `${kind}: ${cell.asks.name}`;
  if (cell.kind === "class" && cell.asks.question) return `${kind}: ${shortened(String(cell.asks.question))}`;
  return kind;
}

/** In place of a folded cell. */
export function foldedHeading(title: string, kind: string, onOpen: () => void): TemplateResult {
  return html`<div class="cell folded">
    <div class="gut" aria-hidden="true">${kind}</div>
    <h2><button type="button" aria-expanded="false" @click=${onOpen}><span aria-hidden="true">▸</span> ${title}</button></h2>
  </div>`;
}
