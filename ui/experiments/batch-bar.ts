import { html, nothing, type TemplateResult } from "lit";
import { parts, t } from "../../language/language.ts";
import { count, plural } from "../notebook/figures.ts";
import type { BatchState } from "./batch-run.ts";

/** "50 s", "4 min", in words for a plan. */
export function durationText(seconds: number): string {
  if (seconds < 1.5) return "1 s";
  if (seconds < 100) return `${Math.round(seconds)} s`;
  return `${Math.round(seconds / 60)} min`;
}

/** What a batch costs before it is started: runs, and time at a rate measured here. */
export function costText(left: number, perSecond: number): string {
  const runs = plural(left, "run", "runs");
  return perSecond > 0
    ? t("{runs}, about {time}", { runs, time: durationText(left / perSecond) })
    : t("{runs}; how long they take shows once the first are in", { runs });
}

const PHASES: Readonly<Record<BatchState["phase"], string>> = {
  idle: "not run yet",
  running: "running",
  paused: "paused",
  done: "done",
  cancelled: "not complete; what was run is kept",
  failed: "stopped by a fault",
};

export interface BatchBarOptions {
  readonly state: BatchState;
  /** Runs a second measured by earlier runs on this machine; 0 when there were none. */
  readonly earlierRate: number;
  /** Runs that may come on top, and when, in words. */
  readonly more?: string;
  readonly onStart: () => void;
  readonly onPause: () => void;
  readonly onCancel: () => void;
  /** Where failed runs can be tried again. */
  readonly onRetry?: () => void;
}

/** Cost, progress, rate, time left, and the buttons. The first button starts, pauses and goes on, so that it keeps the focus. */
export function batchBar({ state, earlierRate, more, onStart, onPause, onCancel, onRetry }: BatchBarOptions): TemplateResult {
  const { phase, done, total, perSecond, failed, reason, error } = state;
  const running = phase === "running";
  const open = running || phase === "paused";
  const share = total > 0 ? done / total : 0;
  const rate = running && perSecond > 0 ? perSecond : earlierRate;
  const word = t(running ? "Pause" : phase === "paused" ? "Continue" : phase === "done" ? "Up to date" : "Run");
  return html`<div class="run batch">
      <div class="rp">
        <button type="button" class="btn go" aria-disabled=${phase === "done" ? "true" : "false"} @click=${running ? onPause : phase === "done" ? () => {} : onStart}>${word}</button>
        <button type="button" class="btn" ?disabled=${!open} @click=${onCancel}>${t("Cancel")}</button>
      </div>
      <div>
        <div class="bar" role="progressbar" aria-label=${t("Runs of the experiment done")} aria-valuemin="0" aria-valuemax="100" aria-valuenow=${Math.floor(share * 100)}><i style="width:${(share * 100).toFixed(1)}%"></i></div>
        <div class="st">
          ${done > 0 ? html`<span>${parts("{done} of {total} runs", { done: html`<b>${count(done)}</b>`, total: count(total) })}</span>` : nothing}
          ${running && perSecond > 0 ? html`<span>${parts("{count} a second", { count: html`<b>${count(perSecond)}</b>` })}</span><span>${parts("{time} left", { time: html`<b>${durationText((total - done) / perSecond)}</b>` })}</span>` : nothing}
          ${!running && phase !== "done" ? html`<span class="cost"><b>${costText(total - done, rate)}</b></span>` : nothing}
          ${more && !running && phase !== "done" ? html`<span>${more}</span>` : nothing}
          <span class="batch-phase" role="status">${t(PHASES[phase])}</span>
        </div>
      </div>
    </div>
    ${error ? html`<p class="fault" role="alert"><b>${t("The runs stopped:")}</b> ${error}. ${t("What was run is kept; “Run” starts new workers.")}</p>` : nothing}
    ${
      failed > 0
        ? html`<p class="fault" role="alert">${parts(reason ? "{failed} and are left out; the first: {reason}." : "{failed} and are left out.", { failed: html`<b>${t("{failed} of {total} runs failed", { failed: count(failed), total: count(total) })}</b>`, reason })} ${running || !onRetry ? nothing : html`<button type="button" class="btn" @click=${onRetry}>${t("Try them again")}</button>`}</p>`
        : nothing
    }`;
}
