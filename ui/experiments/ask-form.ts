import { html, nothing, type TemplateResult } from "lit";
import type { Setting } from "../../sim/world.ts";
import "../forms/typed-number.ts";

interface AskBase {
  readonly id: string;
  readonly title: string;
}
export interface ChoiceAsk extends AskBase {
  readonly kind: "choice";
  readonly default: string;
  readonly options: readonly { readonly value: string; readonly title: string; readonly group?: string }[];
}
export interface NumberAsk extends AskBase {
  readonly kind: "number";
  readonly default: number;
  readonly min: number;
  readonly max: number;
  readonly whole?: boolean;
  readonly unit: string;
}
/** Something that the form of an experiment cell asks; the cell keeps the answer under its id. */
export type Ask = ChoiceAsk | NumberAsk;
export type Asks = Readonly<Record<string, Setting>>;

function fits(ask: Ask, value: Setting | undefined): boolean {
  if (ask.kind === "choice") return ask.options.some((option) => option.value === value);
  return typeof value === "number" && value >= ask.min && value <= ask.max && (!ask.whole || Number.isInteger(value));
}

/** What a form is set to: what the cell keeps where it still fits, else the default. */
export function asked(asks: readonly Ask[], kept: Asks): Asks {
  return Object.fromEntries(asks.map((ask) => [ask.id, fits(ask, kept[ask.id]) ? kept[ask.id] : ask.default]));
}

/** Fields in their order. */
export function askFields(asks: readonly Ask[], values: Asks, onSet: (id: string, value: Setting) => void): TemplateResult[] {
  return asks.map((ask) => {
    if (ask.kind === "choice")
      return html`<label class="ask"><span>${ask.title}</span>${choice(ask, String(values[ask.id]), (value) => onSet(ask.id, value))}</label>`;
    return html`<div class="ask"><span>${ask.title}</span><bodem-typed .value=${values[ask.id] as number} .min=${ask.min} .max=${ask.max} .whole=${ask.whole ?? false} .unit=${ask.unit} .label=${ask.title}
      @bodem-set=${(event: CustomEvent<number>) => onSet(ask.id, event.detail)}></bodem-typed></div>`;
  });
}

function choice({ options }: ChoiceAsk, value: string, onSet: (value: string) => void): TemplateResult {
  const option = (one: ChoiceAsk["options"][number]) =>
    html`<option value=${one.value} .selected=${one.value === value}>${one.title}</option>`;
  const groups = [...new Set(options.map(({ group }) => group))];
  return html`<select @change=${(event: Event) => onSet((event.target as HTMLSelectElement).value)}>
    ${groups.map((group) => {
      const own = options.filter((one) => one.group === group);
      return group === undefined ? own.map(option) : html`<optgroup label=${group}>${own.map(option)}</optgroup>`;
    })}
    ${options.length === 0 ? html`<option value="">none</option>` : nothing}
  </select>`;
}
