import { html } from "lit";
import { t } from "../../language/language.ts";
import { priceData } from "../charts/price-fan.ts";
import { smallFan } from "../charts/price-picture.ts";
import type { Study } from "../../scenarios/scenario.ts";
import { MODEL_VERSION } from "../../sim/version.ts";
import { numberControl } from "../forms/settings-form.ts";
import type { Chosen } from "../../scenarios/notebook/document.ts";
import type { State } from "../notebook/dataflow.ts";
import { setInstrument } from "../notebook/edits.ts";
import { count, NARROW, shortHash } from "../notebook/figures.ts";
import { policyOf } from "../notebook/notebook.ts";
import { priceLeverOf } from "../notebook/price-lever.ts";
import { quantityOf, resolveReference } from "../notebook/references.ts";
import { CellElement, nothing } from "./cell.ts";

const ANSWERS = [
  { path: "compare.chosen.built-ex-china.p50", text: "built outside China, median" },
  { path: "compare.chosen.built-ex-china.difference", text: "more than without a policy, mean" },
  { path: "compare.chosen.built-eu.difference", text: "more in the EU, mean" },
  { path: "compare.chosen.fiscal-pv.p50", text: "cost to the treasury, median" },
  { path: "compare.chosen.fiscal-pv.p95", text: "or more, 1 run in 20" },
  { path: "compare.chosen.fiscal-worst-12.p95", text: "or more, worst 12 months, 1 run in 20" },
] as const;
const FAN_HEIGHT = 76;

/** Title and question; on phones also the price pinned with six answers and the fan in small. */
class ScenarioCellElement extends CellElement {
  static override properties = { ...CellElement.properties, width: { state: true } };
  declare width: number;
  #resize = new ResizeObserver(() => {
    this.width = Math.floor(this.querySelector(".small")?.clientWidth ?? 0);
  });

  override updated(): void {
    const room = this.querySelector(".small");
    if (room) this.#resize.observe(room);
  }

  protected content() {
    const { value: study } = this.use<Study>("study");
    const { value: chosen } = this.use<Chosen>("chosen");
    const { value: hash } = this.use<string>("hash");
    const { value: standing } = this.use<string>("standing");
    if (!study || !chosen) return nothing;
    return html`<div class="head">
      <h1>${t(study.title)}</h1>
      ${study.question ? html`<p class="q wide">${t(study.question)}</p>` : nothing}
      <div class="by ui wide">
        <span class="chip" title=${t("What it takes to repeat these runs")}><span><i>${t("seed")}</i>${study.seed}</span><span><i>${t("version")}</i>${MODEL_VERSION}</span><span><i>hash</i>${hash ? shortHash(hash) : "…"}</span></span>
        <span class="bt">${t("{from} to {to} · real 2025 euros", { from: study.start.slice(0, 4), to: study.end.slice(0, 4) })}</span>
        <span class="answer-status" title=${standing ?? ""}>${standing}</span>
      </div>
      ${this.#pin(study, chosen)}
    </div>`;
  }

  /** Sums of money side by side are all in millions, so that the larger looks larger. */
  #answer(path: string): { readonly text: string; readonly state: State } {
    const { value, unit, state } = quantityOf(path, this.use);
    if (unit !== "EUR" || !Number.isFinite(value)) return resolveReference(path, this.use);
    return { text: `${count(Number((value / 1e6).toPrecision(3)))}${NARROW}${t("MEUR")}`, state };
  }

  #pin(study: Study, chosen: Chosen) {
    const policy = policyOf(study, chosen.policy);
    const lever = policy && priceLeverOf(policy, 1);
    if (!policy || !lever) return nothing;
    const data = this.width > 0 ? priceData({ use: this.use, study, chosen }) : undefined;
    const fan = data && smallFan(data, this.width, FAN_HEIGHT);
    fan?.setAttribute("role", "img");
    fan?.setAttribute("aria-label", t("Price outside China in small; the chart below says more."));
    return html`<div class="pin" role="group" aria-label=${t("{title}, pinned from the policy cell", { title: t(lever.spec.title) })}>
      ${numberControl({ ...lever.spec, unit: `${lever.currency}/kg` }, lever.value, (setting, value) => this.notebook.edit(setInstrument(chosen.policy, lever.position, setting, value)), t(policy.title))}
      <div class="kv">${ANSWERS.map(({ path, text }) => {
        const { text: figure, state } = this.#answer(path);
        const [number, unit = ""] = figure.split(NARROW);
        return html`<span><output class=${state === "fresh" ? "" : "old"}>${number}</output>${unit} ${t(text)}</span>`;
      })}</div>
      <div class="small plot">${fan ?? nothing}</div>
    </div>`;
  }
}
customElements.define("bodem-scenario-cell", ScenarioCellElement);
