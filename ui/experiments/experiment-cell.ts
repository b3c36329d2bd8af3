import { html, type PropertyValues, type TemplateResult } from "lit";
import { spoken, t } from "../../language/language.ts";
import type { ExperimentSpec } from "../../scenarios/experiment.ts";
import type { ScenarioSpec, Study } from "../../scenarios/scenario.ts";
import { MODEL_VERSION } from "../../sim/version.ts";
import type { Setting } from "../../sim/world.ts";
import type { Answer, Question } from "../../workers/analyses.ts";
import { createAnalyst } from "../../workers/analyst.ts";
import { CellElement, gutter, nothing } from "../cells/cell.ts";
import type { ExperimentCell } from "../../scenarios/notebook/document.ts";
import { count, shortHash } from "../notebook/figures.ts";
import type { RunStatus } from "../notebook/runs.ts";
import "../theme/experiments.css";
import { type Ask, asked, type AskedText, askedTexts, askFields, type Asks } from "./ask-form.ts";
import { batchBar } from "./batch-bar.ts";
import { BatchRun, type BatchState } from "./batch-run.ts";
import { designFields, designTexts, type OfferedDesign } from "./design-form.ts";
import { commandLine, experimentHead, faultList, staleNote } from "./cell-parts.ts";
import { keepFinding, type Keeping, keptFinding } from "./kept-findings.ts";
import { notebookQuiet } from "./notebook-quiet.ts";
import { lendPool } from "./lent-pool.ts";
import { type Needed, type Planned, plannedOf } from "./planned.ts";
import { PointCache } from "./point-cache.ts";
import { type CellReport, type Told, toldOnPage } from "./told.ts";
import "./varied-form.ts";
import { and } from "./words.ts";

const cache = new PointCache();
const analyst = createAnalyst();
/** Runs a second of the last batch of each scenario. */
const rates = new WeakMap<object, number>();

/** What was found, with what it was found on: shown as stale once the cell asks something else. */
interface Found<A> {
  readonly key: string;
  readonly answer: A;
  readonly planned: Planned;
  readonly asks: Asks;
}

/** A cell that plans an experiment, runs it when asked to, and has the runs analysed. */
export abstract class ExperimentCellElement<A extends Answer> extends CellElement<ExperimentCell> {
  static override properties = {
    ...CellElement.properties,
    batch: { state: true },
    found: { state: true },
    analysing: { state: true },
    trouble: { state: true },
  };
  declare batch: BatchState | undefined;
  declare found: Found<A> | undefined;
  /** Key of the question that is being looked into. */
  declare analysing: string;
  declare trouble: { readonly key: string; readonly text: string } | undefined;
  /** Where and in what language it was put on the page. */
  #put: Omit<Keeping, "cell"> | undefined;
  #run: BatchRun | undefined;
  /** Key of the plan that it runs. */
  #opened: string | undefined;
  #planned: { readonly scenario: ScenarioSpec; readonly key: string; readonly planned?: Planned; readonly fault?: string } | undefined;
  #current: { readonly key: string; readonly planned: Planned; readonly asks: Asks } | undefined;

  constructor() {
    super();
    this.analysing = "";
  }

  /** The question of the cell, as its title. */
  protected abstract readonly heading: string;
  /** What the cell does, in a sentence or two. */
  protected abstract readonly intro: string;
  protected abstract readonly designs: readonly OfferedDesign[];
  /** What is varied before anything is set. */
  protected abstract preset(scenario: ScenarioSpec): ExperimentSpec;
  protected abstract asks(study: Study, kept: Asks): readonly Ask[];
  protected abstract needed(study: Study, asks: Asks): Needed;
  protected abstract question(planned: Planned, asks: Asks): Question;
  protected abstract tell(answer: A, planned: Planned, about: string): Told;
  /** The same on the command line, after "bodem "; FILE stands for the file. */
  protected abstract command(planned: Planned, asks: Asks): string;

  protected override willUpdate(changed: PropertyValues<this>): void {
    super.willUpdate(changed);
    if (this.hasUpdated) return;
    this.#put = { notebook: this.notebook, name: this.notebook.document.name, words: spoken() };
    this.found ??= keptFinding({ ...this.#put, cell: this.cell });
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    if (this.#put) keepFinding({ ...this.#put, cell: this.cell }, this.found);
    this.#run?.cancel();
  }

  protected content(): TemplateResult {
    const { value: scenario } = this.use<ScenarioSpec>("scenario");
    const { value: study, state, error } = this.use<Study>("study");
    const { value: status } = this.use<RunStatus>("status");
    const id = `${this.cell.id}-t`;
    this.#current = undefined;
    if (!scenario || !study || state === "failed") {
      return html`<section class="cell exp" aria-labelledby=${id}>${gutter(this.cell.kind)}<div class="wide ui">${experimentHead(this, this.cell, t(this.heading), t(this.intro))}
        ${error ? html`<p class="fault" role="alert"><b>${t("The scenario cannot be run as it stands:")}</b> ${error}</p>` : nothing}</div></section>`;
    }
    const spec = this.cell.experiment ?? this.preset(scenario);
    const asks = this.asks(study, this.cell.asks);
    const values = asked(asks, this.cell.asks);
    const { planned, fault } = this.#plan(scenario, spec, values);
    if (planned) this.#current = { key: JSON.stringify([planned.key, this.question(planned, values)]), planned, asks: values };
    return html`<section class="cell exp" aria-labelledby=${id}>
      ${gutter(this.cell.kind)}
      <div class="wide ui">
        ${experimentHead(this, this.cell, t(this.heading), t(this.intro))}
        <div class="asks">
          ${askFields(asks, values, (ask, value) => this.ask(ask, value))}
          ${designFields(this.designs, spec, (changed) => this.#vary(changed))}
        </div>
        <bodem-varied .spec=${spec} .material=${study.material} @bodem-set=${(event: CustomEvent<ExperimentSpec>) => this.#vary(event.detail)}></bodem-varied>
        ${fault ? faultList(t("This cannot be run as it stands."), fault) : nothing}
        ${planned?.notes.map((note) => html`<p class="hint">${note}</p>`)}
        ${planned && this.batch ? this.#bar(this.batch, study, status) : nothing}
        ${this.#finding()}
        ${planned ? commandLine(planned.scenario, this.cell.kind, this.command(planned, values)) : nothing}
      </div>
    </section>`;
  }

  #bar(state: BatchState, study: Study, status: RunStatus | undefined): TemplateResult {
    return batchBar({
      state,
      earlierRate: rates.get(study.worlds[0]) ?? status?.perSecond ?? 0,
      onStart: () => void this.#run?.start(),
      onPause: () => this.#run?.pause(),
      onCancel: () => this.#run?.cancel(),
      onRetry: () => void this.#run?.retry(),
    });
  }

  #finding(): TemplateResult | typeof nothing {
    const { found, trouble, analysing } = this;
    const key = this.#current?.key;
    const stale = found !== undefined && found.key !== key;
    const note =
      trouble && trouble.key === key
        ? html`<p class="fault" role="alert"><b>${t("These runs do not answer it:")}</b> ${trouble.text}</p>`
        : analysing !== "" && analysing === key
          ? html`<p class="stale-note" role="status">${t("Looking into the runs…")}</p>`
          : nothing;
    if (!found) return note;
    return html`${note}<div class="finding ${stale ? "stale" : ""}"><div class="body">
      ${stale ? staleNote() : nothing}
      ${toldOnPage(this.#told(found))}
    </div></div>`;
  }

  #told({ answer, planned, asks }: Found<A>): Told {
    return this.tell(answer, planned, aboutText(planned, asks, answer.hash));
  }

  override inReport(): CellReport {
    const { found, trouble } = this;
    const key = this.#current?.key;
    return {
      heading: t(this.heading),
      intro: t(this.intro),
      settings: found ? this.#settings(found) : [],
      told: found && this.#told(found),
      stale: found?.key !== key,
      fault: trouble && trouble.key === key ? trouble.text : "",
    };
  }

  #settings({ planned: { study, experiment }, asks }: Found<A>): AskedText[] {
    return [
      ...askedTexts(this.asks(study, asks), asks),
      ...designTexts(this.designs, experiment),
      [t("What is varied"), and(experiment.factors.map(({ title }) => t(title)))],
    ];
  }

  /** Plans once for each scenario, experiment and set of worlds. */
  #plan(scenario: ScenarioSpec, spec: ExperimentSpec, asks: Asks): { readonly planned?: Planned; readonly fault?: string } {
    const key = JSON.stringify([spec, this.needed(this.notebook.study!, asks)]);
    if (this.#planned?.scenario === scenario && this.#planned.key === key) return this.#planned;
    try {
      this.#planned = { scenario, key, planned: plannedOf(scenario, spec, (study) => this.needed(study, asks)) };
    } catch (thrown) {
      this.#planned = { scenario, key, fault: thrown instanceof Error ? thrown.message : String(thrown) };
    }
    return this.#planned;
  }

  protected override updated(changed: PropertyValues<this>): void {
    super.updated(changed);
    const current = this.#current;
    if (current?.planned.key !== this.#opened) this.#open(current?.planned);
    if (!current || this.batch?.phase !== "done" || this.analysing === current.key || this.found?.key === current.key) return;
    if (this.trouble?.key !== current.key) void this.#analyse(current);
  }

  /** Another plan: what of it has been run before is there at once. */
  #open(planned: Planned | undefined): void {
    this.#run?.cancel();
    this.#run = undefined;
    this.#opened = planned?.key;
    if (!planned) {
      this.batch = undefined;
      return;
    }
    const run = new BatchRun(cache.open(planned.plan), {
      lend: lendPool,
      whileBusy: () => notebookQuiet(this.notebook.flow),
      tell: (state) => {
        if (this.#run !== run) return;
        if (state.perSecond > 0) rates.set(this.notebook.study?.worlds[0] ?? {}, state.perSecond);
        this.batch = state;
      },
    });
    this.#run = run;
    this.batch = run.state;
  }

  async #analyse({ key, planned, asks }: { readonly key: string; readonly planned: Planned; readonly asks: Asks }): Promise<void> {
    const run = this.#run!;
    this.analysing = key;
    try {
      const { study, experiment, worlds } = planned;
      const answer = await analyst.ask({ study, experiment, worlds, ...run.runs.gathered() }, this.question(planned, asks));
      if (this.analysing === key) this.found = { key, answer: answer as A, planned, asks };
    } catch (thrown) {
      if (this.analysing === key) this.trouble = { key, text: thrown instanceof Error ? thrown.message : String(thrown) };
    } finally {
      if (this.analysing === key) this.analysing = "";
    }
  }

  /** Keeps in the document what a field was set to. */
  protected ask(id: string, value: Setting): void {
    this.notebook.setCell({ ...this.cell, asks: { ...this.cell.asks, [id]: value } });
  }

  #vary(experiment: ExperimentSpec): void {
    this.notebook.setCell({ ...this.cell, experiment });
  }
}

/** Where a finding comes from: enough to make it again. */
function aboutText({ study, experiment, plan, worlds }: Planned, asks: Asks, hash: string): string {
  const exporter = study.exporters.find(({ id }) => id === asks.exporter)?.title;
  const policies = [...new Set(worlds.map(({ policy }) => study.policies.find(({ id }) => id === policy.id)?.title ?? policy.id))];
  const told = {
    scenario: t(study.title),
    policies: policies.map((title) => t(title)).join(t(" and ")),
    numbers: experiment.factors.length,
    points: count(plan.points),
    futures: count(experiment.replications),
    runs: count(plan.runs),
    seed: study.seed,
    version: MODEL_VERSION,
    hash: shortHash(hash),
  };
  return exporter
    ? t(
        "Simulated. Scenario “{scenario}”, {policies}, exporter {exporter}, {numbers} numbers varied, {points} points × {futures} futures, {runs} runs, seed {seed}, Bodem {version}, hash {hash}.",
        { ...told, exporter: t(exporter) },
      )
    : t(
        "Simulated. Scenario “{scenario}”, {policies}, {numbers} numbers varied, {points} points × {futures} futures, {runs} runs, seed {seed}, Bodem {version}, hash {hash}.",
        told,
      );
}
