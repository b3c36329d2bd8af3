import { html, type TemplateResult } from "lit";
import { exposureOf } from "../../analysis/exposure-of.ts";
import { postureById } from "../../sim/adversary/index.ts";
import { measureById } from "../../sim/adversary/measures/index.ts";
import { instrumentById } from "../../sim/instruments/index.ts";
import { materialById } from "../../sim/materials/index.ts";
import type { ExporterUse, PolicyUse, World } from "../../sim/world.ts";
import { differences } from "../notebook/differences.ts";
import { figureText } from "../notebook/figures.ts";
import { policyLetter, policyOf } from "../notebook/notebook.ts";
import type { ReportScene } from "./scene.ts";
import { settingsTable } from "./settings-table.ts";

/** Every policy with its instruments, their settings and the law behind them. */
export function policiesSection(scene: ReportScene): TemplateResult {
  const { study } = scene;
  return html`${study.policies.map((policy) => policyPart(scene, policy))}`;
}

function policyPart(scene: ReportScene, policy: PolicyUse): TemplateResult {
  const { study } = scene;
  const baseline = policyOf(study, study.baseline);
  const letter = policyLetter(study, policy.id);
  const lines = baseline && policy.id !== study.baseline ? differences(policy, baseline) : [];
  return html`<section class="part">
    <h3>${letter ? `${letter}: ` : ""}${policy.title}${policy.id === study.baseline ? ", what every policy is compared with" : ""}</h3>
    ${policy.instruments.length === 0 ? html`<p>No instrument: the EU does nothing.</p>` : ""}
    ${lines.length > 0 ? html`<ul class="diff">${lines.map((line) => html`<li>${line}</li>`)}</ul>` : ""}
    ${policy.instruments.map((_, position) => instrumentPart(scene, policy, position))}
  </section>`;
}

function instrumentPart(scene: ReportScene, policy: PolicyUse, position: number): TemplateResult {
  const { study, notes } = scene;
  const use = policy.instruments[position];
  const instrument = instrumentById(use.instrument);
  if (!instrument) return html``;
  const { act, section, checked } = instrument.legal;
  const on = use.on === study.material ? "" : ` on ${materialById(use.on)?.title ?? use.on}`;
  const world = study.worlds.find((one) => one.policy.id === policy.id);
  return html`<h4>${instrument.title}${on}${notes.mark(`${instrument.title}. ${act}. Section of the plan: ${section}. Checked ${checked}.`)}</h4>
    <p class="sub">${instrument.doc} Legal source: ${act}, section ${section}.</p>
    ${world ? exposurePart(world, position) : ""}
    ${settingsTable(instrument.settings, use.settings, notes, `${policy.title}: settings of ${instrument.title}`)}`;
}

function exposurePart(world: World, position: number): TemplateResult {
  const row = exposureOf(world).find((one) => one.position === position);
  if (!row) return html``;
  const eur = (value: number): string => (value === Infinity ? "no limit" : figureText(value, "EUR"));
  const leverage =
    row.attackLeverage === Infinity
      ? "no bound: the exporter sets the index at no cost"
      : `${row.attackLeverage.toFixed(2)} EUR lost for each EUR that the exporter gives up (attack leverage)`;
  return html`<p class="sub">Exposure, from the settings alone: worst 12 months ${eur(row.worstYearEur)}; in a price war ${leverage}; budget that outlasts a price war ${eur(row.credibilityBudgetEur)}${row.outlastsPredator ? "" : ` (given: ${eur(row.budgetEur)})`}.</p>`;
}

/** Every behaviour of the exporting state: its posture and its calendar of measures. */
export function exportersSection(scene: ReportScene): TemplateResult {
  const { study } = scene;
  const uses = study.exporters.flatMap(({ id }) => study.worlds.find(({ exporter }) => exporter.id === id)?.exporter ?? []);
  return html`${uses.map((use) => exporterPart(scene, use))}`;
}

function exporterPart({ study, notes }: ReportScene, use: ExporterUse): TemplateResult {
  const posture = postureById(use.posture);
  return html`<section class="part">
    <h3>${use.title}</h3>
    <p class="sub">Posture: ${posture?.title ?? use.posture}. ${posture?.doc ?? ""}${posture ? notes.mark(posture.source) : ""}</p>
    ${posture && posture.settings.length > 0 ? settingsTable(posture.settings, use.settings, notes, `${use.title}: settings of the posture`) : ""}
    ${use.measures.map(({ measure, on, settings }) => {
      const known = measureById(measure);
      if (!known) return "";
      const where = on === study.material ? "" : ` on ${materialById(on)?.title ?? on}`;
      return html`<h4>${known.title}${where}${notes.mark(known.source)}</h4>
        <p class="sub">${known.doc}</p>
        ${settingsTable(known.settings, settings, notes, `${use.title}: settings of ${known.title}${where}`)}`;
    })}
  </section>`;
}
