import { t } from "../../language/language.ts";
import { html, type TemplateResult } from "lit";
import { countOf, nearestTo, numberAt, type Range } from "../../scenarios/class/question.ts";
import { settingNumber, settingRange, settingUnit } from "../notebook/figures.ts";
import type { Posed } from "./posed.ts";
import { amountText, rangeWords } from "./words.ts";

/** What an answer is given with: a slider and an entry, or a list to choose from. `at` is undefined before anything is chosen. */
export function askControl(
  { offers }: Posed,
  at: number | undefined,
  wrong: string,
  choose: (at: number | undefined, wrong: string) => void,
): TemplateResult {
  if ("range" in offers) return rangeControl(offers.range, at, wrong, choose);
  return html`<fieldset class="choices"><legend>${t("Your answer")}</legend>
    ${offers.options.map(
      (option, one) =>
        html`<label><input type="radio" name="answer" .checked=${one === at} @change=${() => choose(one, "")} /><span>${one + 1}. ${option}</span></label>`,
    )}${wrongNote(wrong)}</fieldset>`;
}

const wrongNote = (wrong: string): TemplateResult =>
  html`<span class="wrong-note" id="answer-wrong" role="alert" ?hidden=${!wrong}>${wrong}</span>`;

function rangeControl(
  range: Omit<Range, "scale">,
  at: number | undefined,
  wrong: string,
  choose: (at: number | undefined, wrong: string) => void,
): TemplateResult {
  const last = countOf({ range }) - 1;
  const value = at === undefined ? undefined : numberAt(range, at);
  const type = (event: Event): void => {
    const { valueAsNumber: typed } = event.target as HTMLInputElement;
    if (Number.isFinite(typed) && typed >= range.from && typed <= range.to) choose(nearestTo(range, typed), "");
    else choose(at, t("Type a number from {range}.", { range: settingRange(range.from, range.to, range.unit) }));
  };
  const shown = value === undefined ? t("not answered yet") : amountText(value, range);
  return html`<div class="amount">
    <label class="typed"><span>${t("Your answer")}</span>
      <span class="inp ${wrong ? "wrong" : ""}"><input type="number" inputmode="decimal" step="any" min=${range.from} max=${range.to} placeholder="…"
        aria-invalid=${wrong ? "true" : "false"} aria-describedby="answer-wrong" .value=${value === undefined ? "" : String(value)} @change=${type} /><span>${settingUnit(range.unit)}</span></span></label>
    ${wrongNote(wrong)}
    <input type="range" class=${value === undefined ? "unset" : ""} aria-label=${t("Your answer, by slider")} aria-valuetext=${shown} min="0" max=${last} step="1"
      .value=${String(at ?? Math.round(last / 2))} style="--p:${(at ?? last / 2) / last}" @input=${(event: Event) => choose((event.target as HTMLInputElement).valueAsNumber, "")} />
    <p class="hint ends" aria-hidden="true"><span>${settingNumber(range.from, range.unit)}</span><span>${settingNumber(range.to, range.unit)}</span></p>
    <p class="hint">${t("From {range}.", { range: rangeWords(range) })}</p>
  </div>`;
}
