import { html, type TemplateResult } from "lit";
import { t } from "../../language/language.ts";
import { customaryIn } from "../../analysis/designer/customary-levers.ts";
import type { ExperimentSpec, Factor } from "../../scenarios/experiment.ts";
import type { Study } from "../../scenarios/scenario.ts";
import type { SettingSpec } from "../../sim/core/spec.ts";
import { instrumentById } from "../../sim/instruments/index.ts";
import type { Setting } from "../../sim/world.ts";
import { confidenceMark } from "../forms/confidence-mark.ts";
import { valueText } from "../notebook/differences.ts";
import { settingRange } from "../notebook/figures.ts";
import { PRICE_SETTINGS } from "../notebook/price-lever.ts";
import { and } from "./words.ts";

export interface OfferedLever {
  /** POLICY.INSTRUMENT.SETTING. */
  readonly id: string;
  readonly instrument: string;
  readonly spec: SettingSpec;
}

/** More names than this in the line of a closed fold are not read. */
const NAMED = 3;

/** Whether a setting of an instrument is the price that it is about. */
export const isPrice = (setting: string): boolean => PRICE_SETTINGS.includes(setting);

/** Settings of a policy that a search can vary: those of instruments that it uses once, months left out. */
export function offeredLevers({ policies }: Study, policy: string): OfferedLever[] {
  const uses = policies.find(({ id }) => id === policy)?.instruments ?? [];
  const once = uses.filter((use) => uses.filter(({ instrument }) => instrument === use.instrument).length === 1);
  return once.flatMap(({ instrument }) => {
    const known = instrumentById(instrument);
    return (known?.settings ?? [])
      .filter(({ kind }) => kind !== "month")
      .map((spec): OfferedLever => ({ id: `${policy}.${instrument}.${spec.id}`, instrument: known?.title ?? instrument, spec }));
  });
}

/** Levers of the policy that an experiment varies; `first` where it names none of this policy. None once all have been unticked. */
export function chosenLevers(
  policy: string,
  { levers }: ExperimentSpec,
  first: readonly OfferedLever[],
): NonNullable<ExperimentSpec["levers"]> {
  const all = Object.entries(levers ?? {});
  const own = all.filter(([id]) => id.startsWith(`${policy}.`));
  if (own.length > 0 || (levers && all.length === 0)) return Object.fromEntries(own);
  return Object.fromEntries(first.map(({ id }) => [id, {}]));
}

/** The price alone where the policy has one: who asks for a strike does not want the volume moved too. */
export function priceFirst(study: Study, policy: string): OfferedLever[] {
  const price = offeredLevers(study, policy).find(({ spec }) => isPrice(spec.id));
  return price ? [price] : firstLevers(study, policy);
}

/** The customary ones; in a policy without a price what it sets itself, and the first number of each instrument. */
export function firstLevers(study: Study, policy: string): OfferedLever[] {
  const offered = offeredLevers(study, policy);
  const uses = study.policies.find(({ id }) => id === policy)?.instruments ?? [];
  const settingsOf = (id: string) => uses.find(({ instrument }) => instrument === id.split(".")[1])?.settings;
  const customary = offered.filter(({ id, spec }) => customaryIn(settingsOf(id) ?? {}).includes(spec.id));
  if (customary.length > 0) return customary;
  const numbers = offered.filter(({ spec }) => spec.kind === "number");
  return numbers.filter(
    ({ id, instrument, spec }) =>
      settingsOf(id)?.[spec.id] !== spec.default || numbers.find((other) => other.instrument === instrument)?.spec === spec,
  );
}

/** The first policy beside the baseline of which something can be set. */
export function searchedFirst(study: Study): string | undefined {
  return study.policies.find(({ id }) => id !== study.baseline && firstLevers(study, id).length > 0)?.id;
}

function rangeText(spec: SettingSpec): string {
  if (spec.kind === "number") return settingRange(spec.min, spec.max, spec.unit);
  return spec.kind === "choice" ? spec.options.map(({ title }) => t(title)).join(", ") : t("yes or no");
}

/** What is searched, by name where these are few, and how many more can be. */
function searchedText(offered: readonly OfferedLever[], chosen: NonNullable<ExperimentSpec["levers"]>): string {
  const named = offered.filter(({ id }) => chosen[id] !== undefined).map(({ spec }) => t(spec.title).toLowerCase());
  return named.length === 0 || named.length > NAMED
    ? t("{count} of {all} settings of the policy", { count: named.length, all: offered.length })
    : t("{settings}; {count} more can be", { settings: and(named), count: offered.length - named.length });
}

/** Which settings a search may change, a box to tick for each. */
export function leversForm(
  offered: readonly OfferedLever[],
  chosen: NonNullable<ExperimentSpec["levers"]>,
  onSet: (levers: NonNullable<ExperimentSpec["levers"]>) => void,
): TemplateResult {
  const toggle = (id: string, on: boolean): void => {
    const { [id]: _, ...others } = chosen;
    onSet(on ? { ...others, [id]: {} } : others);
  };
  return html`<details class="fold varied">
    <summary>${t("What may be set")} <span>${searchedText(offered, chosen)}</span></summary>
    <div class="varied-body"><ul class="picks">${offered.map(
      ({
        id,
        instrument,
        spec,
      }) => html`<li><label><input type="checkbox" .checked=${chosen[id] !== undefined} @change=${(event: Event) => toggle(id, (event.target as HTMLInputElement).checked)} />
        <span>${t(spec.title)}<small>${t(instrument)}: ${rangeText(spec)}</small></span></label> ${confidenceMark(spec.confidence)}</li>`,
    )}</ul></div>
  </details>`;
}

/** A setting as the form of its instrument shows it. */
export function leverText({ id }: Factor, value: Setting): string {
  const [, used, setting] = id.split(".");
  const spec = instrumentById(used)?.settings.find((one) => one.id === setting);
  return spec ? valueText(spec, value) : String(value);
}
