import { t } from "../../language/language.ts";
import { html, LitElement, nothing, type PropertyValues } from "lit";
import "../theme/palette.css";
import type { Command } from "./command.ts";
import { type Match, ranked } from "./fuzzy.ts";

const MOST_SHOWN = 60;

/** A list to search and choose from: a combobox with its listbox, in a dialog. Closes on a choice, on Esc and on a click beside it. */
class PaletteElement extends LitElement {
  static override properties = { label: {}, commands: { attribute: false }, query: { state: true }, active: { state: true } };
  declare label: string;
  declare commands: readonly Command[];
  declare query: string;
  declare active: number;

  constructor() {
    super();
    this.query = "";
    this.active = 0;
  }

  protected override createRenderRoot(): this {
    return this;
  }

  get #dialog(): HTMLDialogElement {
    return this.querySelector("dialog")!;
  }

  protected override firstUpdated(): void {
    this.#dialog.showModal();
    this.querySelector("input")?.focus();
  }

  protected override updated(changed: PropertyValues<this>): void {
    if (changed.has("active")) this.querySelector('[aria-selected="true"]')?.scrollIntoView({ block: "nearest" });
  }

  protected override render() {
    const found = ranked(this.commands, this.query).slice(0, MOST_SHOWN);
    const searching = this.query.trim() !== "";
    const active = Math.min(this.active, found.length - 1);
    return html`<dialog class="palette ui" aria-label=${this.label} @close=${() => this.remove()} @click=${(event: MouseEvent) => {
      if (event.target === this.#dialog) this.#dialog.close();
    }}>
      <div class="ask">
        <input type="text" role="combobox" aria-expanded="true" aria-controls="palette-list" aria-autocomplete="list" autocomplete="off" spellcheck="false"
          aria-label=${this.label} placeholder=${this.label} aria-activedescendant=${active >= 0 ? `palette-${active}` : nothing}
          .value=${this.query} @input=${this.#typed} @keydown=${(event: KeyboardEvent) => this.#pressed(event, found.length, () => found[active] && this.#choose(found[active].item))} />
        <button type="button" @click=${() => this.#dialog.close()}>${t("Close")}</button>
      </div>
      <ul id="palette-list" role="listbox" aria-label=${this.label}>
        ${found.map(({ item, match }, at) => {
          const before = found[at - 1]?.item;
          return html`${
            !searching && item.group !== before?.group ? html`<li role="presentation" class="group">${item.group}</li>` : nothing
          }<li role="option" id="palette-${at}" aria-selected=${at === active ? "true" : "false"} @pointermove=${() => (this.active = at)} @click=${() => this.#choose(item)}>
            <span class="title">${marked(item.title, match)}${searching ? html`<small>${item.group}</small>` : nothing}</span>
            ${item.doc ? html`<span class="doc">${item.doc}</span>` : nothing}
            ${item.keys ? html`<kbd>${item.keys}</kbd>` : nothing}
          </li>`;
        })}
      </ul>
      <p role="status" class=${found.length === 0 ? "none" : "sr"}>${found.length === 0 ? t("Nothing matches. Try fewer letters.") : searching ? t("{count} found", { count: found.length }) : ""}</p>
    </dialog>`;
  }

  #typed(event: Event): void {
    this.query = (event.target as HTMLInputElement).value;
    this.active = 0;
  }

  #pressed(event: KeyboardEvent, count: number, choose: () => void): void {
    const page = 8;
    const to = { ArrowDown: this.active + 1, ArrowUp: this.active - 1, PageDown: this.active + page, PageUp: this.active - page }[
      event.key
    ];
    if (to !== undefined && count > 0) {
      event.preventDefault();
      const wraps = event.key.startsWith("Arrow");
      this.active = wraps ? (to + count) % count : Math.max(0, Math.min(count - 1, to));
    } else if (event.key === "Enter" && !event.isComposing) {
      event.preventDefault();
      choose();
    }
  }

  #choose(command: Command): void {
    this.#dialog.close();
    command.run();
  }
}
customElements.define("bodem-palette", PaletteElement);

function marked(title: string, { at }: Match) {
  const hit = new Set(at);
  return Array.from(title, (letter, i) => (hit.has(i) ? html`<b>${letter}</b>` : letter));
}

/** Lets the reader choose one of these. The focus goes back to where it was unless the choice moves it. */
export function openPalette(label: string, commands: readonly Command[]): void {
  document.querySelector("bodem-palette")?.remove();
  const palette = new PaletteElement();
  palette.label = label;
  palette.commands = commands;
  document.body.append(palette);
}
