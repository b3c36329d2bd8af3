import { html, LitElement, nothing, type TemplateResult } from "lit";
import { t } from "../../language/language.ts";
import type { Reading, State } from "../notebook/dataflow.ts";
import type { Cell } from "../../scenarios/notebook/document.ts";
import type { CellReport } from "../experiments/told.ts";
import type { Notebook } from "../notebook/notebook.ts";
import { endSight, hasten, turnToDraw, watchSight } from "./drawing.ts";

const ORDER: readonly State[] = ["fresh", "coarse", "waiting", "stale", "failed"];

/** A cell: reads the dataflow through `use` and is drawn again exactly when something it read changes. */
export abstract class CellElement<C extends Cell = Cell> extends LitElement {
  static override properties = { notebook: { attribute: false }, cell: { attribute: false } };
  declare notebook: Notebook;
  declare cell: C;
  #read = new Map<string, State>();
  #stop: (() => void) | undefined;
  /** Drawn before the cells around it. */
  protected readonly first: boolean = false;
  /** Drawn at once wherever the reader is. */
  protected readonly prompt: boolean = false;
  /** Something of its own has changed, not only what it reads. */
  #soon = false;

  /** What it puts into a report; a cell without it is copied as the page shows it. */
  inReport?(): CellReport;
  protected abstract content(): TemplateResult | typeof nothing;

  protected override createRenderRoot(): this {
    return this;
  }

  readonly use = <T>(name: string): Reading<T> => {
    const reading = this.notebook.flow.read<T>(name);
    this.#read.set(name, this.notebook.flow.has(name) ? reading.state : "waiting");
    return reading;
  };

  /** The worst state among what was read since the render began. */
  protected worst(prefix = ""): State {
    let worst: State = "fresh";
    for (const [name, state] of this.#read) if (name.startsWith(prefix) && ORDER.indexOf(state) > ORDER.indexOf(worst)) worst = state;
    return worst;
  }

  protected override render(): TemplateResult | typeof nothing {
    this.#read.clear();
    let content: TemplateResult | typeof nothing;
    try {
      content = this.content();
    } catch (thrown) {
      content = html`<div class="cell"><p class="fault" role="alert"><b>${t("This cell could not be drawn.")}</b> ${thrown instanceof Error ? thrown.message : String(thrown)}</p></div>`;
    }
    this.#stop?.();
    this.#stop = this.notebook.flow.observe(this.#read.keys(), () => this.requestUpdate());
    return content;
  }

  override requestUpdate(...[name, ...rest]: Parameters<LitElement["requestUpdate"]>): void {
    if (name !== undefined) this.#hurry();
    super.requestUpdate(name, ...rest);
  }

  /** For a change of its own that is no property of it. */
  protected changed(): void {
    this.#hurry();
    this.requestUpdate();
  }

  #hurry(): void {
    this.#soon = true;
    hasten(this, true);
  }

  protected override async scheduleUpdate(): Promise<void> {
    if (this.hasUpdated) await turnToDraw(this, this.#soon ? "own" : this.first ? "first" : "rest", this.#soon || this.prompt);
    this.#soon = false;
    super.scheduleUpdate();
  }

  override connectedCallback(): void {
    super.connectedCallback();
    watchSight(this);
    if (this.hasUpdated) this.requestUpdate();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    endSight(this);
    this.#stop?.();
    this.#stop = undefined;
  }
}

/** The name of the kind of cell in the gutter. */
export function gutter(kind: string): TemplateResult {
  return html`<div class="gut" aria-hidden="true">${t(kind)}</div>`;
}

export { nothing };
