import { html, type PropertyValues, type TemplateResult } from "lit";
import { t } from "../../language/language.ts";
import type { ExperimentSpec, Factor } from "../../scenarios/experiment.ts";
import { parseSpec } from "../../scenarios/parse.ts";
import type { ScenarioSpec, Study } from "../../scenarios/scenario.ts";
import { instrumentById } from "../../sim/instruments/index.ts";
import { MODEL_VERSION } from "../../sim/version.ts";
import type { Setting, World } from "../../sim/world.ts";
import { CellElement, gutter, nothing } from "../cells/cell.ts";
import { valueText } from "../notebook/differences.ts";
import type { ExperimentCell } from "../../scenarios/notebook/document.ts";
import { setInstrument } from "../notebook/edits.ts";
import { count, shortHash } from "../notebook/figures.ts";
import { errorLine, worldOf } from "../notebook/notebook.ts";
import type { RunStatus } from "../notebook/runs.ts";
import "../theme/experiments.css";
import { type Ask, asked, askFields, type Asks } from "./ask-form.ts";
import { batchBar } from "./batch-bar.ts";
import type { BatchState } from "./batch-run.ts";
import { commandLine, experimentHead, faultList, staleNote } from "./cell-parts.ts";
import { chosenLevers, leversForm, offeredLevers } from "./levers-form.ts";
import "./picture.ts";
import { openSearch, type Reported } from "./open-search.ts";
import { type SearchRun, searchKey, type Steps } from "./search-run.ts";

/** A policy under one exporter whose levers are searched. */
export interface SearchPlan {
  readonly scenario: ScenarioSpec;
  readonly study: Study;
  readonly world: World;
  readonly baseline: World;
  readonly levers: readonly Factor[];
}

/** A search that can be started. */
export interface Search<R> {
  /** All that the report depends on. */
  readonly terms: unknown;
  /** Runs that it takes, about. */
  readonly estimate: number;
  readonly steps: () => Steps<R>;
}

interface Found<R> {
  readonly key: string;
  readonly report: R;
  readonly runs: number;
  readonly plan: SearchPlan;
  readonly asks: Asks;
}

/** Reports by what they depend on, so that no search is done twice. */
const reports = new Map<string, Reported<unknown>>();

/** A cell that searches the settings of a policy. */
export abstract class SearchCellElement<R> extends CellElement<ExperimentCell> {
  static override properties = { ...CellElement.properties, batch: { state: true }, found: { state: true } };
  declare batch: BatchState | undefined;
  declare found: Found<R> | undefined;
  #run: SearchRun<R> | undefined;
  #opened = "";
  #current: { readonly key: string; readonly search: Search<R>; readonly plan: SearchPlan; readonly asks: Asks } | undefined;
  #parsed: { readonly scenario: ScenarioSpec; readonly key: string; readonly plan?: SearchPlan; readonly fault?: string } | undefined;

  protected abstract readonly heading: string;
  protected abstract readonly intro: string;
  protected abstract asks(study: Study, kept: Asks): readonly Ask[];
  /** Throws an `Error` with a sentence for the user where the form does not add up. */
  protected abstract search(plan: SearchPlan, asks: Asks): Search<R>;
  protected abstract finding(report: R, plan: SearchPlan, asks: Asks, about: string): TemplateResult;
  protected abstract command(plan: SearchPlan, asks: Asks): string;

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#run?.pause();
  }

  protected content(): TemplateResult {
    const { value: scenario } = this.use<ScenarioSpec>("scenario");
    const { value: study, state, error } = this.use<Study>("study");
    const { value: status } = this.use<RunStatus>("status");
    this.#current = undefined;
    const body = scenario && study && state !== "failed" ? this.#body(scenario, study, status) : undefined;
    return html`<section class="cell exp" aria-labelledby="${this.cell.id}-t">
      ${gutter(this.cell.kind)}
      <div class="wide ui">${experimentHead(this, this.cell, t(this.heading), t(this.intro))}
        ${body ?? (error ? faultList(t("The scenario cannot be run as it stands."), error) : nothing)}</div>
    </section>`;
  }

  #body(scenario: ScenarioSpec, study: Study, status: RunStatus | undefined): TemplateResult {
    const asks = this.asks(study, this.cell.asks);
    const values = asked(asks, this.cell.asks);
    const policy = String(values.policy);
    const levers = chosenLevers(study, policy, this.cell.experiment ?? {});
    const { plan, fault: unplanned } = this.#plan(scenario, levers, policy, String(values.exporter));
    let fault = unplanned;
    if (plan) {
      try {
        const search = this.search(plan, values);
        this.#current = { key: searchKey(search.terms), search, plan, asks: values };
      } catch (thrown) {
        fault = thrown instanceof Error ? thrown.message : String(thrown);
      }
    }
    return html`<div class="asks">${askFields(asks, values, (id, value) => this.#ask(id, value))}</div>
      ${leversForm(offeredLevers(study, policy), levers, (chosen) => this.notebook.setCell({ ...this.cell, experiment: { levers: chosen } }))}
      ${fault ? faultList(t("This cannot be run as it stands."), fault) : nothing}
      ${
        this.#current && this.batch
          ? batchBar({
              state: this.batch,
              earlierRate: status?.perSecond ?? 0,
              onStart: () => void this.#run?.start(),
              onPause: () => this.#run?.pause(),
              onCancel: () => this.#run?.cancel(),
            })
          : nothing
      }
      ${this.#finding()}
      ${plan ? commandLine(plan.scenario, this.cell.kind, this.command(plan, values)) : nothing}`;
  }

  #finding(): TemplateResult | typeof nothing {
    const { found } = this;
    if (!found) return nothing;
    const { report, runs, plan, asks, key } = found;
    const stale = key !== this.#current?.key;
    const { study, world } = plan;
    const about = t(
      "Simulated. Scenario “{scenario}”, {policy}, exporter {exporter}, {settings} settings searched, {runs} runs, seed {seed}, Bodem {version}, hash {hash}.",
      {
        scenario: t(study.title),
        policy: t(world.policy.title),
        exporter: t(world.exporter.title),
        settings: plan.levers.length,
        runs: count(runs),
        seed: study.seed,
        version: MODEL_VERSION,
        hash: shortHash(key),
      },
    );
    return html`<div class="finding ${stale ? "stale" : ""}"><div class="body">
      ${stale ? staleNote() : nothing}
      ${this.finding(report, plan, asks, about)}
    </div></div>`;
  }

  #plan(scenario: ScenarioSpec, levers: NonNullable<ExperimentSpec["levers"]>, policy: string, exporter: string) {
    const key = JSON.stringify([levers, policy, exporter]);
    if (this.#parsed?.scenario === scenario && this.#parsed.key === key) return this.#parsed;
    this.#parsed = { scenario, key, ...planOf(scenario, levers, policy, exporter) };
    return this.#parsed;
  }

  protected override updated(changed: PropertyValues<this>): void {
    super.updated(changed);
    const key = this.#current?.key ?? "";
    if (key !== this.#opened) this.#open();
  }

  /** Another question: what was found before is there at once. */
  #open(): void {
    this.#run?.cancel();
    this.#run = undefined;
    this.batch = undefined;
    this.#opened = this.#current?.key ?? "";
    if (!this.#current) return;
    const { key, search, plan, asks } = this.#current;
    this.#run = openSearch<R>(reports as Map<string, Reported<R>>, {
      key,
      steps: search.steps,
      estimate: search.estimate,
      flow: this.notebook.flow,
      isOpen: (run) => this.#run === run,
      tell: (state) => (this.batch = state),
      found: (reported) => (this.found = { key, ...reported, plan, asks }),
    });
    if (this.#run) this.batch = this.#run.state;
  }

  #ask(id: string, value: Setting): void {
    this.notebook.setCell({ ...this.cell, asks: { ...this.cell.asks, [id]: value } });
  }

  /** Puts settings that were found into the policy of the notebook. */
  protected adopt({ study, levers, world }: SearchPlan, settings: readonly Setting[]): void {
    const uses = study.policies.find(({ id }) => id === world.policy.id)?.instruments ?? [];
    this.notebook.edit(
      ...levers.map(({ id }, at) => {
        const [policy, used, setting] = id.split(".");
        return setInstrument(
          policy,
          uses.findIndex(({ instrument }) => instrument === used),
          setting,
          settings[at],
        );
      }),
    );
  }
}

function planOf(
  written: ScenarioSpec,
  levers: NonNullable<ExperimentSpec["levers"]>,
  policy: string,
  exporter: string,
): { readonly plan?: SearchPlan; readonly fault?: string } {
  const scenario: ScenarioSpec = { ...written, experiment: { levers } };
  const parsed = parseSpec(scenario);
  if (!parsed.ok) return { fault: parsed.errors.map(errorLine).join("\n") };
  const { study } = parsed;
  if (policy === study.baseline) return { fault: t("The study has no policy beside its baseline: add one in the policy cell.") };
  const factors = study.experiment?.factors ?? [];
  if (factors.length === 0) return { fault: t("Nothing may be set: choose one setting or more under “What may be set”.") };
  const world = worldOf(study, policy, exporter);
  const baseline = worldOf(study, study.baseline, exporter);
  return world && baseline
    ? { plan: { scenario, study, world, baseline, levers: factors } }
    : { fault: t("There is no policy {policy}.", { policy }) };
}

/** A setting as the form of its instrument shows it. */
export function leverText({ id }: Factor, value: Setting): string {
  const [, used, setting] = id.split(".");
  const spec = instrumentById(used)?.settings.find((one) => one.id === setting);
  return spec ? valueText(spec, value) : String(value);
}
