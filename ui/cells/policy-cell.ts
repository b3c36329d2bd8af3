import { html, type TemplateResult } from "lit";
import { parts, t, withMarks } from "../../language/language.ts";
import { type ExposureRow, exposureOf } from "../../analysis/exposure-of.ts";
import type { Study } from "../../scenarios/scenario.ts";
import type { NumberSpec } from "../../sim/core/spec.ts";
import { FAMILIES } from "../../sim/instruments/instrument.ts";
import { INSTRUMENTS, instrumentById } from "../../sim/instruments/index.ts";
import type { InstrumentUse, PolicyUse } from "../../sim/world.ts";
import { settingFields } from "../forms/settings-form.ts";
import { term } from "../forms/term.ts";
import { differences } from "../notebook/differences.ts";
import type { Chosen } from "../../scenarios/notebook/document.ts";
import { addInstrument, addPolicy, freshId, removeInstrument, removePolicy, renamePolicy, setInstrument } from "../notebook/edits.ts";
import { policyLetter, policyOf } from "../notebook/notebook.ts";
import { figure } from "../notebook/figures.ts";
import { priceLeverOf } from "../notebook/price-lever.ts";
import { CellElement, gutter, nothing } from "./cell.ts";
import { changedText } from "./changed-text.ts";

/** Named policies as tabs; each a stack of instruments with forms derived from their specs. */
class PolicyCellElement extends CellElement {
  protected content() {
    const { value: study } = this.use<Study>("study");
    const { value: chosen } = this.use<Chosen>("chosen");
    const { state, error } = this.use<Study>("study");
    const policy = study && chosen && policyOf(study, chosen.policy);
    if (!study || !chosen || !policy)
      return html`<section class="cell" aria-label=${t("Policies")}>${state === "failed" ? fault(error) : nothing}</section>`;
    return html`<section class="cell" aria-label=${t("Policies")}>
      ${gutter("policy")}
      <div class="panel">
        ${this.#tabs(study, chosen)}
        <div id="policy-panel" role="tabpanel" aria-labelledby="tab-${policy.id}">
          ${state === "failed" ? fault(error) : nothing}
          ${this.#differences(study, policy)}
          ${this.#instruments(study, policy)}
          ${policy.instruments.length === 0 ? html`<p class="diff">${t("No instrument: the EU does nothing.")}</p>` : nothing}
          ${this.#actions(study, policy)}
        </div>
      </div>
      <aside class="note">
        <p>${parts("{forms}: every setting has its unit, range, default and source. A square marks a setting that differs from the default.", { forms: html`<b>${t("Forms come from the instruments themselves")}</b>` })}</p>
        ${policy.instruments.map(({ instrument }) => {
          const known = instrumentById(instrument);
          return known
            ? html`<p><b>${t(known.title)}.</b> ${t("{act}. Section of the plan: {section}. Checked {date}.", { act: t(known.legal.act), section: known.legal.section, date: known.legal.checked })}</p>`
            : nothing;
        })}
      </aside>
    </section>`;
  }

  #tabs(study: Study, chosen: Chosen) {
    const move = (event: KeyboardEvent): void => {
      const ids = study.policies.map(({ id }) => id);
      const step = { ArrowRight: 1, ArrowLeft: -1 }[event.key];
      const to =
        event.key === "Home"
          ? 0
          : event.key === "End"
            ? ids.length - 1
            : step === undefined
              ? undefined
              : (ids.indexOf(chosen.policy) + step + ids.length) % ids.length;
      if (to === undefined) return;
      event.preventDefault();
      this.notebook.choose({ policy: ids[to] });
      void this.updateComplete.then(() => this.querySelector<HTMLElement>(`#tab-${CSS.escape(ids[to])}`)?.focus());
    };
    return html`<div class="tabs-row">
      <div class="tabs" role="tablist" aria-label=${t("Policies")} @keydown=${move}>
        ${study.policies.map(
          ({
            id,
            title,
          }) => html`<button type="button" role="tab" id="tab-${id}" aria-controls="policy-panel" aria-selected=${id === chosen.policy ? "true" : "false"} tabindex=${id === chosen.policy ? 0 : -1}
            @click=${() => this.notebook.choose({ policy: id })}>${id === study.baseline ? nothing : html`<b>${policyLetter(study, id)}</b> `}${t(id === study.baseline ? "Baseline" : title)}</button>`,
        )}
      </div>
      <button type="button" aria-label=${t("Add a policy like this one")} title=${t("Add a policy like this one")} @click=${() => this.#add(study, chosen)}>+</button>
    </div>`;
  }

  #add(study: Study, chosen: Chosen): void {
    const id = freshId(
      study.policies.map((policy) => policy.id),
      "policy",
    );
    const like = policyOf(study, chosen.policy);
    this.notebook.editAndChoose(addPolicy(id, t("{title}, changed", { title: t(like?.title ?? "Policy") }).slice(0, 80), chosen.policy), {
      policy: id,
    });
  }

  #differences(study: Study, policy: PolicyUse) {
    const baseline = policyOf(study, study.baseline);
    if (!baseline || policy.id === study.baseline)
      return html`<p class="diff">${t("{policy}: what every policy is compared with.", { policy: t(policy.title) })}</p>`;
    const lines = differences(policy, baseline);
    if (lines.length === 0)
      return html`<p class="diff">${t("{policy} does not differ from the baseline.", { policy: policyLetter(study, policy.id) })}</p>`;
    const told = { policy: policyLetter(study, policy.id), points: lines.length };
    return html`<details class="diff">
      <summary><span><b>${lines.length === 1 ? t("{policy} differs from the baseline in one point.", told) : t("{policy} differs from the baseline in {points} points.", told)}</b></span></summary>
      <ul>${lines.map((line) => html`<li>${line}</li>`)}</ul>
    </details>`;
  }

  #instruments(study: Study, policy: PolicyUse) {
    const world = study.worlds.find((candidate) => candidate.policy.id === policy.id);
    const exposures = world ? exposureOf(world) : [];
    return policy.instruments.map((use, position) =>
      this.#instrument(
        policy,
        use,
        position,
        exposures.find((row) => row.position === position),
      ),
    );
  }

  #instrument(policy: PolicyUse, use: InstrumentUse, position: number, exposure?: ExposureRow): TemplateResult | typeof nothing {
    const instrument = instrumentById(use.instrument);
    if (!instrument) return nothing;
    const first = leading(use) ?? instrument.settings[0];
    const rest = instrument.settings.filter((spec) => spec !== first);
    const changed = rest.filter((spec) => use.settings[spec.id] !== spec.default).length;
    const options = {
      name: `${policy.id}-${position}`,
      settings: use.settings,
      onSet: (id: string, value: number | string | boolean) => this.notebook.edit(setInstrument(policy.id, position, id, value)),
    };
    return html`<section class="inst" aria-label=${t(instrument.title)}>
      <div class="inst-head"><h3>${t(instrument.title)}</h3><button type="button" @click=${() => this.notebook.edit(removeInstrument(policy.id, position))} aria-label=${t("Remove {title}", { title: t(instrument.title) })}>${t("Remove")}</button></div>
      <p>${t(instrument.doc)}</p>
      ${settingFields([first], options)}
      ${exposure ? exposed(exposure) : nothing}
      <details class="fld-more">
        <summary>${t("More settings")} <span>${changedText(rest.length, changed)}</span></summary>
        ${settingFields(rest, options)}
      </details>
    </section>`;
  }

  #actions(study: Study, policy: PolicyUse) {
    const pick = (event: Event): void => {
      const select = event.target as HTMLSelectElement;
      if (select.value) this.notebook.edit(addInstrument(policy.id, select.value));
      select.value = "";
    };
    const rename = (event: Event): void => this.notebook.edit(renamePolicy(policy.id, (event.target as HTMLInputElement).value.trim()));
    return html`<div class="bar-row">
      <select aria-label=${t("Add an instrument")} @change=${pick}>
        <option value="">${t("Add an instrument…")}</option>
        ${Object.entries(FAMILIES).map(([family, name]) => {
          const own = INSTRUMENTS.filter((instrument) => instrument.family === family);
          return own.length === 0
            ? nothing
            : html`<optgroup label=${t(name)}>${own.map(({ id, title }) => html`<option value=${id}>${t(title)}</option>`)}</optgroup>`;
        })}
      </select>
      ${
        policy.id === study.baseline
          ? nothing
          : html`
        <input class="text" type="text" maxlength="80" aria-label=${t("Name of this policy")} .value=${policy.title} @change=${rename} />
        <button type="button" @click=${() => this.notebook.edit(removePolicy(policy.id))}>${t("Remove policy")}</button>`
      }
    </div>`;
  }
}

/** What a contract could cost before anything is run, and who could make it cost that. */
function exposed(row: ExposureRow): TemplateResult {
  const meur = (eur: number) => {
    const { number, unit } = figure(eur, "EUR");
    return eur === Infinity ? t("no limit") : `${number} ${unit}`;
  };
  return html`<dl class="exposure" aria-label=${t("Exposure, from the settings alone")}>
    <div><dt>${term(t("Most it can owe in 12 months"), t("If the price stays as low as the exporting state could hold it, on the whole volume of the programme, and no more than the budget."))}</dt><dd>${meur(row.worstYearEur)}</dd></div>
    <div><dt>${term(t("What a price war costs each side"), t("By selling below the market the exporting state makes the treasury pay more, and earns less on what it exports itself. Above 1 the treasury loses more than the exporter gives up. Known as attack leverage."))}</dt><dd>${row.attackLeverage === Infinity ? t("no bound: the exporter sets the index at no cost") : t("{amount} EUR lost for each EUR that the exporter gives up", { amount: withMarks(row.attackLeverage.toFixed(2)) })}</dd></div>
    <div><dt>${term(t("Budget that outlasts a price war"), t("What the treasury would pay until an exporting state of this patience gives up. With less, it can wait until the money is spent."))}</dt><dd>${meur(row.credibilityBudgetEur)}${row.outlastsPredator ? "" : html` <b>${t("(given: {budget})", { budget: meur(row.budgetEur) })}</b>`}</dd></div>
  </dl>`;
}

function leading(use: InstrumentUse): NumberSpec | undefined {
  return priceLeverOf({ instruments: [use] }, 1)?.spec;
}

function fault(error: string | undefined): TemplateResult {
  return html`<div class="fault" role="alert"><b>${t("The scenario cannot be run as it stands;")}</b> ${t("the figures are those of the last one that could.")}<ul>${(error ?? "").split("\n").map((line) => html`<li>${line}</li>`)}</ul></div>`;
}
customElements.define("bodem-policy-cell", PolicyCellElement);
