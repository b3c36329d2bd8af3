import { t } from "../../language/language.ts";
import { html, LitElement, nothing, type PropertyValues } from "lit";
import { settingNumber, settingRange, settingText, settingUnit, typedText } from "../notebook/figures.ts";
import { selectAll } from "./select-all.ts";
import { readTyped } from "./read-typed.ts";

export interface Tick {
  readonly value: number;
  readonly label: string;
}

let made = 0;

/** Slider, typed entry and reset for one number. Fires `bodem-set` with the value; while dragging, at every step. */
export class NumberField extends LitElement {
  static override properties = {
    value: { type: Number },
    min: { type: Number },
    max: { type: Number },
    step: { type: Number },
    initial: { type: Number },
    unit: {},
    label: {},
    ticks: { attribute: false },
    heading: {},
    subheading: {},
    plain: { type: Boolean },
    wrong: { state: true },
  };
  declare value: number;
  declare min: number;
  declare max: number;
  declare step: number;
  /** What reset goes back to. */
  declare initial: number;
  declare unit: string;
  declare label: string;
  declare ticks: readonly Tick[];
  /** Shown before the entry, in place of range and reset: for a pinned copy. */
  declare heading: string;
  declare subheading: string;
  /** Without typed entry: for the register, where the value stands beside it. */
  declare plain: boolean;
  declare wrong: string;
  readonly #id = `number-${++made}`;

  constructor() {
    super();
    this.ticks = [];
    this.wrong = "";
  }

  protected override createRenderRoot(): this {
    return this;
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has("value")) this.wrong = "";
  }

  protected override updated(): void {
    const range = this.querySelector<HTMLInputElement>("input[type=range]");
    if (range && Number(range.value) !== this.value) range.value = String(this.value);
  }

  protected override render() {
    const { value, min, max, unit, label, plain } = this;
    return html`
      ${plain ? nothing : this.#entry()}
      <div class="rng">
        <input type="range" aria-label=${label} aria-valuetext=${settingText(value, unit)} min=${min} max=${max} step=${this.step} .value=${String(value)}
          style="--p:${this.#place(value)}" @input=${(event: InputEvent) => this.#send(Number((event.target as HTMLInputElement).value))} />
        ${this.#ticks()}
      </div>
      ${plain && value !== this.initial ? this.#reset() : nothing}`;
  }

  #entry() {
    const { value, min, max, unit, label, heading } = this;
    const id = `${this.#id}-wrong`;
    return html`<div class="row ${heading ? "headed" : ""}">
      ${heading ? html`<span class="heading">${heading}<small>${this.subheading}</small></span>` : nothing}
      <span class="inp ${this.wrong ? "wrong" : ""}">
        <input type="text" inputmode="decimal" autocomplete="off" aria-label=${t("{label}, typed", { label })} .value=${typedText(value, unit)}
          aria-invalid=${this.wrong ? "true" : "false"} aria-describedby=${id} @focus=${selectAll} @change=${this.#typed} />
        <span>${settingUnit(unit)}</span>
      </span>
      ${heading ? nothing : html`${value === this.initial ? nothing : this.#reset()}<span class="hint">${t("range {range}", { range: settingRange(min, max, unit) })}</span>`}
      <span class="wrong-note" id=${id} role="alert" ?hidden=${!this.wrong}>${this.wrong}</span>
    </div>`;
  }

  #reset() {
    return html`<button type="button" class="btn" @click=${() => this.#send(this.initial)}>${t("Reset to {value}", { value: settingText(this.initial, this.unit) })}</button>`;
  }

  #ticks() {
    const rows = placeTicks([
      { at: 0, label: settingNumber(this.min, this.unit) },
      { at: 1, label: this.plain ? settingNumber(this.max, this.unit) : settingText(this.max, this.unit) },
      ...this.ticks.map(({ value, label }) => ({ at: this.#place(value), label: `${t(label)}: ${settingNumber(value, this.unit)}` })),
    ]);
    const most = rows.reduce((row, tick) => Math.max(row, tick.row), 0);
    return html`<div class="ticks" aria-hidden="true" style="--rows:${most + 1}">
      ${rows.map(({ at, label, row, side }, index) => html`<span class=${side} style="--t:${at};--row:${row}">${index < 2 ? label : html`<b>${label}</b>`}</span>`)}
    </div>`;
  }

  #place(value: number): number {
    return this.max > this.min ? (value - this.min) / (this.max - this.min) : 0;
  }

  #typed(event: Event): void {
    const input = event.target as HTMLInputElement;
    const value = readTyped(input.value, this.unit);
    if (Number.isFinite(value) && value >= this.min && value <= this.max) {
      this.#send(value);
      input.value = typedText(value, this.unit);
      return;
    }
    this.wrong = t("Not used: type a number from {range}.", { range: settingRange(this.min, this.max, this.unit) });
  }

  #send(value: number): void {
    this.wrong = "";
    this.value = value;
    this.dispatchEvent(new CustomEvent<number>("bodem-set", { detail: value, bubbles: true }));
  }
}
interface PlacedTick {
  readonly at: number;
  readonly label: string;
  readonly row: number;
  /** The label stands to the right of its line, to its left, or under it at the end of the slider that it would not fit beyond. */
  readonly side: "right" | "left" | "end" | "start";
}

/** Narrowest slider, and room a character takes, in px. */
const NARROW = 250;
const CHARACTER = 7.4;
/** Least room between two labels, px. */
const GAP = 10;

/**
 * Labels as flags on the lines of their ticks, in as many rows as it takes that no label covers another or is
 * crossed by a line, on the narrowest slider there is. The first two are the ends of the range.
 */
function placeTicks(ticks: readonly { readonly at: number; readonly label: string }[]): PlacedTick[] {
  const placed: { tick: PlacedTick; x: number; from: number; to: number }[] = [];
  // From the right, so that a label finds only lines that begin beyond it.
  const order = ticks.map((_, i) => i).sort((i, j) => Number(j < 2) - Number(i < 2) || ticks[j].at - ticks[i].at);
  const result = new Array<PlacedTick>(ticks.length);
  for (const i of order) {
    const { at, label } = ticks[i];
    const x = at * NARROW;
    const width = label.length * CHARACTER + GAP;
    const side = x + width <= NARROW ? "right" : x >= width ? "left" : at < 0.5 ? "end" : "start";
    const from = { right: x, left: x - width, end: NARROW - width, start: 0 }[side];
    const to = from + width;
    const free = (row: number): boolean =>
      placed.every(
        (other) =>
          (other.tick.row !== row || to <= other.from || from >= other.to) &&
          (other.tick.row <= row || other.x <= from || other.x >= to) &&
          (other.tick.row >= row || x <= other.from || x >= other.to - GAP),
      );
    let row = 0;
    // Where ticks stand so close that a line has to cross a label, the lowest row.
    while (row < ticks.length - 1 && !free(row)) row++;
    const tick: PlacedTick = { at, label, row, side };
    placed.push({ tick, x, from, to });
    result[i] = tick;
  }
  return result;
}
customElements.define("bodem-number", NumberField);
