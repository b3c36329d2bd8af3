/// <reference types="vite/client" />
import { html } from "lit";
import { t } from "../../language/language.ts";
import { type Finding, findingOf } from "../notebook/finding.ts";
import type { PlainCell } from "../../scenarios/notebook/document.ts";
import { type Reference, renderProse } from "../notebook/markdown.ts";
import "../theme/finding.css";
import { CellElement, gutter, nothing } from "./cell.ts";
import { askFigure, drawFigures } from "./live-figures.ts";

const WORDS: Readonly<Record<Finding["verdict"], string>> = {
  holds: "Holds in these runs",
  fails: "Does not hold in these runs",
  open: "Runs still coming in",
  wrong: "Cannot be checked",
};
const MARKS: Readonly<Record<Finding["verdict"], string>> = { holds: "✓", fails: "✗", open: "…", wrong: "!" };

/** A sentence that says by itself whether the runs on the page support it. */
class FindingCellElement extends CellElement<PlainCell> {
  #text: string | undefined;
  #body: Node[] = [];
  #references: readonly Reference[] = [];

  protected content() {
    const { says = "", holds = "" } = this.cell.asks;
    if (says !== this.#text) this.#parse(String(says));
    drawFigures(this.#references, this.use);
    const ask = (event: MouseEvent | KeyboardEvent): void => askFigure(event, this.notebook);
    const finding = findingOf(String(holds), this.use);
    const state = this.worst("runs:");
    const unsettled = finding.verdict === "fails" && state === "coarse";
    const verdict = unsettled ? "open" : finding.verdict;
    const told = t(unsettled ? "Not shown by the runs so far; more are on their way" : WORDS[verdict]);
    return html`<section class="cell" aria-labelledby="${this.cell.id}-says">
      ${gutter("finding")}
      <div class="finding" data-verdict=${verdict} aria-busy=${state === "fresh" ? "false" : "true"}>
        <div class="says" id="${this.cell.id}-says" @click=${ask} @keydown=${ask}>${this.#body}</div>
        <details class="checked">
          <summary><span class="mark" aria-hidden="true">${MARKS[verdict]}</span> <span>${state === "stale" ? t("{verdict}, from before the last change", { verdict: told }) : verdict === "holds" && state === "coarse" ? t("{verdict}, so far", { verdict: told }) : told}</span></summary>
          <ul>${finding.clauses.map(({ text, shown, error }) => html`<li>${error ? html`<span class="fault">${error}</span>` : html`${shown} <code>${text}</code>`}</li>`)}</ul>
        </details>
      </div>
      ${verdict === "fails" ? html`<aside class="note"><p>${t("This sentence was written about other settings or other runs. Those on this page give another answer.")}</p></aside>` : nothing}
    </section>`;
  }

  #parse(says: string): void {
    this.#text = says;
    const { fragment, references } = renderProse(says);
    this.#body = [...fragment.childNodes];
    this.#references = references;
  }
}
customElements.define("bodem-finding-cell", FindingCellElement);
