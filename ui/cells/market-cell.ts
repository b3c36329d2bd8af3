import { html, type TemplateResult } from "lit";
import { parts, t } from "../../language/language.ts";
import type { Study } from "../../scenarios/scenario.ts";
import type { Parameter } from "../../sim/core/parameter.ts";
import { materialById } from "../../sim/materials/index.ts";
import { confidenceMark } from "../forms/confidence-mark.ts";
import "../forms/number-field.ts";
import { setAssumption, setPeriod } from "../notebook/edits.ts";
import { count, inUnit, settingText } from "../notebook/figures.ts";
import { grouped } from "../notebook/register-groups.ts";
import { CellElement, gutter, nothing } from "./cell.ts";

/** A step of about a hundredth of the range, in round numbers. */
function stepFor({ min, max }: Parameter): number {
  const raw = (max - min) / 100;
  const power = Number(`1e${Math.floor(Math.log10(raw))}`);
  return raw / power >= 5 ? 5 * power : raw / power >= 2 ? 2 * power : power;
}

/** The sourced numbers behind the market, and what follows when one of them is wrong. */
class MarketCellElement extends CellElement {
  static override properties = { ...CellElement.properties, search: { state: true }, open: { state: true }, printing: { state: true } };
  declare search: string;
  declare open: ReadonlySet<string>;
  /** On paper nothing can be opened: every number stands there, without its slider. */
  declare printing: boolean;

  constructor() {
    super();
    this.search = "";
    this.open = new Set();
    this.printing = false;
  }

  override connectedCallback(): void {
    super.connectedCallback();
    addEventListener("beforeprint", this.#onPrint);
    addEventListener("afterprint", this.#onPrint);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    removeEventListener("beforeprint", this.#onPrint);
    removeEventListener("afterprint", this.#onPrint);
  }

  /** The paper is taken as soon as this returns. Who only gathers the page, for a report, fires the event too. */
  readonly #onPrint = ({ type, isTrusted }: Event): void => {
    if (!isTrusted) return;
    this.printing = type === "beforeprint";
    this.performUpdate();
  };

  protected content() {
    const { value: study } = this.use<Study>("study");
    if (!study) return nothing;
    const material = materialById(study.material);
    const all = material?.parameters ?? [];
    const values = study.worlds[0].values;
    const changed = all.filter((parameter) => values[parameter.id] !== parameter.value);
    const wanted = this.search.trim().toLowerCase();
    const found =
      wanted && !this.printing
        ? all.filter((parameter) => `${t(parameter.title)} ${parameter.id} ${parameter.source}`.toLowerCase().includes(wanted))
        : all;
    const by = (confidence: Parameter["confidence"]): number => all.filter((parameter) => parameter.confidence === confidence).length;
    return html`<section class="cell" aria-labelledby="market-t">
      ${gutter("market")}
      <div class="wide ui">
        <h2 id="market-t">${t("The market behind the figures: {material}", { material: t(material?.title ?? "") })}</h2>
        <p class="sub hint">${t("{count} numbers: {read} read in their source, {recalled} recalled, {assumed} assumed. Open a group and move a slider to see what follows if a number is wrong; every run is made again.", { count: count(all.length), read: by("read"), recalled: by("recalled"), assumed: by("assumed") })}</p>
        <div class="rp market-tools">
          <label>${t("First month")} <input class="text" type="month" .value=${study.start} @change=${this.#period("start")} /></label>
          <label>${t("Last month")} <input class="text" type="month" .value=${study.end} @change=${this.#period("end")} /></label>
          <label>${t("Search")} <input class="text" type="search" .value=${this.search} @input=${(event: Event) => (this.search = (event.target as HTMLInputElement).value)} /></label>
          ${changed.length > 0 ? html`<button type="button" class="btn" @click=${() => this.notebook.edit(...changed.map((parameter) => setAssumption(parameter.id, parameter.value)))}>${t("Reset {count} changed", { count: changed.length })}</button>` : nothing}
        </div>
        ${wanted && found.length === 0 ? html`<p class="stale-note">${t("No number matches “{search}”.", { search: this.search })}</p>` : nothing}
        ${grouped(found).map((group) => this.#group(group, values, wanted !== "" && found.length <= 40))}
      </div>
    </section>`;
  }

  #period(bound: "start" | "end") {
    return (event: Event): void => this.notebook.edit(setPeriod(bound, (event.target as HTMLInputElement).value));
  }

  #group(
    { title, doc, parameters }: ReturnType<typeof grouped>[number],
    values: Readonly<Record<string, number>>,
    forced: boolean,
  ): TemplateResult {
    const changed = parameters.filter((parameter) => values[parameter.id] !== parameter.value).length;
    const open = forced || this.printing || this.open.has(title);
    const toggle = (event: Event): void => {
      if (forced || this.printing) return;
      const next = new Set(this.open);
      if ((event.target as HTMLDetailsElement).open) next.add(title);
      else next.delete(title);
      this.open = next;
    };
    return html`<details class="fold grp" .open=${open} @toggle=${toggle}>
      <summary>${t(title)} <span>${changed > 0 ? t("{count}, {changed} changed", { count: count(parameters.length), changed }) : count(parameters.length)}</span></summary>
      ${
        open
          ? html`<div><p class="hint">${t(doc)}</p><table class="reg">
        <thead><tr><th scope="col">${t("Number")}</th><th scope="col">${t("Value and source")}</th>${this.printing ? nothing : html`<th scope="col">${t("What if it is wrong?")}</th>`}</tr></thead>
        <tbody>${parameters.map((parameter) => this.#row(parameter, values[parameter.id]))}</tbody></table></div>`
          : nothing
      }
    </details>`;
  }

  #row(parameter: Parameter, value: number): TemplateResult {
    const changed = value !== parameter.value;
    const usual = settingText(parameter.value, parameter.unit);
    const source = html`<span lang="en">${parameter.source}</span>`;
    return html`<tr>
      <th scope="row"><span class=${changed ? "chg" : ""}>${t(parameter.title)}</span>${parameter.doc ? html`<small>${t(parameter.doc)}</small>` : nothing}</th>
      <td><span class="val">${changed ? parts("{value}, not {usual}", { value: html`<span class="live">${settingText(value, parameter.unit)}</span>`, usual }) : usual}</span> ${confidenceMark(parameter.confidence)}<small>${parameter.year ? parts("{source}, for {year}", { source, year: parameter.year }) : source}</small></td>
      ${this.printing ? nothing : this.#slider(parameter, value)}
    </tr>`;
  }

  #slider(parameter: Parameter, value: number): TemplateResult {
    return html`<td><bodem-number plain .value=${value} .min=${parameter.min} .max=${parameter.max} .step=${stepFor(parameter)} .initial=${parameter.value} .unit=${parameter.unit} .label=${inUnit(t(parameter.title), parameter.unit)}
        @bodem-set=${(event: CustomEvent<number>) => this.notebook.edit(setAssumption(parameter.id, event.detail))}></bodem-number></td>`;
  }
}
customElements.define("bodem-market-cell", MarketCellElement);
