import { t } from "../../language/language.ts";
import type { EditorView } from "@codemirror/view";
import { html, LitElement, nothing } from "lit";
import type { Cell } from "../../scenarios/notebook/document.ts";
import type { InputError } from "../../scenarios/scenario.ts";
import { draftOf, keepDraft } from "../notebook/drafts.ts";
import { faultText, type Notebook } from "../notebook/notebook.ts";
import { onMac } from "../shell/command.ts";
import "../theme/editing.css";
import { type CellText, cellText } from "./cell-text.ts";
import { codeEditor } from "./code-editor.ts";
import { completionFor } from "./completion.ts";

const MOST_FAULTS = 6;

/** Edits a cell as the text of its file. What is not applied is kept as a draft. Fires `bodem-close`. */
class CellEditorElement extends LitElement {
  static override properties = {
    cell: { attribute: false },
    notebook: { attribute: false },
    faults: { state: true },
    changed: { state: true },
    resumed: { state: true },
  };
  declare cell: Cell;
  declare notebook: Notebook;
  declare faults: readonly InputError[];
  /** The text differs from that of the cell. */
  declare changed: boolean;
  /** It began with what was left unapplied before. */
  declare resumed: boolean;
  #view: EditorView | undefined;

  constructor() {
    super();
    this.faults = [];
    this.changed = false;
    this.resumed = false;
  }

  protected override createRenderRoot(): this {
    return this;
  }

  get #text(): CellText {
    return cellText(this.notebook.document, this.cell.id);
  }

  protected override firstUpdated(): void {
    const text = this.#text;
    const draft = draftOf(this.notebook.document.name, this.cell.id);
    this.resumed = draft !== undefined && draft !== text.text;
    this.changed = this.resumed;
    this.#view = codeEditor({
      parent: this.querySelector<HTMLElement>(".code")!,
      text: this.resumed ? draft! : text.text,
      language: text.language,
      label: t("Text of this cell, {language}", { language: text.language === "yaml" ? "YAML" : "Markdown" }),
      complete: completionFor(this.cell, this.notebook),
      check: (written) => this.#faultsOf(written),
      onChange: (written) => this.#typed(written),
      onApply: () => this.#apply(),
      onClose: () => this.#close(),
    });
    this.#view.focus();
  }

  /** A change made elsewhere, by a control or an undo, shows here unless there is unapplied text. */
  protected override updated(): void {
    if (!this.#view || this.changed) return;
    const { text } = this.#text;
    if (text !== this.#view.state.doc.toString()) this.#write(text);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#view?.destroy();
    this.#view = undefined;
  }

  override focus(): void {
    this.#view?.focus();
  }

  protected override render() {
    const { faults, changed, resumed } = this;
    return html`<div class="edit-row"><div class="edit ui" role="group" aria-label=${t("Edit this cell as text")}>
      ${resumed && changed ? html`<p class="hint" role="status">${t("This is what you typed before and did not apply.")}</p>` : nothing}
      <div class="code"></div>
      ${
        faults.length > 0
          ? html`<div class="fault" role="alert"><b>${t("Not applied.")}</b> ${t("The cell is as it was; your text is kept.")}<ul>${faults
              .slice(0, MOST_FAULTS)
              .map(
                (fault) =>
                  html`<li>${fault.line ? html`<button type="button" class="link" @click=${() => this.#goTo(fault.line!)}>${t("Line {line}", { line: fault.line })}</button> ` : nothing}<span lang="en">${fault.path ? html`<b>${fault.path}</b>: ` : nothing}${faultText(fault)}</span></li>`,
              )}${faults.length > MOST_FAULTS ? html`<li>${t("and {count} more", { count: faults.length - MOST_FAULTS })}</li>` : nothing}</ul></div>`
          : nothing
      }
      <div class="ex">
        <button type="button" class="btn" ?disabled=${!changed} @click=${() => this.#apply()}>${t("Apply")} <kbd>${onMac() ? "⌘" : "Ctrl+"}Enter</kbd></button>
        <button type="button" class="btn" @click=${() => this.#close()}>${t("Close")} <kbd>Esc</kbd></button>
        ${changed ? html`<button type="button" @click=${() => this.#discard()}>${t("Throw away what I typed")}</button>` : nothing}
        <span class="hint">${changed ? t("Not applied yet; kept in this browser.") : ""}</span>
      </div>
    </div></div>`;
  }

  #write(text: string): void {
    const view = this.#view!;
    view.dispatch({ changes: { from: 0, to: view.state.doc.length, insert: text } });
  }

  #typed(written: string): void {
    const { text } = this.#text;
    this.changed = written !== text;
    if (!this.changed) this.faults = [];
    keepDraft(this.notebook.document.name, this.cell.id, this.changed ? written : undefined);
  }

  #faultsOf(written: string): readonly InputError[] {
    const applied = this.#text.applied(written);
    return applied.ok ? [] : applied.errors;
  }

  #apply(): void {
    const written = this.#view!.state.doc.toString();
    const applied = this.#text.applied(written);
    if (!applied.ok) {
      this.faults = applied.errors;
      this.#goTo(applied.errors[0]?.line ?? 1);
      return;
    }
    this.faults = [];
    this.changed = false;
    this.resumed = false;
    keepDraft(this.notebook.document.name, this.cell.id, undefined);
    this.notebook.change(applied.document);
  }

  #discard(): void {
    this.faults = [];
    this.resumed = false;
    this.#write(this.#text.text);
    this.#view?.focus();
  }

  #close(): void {
    this.dispatchEvent(new CustomEvent("bodem-close", { bubbles: true }));
  }

  #goTo(line: number): void {
    const view = this.#view!;
    const at = view.state.doc.line(Math.min(line, view.state.doc.lines));
    view.dispatch({ selection: { anchor: at.from + at.text.length - at.text.trimStart().length }, scrollIntoView: true });
    view.focus();
  }
}
customElements.define("bodem-cell-editor", CellEditorElement);
