import { html, type TemplateResult } from "lit";
import { t } from "../../language/language.ts";
import type { Setting } from "../../sim/world.ts";
import { pick } from "../forms/pick.ts";
import { settingText } from "../notebook/figures.ts";
import "../forms/typed-number.ts";
import type { Ask, Asks, StepAsk } from "../notebook/asks.ts";

export { type Ask, asked, type Asks, type ChoiceAsk, wholeAsk } from "../notebook/asks.ts";

/** Something that was asked, and the answer, as the form has them. */
export type AskedText = readonly [string, string];

/** What a form was set to, in words. */
export function askedTexts(asks: readonly Ask[], values: Asks): AskedText[] {
  return asks.map((ask) => {
    const value = values[ask.id];
    const said =
      ask.kind === "choice"
        ? t(ask.options.find((option) => option.value === value)?.title ?? String(value))
        : ask.kind === "step"
          ? ask.text(value as number)
          : ask.whole && ask.unit === ""
            ? String(value) // As it was typed: a year has no thousands.
            : settingText(value as number, ask.unit);
    return [t(ask.title), said];
  });
}

/** Fields in their order. */
export function askFields(asks: readonly Ask[], values: Asks, onSet: (id: string, value: Setting) => void): TemplateResult[] {
  return asks.map((ask) => {
    if (ask.kind === "choice")
      return html`<label class="ask"><span>${t(ask.title)}</span>${pick(ask.options, String(values[ask.id]), (value) => onSet(ask.id, value))}</label>`;
    if (ask.kind === "step") return html`<div class="ask">${step(ask, values[ask.id] as number, (value) => onSet(ask.id, value))}</div>`;
    return html`<div class="ask"><span>${t(ask.title)}</span><bodem-typed .value=${values[ask.id] as number} .min=${ask.min} .max=${ask.max} .whole=${ask.whole ?? false} .unit=${ask.unit} .label=${t(ask.title)}
      @bodem-set=${(event: CustomEvent<number>) => onSet(ask.id, event.detail)}></bodem-typed></div>`;
  });
}

function step({ min, max, text, ...ask }: StepAsk, value: number, onSet: (value: number) => void): TemplateResult {
  const title = t(ask.title);
  const place = max > min ? (value - min) / (max - min) : 0;
  return html`<span>${title}: <b>${text(value)}</b></span>
    <input type="range" aria-label=${title} aria-valuetext=${text(value)} min=${min} max=${max} step="1" .value=${String(value)} style="--p:${place.toFixed(4)}"
      @input=${(event: Event) => onSet((event.target as HTMLInputElement).valueAsNumber)} />`;
}
