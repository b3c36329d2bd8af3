import { t } from "../../language/language.ts";
import { html, type TemplateResult } from "lit";
import type { SettingSpec } from "../../sim/core/spec.ts";
import type { Settings } from "../../sim/world.ts";
import { valueText } from "../notebook/differences.ts";
import type { Footnotes } from "./footnotes.ts";

/** Settings with their value and unit, whether they are as by default, and where they come from. */
export function settingsTable(specs: readonly SettingSpec[], settings: Settings, notes: Footnotes, caption: string): TemplateResult {
  if (specs.length === 0) return html`<p class="sub">${t("{title}: no settings.", { title: caption })}</p>`;
  return html`<table class="grid">
    <caption>${caption}</caption>
    <thead><tr><th scope="col">${t("Setting")}</th><th scope="col">${t("Value")}</th><th scope="col">${t("Default")}</th><th scope="col">${t("Evidence")}</th></tr></thead>
    <tbody>${specs.map((spec) => {
      const value = settings[spec.id];
      const changed = value !== spec.default;
      return html`<tr class=${changed ? "changed" : ""}>
        <th scope="row">${t(spec.title)}</th>
        <td>${changed ? html`<b>${valueText(spec, value)}</b>` : valueText(spec, value)}</td>
        <td>${changed ? t("changed, was {value}", { value: valueText(spec, spec.default) }) : t("as by default")}</td>
        <td>${t(spec.confidence)}${notes.cite(spec.source)}</td>
      </tr>`;
    })}</tbody>
  </table>`;
}
