import { html, type PropertyValues, type TemplateResult } from "lit";
import {
  STRESS_MEASURES,
  STRESS_RUNS,
  stressFrom,
  type StressMeasure,
  type StressReport,
  type StressTerms,
  stressStudy,
} from "../../analysis/stress-study.ts";
import { t } from "../../language/language.ts";
import { monthNumber, monthText } from "../../scenarios/calendar.ts";
import type { ExperimentCell } from "../../scenarios/notebook/document.ts";
import type { ScenarioSpec, Study } from "../../scenarios/scenario.ts";
import { NO_SHOCK, type Shock, SHOCKS } from "../../scenarios/shocks.ts";
import { kpiIndex, KPIS } from "../../sim/results/kpis/index.ts";
import { MODEL_VERSION } from "../../sim/version.ts";
import type { Setting } from "../../sim/world.ts";
import { askFields, wholeAsk } from "../experiments/ask-form.ts";
import { batchBar } from "../experiments/batch-bar.ts";
import type { BatchState } from "../experiments/batch-run.ts";
import { commandLine, experimentHead, faultList, staleNote } from "../experiments/cell-parts.ts";
import { openSearch, type Reported } from "../experiments/open-search.ts";
import { sentencesAndWarnings } from "../experiments/says.ts";
import { type SearchRun, searchKey } from "../experiments/search-run.ts";
import { stressFigureText, stressSentences, stressWarnings } from "../experiments/stress-words.ts";
import { term } from "../forms/term.ts";
import { type Ask, asked, type Asks } from "../notebook/asks.ts";
import { freshId, putExporter } from "../notebook/edits.ts";
import { count, shortHash } from "../notebook/figures.ts";
import type { RunStatus } from "../notebook/runs.ts";
import "../theme/experiments.css";
import { CellElement, gutter, nothing } from "./cell.ts";

interface Asked {
  readonly key: string;
  readonly scenario: ScenarioSpec;
  readonly study: Study;
  readonly terms: StressTerms;
}
interface Found extends Asked {
  readonly report: StressReport;
  readonly runs: number;
}

/** Reports by what they depend on, so that no test is done twice. */
const reports = new Map<string, Reported<StressReport>>();

/** Every policy under a library of shocks: when the EU runs short, and how long until it recovers. */
class StressCellElement extends CellElement<ExperimentCell> {
  static override properties = { ...CellElement.properties, batch: { state: true }, found: { state: true } };
  declare batch: BatchState | undefined;
  declare found: Found | undefined;
  #run: SearchRun<StressReport> | undefined;
  #opened = "";
  #current: Asked | undefined;
  #known: { readonly study: Study; readonly terms: string; readonly asked: Asked } | undefined;

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#run?.pause();
  }

  protected content(): TemplateResult {
    const { value: scenario } = this.use<ScenarioSpec>("scenario");
    const { value: study, state, error } = this.use<Study>("study");
    const { value: status } = this.use<RunStatus>("status");
    this.#current = undefined;
    const sound = scenario && study && state !== "failed";
    return html`<section class="cell exp" aria-labelledby="${this.cell.id}-t">
      ${gutter("stress")}
      <div class="wide ui">
        ${experimentHead(
          this,
          this.cell,
          t("What if supply fails?"),
          t(
            "Puts every policy under the same sudden shocks, one at a time and on the same draws: exports that stop, licences, bans, a cut in mining, a price war. Tells when the EU runs short and how long until that is over.",
          ),
        )}
        ${sound ? this.#body(scenario, study, status) : error ? faultList(t("The scenario cannot be run as it stands."), error) : nothing}
      </div>
    </section>`;
  }

  #body(scenario: ScenarioSpec, study: Study, status: RunStatus | undefined): TemplateResult {
    const asks = asksOf(study);
    const values = asked(asks, this.cell.asks);
    this.#current = this.#askedOf(scenario, study, values);
    const { from, replications } = this.#current.terms;
    return html`<div class="asks">${askFields(asks, values, (id, value) => this.#ask(id, value))}</div>
      ${
        this.batch
          ? batchBar({
              state: this.batch,
              earlierRate: status?.perSecond ?? 0,
              onStart: () => void this.#run?.start(),
              onPause: () => this.#run?.pause(),
              onCancel: () => this.#run?.cancel(),
            })
          : nothing
      }
      ${this.#finding(values.measure as StressMeasure)}
      ${commandLine(scenario, this.cell.kind, `stress FILE --from ${from} --replications ${replications}`)}`;
  }

  #askedOf(scenario: ScenarioSpec, study: Study, values: Asks): Asked {
    const terms: StressTerms = {
      policies: study.policies.map(({ id }) => id),
      from: String(values.from),
      replications: Number(values.replications),
    };
    const said = JSON.stringify(terms);
    if (this.#known?.study === study && this.#known.terms === said) return this.#known.asked;
    const made = { key: searchKey([study.seed, study.worlds, terms]), scenario, study, terms };
    this.#known = { study, terms: said, asked: made };
    return made;
  }

  #finding(measure: StressMeasure): TemplateResult | typeof nothing {
    const { found } = this;
    if (!found) return nothing;
    const { report, study, terms, runs } = found;
    const stale = found.key !== this.#current?.key;
    const titles = new Map(study.policies.map(({ id, title }) => [id, title]));
    return html`<div class="finding ${stale ? "stale" : ""}"><div class="body">
      ${stale ? staleNote() : nothing}
      ${sentencesAndWarnings(stressSentences(report, titles), stressWarnings(report, measure))}
      ${this.#table(found, measure, titles)}
      ${report.leftOut.length > 0 ? html`<p class="hint">${t("Left out, since this market does not take them: {shocks}.", { shocks: report.leftOut.map(({ shock }) => t(shock.title)).join("; ") })}</p>` : nothing}
      <p class="hint">${t("Simulated. Scenario “{scenario}”, shocks from {from}, {runs} runs, seed {seed}, Bodem {version}, hash {hash}.", {
        scenario: t(study.title),
        from: terms.from,
        runs: count(runs),
        seed: study.seed,
        version: MODEL_VERSION,
        hash: shortHash(report.hash),
      })}</p>
    </div></div>`;
  }

  #table({ report, terms }: Found, measure: StressMeasure, titles: ReadonlyMap<string, string>): TemplateResult {
    const { title, definition } = KPIS[kpiIndex(measure)];
    const heads = report.policies.map((id) => t(titles.get(id) ?? id));
    const cell = (shock: number, policy: number): TemplateResult => {
      const { value, beside } = stressFigureText(report.figures[measure][shock][policy], measure, report.replications);
      return html`<td data-h=${heads[policy]}>${beside ? html`<b>${value}</b> <span class="hint">${beside}</span>` : value}</td>`;
    };
    return html`<section class="attacked"><h3>${term(t(title), t(definition))}</h3>
      <p class="hint">${t("Means of the runs; bold where clearly other than the baseline under the same shock.")}</p>
      <div class="tw stressed"><table class="held"><thead><tr><th scope="col">${t("Shock")}</th>${heads.map((head) => html`<th scope="col">${head}</th>`)}</tr></thead>
      <tbody>${report.shocks.map((shock, s) => html`<tr><th scope="row">${t(shock.title)}</th>${heads.map((_, p) => cell(s, p))}</tr>`)}</tbody></table></div>
      <details class="fold"><summary>${t("Take a shock into the notebook")} <span>${t("as a behaviour of the exporting state")}</span></summary>
        <p class="takes">${report.shocks
          .filter(({ id }) => id !== NO_SHOCK.id)
          .map(
            (shock) => html`<button type="button" class="btn" @click=${() => this.#take(shock, terms.from)}>${t(shock.title)}</button>`,
          )}</p></details>`;
  }

  /** The shock becomes a behaviour of the exporting state that the notebook runs. */
  #take({ id, title, exporter }: Shock, from: string): void {
    const taken = (this.notebook.study?.exporters ?? []).map((one) => one.id);
    const fresh = freshId(taken, id);
    this.notebook.editAndChoose(putExporter(fresh, { ...exporter(from), title: `${t(title)}, ${from}`.slice(0, 80) }), { exporter: fresh });
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
    const current = this.#current;
    if (!current) return;
    const { scenario, study, terms } = current;
    this.#run = openSearch(reports, {
      key: current.key,
      steps: () => stressStudy(scenario, study.seed, study.baseline, terms),
      estimate: study.policies.length * (SHOCKS.length + 1) * terms.replications,
      flow: this.notebook.flow,
      isOpen: (run) => this.#run === run,
      tell: (state) => (this.batch = state),
      found: (reported) => (this.found = { ...current, ...reported }),
    });
    if (this.#run) this.batch = this.#run.state;
  }

  #ask(id: string, value: Setting): void {
    this.notebook.setCell({ ...this.cell, asks: { ...this.cell.asks, [id]: value } });
  }
}

function asksOf({ start, end }: Study): Ask[] {
  const usual = stressFrom(start, end);
  const [first, last] = [monthNumber(start)!, monthNumber(end)!];
  const months = new Set<string>([usual]);
  for (let month = Math.ceil((first + 1) / 12) * 12; month <= last; month += 12) months.add(monthText(month));
  return [
    {
      kind: "choice",
      id: "measure",
      title: "Measure",
      default: STRESS_MEASURES[0],
      options: STRESS_MEASURES.map((value) => ({ value, title: KPIS[kpiIndex(value)].title })),
    },
    {
      kind: "choice",
      id: "from",
      title: "Shocks begin in",
      default: usual,
      options: [...months].sort().map((value) => ({ value, title: value })),
    },
    wholeAsk("replications", "Runs of each policy under each shock", STRESS_RUNS, 2, 1000),
  ];
}
customElements.define("bodem-stress-cell", StressCellElement);
