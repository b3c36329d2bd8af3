import { html, type TemplateResult } from "lit";
import { parts, t, withMarks } from "../../language/language.ts";
import type { Study } from "../../scenarios/scenario.ts";
import { STREAM_SCHEME, MODEL_VERSION } from "../../sim/version.ts";
import { setReplications, setSeed } from "../notebook/edits.ts";
import { count, shortHash } from "../notebook/figures.ts";
import type { RunStatus } from "../notebook/runs.ts";
import { standing } from "../notebook/standing.ts";
import { CellElement, gutter, nothing } from "./cell.ts";

const CHOICES = [8, 64, 200, 500, 1000, 2000];

function secondsLeft({ done, total, perSecond }: RunStatus): string {
  if (perSecond <= 0) return "";
  const seconds = (total - done) / perSecond;
  return seconds < 1
    ? t("under 1 s left")
    : t("{time} left", { time: seconds < 100 ? `${Math.ceil(seconds)} s` : `${Math.ceil(seconds / 60)} min` });
}

const SUPERSCRIPTS = "⁰¹²³⁴⁵⁶⁷⁸⁹";
const residual = (value: number): string => {
  if (value === 0) return "0";
  const [digits, exponent] = value.toExponential(1).split("e");
  return `${withMarks(digits)} × 10${exponent
    .replace("-", "⁻")
    .replace("+", "")
    .replace(/\d/g, (digit) => SUPERSCRIPTS[Number(digit)])}`;
};

/** Replications, seed, progress, cancel, and what makes the run repeatable. */
class RunCellElement extends CellElement {
  static override properties = { ...CellElement.properties, wrong: { state: true } };
  /** A seed was left empty. */
  declare wrong: boolean;
  /** What the page rests on is never said late. */
  protected override readonly prompt = true;
  protected override readonly first = true;
  protected content() {
    const { value: study } = this.use<Study>("study");
    const { value: status } = this.use<RunStatus>("status");
    if (!study) return nothing;
    const share = status && status.total > 0 ? status.done / status.total : 0;
    const running = status?.phase === "running";
    return html`<section class="cell tight" aria-label=${t("Runs")}>
      ${gutter("run")}
      <div class="wide">
        <div class="run">
          <div class="rp">${this.#controls(study)}</div>
          <div>
            <div class="bar" role="progressbar" aria-label=${t("Runs done")} aria-valuemin="0" aria-valuemax="100" aria-valuenow=${Math.floor(share * 100)}><i style="width:${(share * 100).toFixed(1)}%"></i></div>
            <div class="st">
              ${status ? html`<span>${parts("{done} of {total} runs", { done: html`<b>${count(status.done)}</b>`, total: count(status.total) })}</span>` : nothing}
              ${running && status.perSecond > 0 ? html`<span>${parts("{count} a second", { count: html`<b>${count(status.perSecond)}</b>` })}</span><span><b>${secondsLeft(status)}</b></span>` : nothing}
              <span class="phase" role="status">${standing(status, study)}</span>
            </div>
          </div>
          <div class="rp">
            ${
              running
                ? html`<button type="button" class="btn" @click=${() => this.notebook.runs.cancel()}>${t("Cancel")}</button>`
                : html`<button type="button" class="btn" ?disabled=${status?.phase === "done" && status.failures.length === 0} @click=${() => this.notebook.runs.resume()}>${t(status?.phase === "done" ? "Up to date" : "Go on")}</button>`
            }
          </div>
        </div>
        ${status ? this.#faults(status) : nothing}
        ${status ? facts(study, status) : nothing}
      </div>
    </section>`;
  }

  #controls(study: Study): TemplateResult {
    const choices = CHOICES.includes(study.replications) ? CHOICES : [...CHOICES, study.replications].sort((a, b) => a - b);
    return html`<label>${t("Runs a policy")}
        <select aria-label=${t("Runs a policy")} @change=${(event: Event) => this.notebook.edit(setReplications(Number((event.target as HTMLSelectElement).value)))}>
          ${choices.map((choice) => html`<option value=${choice} .selected=${choice === study.replications}>${count(choice)}</option>`)}
        </select></label>
      <label>${t("Seed")} <input class="text" type="text" maxlength="60" .value=${study.seed} aria-invalid=${this.wrong ? "true" : "false"} @change=${this.#seed} /></label>
      ${this.wrong ? html`<span class="wrong-note" role="alert">${t("Not used: a seed is some text or a number; it stays {seed}.", { seed: study.seed })}</span>` : nothing}`;
  }

  #seed(event: Event): void {
    const field = event.target as HTMLInputElement;
    const seed = field.value.trim();
    this.wrong = seed === "";
    if (this.wrong) field.value = this.notebook.study?.seed ?? "";
    else this.notebook.edit(setSeed(seed));
  }

  #faults(status: RunStatus) {
    if (status.error)
      return html`<p class="fault" role="alert"><b>${t("The runs stopped:")}</b> ${status.error}. ${t("Nothing that you set is lost; “Go on” starts new workers.")}</p>`;
    if (status.failures.length === 0) return nothing;
    return html`<div class="fault" role="alert">${parts("{failed} and are left out of every figure.", { failed: html`<b>${t("{failed} of {total} runs failed", { failed: count(status.failures.length), total: count(status.total) })}</b>` })}
      <ul>${status.failures.slice(0, 5).map((failure) => html`<li>${t("{policy}, {exporter}, seed {seed}, replication {replication}: {reason}", { ...failure })}</li>`)}</ul></div>`;
  }
}

function facts(study: Study, status: RunStatus): TemplateResult {
  const when = t("when all runs are in");
  return html`<details class="fold">
    <summary>${t("What makes this run repeatable")} <span>hash ${status.hash ? shortHash(status.hash) : when}</span></summary>
    <dl class="facts">
      <dt>${t("Run hash")}</dt><dd class="hash">${status.hash ?? when}</dd>
      <dt>${t("Covers")}</dt><dd>${t(
        "{worlds} worlds ({policies} policies × {exporters} exporters) × {replications} replications, months {start} to {end}",
        {
          worlds: count(study.worlds.length),
          policies: study.policies.length,
          exporters: study.exporters.length,
          replications: count(study.replications),
          start: study.start,
          end: study.end,
        },
      )}</dd>
      <dt>${t("Seed, model, streams")}</dt><dd>${study.seed}, ${MODEL_VERSION}, ${STREAM_SCHEME}</dd>
      <dt>${t("Largest mass residual")}</dt><dd>${t("{residual} of the flow in a month", { residual: residual(status.massResidual) })}</dd>
      <dt>${t("Largest cash residual")}</dt><dd>${t("{residual} of the money in a month", { residual: residual(status.cashResidual) })}</dd>
    </dl>
  </details>`;
}
customElements.define("bodem-run-cell", RunCellElement);
