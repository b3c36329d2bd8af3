import { html } from "lit";
import { t } from "../../language/language.ts";
import { type DesignReport, designer, designerRuns, type DesignerTerms } from "../../analysis/designer/designer.ts";
import type { Study } from "../../scenarios/scenario.ts";
import { frontierScatter } from "../charts/frontier-scatter.ts";
import type { Ask, Asks } from "../experiments/ask-form.ts";
import { boundText, briefAsks, constraintsOf, constraintText } from "../experiments/design-brief.ts";
import { designSentences, designWarnings, shakiestText, standing, verdictText } from "../experiments/design-words.ts";
import { leverText, type OfferedLever, priceFirst } from "../experiments/levers-form.ts";
import type { Picture } from "../experiments/picture.ts";
import { type Search, SearchCellElement, type SearchPlan } from "../experiments/search-cell.ts";
import type { Told } from "../experiments/told.ts";
import { count } from "../notebook/figures.ts";

/** Behaviours that the red team tries where attacks count, and Morris trajectories for the shakiest assumption. */
const RED_TEAM = 24;
const TRAJECTORIES = 2;
const ROUNDS = 1;
/** What an attack may cost the exporter before it is not believed, EUR. */
const CREDIBLE_EUR = 3e9;

/** The settings of a policy that keep a target and limits at the least cost to the treasury. */
class DesignerCellElement extends SearchCellElement<DesignReport> {
  protected override readonly heading = "Find me the strike";
  protected override readonly intro =
    "Say what must be reached and what it may cost: the designer searches the settings of the policy for the least outlay of the treasury, one run in twenty left out. What it reports is measured in random futures that the search has not seen (fresh draws).";
  #picture: { readonly report: DesignReport; readonly plan: SearchPlan; readonly picture: Picture } | undefined;

  protected override asks(study: Study): readonly Ask[] {
    return briefAsks(study);
  }

  protected override search({ study, world, baseline, levers }: SearchPlan, asks: Asks): Search<DesignReport> {
    const constraints = constraintsOf(asks);
    const attacked = asks.under === "attack";
    const attacks = attacked
      ? study.worlds.flatMap(({ policy, exporter }) =>
          policy.id === world.policy.id && exporter.id !== world.exporter.id ? [exporter] : [],
        )
      : [];
    const [evaluations, replications, confirm] = [asks.evaluations, asks.replications, asks.confirm].map(Number);
    const terms: DesignerTerms = {
      world,
      baseline,
      attacks,
      levers,
      constraints,
      objective: { kpi: "fiscal-pv", statistic: "p95", better: "lower" },
      seed: study.seed,
      evaluations,
      replications,
      confirm,
      redTeam: attacked ? RED_TEAM : 0,
      rounds: ROUNDS,
      credibility: { mostEur: CREDIBLE_EUR },
      trajectories: TRAJECTORIES,
    };
    const { usual, most } = designerRuns(terms);
    return {
      terms,
      estimate: usual,
      more: attacked
        ? t("up to {count} more if cheap settings fail when run again, or an attack breaks the design", { count: count(most - usual) })
        : t("up to {count} more if cheap settings fail when run again", { count: count(most - usual) }),
      steps: () => designer(terms),
    };
  }

  protected override searchedFirst(study: Study, policy: string): readonly OfferedLever[] {
    return priceFirst(study, policy);
  }

  /** With all that the command line would do otherwise by itself: more levers, more trajectories, a longer red team. */
  protected override command({ world, levers }: SearchPlan, asks: Asks): string {
    const [target, ...limits] = constraintsOf(asks);
    const searched = levers.map(({ id }) => ` --lever ${id}`).join("");
    const attacked = asks.under === "attack" ? ` --red-team ${RED_TEAM}` : "";
    const limit = limits.map(({ text }) => ` --limit "${text}"`).join("");
    return `design FILE --policy ${world.policy.id} --exporter ${world.exporter.id}${searched} --target "${target.text}"${limit} --evaluations ${asks.evaluations} --replications ${asks.replications} --confirm ${asks.confirm} --trajectories ${TRAJECTORIES}${attacked}`;
  }

  protected override tell(report: DesignReport, plan: SearchPlan, about: string): Told {
    const { design, constraints } = report;
    if (!design) {
      const failed = html`<p class="fault" role="alert">${t("No setting could be run to its end: there is no design.")}</p>`;
      return { sentences: [], warnings: [], parts: [{ text: failed }], about };
    }
    if (this.#picture?.report !== report || this.#picture.plan !== plan) this.#picture = { report, plan, picture: pictureOf(report, plan) };
    const held = html`<div class="tw"><table class="held"><thead><tr><th scope="col">${t("Target or limit")}</th><th scope="col">${t("On fresh draws")}</th><th scope="col">${t("Held?")}</th></tr></thead>
        <tbody>${constraints.map(
          (constraint, c) =>
            html`<tr><th scope="row">${constraintText(constraint)}</th><td data-h=${t("On fresh draws")}>${verdictText(constraint, design.verdicts[c])}</td><td data-h=${t("Held?")}>${standing(design.verdicts[c])}</td></tr>`,
        )}</tbody></table></div>`;
    const shakiest = shakiestText(report, plan.study);
    return {
      sentences: designSentences(report, design),
      warnings: designWarnings(report, design),
      parts: [
        {
          control: html`<p><button type="button" class="btn" @click=${() => this.adopt(plan, design.settings)}>${t(report.holds ? "Set the policy so" : "Set the policy to the nearest")}</button></p>`,
        },
        { text: held },
        report.again.length > 1 ? { picture: this.#picture.picture } : undefined,
        shakiest && { text: shakiest },
      ],
      about,
    };
  }
}

function pictureOf(report: DesignReport, { world }: SearchPlan): Picture {
  const { again, levers, constraints } = report;
  const [target] = constraints;
  const dots = again.map((one, at) => ({
    x: one.objective * 1e-6,
    y: 100 * one.verdicts[0].value,
    y1: 100 * one.verdicts[0].low,
    y2: 100 * one.verdicts[0].high,
    number: at + 1,
    knee: report.design !== undefined && one.settings.every((setting, l) => setting === report.design?.settings[l]),
    text: levers.map((lever, l) => `${t(lever.title)} ${leverText(lever, one.settings[l])}`).join("\n"),
  }));
  const axes = () => ({ x: t("Treasury, P95 of the present value, MEUR"), y: t("Runs that reach the target, %") });
  const [first, last] = [dots[0], dots[dots.length - 1]];
  return {
    title: t("{policy}: what surer costs", { policy: t(world.policy.title) }),
    subtitle: t(
      "Settings that were run again, {runs} runs each. Upward: share of runs with {target}. Lines: 95 % intervals. Filled: the one chosen, which is reported on draws of its own.",
      { runs: count(again[0].verdicts[0].runs), target: boundText(target) },
    ),
    draw: (width) => frontierScatter(dots, axes(), width),
    describe: t("{count} settings, from {from} MEUR with {low} % to {to} MEUR with {high} %.", {
      count: dots.length,
      from: first.x.toFixed(0),
      low: first.y.toFixed(0),
      to: last.x.toFixed(0),
      high: last.y.toFixed(0),
    }),
    table: () => ({
      columns: [t("Number"), ...levers.map(({ title }) => t(title)), axes().x, axes().y].map((title) => ({ title, unit: "" })),
      rows: dots.map((dot, at) => [String(dot.number), ...levers.map((lever, l) => leverText(lever, again[at].settings[l])), dot.x, dot.y]),
    }),
  };
}
customElements.define("bodem-designer-cell", DesignerCellElement);
