import { t } from "../../language/language.ts";
import { html, LitElement, nothing, type PropertyValues } from "lit";
import type { Cell } from "../../scenarios/notebook/document.ts";
import { CELL_KINDS, cellElement } from "../cells/index.ts";
import { hasDraft } from "../notebook/drafts.ts";
import type { CellActions } from "./cell-actions.ts";
import { cellTitle, foldedHeading } from "./cell-titles.ts";
import type { Command } from "./command.ts";

/** Between the two presses that delete. */
const TWICE_MS = 900;

/** The place of a cell on the page: its toolbar, its keys, its text editor. The cell is focused when the frame itself is. */
export class FrameElement extends LitElement {
  static override properties = {
    cell: { attribute: false },
    actions: { attribute: false },
    place: {},
    editing: { state: true },
    moving: { state: true },
    stop: { state: true },
  };
  declare cell: Cell;
  declare actions: CellActions;
  /** "3 of 14", for those who do not see the page. */
  declare place: string;
  declare editing: boolean;
  declare moving: boolean;
  /** The button of the toolbar that Tab reaches. */
  declare stop: number;
  #deleteAsked = 0;

  constructor() {
    super();
    this.editing = false;
    this.moving = false;
    this.stop = 0;
    this.addEventListener("keydown", this.#pressed);
    this.addEventListener("blur", () => (this.moving = false));
  }

  protected override createRenderRoot(): this {
    return this;
  }

  protected override willUpdate(): void {
    const { cell, actions } = this;
    this.tabIndex = 0;
    this.setAttribute("role", "group");
    this.setAttribute("aria-label", t("{title}, cell {place}", { title: cellTitle(cell, actions.notebook), place: this.place }));
    this.dataset.cell = cell.id;
    this.classList.toggle("moving", this.moving);
  }

  protected override updated(changed: PropertyValues<this>): void {
    if (changed.has("editing") && this.editing) void import("../editing/cell-editor.ts");
  }

  protected override render() {
    const { cell, actions } = this;
    const title = cellTitle(cell, actions.notebook);
    const commands = actions.commands(cell.id);
    const more = [...commands, ...actions.moreCommands(cell.id)];
    return html`<div class="cell-bar">
      <div class="acts ui" role="toolbar" aria-label=${t("Cell: {title}", { title })} @keydown=${this.#alongToolbar}>
        ${commands.map((command, at) => this.#button(command, at))}
      </div>
      <button type="button" class="one" aria-label=${t("Cell commands: {title}", { title })} aria-haspopup="dialog" @click=${() => this.#menu(title, more)}><span aria-hidden="true">⋯</span></button>
    </div>
    ${this.editing ? html`<bodem-cell-editor .cell=${cell} .notebook=${actions.notebook} @bodem-close=${this.#closeEditor}></bodem-cell-editor>` : nothing}
    ${cell.folded ? foldedHeading(title, t(CELL_KINDS[cell.kind].title).toLowerCase(), () => actions.fold(cell.id, false)) : cellElement(cell, actions.notebook)}`;
  }

  #button({ id, title, keys, run }: Command, at: number) {
    const draft = id === "edit-cell" && !this.editing && hasDraft(this.actions.notebook.document.name, this.cell.id);
    return html`<button type="button" tabindex=${at === this.stop ? 0 : -1} title="${title}${keys ? ` (${keys})` : ""}" @focus=${() => (this.stop = at)} @click=${run}>${draft ? t("{title} (unapplied)", { title }) : title}</button>`;
  }

  #menu(title: string, commands: readonly Command[]): void {
    this.focus({ preventScroll: true });
    void import("./palette.ts").then(({ openPalette }) => openPalette(t("Cell: {title}", { title }), commands));
  }

  openEditor(): void {
    if (this.editing) this.querySelector<HTMLElement>("bodem-cell-editor")?.focus();
    this.editing = true;
  }

  readonly #closeEditor = (): void => {
    this.editing = false;
    this.focus({ preventScroll: true });
  };

  readonly #alongToolbar = (event: KeyboardEvent): void => {
    const buttons = [...(event.currentTarget as HTMLElement).querySelectorAll<HTMLElement>("button")];
    const step = { ArrowRight: 1, ArrowLeft: -1 }[event.key];
    const to = step === undefined ? { Home: 0, End: buttons.length - 1 }[event.key] : (this.stop + step + buttons.length) % buttons.length;
    if (to === undefined) return;
    event.preventDefault();
    buttons[to].focus();
  };

  readonly #pressed = (event: KeyboardEvent): void => {
    if (event.defaultPrevented || event.ctrlKey || event.metaKey) return;
    const { actions } = this;
    const { id } = this.cell;
    if (event.target !== this) {
      const inField = event.target instanceof HTMLElement && event.target.closest("bodem-cell-editor, select, dialog") !== null;
      if (event.key === "Escape" && !inField) {
        event.preventDefault();
        this.focus({ preventScroll: true });
      }
      return;
    }
    const { key } = event;
    const by = { ArrowUp: -1, ArrowDown: 1 }[key] as -1 | 1 | undefined;
    if (by !== undefined && (event.altKey || this.moving)) {
      event.preventDefault();
      const { moving } = this;
      actions.move(id, by);
      this.moving = moving;
      return;
    }
    if (event.altKey) return;
    const command = this.#keys()[key];
    if (!command) return;
    event.preventDefault();
    command();
  };

  #keys(): Readonly<Record<string, () => void>> {
    const { actions } = this;
    const { id } = this.cell;
    return {
      ArrowUp: () => actions.go(id, "previous"),
      ArrowDown: () => actions.go(id, "next"),
      k: () => actions.go(id, "previous"),
      j: () => actions.go(id, "next"),
      Home: () => actions.go(id, "first"),
      End: () => actions.go(id, "last"),
      a: () => actions.add(id, "above"),
      b: () => actions.add(id, "below"),
      c: () => actions.duplicate(id),
      f: () => actions.fold(id),
      m: () => {
        this.moving = !this.moving;
        actions.say(this.moving ? t("Move with the arrows; m or Escape ends") : t("Done moving"));
      },
      d: () => {
        const now = performance.now();
        if (now - this.#deleteAsked < TWICE_MS) actions.remove(id);
        else actions.say(t("Press d again to delete"));
        this.#deleteAsked = now;
      },
      Delete: () => actions.remove(id),
      Enter: () => actions.edit(id),
      e: () => actions.edit(id),
      z: () => actions.undo(),
      Z: () => actions.redo(),
      Escape: () => (this.moving = false),
    };
  }
}
customElements.define("bodem-frame", FrameElement);
