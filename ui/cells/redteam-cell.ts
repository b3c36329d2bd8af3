import { html, type TemplateResult } from "lit";
import { t } from "../../language/language.ts";
import { HARMS } from "../../analysis/red-team.ts";
import {
  exporterSpec,
  type FoundAttack,
  RED_TEAM_DEFAULTS,
  type RedTeamReport,
  redTeamStudy,
  type RedTeamTerms,
  weakestFirst,
} from "../../analysis/red-team-study.ts";
import type { ScenarioSpec, Study } from "../../scenarios/scenario.ts";
import { kpiIndex, KPIS } from "../../sim/results/kpis/index.ts";
import { MODEL_VERSION } from "../../sim/version.ts";
import { term } from "../forms/term.ts";
import { askedTexts, askFields, wholeAsk } from "../experiments/ask-form.ts";
import { commandLine, faultList } from "../experiments/cell-parts.ts";
import { attackPicture } from "../experiments/attack-picture.ts";
import { attackFigures, attackSentences, attackWarnings, behaviourLines, boundText } from "../experiments/red-team-words.ts";
import type { Reported } from "../experiments/open-search.ts";
import type { Picture } from "../experiments/picture.ts";
import { searchKey } from "../experiments/search-run.ts";
import { type Asked, SearchingCellElement } from "../experiments/searching-cell.ts";
import type { Told } from "../experiments/told.ts";
import { type Ask, asked, type Asks } from "../notebook/asks.ts";
import { freshId, putExporter } from "../notebook/edits.ts";
import { count, shortHash } from "../notebook/figures.ts";
import type { RunStatus } from "../notebook/runs.ts";

const ALL = "all";
/** Finalists of a policy, and runs of a behaviour that the race leaves behind, as a share; about. */
const FINALISTS = 8;
const RUN_SHARE = 0.5;

interface RedTeamQuestion extends Asked<RedTeamReport> {
  readonly study: Study;
  readonly policies: readonly string[];
  readonly terms: RedTeamTerms;
}
type Found = RedTeamQuestion & Reported<RedTeamReport>;

/** The exporter's behaviour that hurts a policy most, what it costs the exporter, and what that rests on. */
class RedTeamCellElement extends SearchingCellElement<RedTeamReport, RedTeamQuestion> {
  protected override readonly heading = "Can the exporter break it?";
  protected override readonly intro =
    "Searches the behaviours of the exporting state, postures and dated controls alike, for the one that hurts a policy most, and for the worst that it could bear to do. Each is compared with an exporting state that only sells as usual, in the same random futures.";
  #known: { readonly study: Study; readonly asks: string; readonly asked: RedTeamQuestion } | undefined;
  #picture: { readonly report: RedTeamReport; readonly study: Study; readonly picture: Picture | undefined } | undefined;

  protected override body(scenario: ScenarioSpec, study: Study, status: RunStatus | undefined): TemplateResult {
    const asks = asksOf(study);
    const values = asked(asks, this.cell.asks);
    const { mostEurPerEur } = termsOf(values, study.seed).credibility;
    const idle = mostEurPerEur === undefined ? "most-cost-ratio" : "most-cost-meur";
    const used = asks.filter(({ id }) => id !== idle);
    const fields = askFields(used, values, (id, value) => this.ask(id, value));
    if (study.policies.length < 2)
      return faultList(t("There is nothing to attack."), t("The study has no policy beside its baseline: add one in the policy cell."));
    this.current = this.#askedOf(study, used, values);
    const { policies, terms } = this.current;
    return html`<div class="asks">${fields}</div>
      ${this.bar(status)}
      ${this.finding()}
      ${commandLine(scenario, this.cell.kind, commandOf(policies, study, terms))}`;
  }

  #askedOf(study: Study, used: readonly Ask[], values: Asks): RedTeamQuestion {
    const asks = JSON.stringify(values);
    if (this.#known?.study === study && this.#known.asks === asks) return this.#known.asked;
    const others = study.policies.map(({ id }) => id).filter((id) => id !== study.baseline);
    const policies = values.policy === ALL ? others : [String(values.policy)];
    const terms = termsOf(values, study.seed);
    const { evaluations, replications, confirm } = terms;
    const made: RedTeamQuestion = {
      key: searchKey([study.worlds, policies, terms]),
      steps: () => redTeamStudy(study, policies, terms),
      estimate: Math.round(
        policies.length * (replications * (1 + evaluations * RUN_SHARE) + (4 + FINALISTS + study.exporters.length) * confirm),
      ),
      settings: askedTexts(used, values),
      study,
      policies,
      terms,
    };
    this.#known = { study, asks, asked: made };
    return made;
  }

  protected override told(found: Found): Told {
    const { report, study, terms, policies, runs } = found;
    const ranked = weakestFirst(report.found, policies);
    if (this.#picture?.report !== report || this.#picture.study !== study) {
      const order = ranked.map(({ policy }) => policy);
      this.#picture = { report, study, picture: attackPicture(report, study, terms, order) };
    }
    const { picture } = this.#picture;
    const sentences = ranked.flatMap(({ policy }) => {
      const search = report.searches.find(({ world }) => world.policy.id === policy);
      return search ? attackSentences(study, search, report, terms) : [];
    });
    return {
      sentences,
      warnings: attackWarnings(report.searches, report.found, terms.confirm, terms.credibility),
      parts: [
        picture && { picture },
        ...ranked.filter(({ at }) => at !== undefined).map(({ policy }) => ({ text: this.#policy(found, policy) })),
      ],
      about: t(
        "Simulated. Scenario “{scenario}”, {harm}, {runs} runs, seed {seed}, search seed {searchSeed}, Bodem {version}, hash {hash}.",
        {
          scenario: t(study.title),
          harm: t(terms.harm.title).toLowerCase(),
          runs: count(runs),
          seed: study.seed,
          searchSeed: terms.searchSeed,
          version: MODEL_VERSION,
          hash: shortHash(report.hash),
        },
      ),
    };
  }

  #policy({ report, study, terms }: Found, policy: string): TemplateResult {
    const own = report.found.filter((one) => one.policy === policy);
    const title = t(study.policies.find(({ id }) => id === policy)?.title ?? policy);
    const rows = own.map((attack) => attackFigures(terms.harm, attack));
    const heads = own.map(({ label }) => t(label).replace(/^./, (first) => first.toUpperCase()));
    return html`<section class="attacked"><h3>${title}</h3>
      <div class="tw"><table class="held"><thead><tr><th scope="col">${t("Attack")}</th>${heads.map((head) => html`<th scope="col">${head}</th>`)}</tr></thead>
        <tbody>
          <tr><th scope="row">${t("What the exporter does")}</th>${own.map((attack, at) => html`<td data-h=${heads[at]}><ul>${behaviourLines(attack.behaviour).map((line) => html`<li>${line}</li>`)}</ul></td>`)}</tr>
          ${rows[0].map(([name, , meaning], row) => html`<tr><th scope="row">${meaning === undefined ? name : term(name, meaning)}</th>${rows.map((column, at) => html`<td data-h=${heads[at]}>${column[row][1]}</td>`)}</tr>`)}
        </tbody></table></div>
      <p class="hint">${boundText(own[0])}</p>
      <p class="takes">${own.map((attack) => html`<button type="button" class="btn" @click=${() => this.#take(title, attack)}>${t("Take “{attack}” into the notebook", { attack: t(attack.label) })}</button>`)}</p>
    </section>`;
  }

  /** The attack becomes a behaviour of the exporter that the notebook runs. */
  #take(policy: string, { label, behaviour }: FoundAttack): void {
    const id = freshId(
      (this.notebook.study?.exporters ?? []).map((exporter) => exporter.id),
      label.startsWith("worst at") ? "worst" : "worst-credible",
    );
    this.notebook.editAndChoose(
      putExporter(id, exporterSpec(t("Attack on {policy}: {label}", { policy, label: t(label) }).slice(0, 80), behaviour)),
      { exporter: id },
    );
  }
}

function asksOf({ policies, baseline }: Study): Ask[] {
  const others = policies.filter(({ id }) => id !== baseline);
  return [
    {
      kind: "choice",
      id: "policy",
      title: "Policy",
      default: others[0]?.id ?? ALL,
      options: [...others.map(({ id, title }) => ({ value: id, title })), { value: ALL, title: "all, the weakest first" }],
    },
    {
      kind: "choice",
      id: "harm",
      title: "What the exporter aims at",
      default: HARMS[0].id,
      options: HARMS.map(({ id, title }) => ({ value: id, title })),
    },
    wholeAsk("evaluations", "Behaviours to try", RED_TEAM_DEFAULTS.evaluations, 4, 2000),
    wholeAsk("replications", "Runs of each that looks bad", RED_TEAM_DEFAULTS.replications, 2, 200),
    wholeAsk("confirm", "Runs of the worst, again", RED_TEAM_DEFAULTS.confirm, 2, 2000),
    {
      kind: "number",
      id: "most-cost-ratio",
      title: "Credible while it costs the exporter at most",
      default: RED_TEAM_DEFAULTS.costRatio,
      min: 0,
      max: 1000,
      unit: "EUR per EUR of harm",
    },
    {
      kind: "number",
      id: "most-cost-meur",
      title: "Credible while it costs the exporter at most",
      default: RED_TEAM_DEFAULTS.costMeur,
      min: 0,
      max: 1_000_000,
      whole: true,
      unit: "MEUR",
    },
  ];
}

function termsOf(asks: Asks, seed: string): RedTeamTerms {
  const harm = HARMS.find(({ id }) => id === asks.harm) ?? HARMS[0];
  const inEuros = KPIS[kpiIndex(harm.kpi)].unit === "EUR";
  return {
    harm,
    credibility: inEuros ? { mostEurPerEur: Number(asks["most-cost-ratio"]) } : { mostEur: Number(asks["most-cost-meur"]) * 1e6 },
    evaluations: Number(asks.evaluations),
    replications: Number(asks.replications),
    confirm: Number(asks.confirm),
    searchSeed: RED_TEAM_DEFAULTS.searchSeed,
    seed,
  };
}

function commandOf(policies: readonly string[], { policies: all }: Study, terms: RedTeamTerms): string {
  const named = policies.length === all.length - 1 ? "" : policies.map((id) => ` --policy ${id}`).join("");
  const { mostEurPerEur, mostEur = 0 } = terms.credibility;
  const limit = mostEurPerEur === undefined ? `--most-cost-meur ${mostEur / 1e6}` : `--most-cost-ratio ${mostEurPerEur}`;
  return `redteam FILE${named} --harm ${terms.harm.id} --evaluations ${terms.evaluations} --replications ${terms.replications} --confirm ${terms.confirm} ${limit}`;
}
customElements.define("bodem-redteam-cell", RedTeamCellElement);
