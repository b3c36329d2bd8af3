import { html, type TemplateResult } from "lit";
import { t } from "../../language/language.ts";
import type { ScenarioSpec } from "../../scenarios/scenario.ts";
import { writeScenario } from "../../scenarios/write.ts";
import type { ExperimentCell } from "../../scenarios/notebook/document.ts";
import { download, fileName } from "../notebook/files.ts";

/** Heading, the way to remove the cell, and what the cell does. */
export function experimentHead(host: HTMLElement, { id }: ExperimentCell, heading: string, intro: string): TemplateResult {
  const remove = (): unknown => host.dispatchEvent(new CustomEvent<string>("bodem-remove-cell", { detail: id, bubbles: true }));
  return html`<div class="exp-head"><h2 id="${id}-t" tabindex="-1">${heading}</h2><button type="button" class="btn" aria-label=${t("Remove this cell: {title}", { title: heading })} @click=${remove}>${t("Remove")}</button></div>
    <p class="hint intro">${intro}</p>`;
}

export function faultList(title: string, fault: string): TemplateResult {
  return html`<div class="fault" role="alert"><b>${title}</b><ul>${fault.split("\n").map((line) => html`<li>${line}</li>`)}</ul></div>`;
}

export const staleNote = (): TemplateResult =>
  html`<p class="stale-note"><b>${t("Stale:")}</b> ${t("this is from before the last change. “Run” brings it up to date.")}</p>`;

/** The same on the command line; FILE in the command stands for the file that is saved here. */
export function commandLine(scenario: ScenarioSpec, kind: ExperimentCell["kind"], command: string): TemplateResult {
  const name = fileName(`${scenario.title} ${kind}`, "yaml");
  return html`<details class="fold cli">
    <summary>${t("The same on the command line")} <span>${t("for more runs, or to keep them")}</span></summary>
    <p class="hint"><button type="button" class="btn" @click=${() => download(name, writeScenario(scenario), "text/yaml")}>${t("Save as a scenario file")}</button> ${t("and then")}</p>
    <pre tabindex="0"><code>${`bodem ${command.replace("FILE", name)}`}</code></pre>
  </details>`;
}
