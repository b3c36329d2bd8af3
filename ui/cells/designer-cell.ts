import { html, type TemplateResult } from "lit";
import { t } from "../../language/language.ts";
import { type DesignReport, type Judged, designer } from "../../analysis/designer/designer.ts";
import type { Verdict } from "../../analysis/designer/verdict.ts";
import type { Study } from "../../scenarios/scenario.ts";
import { materialById } from "../../sim/materials/index.ts";
import { postureById } from "../../sim/adversary/index.ts";
import type { Constraint } from "../../analysis/designer/brief.ts";
import { frontierScatter } from "../charts/frontier-scatter.ts";
import type { Ask, Asks } from "../experiments/ask-form.ts";
import { boundText, briefAsks, constraintsOf, constraintText } from "../experiments/design-brief.ts";
import type { Picture } from "../experiments/picture.ts";
import { leverText, type Search, SearchCellElement, type SearchPlan } from "../experiments/search-cell.ts";
import type { Told } from "../experiments/told.ts";
import { and, percent } from "../experiments/words.ts";
import { count, figureText, settingText } from "../notebook/figures.ts";

/** Behaviours that the red team tries where attacks count, and Morris trajectories for the shakiest assumption. */
const RED_TEAM = 24;
const RED_TEAM_RUNS = 8;
const TRAJECTORIES = 2;
const ROUNDS = 1;
/** Finalists, verifications and candidates judged at the ends of the shakiest assumption, about. */
const FINALISTS = 11;
const NEIGHBOURS = 26;
/** What an attack may cost the exporter before it is not believed, EUR. */
const CREDIBLE_EUR = 3e9;

/** The settings of a policy that keep a target and limits at the least cost to the treasury. */
class DesignerCellElement extends SearchCellElement<DesignReport> {
  protected override readonly heading = "Find me the strike";
  protected override readonly intro =
    "Say what must be reached and what it may cost: the designer searches the settings of the policy for the least outlay of the treasury, one run in twenty left out. What it reports is measured on draws that the search has not seen.";
  #picture: { readonly report: DesignReport; readonly picture: Picture } | undefined;

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
    const terms = {
      world,
      baseline,
      attacks,
      levers,
      constraints,
      objective: { kpi: "fiscal-pv", statistic: "p95", better: "lower" } as const,
      seed: study.seed,
      evaluations,
      replications,
      confirm,
      redTeam: attacked ? RED_TEAM : 0,
      rounds: ROUNDS,
      credibility: { mostEur: CREDIBLE_EUR },
      trajectories: TRAJECTORIES,
    };
    const guesses = (materialById(study.material)?.parameters ?? []).filter(
      ({ confidence, min, max }) => confidence === "assumed" && min < max,
    );
    const judged = (evaluations + 1 + NEIGHBOURS) * replications + FINALISTS * confirm;
    return {
      terms,
      estimate: judged * (1 + attacks.length) + terms.redTeam * RED_TEAM_RUNS * 2 + TRAJECTORIES * (guesses.length + 1),
      steps: () => designer(terms),
    };
  }

  protected override command({ world }: SearchPlan, asks: Asks): string {
    const [target, ...limits] = constraintsOf(asks);
    const limit = limits.map(({ text }) => ` --limit "${text}"`).join("");
    return `design FILE --policy ${world.policy.id} --exporter ${world.exporter.id} --target "${target.text}"${limit} --evaluations ${asks.evaluations} --replications ${asks.replications} --confirm ${asks.confirm}`;
  }

  protected override tell(report: DesignReport, plan: SearchPlan, about: string): Told {
    const { design, constraints } = report;
    if (!design) {
      const failed = html`<p class="fault" role="alert">${t("No setting could be run to its end: there is no design.")}</p>`;
      return { sentences: [], warnings: [], parts: [{ text: failed }], about };
    }
    if (this.#picture?.report !== report) this.#picture = { report, picture: pictureOf(report, plan) };
    const held = html`<div class="tw"><table class="held"><thead><tr><th scope="col">${t("Target or limit")}</th><th scope="col">${t("On fresh draws")}</th><th scope="col">${t("Held?")}</th></tr></thead>
        <tbody>${constraints.map(
          (constraint, c) =>
            html`<tr><th scope="row">${constraintText(constraint)}</th><td data-h=${t("On fresh draws")}>${verdictText(constraint, design.verdicts[c])}</td><td data-h=${t("Held?")}>${standing(design.verdicts[c])}</td></tr>`,
        )}</tbody></table></div>`;
    const shakiest = shakiestText(report, plan);
    return {
      sentences: sentencesOf(report, design),
      warnings: warningsOf(report, design),
      parts: [
        {
          control: html`<p><button type="button" class="btn" @click=${() => this.adopt(plan, design.settings)}>${t("Set the policy so")}</button></p>`,
        },
        { text: held },
        report.frontier.length > 1 ? { picture: this.#picture.picture } : undefined,
        shakiest && { text: shakiest },
      ],
      about,
    };
  }
}

const settingsText = ({ levers }: DesignReport, { settings }: Judged): string =>
  and(levers.map((lever, l) => `${t(lever.title).toLowerCase()} ${leverText(lever, settings[l])}`));

const standing = ({ holds, surely }: Verdict): string => t(surely ? "holds" : holds ? "holds, not beyond doubt" : "broken");

function verdictText({ probability, unit }: Constraint, { value, low, high }: Verdict): string {
  return probability === "mean"
    ? t("{value} (95 % interval {low} to {high})", {
        value: figureText(value, unit),
        low: figureText(low, unit),
        high: figureText(high, unit),
      })
    : t("{value} of runs (95 % interval {low} to {high})", { value: percent(value), low: percent(low), high: percent(high) });
}

function sentencesOf(report: DesignReport, design: Judged): string[] {
  const binding = report.relaxations.filter(({ gain }) => gain > 0).sort((a, b) => b.gain - a.gain);
  const binds = binding.map(({ constraint, step, gain }) =>
    gain === Infinity
      ? t("“{constraint}” is what cannot be met; {step}, something tried would do", { constraint: constraintText(constraint), step })
      : t("“{constraint}”; {step}, it would cost {amount} less", {
          constraint: constraintText(constraint),
          step,
          amount: figureText(gain, "EUR"),
        }),
  );
  const told = { tried: count(report.tried), settings: settingsText(report, design), cost: figureText(design.objective, "EUR") };
  return [
    report.holds
      ? t(
          "Of {tried} settings tried the cheapest that holds: {settings}; the treasury then pays {cost} or more in one run in twenty (present value).",
          told,
        )
      : t(
          "No setting of the {tried} tried holds all that was asked. Nearest: {settings}; the treasury then pays {cost} or more in one run in twenty (present value).",
          told,
        ),
    binds.length === 0
      ? t("Nothing binds: easing what was asked would not make it cheaper among the settings tried.")
      : t("What binds: {constraints}.", { constraints: binds.join("; ") }),
  ];
}

function warningsOf(report: DesignReport, design: Judged): string[] {
  const warnings: string[] = [];
  if (report.holds && !report.surely)
    warnings.push(
      t("Not beyond doubt: the interval of {constraints} reaches to the wrong side. More runs to confirm would tell.", {
        constraints: and(
          report.constraints.flatMap((one, c) => (design.verdicts[c].surely ? [] : [t("“{title}”", { title: constraintText(one) })])),
        ),
      }),
    );
  if (report.worstAttack) {
    const { posture, measures } = report.worstAttack;
    warnings.push(
      t("The worst credible attack found on it: {behaviour}.", {
        behaviour: measures.reduce(
          (behaviour, { measure }) => t("{behaviour} with {measure}", { behaviour, measure: t(measure) }),
          t(postureById(posture)?.title ?? posture),
        ),
      }),
    );
  }
  warnings.push(t("This is the best of what was tried, on the guesses of the register: a longer search may find better."));
  return warnings;
}

function shakiestText({ shakiest }: DesignReport, { study }: SearchPlan): TemplateResult | undefined {
  if (!shakiest) return undefined;
  const { evidence, ends } = shakiest;
  const numbers = [study.material, ...study.alongside].flatMap((id) => materialById(id)?.parameters ?? []);
  const unit = numbers.find(({ id }) => id === evidence.factor)?.unit ?? "";
  return html`<div class="shakiest"><h3>${t("The shakiest assumption: {number}", { number: t(evidence.title) })}</h3><p>${evidence.reason}</p>
    <ul>${ends.map(({ value, kept, design }) => {
      const told = {
        value: settingText(Number(value.toPrecision(3)), unit),
        stays: t(kept?.verdicts.every(({ holds }) => holds) ? "the design still holds" : "the design breaks"),
      };
      return html`<li>${
        design
          ? t("At {value}: {stays}; the cheapest tried that holds then costs {cost}.", {
              ...told,
              cost: figureText(design.objective, "EUR"),
            })
          : t("At {value}: {stays}; none of those tried holds.", told)
      }</li>`;
    })}</ul></div>`;
}

function pictureOf(report: DesignReport, { world }: SearchPlan): Picture {
  const { frontier, levers, constraints } = report;
  const [target] = constraints;
  const dots = frontier.map((one, at) => ({
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
      "Settings that keep the limits, as judged in the search. Upward: share of runs with {target}. Lines: 95 % intervals. Filled: the design.",
      { target: boundText(target) },
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
      rows: dots.map((dot, at) => [
        String(dot.number),
        ...levers.map((lever, l) => leverText(lever, frontier[at].settings[l])),
        dot.x,
        dot.y,
      ]),
    }),
  };
}
customElements.define("bodem-designer-cell", DesignerCellElement);
