import { html, nothing, type TemplateResult } from "lit";
import { t } from "../../language/language.ts";

export interface Option {
  readonly value: string;
  readonly title: string;
  readonly group?: string;
}

/** A list to pick from that shows what is picked in full, on as many lines as it takes: a browser's own cuts it off. */
export function pick(options: readonly Option[], value: string, onPick: (value: string) => void): TemplateResult {
  const option = (one: Option) => html`<option value=${one.value} .selected=${one.value === value}>${t(one.title)}</option>`;
  const groups = [...new Set(options.map(({ group }) => group))];
  const title = options.find((one) => one.value === value)?.title ?? options[0]?.title ?? "none";
  return html`<span class="pick"><select @change=${(event: Event) => onPick((event.target as HTMLSelectElement).value)}>
    ${groups.map((group) => {
      const own = options.filter((one) => one.group === group);
      return group === undefined ? own.map(option) : html`<optgroup label=${t(group)}>${own.map(option)}</optgroup>`;
    })}
    ${options.length === 0 ? html`<option value="">${t("none")}</option>` : nothing}
  </select><span aria-hidden="true">${t(title)}</span></span>`;
}
