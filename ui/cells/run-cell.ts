import { html, type TemplateResult } from "lit";
import type { Study } from "../../scenarios/scenario.ts";
import { STREAM_SCHEME, MODEL_VERSION } from "../../sim/version.ts";
import { setReplications, setSeed } from "../notebook/edits.ts";
import { count } from "../notebook/figures.ts";
import type { RunStatus } from "../notebook/runs.ts";
import { standing } from "../notebook/standing.ts";
import { CellElement, gutter, nothing } from "./cell.ts";

const CHOICES = [8, 64, 200, 500, 1000, 2000];

function secondsLeft({ done, total, perSecond }: RunStatus): string {
  if (perSecond <= 0) return "";
  const seconds = (total - done) / perSecond;
  return seconds < 1 ? "under 1 s left" : seconds < 100 ? `${Math.ceil(seconds)} s left` : `${Math.ceil(seconds / 60)} min left`;
}

const SUPERSCRIPTS = "⁰¹²³⁴⁵⁶⁷⁸⁹";
const residual = (value: number): string => {
  if (value === 0) return "0";
  const [digits, exponent] = value.toExponential(1).split("e");
  return `${digits} × 10${exponent
    .replace("-", "⁻")
    .replace("+", "")
    .replace(/\d/g, (digit) => SUPERSCRIPTS[Number(digit)])}`;
};

/** Replications, seed, progress, cancel, and what makes the run repeatable. */
class RunCellElement extends CellElement {
  protected content() {
    const { value: study } = this.use<Study>("study");
    const { value: status } = this.use<RunStatus>("status");
    if (!study) return nothing;
    const share = status && status.total > 0 ? status.done / status.total : 0;
    const running = status?.phase === "running";
    return html`<section class="cell tight" aria-label="Runs">
      ${gutter("run")}
      <div class="wide">
        <div class="run">
          <div class="rp">${this.#controls(study)}</div>
          <div>
            <div class="bar" role="progressbar" aria-label="Runs done" aria-valuemin="0" aria-valuemax="100" aria-valuenow=${Math.floor(share * 100)}><i style="width:${(share * 100).toFixed(1)}%"></i></div>
            <div class="st">
              ${status ? html`<span><b>${count(status.done)}</b> of ${count(status.total)} runs</span>` : nothing}
              ${running && status.perSecond > 0 ? html`<span><b>${count(status.perSecond)}</b> a second</span><span><b>${secondsLeft(status)}</b></span>` : nothing}
              <span class="phase" role="status">${standing(status, study)}</span>
            </div>
          </div>
          <div class="rp">
            ${
              running
                ? html`<button type="button" class="btn" @click=${() => this.notebook.runs.cancel()}>Cancel</button>`
                : html`<button type="button" class="btn" ?disabled=${status?.phase === "done" && status.failures.length === 0} @click=${() => this.notebook.runs.resume()}>${status?.phase === "done" ? "Up to date" : "Go on"}</button>`
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
    return html`<label>Runs a policy
        <select aria-label="Runs a policy" @change=${(event: Event) => this.notebook.edit(setReplications(Number((event.target as HTMLSelectElement).value)))}>
          ${choices.map((choice) => html`<option value=${choice} .selected=${choice === study.replications}>${count(choice)}</option>`)}
        </select></label>
      <label>Seed <input class="text" type="text" maxlength="60" .value=${study.seed} @change=${(event: Event) => this.notebook.edit(setSeed((event.target as HTMLInputElement).value))} /></label>`;
  }

  #faults(status: RunStatus) {
    if (status.error)
      return html`<p class="fault" role="alert"><b>The runs stopped:</b> ${status.error}. Nothing that you set is lost; “Go on” starts new workers.</p>`;
    if (status.failures.length === 0) return nothing;
    return html`<div class="fault" role="alert"><b>${count(status.failures.length)} of ${count(status.total)} runs failed</b> and are left out of every figure.
      <ul>${status.failures.slice(0, 5).map((failure) => html`<li>${failure.policy}, ${failure.exporter}, seed ${failure.seed}, replication ${failure.replication}: ${failure.reason}</li>`)}</ul></div>`;
  }
}

function facts(study: Study, status: RunStatus): TemplateResult {
  return html`<details class="fold">
    <summary>What makes this run repeatable <span>hash ${status.hash ? status.hash.slice(0, 8) : "when all runs are in"}</span></summary>
    <dl class="facts">
      <dt>Run hash</dt><dd class="hash">${status.hash ?? "when all runs are in"}</dd>
      <dt>Covers</dt><dd>${count(study.worlds.length)} worlds (${study.policies.length} policies × ${study.exporters.length} exporters) × ${count(study.replications)} replications, months ${study.start} to ${study.end}</dd>
      <dt>Seed, model, streams</dt><dd>${study.seed}, ${MODEL_VERSION}, ${STREAM_SCHEME}</dd>
      <dt>Largest mass residual</dt><dd>${residual(status.massResidual)} of the flow in a month</dd>
      <dt>Largest cash residual</dt><dd>${residual(status.cashResidual)} of the money in a month</dd>
    </dl>
  </details>`;
}
customElements.define("bodem-run-cell", RunCellElement);
