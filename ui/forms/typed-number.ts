import { t } from "../../language/language.ts";
import { html, LitElement, type PropertyValues } from "lit";
import { inUnit, settingRange, settingUnit, typedText } from "../notebook/figures.ts";
import { selectAll } from "./select-all.ts";
import { readTyped } from "./read-typed.ts";

let made = 0;

/** Typed entry of one number that has no slider. Fires `bodem-set` with the value; what does not fit is refused with its range. */
export class TypedNumber extends LitElement {
  static override properties = {
    value: { type: Number },
    min: { type: Number },
    max: { type: Number },
    whole: { type: Boolean },
    unit: {},
    label: {},
    wrong: { state: true },
  };
  declare value: number;
  declare min: number;
  declare max: number;
  declare whole: boolean;
  declare unit: string;
  declare label: string;
  declare wrong: string;
  readonly #id = `typed-${++made}`;

  constructor() {
    super();
    this.unit = "";
    this.wrong = "";
  }

  protected override createRenderRoot(): this {
    return this;
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has("value")) this.wrong = "";
  }

  protected override render() {
    const { value, whole, unit, label, wrong } = this;
    const id = `${this.#id}-wrong`;
    return html`<span class="inp ${wrong ? "wrong" : ""}">
        <input type="text" inputmode=${whole ? "numeric" : "decimal"} autocomplete="off" aria-label=${inUnit(label, unit)} .value=${typedText(value, unit)}
          aria-invalid=${wrong ? "true" : "false"} aria-describedby=${id} @focus=${selectAll} @change=${this.#typed} />
        <span>${settingUnit(unit)}</span>
      </span>
      <span class="wrong-note" id=${id} role="alert" ?hidden=${!wrong}>${wrong}</span>`;
  }

  #typed(event: Event): void {
    const { min, max, whole, unit } = this;
    const input = event.target as HTMLInputElement;
    const value = readTyped(input.value, unit);
    if (Number.isFinite(value) && value >= min && value <= max && (!whole || Number.isInteger(value))) {
      this.wrong = "";
      this.value = value;
      input.value = typedText(value, unit);
      this.dispatchEvent(new CustomEvent<number>("bodem-set", { detail: value, bubbles: true }));
      return;
    }
    const range = settingRange(min, max, unit);
    this.wrong = whole
      ? t("Not used: type a whole number from {range}.", { range })
      : t("Not used: type a number from {range}.", { range });
  }
}
customElements.define("bodem-typed", TypedNumber);
