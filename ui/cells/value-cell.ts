import { html } from "lit";
import { parts, t } from "../../language/language.ts";
import type { Cell, PlainCell } from "../../scenarios/notebook/document.ts";
import { MOST_FORMULA_CHARACTERS } from "../notebook/arithmetic.ts";
import { figure } from "../notebook/figures.ts";
import { type Named, valueName } from "../notebook/references.ts";
import { figureOf, whyNot } from "../notebook/values.ts";
import { CellElement, gutter, nothing } from "./cell.ts";

const NO_CASES = { value: undefined, state: "waiting" } as const;

/** A figure that is computed from others and can be used in text by its name. */
class ValueCellElement extends CellElement<PlainCell> {
  protected content() {
    const cells = this.use<readonly Cell[]>("cells").value ?? [];
    const { name, is, unit } = figureOf(this.cell) ?? { name: "", is: "", unit: "" };
    const twin = cells.find((cell) => cell.kind === "value" && cell.asks.name === this.cell.asks.name);
    const doubled = twin !== undefined && twin.id !== this.cell.id;
    const { value, state } = doubled ? NO_CASES : this.use<Named>(valueName(name));
    const fault = doubled
      ? t("another cell is named {name} already; give this one a name of its own", { name })
      : whyNot({ name, is, unit }, cells, this.notebook.flow);
    const shown = value && figure(value.value, value.unit);
    return html`<section class="cell" aria-label=${t("Figure {name}", { name })}>
      ${gutter("value")}
      <div class="ui value">
        <p class="named"><span class="name">${name}</span>
          ${
            fault === undefined
              ? html`<output class=${state === "fresh" ? "" : "old"}>${shown?.number ?? "…"}</output> <span>${shown?.unit}</span>`
              : nothing
          }</p>
        <p class="hint formula">= ${is}</p>
        ${fault === undefined ? nothing : html`<p class="fault" role="alert"><b>${t("{name} has no value:", { name })}</b> ${fault}.</p>`}
        <details class="fold">
          <summary>${t("Change it")}</summary>
          <div class="asks">
            ${this.#field("name", t("Name"), name, 40)}
            ${this.#field("is", t("Is"), is, MOST_FORMULA_CHARACTERS)}
            ${this.#field("unit", t("Unit"), unit, 40)}
          </div>
          <p class="hint">${parts(
            "Figures such as {figure}, numbers, other named figures, + − × ÷, parentheses, min and max. In text: {reference}",
            {
              figure: html`<code>${"compare.floor.fiscal-pv.p50"}</code>`,
              reference: html`<code>${`{{value.${name}}}`}</code>`,
            },
          )}</p>
        </details>
      </div>
    </section>`;
  }

  #field(id: string, label: string, value: string, most: number) {
    const set = (event: Event): void => {
      const typed = (event.target as HTMLInputElement).value.trim();
      this.notebook.setCell({ ...this.cell, asks: { ...this.cell.asks, [id]: typed } });
    };
    return html`<label class=${id}><span>${label}</span><input class="text" type="text" maxlength=${most} spellcheck="false" autocomplete="off" .value=${value} @change=${set} /></label>`;
  }
}
customElements.define("bodem-value-cell", ValueCellElement);
