import { html, type TemplateResult } from "lit";
import { t } from "../../language/language.ts";
import type { ExperimentSpec, Factor } from "../../scenarios/experiment.ts";
import { parseSpec } from "../../scenarios/parse.ts";
import type { ScenarioSpec, Study } from "../../scenarios/scenario.ts";
import { MODEL_VERSION } from "../../sim/version.ts";
import type { Setting, World } from "../../sim/world.ts";
import { nothing } from "../cells/cell.ts";
import { setInstrument } from "../notebook/edits.ts";
import { count, plural, shortHash } from "../notebook/figures.ts";
import { errorLine, worldOf } from "../notebook/notebook.ts";
import type { RunStatus } from "../notebook/runs.ts";
import { type Ask, asked, type AskedText, askedTexts, askFields, type Asks } from "./ask-form.ts";
import { commandLine, faultList } from "./cell-parts.ts";
import { chosenLevers, firstLevers, leversForm, type OfferedLever, offeredLevers } from "./levers-form.ts";
import type { Reported } from "./open-search.ts";
import { searchKey } from "./search-run.ts";
import { type Asked, SearchingCellElement } from "./searching-cell.ts";
import type { Told } from "./told.ts";
import { and } from "./words.ts";

/** A policy under one exporter whose levers are searched. */
export interface SearchPlan {
  readonly scenario: ScenarioSpec;
  readonly study: Study;
  readonly world: World;
  readonly baseline: World;
  readonly levers: readonly Factor[];
}

/** A search that can be started. */
export interface Search<R> extends Omit<Asked<R>, "key" | "settings"> {
  /** All that the report depends on. */
  readonly terms: unknown;
}

interface Searched<R> extends Asked<R> {
  readonly plan: SearchPlan;
}

/** A cell that searches the settings of a policy. */
export abstract class SearchCellElement<R> extends SearchingCellElement<R, Searched<R>> {
  #parsed: { readonly scenario: ScenarioSpec; readonly key: string; readonly plan?: SearchPlan; readonly fault?: string } | undefined;

  protected abstract asks(study: Study, kept: Asks): readonly Ask[];
  /** Throws an `Error` with a sentence for the user where the form does not add up. */
  protected abstract search(plan: SearchPlan, asks: Asks): Search<R>;
  protected abstract tell(report: R, plan: SearchPlan, about: string): Told;
  protected abstract command(plan: SearchPlan, asks: Asks): string;

  /** What is searched until something else is ticked. */
  protected searchedFirst(study: Study, policy: string): readonly OfferedLever[] {
    return firstLevers(study, policy);
  }

  protected body(scenario: ScenarioSpec, study: Study, status: RunStatus | undefined): TemplateResult {
    const asks = this.asks(study, this.cell.asks);
    const values = asked(asks, this.cell.asks);
    const policy = String(values.policy);
    const levers = chosenLevers(policy, this.cell.experiment ?? {}, this.searchedFirst(study, policy));
    const { plan, fault: unplanned } = this.#plan(scenario, levers, policy, String(values.exporter));
    let fault = unplanned;
    if (plan) {
      try {
        const { terms, ...search } = this.search(plan, values);
        const settings: AskedText[] = [...askedTexts(asks, values), [t("What may be set"), and(plan.levers.map(({ title }) => t(title)))]];
        this.current = { key: searchKey(terms), ...search, settings, plan };
      } catch (thrown) {
        fault = thrown instanceof Error ? thrown.message : String(thrown);
      }
    }
    return html`<div class="asks">${askFields(asks, values, (id, value) => this.ask(id, value))}</div>
      ${leversForm(offeredLevers(study, policy), levers, (chosen) => this.notebook.setCell({ ...this.cell, experiment: { levers: chosen } }))}
      ${fault ? faultList(t("This cannot be run as it stands."), fault) : nothing}
      ${this.bar(status)}
      ${this.finding()}
      ${plan ? commandLine(plan.scenario, this.cell.kind, this.command(plan, values)) : nothing}`;
  }

  protected told({ report, runs, plan, key }: Searched<R> & Reported<R>): Told {
    const { study, world } = plan;
    const about = t(
      "Simulated. Scenario “{scenario}”, {policy}, exporter {exporter}, {settings} searched, {runs} runs, seed {seed}, Bodem {version}, hash {hash}.",
      {
        scenario: t(study.title),
        policy: t(world.policy.title),
        exporter: t(world.exporter.title),
        settings: plural(plan.levers.length, "setting", "settings"),
        runs: count(runs),
        seed: study.seed,
        version: MODEL_VERSION,
        hash: shortHash(key),
      },
    );
    return this.tell(report, plan, about);
  }

  #plan(scenario: ScenarioSpec, levers: NonNullable<ExperimentSpec["levers"]>, policy: string, exporter: string) {
    const key = JSON.stringify([levers, policy, exporter]);
    if (this.#parsed?.scenario === scenario && this.#parsed.key === key) return this.#parsed;
    this.#parsed = { scenario, key, ...planOf(scenario, levers, policy, exporter) };
    return this.#parsed;
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
