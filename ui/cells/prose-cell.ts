import { html, type PropertyValues } from "lit";
import type { ProseCell } from "../../scenarios/notebook/document.ts";
import { type Reference, renderProse } from "../notebook/markdown.ts";
import { resolveReference } from "../notebook/references.ts";
import { CellElement, gutter, nothing } from "./cell.ts";

/** Text with live figures. */
class ProseCellElement extends CellElement<ProseCell> {
  static override properties = { ...CellElement.properties, editing: { state: true } };
  declare editing: boolean;
  #text: string | undefined;
  #body: DocumentFragment | Node[] = [];
  #note: Node[] = [];
  #references: Reference[] = [];

  protected content() {
    if (this.cell.text !== this.#text) this.#parse();
    for (const { path, element } of this.#references) {
      const { text, state, error } = resolveReference(path, this.use);
      const shown = error ?? text;
      if (element.textContent !== shown) element.textContent = shown;
      element.className = error ? "live bad" : state === "stale" || state === "waiting" || state === "failed" ? "live old" : "live";
      element.dataset.reference = path;
    }
    return html`<section class="cell" aria-label="Text">
      ${gutter("prose")}
      <div>
        <div class="prose">${this.#body}</div>
        ${this.editing ? this.#editor() : nothing}
      </div>
      <aside class="note">${this.#note}<button type="button" class="link" ?hidden=${this.editing} @click=${() => (this.editing = true)}>Edit text</button></aside>
    </section>`;
  }

  #editor() {
    return html`<textarea aria-label="Text of this cell, Markdown" .value=${this.cell.text} @change=${(event: Event) => this.notebook.setProse(this.cell.id, (event.target as HTMLTextAreaElement).value)}></textarea>
      <button type="button" class="btn" @click=${() => (this.editing = false)}>Done</button>`;
  }

  #parse(): void {
    this.#text = this.cell.text;
    const body = renderProse(this.cell.text);
    const note = renderProse(this.cell.note ?? "");
    this.#body = [...body.fragment.childNodes];
    this.#note = [...note.fragment.childNodes].filter((node) => node.textContent?.trim());
    this.#references = [...body.references, ...note.references];
  }

  protected override updated(_: PropertyValues): void {
    if (this.editing) this.querySelector("textarea")?.focus();
  }
}
customElements.define("bodem-prose-cell", ProseCellElement);
