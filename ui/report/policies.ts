import { html, type TemplateResult } from "lit";
import { parts, t, withMarks } from "../../language/language.ts";
import { exposureOf } from "../../analysis/exposure-of.ts";
import type { Study } from "../../scenarios/scenario.ts";
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
  const title = t(policy.title);
  const lines = baseline && policy.id !== study.baseline ? differences(policy, baseline) : [];
  return html`<section class="part">
    <h3>${letter ? `${letter}: ` : ""}${policy.id === study.baseline ? t("{policy}, what every policy is compared with", { policy: title }) : title}</h3>
    ${policy.instruments.length === 0 ? html`<p>${t("No instrument: the EU does nothing.")}</p>` : ""}
    ${lines.length > 0 ? html`<ul class="diff">${lines.map((line) => html`<li>${line}</li>`)}</ul>` : ""}
    ${policy.instruments.map((_, position) => instrumentPart(scene, policy, position))}
  </section>`;
}

/** Laws are named as they were published. */
const cited = (text: string): TemplateResult => html`<span lang="en">${text}</span>`;

/** What acts on another market than that of the study says so. */
function placed(title: string, on: string, study: Study): string {
  return on === study.material ? title : t("{title} on {material}", { title, material: t(materialById(on)?.title ?? on) });
}

function instrumentPart(scene: ReportScene, policy: PolicyUse, position: number): TemplateResult {
  const { study, notes } = scene;
  const use = policy.instruments[position];
  const instrument = instrumentById(use.instrument);
  if (!instrument) return html``;
  const { act, section, checked } = instrument.legal;
  const title = t(instrument.title);
  const world = study.worlds.find((one) => one.policy.id === policy.id);
  return html`<h4>${placed(title, use.on, study)}${notes.mark(
    html`${parts("{instrument}. {act}. Section of the plan: {section}. Checked {date}.", { instrument: title, act: cited(act), section: cited(section), date: checked })}`,
    `law of ${use.instrument}`,
  )}</h4>
    <p class="sub">${t(instrument.doc)} ${parts("Legal source: {act}, section {section}.", { act: cited(act), section: cited(section) })}</p>
    ${world ? exposurePart(world, position) : ""}
    ${settingsTable(instrument.settings, use.settings, notes, t("{use}: settings of {title}", { use: t(policy.title), title }))}`;
}

function exposurePart(world: World, position: number): TemplateResult {
  const row = exposureOf(world).find((one) => one.position === position);
  if (!row) return html``;
  const eur = (value: number): string => (value === Infinity ? t("no limit") : figureText(value, "EUR"));
  const leverage =
    row.attackLeverage === Infinity
      ? t("no bound: the exporter sets the index at no cost")
      : t("{loss} EUR lost for each EUR that the exporter gives up (attack leverage)", { loss: withMarks(row.attackLeverage.toFixed(2)) });
  const figures = { year: eur(row.worstYearEur), leverage, budget: eur(row.credibilityBudgetEur), given: eur(row.budgetEur) };
  return html`<p class="sub">${
    row.outlastsPredator
      ? t(
          "Exposure, from the settings alone: at most {year} owed in 12 months; in a price war {leverage}; budget that outlasts a price war {budget}.",
          figures,
        )
      : t(
          "Exposure, from the settings alone: at most {year} owed in 12 months; in a price war {leverage}; budget that outlasts a price war {budget} (given: {given}).",
          figures,
        )
  }</p>`;
}

/** Every behaviour of the exporting state: its posture and its calendar of measures. */
export function exportersSection(scene: ReportScene): TemplateResult {
  const { study } = scene;
  const uses = study.exporters.flatMap(({ id }) => study.worlds.find(({ exporter }) => exporter.id === id)?.exporter ?? []);
  return html`${uses.map((use) => exporterPart(scene, use))}`;
}

function exporterPart({ study, notes }: ReportScene, use: ExporterUse): TemplateResult {
  const posture = postureById(use.posture);
  const title = t(use.title);
  return html`<section class="part">
    <h3>${title}</h3>
    <p class="sub">${t("Posture: {posture}.", { posture: t(posture?.title ?? use.posture) })} ${t(posture?.doc ?? "")}${posture ? notes.cite(posture.source) : ""}</p>
    ${posture && posture.settings.length > 0 ? settingsTable(posture.settings, use.settings, notes, t("{use}: settings of the posture", { use: title })) : ""}
    ${use.measures.map(({ measure, on, settings }) => {
      const known = measureById(measure);
      if (!known) return "";
      const named = placed(t(known.title), on, study);
      return html`<h4>${named}${notes.cite(known.source)}</h4>
        <p class="sub">${t(known.doc)}</p>
        ${settingsTable(known.settings, settings, notes, t("{use}: settings of {title}", { use: title, title: named }))}`;
    })}
  </section>`;
}
