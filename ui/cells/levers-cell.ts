import { html } from "lit";
import { parts, t } from "../../language/language.ts";
import type { Study } from "../../scenarios/scenario.ts";
import { POSTURES } from "../../sim/adversary/index.ts";
import { numberControl, settingFields } from "../forms/settings-form.ts";
import type { ChartCell, Chosen, LeversCell } from "../../scenarios/notebook/document.ts";
import { addExporter, freshId, setExporter, setInstrument } from "../notebook/edits.ts";
import { policyOf } from "../notebook/notebook.ts";
import { priceLeverOf } from "../notebook/price-lever.ts";
import { CellElement, gutter, nothing } from "./cell.ts";
import type { AskedKind } from "./more-questions.ts";
import "./chart-cell.ts";

/** The two levers of the question, the promised price and what the exporting state does about it, beside the chart that they move. */
class LeversCellElement extends CellElement<LeversCell> {
  protected override readonly first = true;
  #chart: ChartCell | undefined;

  protected content() {
    const { value: study } = this.use<Study>("study");
    const { value: chosen } = this.use<Chosen>("chosen");
    if (!study || !chosen) return nothing;
    const { id, chart, asks } = this.cell;
    if (this.#chart?.id !== id || this.#chart.chart !== chart || this.#chart.asks !== asks)
      this.#chart = { id, kind: "chart", chart, asks };
    return html`<section class="cell tight" aria-label=${t("Price and exporter")}>
      ${gutter("levers")}
      <div class="wide lever">
        <div class="hands">${this.#price(study, chosen)}${this.#exporter(study, chosen)}${this.#search(study, chosen)}</div>
        <bodem-chart-cell bare .cell=${this.#chart} .notebook=${this.notebook}></bodem-chart-cell>
        ${this.#behaviour(study, chosen)}
      </div>
    </section>`;
  }

  #price(study: Study, chosen: Chosen) {
    const policy = policyOf(study, chosen.policy);
    const lever = policy && priceLeverOf(policy, 1);
    if (!lever || !policy) {
      return html`<div class="strike"><p class="cap">${t(policy?.title ?? "No policy")}</p><p class="hint">${t("No instrument here names a price. Choose another policy, or add one, in the policy cell below.")}</p></div>`;
    }
    const set = (setting: string, value: number | string | boolean): void =>
      this.notebook.edit(setInstrument(chosen.policy, lever.position, setting, value));
    return html`<div class="strike">${numberControl({ ...lever.spec, unit: `${lever.currency}/kg` }, lever.value, set, t(policy.title))}</div>`;
  }

  #exporter(study: Study, chosen: Chosen) {
    const present = study.exporters.map(({ id, title }) => ({
      id,
      title,
      posture: study.worlds.find((world) => world.exporter.id === id)?.exporter.posture,
    }));
    const absent = POSTURES.filter((posture) => !present.some((exporter) => exporter.posture === posture.id));
    const add = (posture: string): void => {
      const exporter = freshId(
        present.map(({ id }) => id),
        posture,
      );
      this.notebook.editAndChoose(addExporter(exporter, posture), { exporter });
    };
    return html`<div>
      <p class="cap" id="posture-l" title=${t("behaviour of the exporting state")}>${t("What China does")}</p>
      <div class="opts" role="radiogroup" aria-labelledby="posture-l">
        ${present.map(({ id, title }) => html`<label><input type="radio" name="posture" value=${id} .checked=${id === chosen.exporter} @change=${() => this.notebook.choose({ exporter: id })} />${t(title)}</label>`)}
        ${absent.map(({ id, title }) => html`<label><input type="radio" name="posture" value=${id} .checked=${false} @change=${() => add(id)} />${t(title)}</label>`)}
      </div>
    </div>`;
  }

  /** The way back from a goal to a price stands where the price is set, not only with the other questions at the end. */
  #search(study: Study, chosen: Chosen) {
    const policy = policyOf(study, chosen.policy);
    if (!policy || !priceLeverOf(policy, 1)) return nothing;
    const ask = (): void => void this.dispatchEvent(new CustomEvent<AskedKind>("bodem-ask", { detail: "designer", bubbles: true }));
    return html`<div class="ask"><button type="button" class="btn" @click=${ask}>${t("Find me the strike for a target")}</button></div>`;
  }

  #behaviour(study: Study, chosen: Chosen) {
    const use = study.worlds.find((world) => world.exporter.id === chosen.exporter)?.exporter;
    const posture = POSTURES.find(({ id }) => id === use?.posture);
    if (!posture || !use) return nothing;
    const changed = posture.settings.filter((spec) => use.settings[spec.id] !== spec.default).length;
    const count = posture.settings.length;
    return html`<details class="fold set">
      <summary>${t("How it behaves: {exporter}", { exporter: t(use.title) })} <span>${count === 0 ? t("no settings") : changed > 0 ? t("{count} settings, {changed} changed", { count, changed }) : t("{count} settings", { count })}</span></summary>
      <p class="hint">${t(posture.doc)} ${parts("Source: {source}.", { source: html`<span lang="en">${posture.source}</span>` })}</p>
      ${settingFields(posture.settings, { name: `exporter-${use.id}`, settings: use.settings, onSet: (id, value) => this.notebook.edit(setExporter(use.id, id, value)) })}
    </details>`;
  }
}
customElements.define("bodem-levers-cell", LeversCellElement);
