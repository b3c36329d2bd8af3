import { html, type TemplateResult } from "lit";
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
import type { ScenarioSpec, Study } from "../../scenarios/scenario.ts";
import { NO_SHOCK, type Shock, SHOCKS } from "../../scenarios/shocks.ts";
import { kpiIndex, KPIS } from "../../sim/results/kpis/index.ts";
import { MODEL_VERSION } from "../../sim/version.ts";
import { askedTexts, askFields, wholeAsk } from "../experiments/ask-form.ts";
import { commandLine } from "../experiments/cell-parts.ts";
import type { Reported } from "../experiments/open-search.ts";
import type { Picture } from "../experiments/picture.ts";
import { searchKey } from "../experiments/search-run.ts";
import { type Asked, SearchingCellElement } from "../experiments/searching-cell.ts";
import { stressPicture } from "../experiments/stress-picture.ts";
import { stressFigureText, stressSentences, stressWarnings } from "../experiments/stress-words.ts";
import type { Told } from "../experiments/told.ts";
import { type Ask, asked, type Asks } from "../notebook/asks.ts";
import { freshId, putExporter } from "../notebook/edits.ts";
import { count, shortHash } from "../notebook/figures.ts";
import type { RunStatus } from "../notebook/runs.ts";

interface StressQuestion extends Asked<StressReport> {
  readonly study: Study;
  readonly terms: StressTerms;
}
type Found = StressQuestion & Reported<StressReport>;

/** Every policy under a library of shocks: when the EU runs short, and how long until it recovers. */
class StressCellElement extends SearchingCellElement<StressReport, StressQuestion> {
  protected override readonly heading = "What if supply fails?";
  protected override readonly intro =
    "Puts every policy under the same sudden shocks, one at a time and on the same draws: exports that stop, licences, bans, a cut in mining, a price war. Tells when the EU runs short and how long until that is over.";
  #picture:
    | { readonly report: StressReport; readonly study: Study; readonly measure: StressMeasure; readonly picture: Picture }
    | undefined;
  #known: { readonly study: Study; readonly terms: string; readonly asked: StressQuestion } | undefined;

  protected override body(scenario: ScenarioSpec, study: Study, status: RunStatus | undefined): TemplateResult {
    const asks = asksOf(study);
    const values = asked(asks, this.cell.asks);
    this.current = this.#askedOf(scenario, study, values);
    const { from, replications } = this.current.terms;
    return html`<div class="asks">${askFields(asks, values, (id, value) => this.ask(id, value))}</div>
      ${this.bar(status)}
      ${this.finding()}
      ${commandLine(scenario, this.cell.kind, `stress FILE --from ${from} --replications ${replications}`)}`;
  }

  #askedOf(scenario: ScenarioSpec, study: Study, values: Asks): StressQuestion {
    const terms: StressTerms = {
      policies: study.policies.map(({ id }) => id),
      from: String(values.from),
      replications: Number(values.replications),
    };
    const said = JSON.stringify(terms);
    if (this.#known?.study === study && this.#known.terms === said) return this.#known.asked;
    const made: StressQuestion = {
      key: searchKey([study.seed, study.worlds, terms]),
      steps: () => stressStudy(scenario, study.seed, study.baseline, terms),
      estimate: study.policies.length * (SHOCKS.length + 1) * terms.replications,
      settings: askedTexts(
        asksOf(study).filter(({ id }) => id !== "measure"),
        values,
      ),
      study,
      terms,
    };
    this.#known = { study, terms: said, asked: made };
    return made;
  }

  protected override told(found: Found): Told {
    const { report, study, terms, runs } = found;
    const measure = asked(asksOf(study), this.cell.asks).measure as StressMeasure;
    const titles = new Map(study.policies.map(({ id, title }) => [id, title]));
    if (this.#picture?.report !== report || this.#picture.study !== study || this.#picture.measure !== measure)
      this.#picture = { report, study, measure, picture: stressPicture(report, measure, titles) };
    const leftOut = report.leftOut.map(({ shock }) => t(shock.title)).join("; ");
    return {
      sentences: stressSentences(report, titles),
      warnings: [
        ...stressWarnings(report, measure),
        ...(leftOut ? [t("Left out, since this market does not take them: {shocks}.", { shocks: leftOut })] : []),
      ],
      parts: [{ picture: this.#picture.picture }, { text: table(found, measure, titles) }, { control: this.#takes(found) }],
      about: t("Simulated. Scenario “{scenario}”, shocks from {from}, {runs} runs, seed {seed}, Bodem {version}, hash {hash}.", {
        scenario: t(study.title),
        from: terms.from,
        runs: count(runs),
        seed: study.seed,
        version: MODEL_VERSION,
        hash: shortHash(report.hash),
      }),
    };
  }

  #takes({ report, terms }: Found): TemplateResult {
    return html`<details class="fold"><summary>${t("Take a shock into the notebook")} <span>${t("as a behaviour of the exporting state")}</span></summary>
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
}

function table({ report }: Found, measure: StressMeasure, titles: ReadonlyMap<string, string>): TemplateResult {
  const heads = report.policies.map((id) => t(titles.get(id) ?? id));
  const cell = (shock: number, policy: number): TemplateResult => {
    const { value, beside } = stressFigureText(report.figures[measure][shock][policy], measure, report.replications);
    return html`<td data-h=${heads[policy]}>${beside ? html`<b>${value}</b> <span class="hint">${beside}</span>` : value}</td>`;
  };
  return html`<details class="fold"><summary>${t("The means as a table")} <span>${t("bold where clearly other than the baseline under the same shock")}</span></summary>
    <p class="hint">${t(KPIS[kpiIndex(measure)].definition)}</p>
    <div class="tw stressed"><table class="held"><thead><tr><th scope="col">${t("Shock")}</th>${heads.map((head) => html`<th scope="col">${head}</th>`)}</tr></thead>
    <tbody>${report.shocks.map((shock, s) => html`<tr><th scope="row">${t(shock.title)}</th>${heads.map((_, p) => cell(s, p))}</tr>`)}</tbody></table></div></details>`;
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
