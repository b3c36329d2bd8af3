import { html, LitElement, nothing, type TemplateResult } from "lit";
import { t } from "../../language/language.ts";
import type { ExperimentSpec } from "../../scenarios/experiment.ts";
import type { Parameter } from "../../sim/core/parameter.ts";
import { materialById } from "../../sim/materials/index.ts";
import { confidenceMark } from "../forms/confidence-mark.ts";
import { count, settingRange } from "../notebook/figures.ts";
import { grouped } from "../notebook/register-groups.ts";
import { tellingUncertainties } from "./telling.ts";
import { variedIds, withVaried } from "./varied-ids.ts";

/** Which numbers of the register an experiment varies: presets, search, and a box to tick for each. Fires `bodem-set` with the experiment. */
export class VariedForm extends LitElement {
  static override properties = {
    spec: { attribute: false },
    material: {},
    search: { state: true },
    open: { state: true },
  };
  declare spec: ExperimentSpec;
  declare material: string;
  declare search: string;
  declare open: boolean;

  constructor() {
    super();
    this.search = "";
    this.open = false;
  }

  protected override createRenderRoot(): this {
    return this;
  }

  protected override render() {
    const parameters = materialById(this.material)?.parameters ?? [];
    const varied = variedIds(this.spec, parameters);
    const levers = Object.keys(this.spec.levers ?? {}).length;
    const guesses = parameters.filter(({ id, confidence }) => varied.has(id) && confidence === "assumed").length;
    const told = { count: count(varied.size), all: count(parameters.length), assumed: count(guesses), settings: levers };
    return html`<details class="fold varied" .open=${this.open} @toggle=${(event: Event) => (this.open = (event.target as HTMLDetailsElement).open)}>
      <summary>${t("What is varied")} <span>${levers > 0 ? t("{count} of {all} numbers, {assumed} of them assumed, and {settings} settings of policies", told) : t("{count} of {all} numbers, {assumed} of them assumed", told)}</span></summary>
      ${this.open ? this.#body(parameters, varied) : nothing}
    </details>`;
  }

  #body(parameters: readonly Parameter[], varied: ReadonlySet<string>): TemplateResult {
    const wanted = this.search.trim().toLowerCase();
    const found = parameters.filter(({ title, id, min, max }) => min < max && `${t(title)} ${id}`.toLowerCase().includes(wanted));
    return html`<div class="varied-body">
      <p class="hint">${t("Each number is varied over its range in the register, each value in it as likely. The handful to begin with moved the opening study most, one at a time.")}</p>
      <div class="rp">
        <button type="button" class="btn" @click=${() => this.#send({ ...this.spec, register: "none", uncertainties: tellingUncertainties(this.material) })}>${t("The telling handful")}</button>
        <button type="button" class="btn" @click=${() => this.#send({ ...this.spec, register: "assumed", uncertainties: {} })}>${t("Every assumed number")}</button>
        <button type="button" class="btn" @click=${() => this.#send({ ...this.spec, register: "none", uncertainties: {} })}>${t("None")}</button>
        <label>${t("Search")} <input class="text" type="search" .value=${this.search} @input=${(event: Event) => (this.search = (event.target as HTMLInputElement).value)} /></label>
      </div>
      ${found.length === 0 ? html`<p class="stale-note">${t("No number matches “{search}”.", { search: this.search })}</p>` : nothing}
      ${grouped(found).map(
        ({ title, doc, parameters: list }) => html`<details class="grp fold" .open=${wanted !== ""}>
          <summary>${t(title)} <span>${this.#counted(list, varied)}</span></summary>
          <p class="hint">${t(doc)}</p>
          <ul class="picks">${list.map((parameter) => this.#pick(parameter, parameters, varied.has(parameter.id)))}</ul>
        </details>`,
      )}
    </div>`;
  }

  #counted(list: readonly Parameter[], varied: ReadonlySet<string>): string {
    const some = list.filter(({ id }) => varied.has(id)).length;
    return some > 0 ? t("{count}, {varied} varied", { count: count(list.length), varied: some }) : count(list.length);
  }

  #pick(parameter: Parameter, parameters: readonly Parameter[], on: boolean): TemplateResult {
    const { id, title, unit, min, max, confidence } = parameter;
    const own = this.spec.uncertainties?.[id];
    return html`<li><label><input type="checkbox" .checked=${on} @change=${(event: Event) => this.#send(withVaried(this.spec, parameters, id, (event.target as HTMLInputElement).checked))} />
      <span>${t(title)}<small>${settingRange(own?.min ?? min, own?.max ?? max, unit)}</small></span></label> ${confidenceMark(confidence)}</li>`;
  }

  #send(spec: ExperimentSpec): void {
    this.dispatchEvent(new CustomEvent<ExperimentSpec>("bodem-set", { detail: spec, bubbles: true }));
  }
}
customElements.define("bodem-varied", VariedForm);
