import { t } from "../../language/language.ts";
import { html, nothing, type TemplateResult } from "lit";
import { confidenceMark } from "./confidence-mark.ts";
import { inUnit } from "../notebook/figures.ts";
import type { ChoiceSpec, MonthSpec, NumberSpec, SettingSpec, SwitchSpec } from "../../sim/core/spec.ts";
import type { Setting, Settings } from "../../sim/world.ts";
import "./number-field.ts";

/** One array, so that a form drawn again does not draw its sliders again. */
const NO_TICKS: NonNullable<NumberSpec["ticks"]> = [];

export interface FormOptions {
  /** Makes ids and radio names unique on the page. */
  readonly name: string;
  readonly settings: Settings;
  readonly onSet: (id: string, value: Setting) => void;
}

/** Fields for specs, in their order. */
export function settingFields(specs: readonly SettingSpec[], options: FormOptions): TemplateResult[] {
  return specs.map((spec) => {
    const value = options.settings[spec.id];
    const changed = value !== spec.default;
    const id = `${options.name}-${spec.id}`;
    return html`<div class="fld" role="group" aria-labelledby="${id}-l">
      <div class="l"><span id="${id}-l" class=${changed ? "chg" : ""}>${t(spec.title)}${changed ? html`<span class="sr"> ${t("(changed)")}</span>` : nothing}</span><small>${t(spec.doc)}</small></div>
      <div>${control(spec, value, id, options)}</div>
      <p class="src">${confidenceMark(spec.confidence)}: <span lang="en">${spec.source}</span></p>
    </div>`;
  });
}

function control(spec: SettingSpec, value: Setting, id: string, { onSet }: FormOptions): TemplateResult {
  if (spec.kind === "number") return numberControl(spec, value as number, onSet);
  if (spec.kind === "choice") return choiceControl(spec, value as string, id, onSet);
  if (spec.kind === "switch") return switchControl(spec, value as boolean, onSet);
  return monthControl(spec, value as string, onSet);
}

export function numberControl(spec: NumberSpec, value: number, onSet: FormOptions["onSet"], subheading?: string): TemplateResult {
  return html`<bodem-number .value=${value} .min=${Math.min(spec.min, value)} .max=${Math.max(spec.max, value)} .step=${spec.step} .initial=${spec.default} .unit=${spec.unit}
    .label=${inUnit(t(spec.title), spec.unit)} .ticks=${spec.ticks ?? NO_TICKS} .heading=${subheading === undefined ? "" : t(spec.title)} .subheading=${subheading ?? ""}
    @bodem-set=${(event: CustomEvent<number>) => onSet(spec.id, event.detail)}></bodem-number>`;
}

function choiceControl(spec: ChoiceSpec, value: string, id: string, onSet: FormOptions["onSet"]): TemplateResult {
  return html`<div class="opts" role="radiogroup" aria-labelledby="${id}-l">
    ${spec.options.map(
      (option) =>
        html`<label><input type="radio" name=${id} .checked=${option.value === value} @change=${() => onSet(spec.id, option.value)} />${t(option.title)}</label>`,
    )}
  </div>`;
}

function switchControl(spec: SwitchSpec, value: boolean, onSet: FormOptions["onSet"]): TemplateResult {
  return html`<div class="opts">
    <label><input type="checkbox" .checked=${value} @change=${(event: Event) => onSet(spec.id, (event.target as HTMLInputElement).checked)} />${t(spec.title)}</label>
  </div>`;
}

function monthControl(spec: MonthSpec, value: string, onSet: FormOptions["onSet"]): TemplateResult {
  const set = (event: Event): void => {
    const typed = (event.target as HTMLInputElement).value;
    if (/^\d{4}-(0[1-9]|1[0-2])$/.test(typed)) onSet(spec.id, typed);
  };
  return html`<div class="row">
    <input class="text" type="month" aria-label=${t("{label}, year and month", { label: t(spec.title) })} placeholder="2030-01" .value=${value} @change=${set} />
    ${value === spec.default ? nothing : html`<button type="button" class="btn" @click=${() => onSet(spec.id, spec.default)}>${t("Reset to {value}", { value: spec.default })}</button>`}
  </div>`;
}
