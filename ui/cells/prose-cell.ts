import { html } from "lit";
import type { ProseCell } from "../../scenarios/notebook/document.ts";
import { type Reference, renderProse } from "../notebook/markdown.ts";
import { drawFormulas, loadMaths } from "../notebook/maths.ts";
import { CellElement, gutter, nothing } from "./cell.ts";
import { askFigure, drawFigures } from "./live-figures.ts";

/** Text with live figures. */
class ProseCellElement extends CellElement<ProseCell> {
  #parsed: ProseCell | undefined;
  #body: DocumentFragment | Node[] = [];
  #note: Node[] = [];
  /** Names the region for those who do not see the page; a text without a heading is none. */
  #heading: string | undefined;
  #references: Reference[] = [];

  protected content() {
    if (this.cell.text !== this.#parsed?.text || this.cell.note !== this.#parsed.note) this.#parse();
    drawFigures(this.#references, this.use);
    const ask = (event: MouseEvent | KeyboardEvent): void => askFigure(event, this.notebook);
    return html`<section class="cell" aria-label=${this.#heading ?? nothing} @click=${ask} @keydown=${ask}>
      ${gutter("prose")}
      <div class="prose">${this.#body}</div>
      ${this.#note.length > 0 ? html`<aside class="note">${this.#note}</aside>` : nothing}
    </section>`;
  }

  #parse(): void {
    this.#parsed = this.cell;
    const body = renderProse(this.cell.text);
    const note = renderProse(this.cell.note ?? "");
    this.#body = [...body.fragment.childNodes];
    this.#heading = body.fragment.querySelector("h1, h2, h3")?.textContent?.trim() || undefined;
    this.#note = [...note.fragment.childNodes].filter((node) => node.textContent?.trim());
    this.#references = [...body.references, ...note.references];
    const formulas = [...body.formulas, ...note.formulas];
    // Where it cannot be fetched, the formulas stay as they were written.
    if (formulas.length > 0)
      void loadMaths().then(
        () => drawFormulas(formulas),
        () => {},
      );
  }
}
customElements.define("bodem-prose-cell", ProseCellElement);
