import { t } from "../../language/language.ts";
import { type Cell, CHART_IDS, type ChartId } from "../../scenarios/notebook/document.ts";
import { CELL_KINDS } from "../cells/index.ts";
import { duplicateOf, foldCell, insertCell, moveCell, newCell, removeCell } from "../notebook/cell-edits.ts";
import type { Notebook } from "../notebook/notebook.ts";
import { CHARTS } from "../charts/index.ts";
import { cellTitle } from "./cell-titles.ts";
import type { Command } from "./command.ts";

/** What the cells ask of the page around them. */
export interface CellHost {
  /** To those who do not see the page. */
  announce(text: string): void;
  /** To all, with a way back. */
  offerUndo(text: string): void;
  /** Brings a cell into view and the focus to it, once it is drawn. */
  goTo(id: string): void;
  /** Opens the text of a cell for editing, once it is drawn. */
  editText(id: string): void;
  choose(label: string, commands: readonly Command[]): void;
  undo(): void;
  redo(): void;
}

/** Everything that can be done with a cell. */
export class CellActions {
  readonly notebook: Notebook;
  #host: CellHost;

  constructor(notebook: Notebook, host: CellHost) {
    this.notebook = notebook;
    this.#host = host;
  }

  get cells(): readonly Cell[] {
    return this.notebook.document.cells;
  }

  at(id: string): number {
    return this.cells.findIndex((cell) => cell.id === id);
  }

  title(id: string): string {
    const cell = this.cells.find((one) => one.id === id);
    return cell ? cellTitle(cell, this.notebook) : id;
  }

  /** The neighbour in that direction, or the cell itself at the edge. */
  go(id: string, to: "previous" | "next" | "first" | "last"): void {
    const at = this.at(id);
    const last = this.cells.length - 1;
    const target = { previous: Math.max(0, at - 1), next: Math.min(last, at + 1), first: 0, last }[to];
    this.#host.goTo(this.cells[target].id);
  }

  /** Lets the reader choose what to add before or after a cell. */
  add(id: string, where: "above" | "below"): void {
    this.#host.choose(
      where === "above" ? t("Add a cell above") : t("Add a cell below"),
      this.kinds(where === "above" ? this.at(id) : this.at(id) + 1),
    );
  }

  /** A command for each kind of cell, added at a position. */
  kinds(at: number): Command[] {
    const group = t("Add a cell");
    return (Object.keys(CELL_KINDS) as Cell["kind"][])
      .filter((kind) => kind !== "scenario")
      .flatMap((kind): Command[] => {
        const { title, doc } = CELL_KINDS[kind];
        if (kind === "chart")
          return CHART_IDS.map((chart) => ({
            id: `add-${chart}`,
            title: `${t(title)}: ${t(CHARTS[chart].title)}`,
            doc: t(CHARTS[chart].doc),
            group,
            run: () => this.insert(kind, at, chart),
          }));
        return [{ id: `add-${kind}`, title: t(title), doc: t(doc), group, run: () => this.insert(kind, at) }];
      });
  }

  insert(kind: Cell["kind"], at: number, chart?: ChartId): void {
    const cell = newCell(kind, this.notebook.document, chart);
    const what = t("{kind} cell added", { kind: t(CELL_KINDS[kind].title) });
    this.notebook.editCells(insertCell(cell, at), what);
    this.#host.announce(what);
    if (kind === "prose") this.#host.editText(cell.id);
    else this.#host.goTo(cell.id);
  }

  move(id: string, by: -1 | 1): void {
    const from = this.at(id);
    const title = this.title(id);
    this.notebook.editCells(moveCell(id, by), t("moved: {title}", { title }));
    const at = this.at(id);
    this.#host.announce(
      at !== from
        ? t("Moved to place {at} of {all}", { at: at + 1, all: this.cells.length })
        : by < 0
          ? t("{title} is the first cell", { title })
          : t("{title} is the last cell", { title }),
    );
    this.#host.goTo(id);
  }

  duplicate(id: string): void {
    const cell = this.cells[this.at(id)];
    if (!cell || cell.kind === "scenario") return;
    const copy = duplicateOf(cell, this.notebook.document);
    this.notebook.editCells(insertCell(copy, this.at(id) + 1), t("duplicated: {title}", { title: this.title(id) }));
    this.#host.announce(t("Duplicated; this is the copy"));
    this.#host.goTo(copy.id);
  }

  fold(id: string, folded = !this.cells[this.at(id)]?.folded): void {
    const title = this.title(id);
    this.notebook.editCells(foldCell(id, folded), folded ? t("folded: {title}", { title }) : t("unfolded: {title}", { title }));
    this.#host.announce(folded ? t("Folded") : t("Unfolded"));
    this.#host.goTo(id);
  }

  remove(id: string): void {
    const at = this.at(id);
    const cell = this.cells[at];
    if (!cell) return;
    if (cell.kind === "scenario") {
      this.#host.announce(t("The title holds the scenario and stays"));
      return;
    }
    const title = this.title(id);
    this.notebook.editCells(removeCell(id), t("deleted: {title}", { title }));
    this.#host.goTo(this.cells[Math.min(at, this.cells.length - 1)].id);
    this.#host.offerUndo(t("Deleted: {title}.", { title }));
  }

  say(text: string): void {
    this.#host.announce(text);
  }

  undo(): void {
    this.#host.undo();
  }

  redo(): void {
    this.#host.redo();
  }

  edit(id: string): void {
    this.#host.editText(id);
  }

  /** What the toolbar of a cell offers, in its order. */
  commands(id: string): Command[] {
    const cell = this.cells[this.at(id)];
    const group = t("This cell");
    const can = (wanted: string, title: string, keys: string, run: () => void): Command => ({
      id: `${wanted}-cell`,
      title,
      keys,
      group,
      run,
    });
    const own = cell?.kind === "scenario";
    return [
      can("edit", t("Edit as text"), "Enter", () => this.edit(id)),
      can("below", t("Add below"), "b", () => this.add(id, "below")),
      can("up", t("Move up"), "Alt+↑", () => this.move(id, -1)),
      can("down", t("Move down"), "Alt+↓", () => this.move(id, 1)),
      ...(own ? [] : [can("duplicate", t("Duplicate"), "c", () => this.duplicate(id))]),
      can("fold", cell?.folded ? t("Unfold") : t("Fold"), "f", () => this.fold(id)),
      ...(own ? [] : [can("delete", t("Delete"), "d d", () => this.remove(id))]),
    ];
  }

  /** Those that only menus and keys offer. */
  moreCommands(id: string): Command[] {
    return [{ id: "above-cell", title: t("Add above"), keys: "a", group: t("This cell"), run: () => this.add(id, "above") }];
  }
}
