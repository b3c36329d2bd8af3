import { html, type PropertyValues, type TemplateResult } from "lit";
import { spoken, t } from "../../language/language.ts";
import type { ExperimentCell } from "../../scenarios/notebook/document.ts";
import type { ScenarioSpec, Study } from "../../scenarios/scenario.ts";
import type { Setting } from "../../sim/world.ts";
import { CellElement, gutter, nothing } from "../cells/cell.ts";
import type { RunStatus } from "../notebook/runs.ts";
import "../theme/experiments.css";
import type { AskedText } from "./ask-form.ts";
import { batchBar } from "./batch-bar.ts";
import type { BatchState } from "./batch-run.ts";
import { experimentHead, faultList, staleNote } from "./cell-parts.ts";
import { keepFinding, type Keeping, keptFinding } from "./kept-findings.ts";
import { type Looking, openSearch, type Reported } from "./open-search.ts";
import type { Steps } from "./search-run.ts";
import { type CellReport, type Told, toldOnPage } from "./told.ts";

/** A question that a search answers. */
export interface Asked<R> {
  /** Tells it from others: the same question is not looked into twice. */
  readonly key: string;
  /** Runs that it takes, about. */
  readonly estimate: number;
  /** Runs that may come on top of these, and when, in words. */
  readonly more?: string;
  readonly steps: () => Steps<R>;
  /** What the form was set to. */
  readonly settings: readonly AskedText[];
}

/** A cell that asks a search, runs it when asked to, and keeps what was found, stale once it asks something else. */
export abstract class SearchingCellElement<R, Q extends Asked<R>> extends CellElement<ExperimentCell> {
  static override properties = { ...CellElement.properties, batch: { state: true }, found: { state: true } };
  declare batch: BatchState | undefined;
  declare found: (Q & Reported<R>) | undefined;
  /** What the form comes to; set by `body`, undefined where it does not add up. */
  protected current: Q | undefined;
  /** Where and in what language it was put on the page. */
  #put: Omit<Keeping, "cell"> | undefined;
  #search: Looking<R> | undefined;
  #opened = "";

  /** The question of the cell, as its title. */
  protected abstract readonly heading: string;
  /** What the cell does, in a sentence or two. */
  protected abstract readonly intro: string;
  /** Form, progress (`bar`), what was found (`finding`) and the command. */
  protected abstract body(scenario: ScenarioSpec, study: Study, status: RunStatus | undefined): TemplateResult;
  protected abstract told(found: Q & Reported<R>): Told;

  protected override willUpdate(changed: PropertyValues<this>): void {
    super.willUpdate(changed);
    if (this.hasUpdated) return;
    this.#put = { notebook: this.notebook, name: this.notebook.document.name, words: spoken() };
    this.found ??= keptFinding({ ...this.#put, cell: this.cell });
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    if (this.#put) keepFinding({ ...this.#put, cell: this.cell }, this.found);
    this.#search?.leave();
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.#search?.back();
  }

  protected content(): TemplateResult {
    const { value: scenario } = this.use<ScenarioSpec>("scenario");
    const { value: study, state, error } = this.use<Study>("study");
    const { value: status } = this.use<RunStatus>("status");
    this.current = undefined;
    const body = scenario && study && state !== "failed" ? this.body(scenario, study, status) : undefined;
    return html`<section class="cell exp" aria-labelledby="${this.cell.id}-t">
      ${gutter(this.cell.kind)}
      <div class="wide ui">${experimentHead(this, this.cell, t(this.heading), t(this.intro))}
        ${body ?? (error ? faultList(t("The scenario cannot be run as it stands."), error) : nothing)}</div>
    </section>`;
  }

  protected bar(status: RunStatus | undefined): TemplateResult | typeof nothing {
    return this.current && this.batch
      ? batchBar({
          state: this.batch,
          more: this.current.more,
          earlierRate: status?.perSecond ?? 0,
          onStart: () => void this.#search?.run.start(),
          onPause: () => this.#search?.run.pause(),
          onCancel: () => this.#search?.run.cancel(),
        })
      : nothing;
  }

  protected finding(): TemplateResult | typeof nothing {
    const { found } = this;
    if (!found) return nothing;
    const stale = found.key !== this.current?.key;
    return html`<div class="finding ${stale ? "stale" : ""}"><div class="body">
      ${stale ? staleNote() : nothing}
      ${toldOnPage(this.#told(found))}
    </div></div>`;
  }

  /** In the names of now, where it is still the question. */
  #told(found: Q & Reported<R>): Told {
    return this.told(found.key === this.current?.key ? { ...found, ...this.current } : found);
  }

  override inReport(): CellReport {
    const { found } = this;
    return {
      heading: t(this.heading),
      intro: t(this.intro),
      settings: found?.settings ?? [],
      told: found && this.#told(found),
      stale: found?.key !== this.current?.key,
      fault: "",
    };
  }

  protected override updated(changed: PropertyValues<this>): void {
    super.updated(changed);
    const key = this.current?.key ?? "";
    if (key !== this.#opened) this.#open();
  }

  /** Another question: what was found before is there at once. */
  #open(): void {
    this.#search?.drop();
    this.#search = undefined;
    this.batch = undefined;
    const { current } = this;
    this.#opened = current?.key ?? "";
    if (!current) return;
    this.#search = openSearch<R>({
      ...current,
      key: `${this.cell.kind} ${current.key}`,
      flow: this.notebook.flow,
      tell: (state) => (this.batch = state),
      found: (reported) => (this.found = { ...current, ...reported }),
    });
  }

  /** Keeps in the document what a field was set to. */
  protected ask(id: string, value: Setting): void {
    this.notebook.setCell({ ...this.cell, asks: { ...this.cell.asks, [id]: value } });
  }
}
