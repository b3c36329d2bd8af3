/// <reference types="vite/client" />
import { html, type TemplateResult } from "lit";
import { t } from "../../language/language.ts";
import { explain } from "../../analysis/explain.ts";
import { pickRun, type RunPick } from "../../analysis/explain/pick-run.ts";
import { plantsToAsk } from "../../analysis/explain/plant.ts";
import { recordText } from "../../analysis/explain/record-text.ts";
import { type Explanation, pathOf, type Sentence, type Subject, type Told } from "../../analysis/explain/told.ts";
import { monthName } from "../../analysis/explain/words.ts";
import type { Chosen, PlainCell } from "../../scenarios/notebook/document.ts";
import type { Study } from "../../scenarios/scenario.ts";
import { kpiIndex, KPIS } from "../../sim/results/kpis/index.ts";
import { OUTCOMES } from "../../sim/results/outcomes.ts";
import type { RunResult } from "../../sim/results/results.ts";
import { MODEL_VERSION } from "../../sim/version.ts";
import type { Setting, World } from "../../sim/world.ts";
import { askFields } from "../experiments/ask-form.ts";
import { asked, type Asks } from "../notebook/asks.ts";
import { count, plural, shortHash } from "../notebook/figures.ts";
import { policyOf, worldOf } from "../notebook/notebook.ts";
import { runsName, type WorldRuns } from "../notebook/runs.ts";
import type { WayBack } from "../shell/way-back.ts";
import "../theme/experiments.css";
import "../theme/explain.css";
import { CellElement, gutter, nothing } from "./cell.ts";
import { aboutAsks, monthAt, placeAndRunAsks } from "./explain-asks.ts";
import { timelinePicture } from "./explain-timeline.ts";

const ROLE_WORDS: Readonly<Record<Sentence["role"], string>> = {
  answer: "What happened",
  cause: "Because",
  otherwise: "Without the policy",
  unknown: "Not on record",
};

/** Why something came out as it did in one run: a chain of causes, each sentence from the record of that run. */
class ExplainCellElement extends CellElement<PlainCell> {
  static override properties = { ...CellElement.properties, width: { state: true }, back: { state: true } };
  declare width: number;
  /** To what was pressed for this explanation. */
  declare back: WayBack | undefined;
  #resize: ResizeObserver | undefined;
  /** What stands in the field for a plant while a hand is on it: a run that comes in leaves it alone. */
  #typing: string | undefined;
  #picked: { readonly key: string; readonly replication: number } | undefined;
  #explained: { readonly inputs: readonly unknown[]; readonly explanation?: Explanation; readonly fault?: string } | undefined;

  constructor() {
    super();
    this.width = 0;
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.#resize = new ResizeObserver(([entry]) => (this.width = Math.floor(entry.contentRect.width)));
    void this.updateComplete.then(() => {
      const room = this.querySelector(".chain-room");
      if (room) this.#resize?.observe(room);
    });
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#resize?.disconnect();
  }

  protected content(): TemplateResult {
    const { value: study, state, error } = this.use<Study>("study");
    const { value: page } = this.use<Chosen>("chosen");
    const id = `${this.cell.id}-t`;
    const head = (body: unknown, stale = false): TemplateResult =>
      html`<section class="cell exp explain ${stale ? "stale" : ""}" aria-labelledby=${id}>${gutter("explain")}
        <div class="wide ui"><div class="exp-head"><h2 id=${id} tabindex="-1">${t("Why did it happen?")}</h2>${this.back ? html`<button type="button" class="btn" @click=${this.back.go}>${this.back.title}</button>` : nothing}</div>
          <p class="hint intro">${t("Takes one run apart: why a plant closed or was never built, why a price was what it was, what the money was paid for. Every sentence is read from what the run recorded.")}</p>
          ${body}<div class="chain-room"></div></div></section>`;
    if (!study || !page || state === "failed")
      return head(
        error ? html`<p class="fault" role="alert"><b>${t("The scenario cannot be run as it stands:")}</b> ${error}</p>` : nothing,
      );
    const fields = placeAndRunAsks(study, page, this.cell.asks);
    const values = asked(fields, this.cell.asks);
    const { policy, exporter } = values as { policy: string; exporter: string };
    const world = worldOf(study, policy, exporter);
    if (!world) return head(html`<div class="asks">${askFields(fields, values, this.#set)}</div>`);
    const about = aboutAsks(world, this.cell.asks);
    const told = asked(about, { ...this.cell.asks, month: monthAt(world, this.cell.asks.month) });
    const replication = this.#replication(policy, exporter, { ...values, ...told });
    const detail = replication === undefined ? undefined : this.use<RunResult>(this.notebook.details.want(policy, exporter, replication));
    const base =
      replication === undefined || policy === study.baseline
        ? undefined
        : this.use<RunResult>(this.notebook.details.want(study.baseline, exporter, replication));
    const run = detail?.value?.trace ? detail.value : undefined;
    const stale = detail?.state === "stale" || base?.state === "stale";
    return head(
      html`<div class="asks">
          ${askFields([...fields, ...about], { ...values, ...told }, (ask, value) => this.#set(ask, ask === "month" ? monthText(world, value as number) : value))}
          ${told.about === "plant" ? this.#plantField(run) : nothing}
        </div>
        ${
          detail?.state === "failed"
            ? html`<p class="fault" role="alert"><b>${t("This run could not be worked out:")}</b> ${detail.error}</p>`
            : run
              ? this.#chain(study, world, run, base?.value?.trace ? base.value : undefined, told)
              : html`<p class="stale-note" role="status">${replication === undefined ? t("The runs to choose from are on their way: {runs} of {all}", { runs: count(this.use<WorldRuns>(runsName(policy, exporter)).value?.runs.length ?? 0), all: count(study.replications) }) : t("Run {run} is being worked out in full…", { run: replication })}</p>`
        }
        ${stale ? html`<p class="stale-note"><b>${t("Stale:")}</b> ${t("from before the last change.")}</p>` : nothing}`,
      stale,
    );
  }

  /** The run asked for; of those by rank, the one from the last complete set of runs. */
  #replication(policy: string, exporter: string, { run, number, by, about, figure }: Asks): number | undefined {
    if (run === "number") return number as number;
    const kpi = kpiIndex(String(about === "figure" ? figure : by));
    const key = JSON.stringify([policy, exporter, run, kpi]);
    const { value, state } = this.use<WorldRuns>(runsName(policy, exporter));
    if (value && state === "fresh") {
      const replication = pickRun(value.runs, kpi, run as RunPick) ?? 0;
      this.#picked = { key, replication };
    }
    return this.#picked?.key === key ? this.#picked.replication : undefined;
  }

  #plantField(run: RunResult | undefined): TemplateResult {
    const plants = run ? plantsToAsk(run) : [];
    const list = `${this.cell.id}-plants`;
    return html`<label class="ask"><span>${t("Plant or project: type to search")}</span>
      <input class="text" type="search" list=${list} autocomplete="off" .value=${this.#typing ?? recordText(this.#plant(run) ?? "")}
        @focus=${(event: Event) => (event.target as HTMLInputElement).select()}
        @input=${(event: Event) => (this.#typing = (event.target as HTMLInputElement).value)}
        @blur=${() => (this.#typing = undefined)}
        @change=${(event: Event) => {
          const input = event.target as HTMLInputElement;
          const typed = input.value.trim();
          this.#typing = undefined;
          if (typed === "") input.value = recordText(this.#plant(run) ?? "");
          else this.#set("plant", called(plants, typed) ?? typed);
        }} />
      <datalist id=${list}>${plants.map(({ name, region, said }) => html`<option value=${recordText(name)}>${t(region)}: ${said}</option>`)}</datalist></label>`;
  }

  /** What was asked for, by the name that the run has for it; until something is, the plant that most happened to. */
  #plant(run: RunResult | undefined): string | undefined {
    const { plant } = this.cell.asks;
    const kept = typeof plant === "string" && plant !== "" ? plant : undefined;
    if (!run) return kept;
    const plants = plantsToAsk(run);
    return kept === undefined ? plants[0]?.name : (called(plants, kept) ?? kept);
  }

  #chain(study: Study, world: World, run: RunResult, baseline: RunResult | undefined, told: Asks): TemplateResult {
    const { runs } = this.use<WorldRuns>(runsName(world.policy.id, world.exporter.id)).value ?? {};
    const subject = this.#subject(run, told);
    const { explanation, fault } = this.#explain(study, world, run, baseline, runs, subject);
    if (!explanation) return html`<p class="fault" role="alert"><b>${t("This cannot be explained:")}</b> ${fault}</p>`;
    const { question, sentences, timeline } = explanation;
    const baselineTitle = t(policyOf(study, study.baseline)?.title ?? "the baseline");
    return html`<div class="chain">
      <div aria-live="polite"><h3>${question}</h3></div>
      ${
        subject.kind === "plant" && subject.month !== undefined
          ? html`<p class="hint">${t("Looks no further than {month}.", { month: monthName(world, subject.month) })} <button type="button" class="btn" @click=${() => this.#set("about", "plant")}>${t("Look at the whole run")}</button></p>`
          : nothing
      }
      <ol>${sentences.map(
        ({ role, text, month, source }) => html`<li class=${role}>
          <span class="role">${role === "otherwise" ? t("Under {policy}", { policy: baselineTitle }) : t(ROLE_WORDS[role])}</span>
          <span class="says">${text}</span>
          ${source.of === "none" ? nothing : html`<small>${sourceText(source)}${month === undefined || month < 0 ? nothing : html` · ${monthName(world, month)}`}</small>`}
        </li>`,
      )}</ol>
      ${
        this.width > 0
          ? timelinePicture({
              world,
              width: this.width,
              price: pathOf(run, "price-ex-china"),
              home: pathOf(run, "price-china"),
              marks: timeline,
              at: sentences.find(({ role }) => role === "answer")?.month,
            })
          : nothing
      }
      ${
        timeline.length > 0
          ? html`<details class="fold"><summary>${t("On the way")} <span>${plural(timeline.length, "entry of the record", "entries of the record")}</span></summary>
        <ul class="marks">${timeline.map(({ month, text, kind }) => html`<li><b>${month < 0 ? t("before the run") : monthName(world, month)}</b> <span>${text}</span> <small>${t(kind)}</small></li>`)}</ul></details>`
          : nothing
      }
      <p class="hint src">${t(
        "Simulated. Scenario “{scenario}”, policy {policy}, exporter {exporter}, run {run} of runs 0 to {last}, seed {seed}, Bodem {version}, hash {hash}.",
        {
          scenario: t(study.title),
          policy: t(world.policy.title),
          exporter: t(world.exporter.title),
          run: run.replication,
          last: count(study.replications - 1),
          seed: study.seed,
          version: MODEL_VERSION,
          hash: shortHash(run.hash),
        },
      )}</p>
    </div>`;
  }

  #subject(run: RunResult, { about, month, figure, year }: Asks): Subject {
    if (about === "month") return { kind: "month", month: month as number };
    if (about === "figure") return { kind: "figure", kpi: String(figure) };
    if (about === "year") return { kind: "year", year: year as number };
    const { until } = this.cell.asks;
    const upTo = typeof until === "string" && /^\d{4}-\d{2}$/.test(until) ? monthAt(this.#world(run), until) : undefined;
    return { kind: "plant", plant: this.#plant(run) ?? "", ...(upTo === undefined ? {} : { month: upTo }) };
  }

  #world(run: RunResult): World {
    return worldOf(this.notebook.study!, run.policy, run.exporter)!;
  }

  #explain(
    study: Study,
    world: World,
    run: RunResult,
    baseline: RunResult | undefined,
    runs: readonly RunResult[] | undefined,
    subject: Subject,
  ): { readonly explanation?: Explanation; readonly fault?: string } {
    const inputs = [run, baseline, runs, JSON.stringify(subject)];
    if (this.#explained?.inputs.every((input, i) => input === inputs[i])) return this.#explained;
    const told: Told = {
      world,
      run,
      ...(baseline ? { baseline, baselineTitle: policyOf(study, study.baseline)?.title ?? "the baseline" } : {}),
      ...(runs ? { runs } : {}),
    };
    try {
      this.#explained = { inputs, explanation: explain(told, subject) };
    } catch (thrown) {
      this.#explained = { inputs, fault: thrown instanceof Error ? thrown.message : String(thrown) };
    }
    return this.#explained;
  }

  readonly #set = (id: string, value: Setting): void => {
    const { until: _until, ...kept } = this.cell.asks;
    this.notebook.setCell({ ...this.cell, asks: { ...kept, [id]: value } });
  };
}

/** The plant that a text names, in full or in part, as the record or the page calls it. */
function called(plants: readonly { readonly name: string }[], typed: string): string | undefined {
  const text = typed.toLowerCase();
  const names = plants.map(({ name }) => ({ name, texts: [name.toLowerCase(), recordText(name).toLowerCase()] }));
  return (names.find(({ texts }) => texts.includes(text)) ?? names.find(({ texts }) => texts.some((one) => one.includes(text))))?.name;
}

const monthText = ({ startYear, startMonth }: World, month: number): string => {
  const at = startMonth - 1 + month;
  return `${startYear + Math.floor(at / 12)}-${String((at % 12) + 1).padStart(2, "0")}`;
};

const titleOf = (list: readonly { readonly id: string; readonly title: string }[], id: string): string =>
  t(list.find((one) => one.id === id)?.title ?? id);

function sourceText({ of, what }: Sentence["source"]): string {
  if (of === "outcome") {
    const outcomes = what.split(", ").map((id) => titleOf(OUTCOMES, id));
    return t("Recorded every month: {outcomes}", { outcomes: outcomes.join(", ") });
  }
  if (of === "kpi") return t("Figure: {measure}", { measure: titleOf(KPIS, what) });
  if (of === "event")
    return t("Event log: {what}", {
      what: what
        .split(", ")
        .map((kind) => t(kind))
        .join(", "),
    });
  if (of === "ledger") return t("Ledger: {what}", { what: what.split(", ").map(recordText).join(", ") });
  return t(of === "plant" ? "Record of the plant" : "Offers and output of the month");
}

customElements.define("bodem-explain-cell", ExplainCellElement);
