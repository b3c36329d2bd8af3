import { html } from "lit";
import { t, withMarks } from "../../language/language.ts";
import type { Frontier, Goal, Statistic } from "../../analysis/frontier-study.ts";
import type { Study } from "../../scenarios/scenario.ts";
import { KPIS, kpiIndex } from "../../sim/results/kpis/index.ts";
import { frontierScatter } from "../charts/frontier-scatter.ts";
import { type Ask, type Asks, type ChoiceAsk, wholeAsk } from "../experiments/ask-form.ts";
import { axisUnit } from "../../scenarios/axis-unit.ts";
import { exporterAsk, kpiAsk, policyAsk } from "../experiments/criterion-asks.ts";
import { frontierSteps } from "../experiments/frontier-steps.ts";
import { leverText, searchedFirst } from "../experiments/levers-form.ts";
import type { Picture } from "../experiments/picture.ts";
import { type Search, SearchCellElement, type SearchPlan } from "../experiments/search-cell.ts";
import type { Told } from "../experiments/told.ts";
import { and } from "../experiments/words.ts";
import { count, figureText } from "../notebook/figures.ts";
import { nothing } from "./cell.ts";

const STATISTICS: readonly { readonly value: Statistic; readonly title: string }[] = [
  { value: "mean", title: "mean" },
  { value: "p50", title: "median" },
  { value: "p95", title: "95th percentile" },
  { value: "p5", title: "5th percentile" },
];
/** Contenders that are run again, about. */
const CONTENDERS = 16;

const statisticAsk = (id: string, title: string, preset: Statistic): ChoiceAsk => ({
  kind: "choice",
  id,
  title,
  default: preset,
  options: STATISTICS,
});

/** What each euro buys: settings of a policy of which none is better in one goal without being worse in another. */
class FrontierCellElement extends SearchCellElement<Frontier> {
  protected override readonly heading = "What does each euro buy?";
  protected override readonly intro =
    "Searches the settings of a policy for those of which none is better in one goal without being worse in the other. The best are run again on draws that nobody has seen, and the frontier is made of these.";
  #picture: { readonly report: Frontier; readonly plan: SearchPlan; readonly picture: Picture } | undefined;

  protected override asks(study: Study): readonly Ask[] {
    const directed = ({ better }: { readonly better: string }): boolean => better !== "none";
    return [
      policyAsk(study, searchedFirst(study)),
      exporterAsk(study),
      kpiAsk("cost", "Goal across", "fiscal-pv", directed),
      statisticAsk("cost-statistic", "of which the", "p95"),
      kpiAsk("gain", "Goal upward", "built-ex-china", directed),
      statisticAsk("gain-statistic", "of which the", "mean"),
      wholeAsk("evaluations", "Settings to try", 64, 16, 2000),
      wholeAsk("replications", "Runs of each", 12, 2, 500),
      wholeAsk("confirm", "Runs of the best, again", 48, 2, 2000),
    ];
  }

  protected override search({ world, study, levers }: SearchPlan, asks: Asks): Search<Frontier> {
    const goals = goalsOf(asks);
    if (goals[0].kpi === goals[1].kpi && goals[0].statistic === goals[1].statistic)
      throw new Error(t("Both goals are the same: a frontier is a trade-off between two."));
    const [evaluations, replications, confirm] = [asks.evaluations, asks.replications, asks.confirm].map(Number);
    const terms = {
      world,
      seed: study.seed,
      levers,
      goals,
      uncertainties: [],
      replications,
      confirm,
      evaluations,
      searchSeed: "1",
    };
    return {
      terms,
      estimate: (evaluations + 1) * replications + CONTENDERS * confirm,
      steps: () => frontierSteps({ ...terms, settingsOfState: () => [] }),
    };
  }

  protected override command({ world }: SearchPlan, asks: Asks): string {
    const goals = goalsOf(asks).map(({ kpi, statistic }) => `--goal ${kpi}:${statistic}`);
    return `frontier FILE --policy ${world.policy.id} --exporter ${world.exporter.id} ${goals.join(" ")} --evaluations ${asks.evaluations} --replications ${asks.replications} --confirm ${asks.confirm}`;
  }

  protected override tell(report: Frontier, plan: SearchPlan, about: string): Told {
    if (report.policies.length === 0) {
      const failed = html`<p class="fault" role="alert">${t("No setting could be run to its end.")}</p>`;
      return { sentences: [], warnings: [], parts: [{ text: failed }], about };
    }
    if (this.#picture?.report !== report || this.#picture.plan !== plan)
      this.#picture = { report, plan, picture: pictureOf(distinct(report), plan) };
    const shown = distinct(report);
    const named = html`<ol class="settings">${shown.policies.map(
      (
        { settings, values },
        at,
      ) => html`<li><span>${at === shown.knee ? html`<b>${t("Knee.")}</b> ` : nothing}${report.levers.map((lever, l) => `${t(lever.title)} ${leverText(lever, settings[l])}`).join(", ")}:
          <b>${forText(...values.map((value, g) => figureText(value, KPIS[kpiIndex(report.goals[g].kpi)].unit)))}</b></span>
          <button type="button" class="btn" aria-label=${t("Set the policy so: number {number}", { number: at + 1 })} @click=${() => this.adopt(plan, settings)}>${t("Set the policy so")}</button></li>`,
    )}</ol>`;
    return {
      sentences: sentencesOf(shown),
      warnings: warningsOf(shown),
      parts: [{ picture: this.#picture.picture }, { text: named }],
      about,
    };
  }
}

/** Settings that come to the same in both goals are one point: the first stands for them. */
function distinct(report: Frontier): Frontier {
  const { policies, knee } = report;
  const first = policies.map(({ values }) => policies.findIndex((other) => other.values.every((value, g) => value === values[g])));
  const kept = policies.filter((_, at) => first[at] === at);
  return { ...report, policies: kept, knee: kept.indexOf(policies[first[knee]]) };
}

function goalsOf(asks: Asks): Goal[] {
  return ["cost", "gain"].map((goal) => {
    const kpi = String(asks[goal]);
    const { better } = KPIS[kpiIndex(kpi)];
    return { kpi, statistic: asks[`${goal}-statistic`] as Statistic, better: better === "higher" ? "higher" : "lower" };
  });
}

function nameOf({ kpi, statistic }: Goal): string {
  const { title } = KPIS[kpiIndex(kpi)];
  return `${t(title)}, ${t(STATISTICS.find(({ value }) => value === statistic)?.title ?? statistic)}`;
}

/** What of one goal is had for what of the other. */
const forText = (...[cost, gain]: string[]): string => t("{cost} for {gain}", { cost, gain });

function sentencesOf({ policies, goals, knee, tried, confirmed }: Frontier): string[] {
  const text = (at: number, g: number): string => figureText(policies[at].values[g], KPIS[kpiIndex(goals[g].kpi)].unit);
  const last = policies.length - 1;
  const told = { tried: count(tried), confirmed: count(confirmed), outcomes: count(policies.length) };
  const named = { cost: nameOf(goals[0]), gain: nameOf(goals[1]) };
  if (policies.length === 1)
    return [
      t("{tried} settings were tried, the best {confirmed} run again on new draws; one outcome is on the frontier.", told),
      t("It is best in both goals: {cost} {costs}, {gain} {gains}.", { ...named, costs: text(0, 0), gains: text(0, 1) }),
    ];
  return [
    t("{tried} settings were tried, the best {confirmed} run again on new draws; {outcomes} outcomes are on the frontier.", told),
    t("From one end to the other, {cost} goes from {costsFrom} to {costsTo}, and with it {gain} from {gainsFrom} to {gainsTo}.", {
      ...named,
      costsFrom: text(0, 0),
      costsTo: text(last, 0),
      gainsFrom: text(0, 1),
      gainsTo: text(last, 1),
    }),
    t("Look first at number {number}, the knee: {pair}. Beyond it more of one goal costs much of the other.", {
      number: knee + 1,
      pair: forText(text(knee, 0), text(knee, 1)),
    }),
  ];
}

function warningsOf({ goals, noise, failed, policies, knee }: Frontier): string[] {
  const loud = goals.filter((_, g) => noise[g] > 1);
  const warnings: string[] = [];
  if (failed > 0) warnings.push(t("{count} settings had a run that failed, and are left out.", { count: count(failed) }));
  if (loud.length > 0)
    warnings.push(
      t("The runs cannot tell neighbours apart in {goals}: more runs of each setting would.", { goals: and(loud.map(nameOf)) }),
    );
  const next = policies[knee + 1] ?? policies[knee - 1];
  const close = (g: number): boolean =>
    Math.abs(next.values[g] - policies[knee].values[g]) < 1.96 * Math.hypot(next.errors[g], policies[knee].errors[g]);
  if (next && goals.every((_, g) => close(g))) warnings.push(t("The intervals of the knee and of its neighbour overlap in both goals."));
  warnings.push(t("This is the best of what was tried: a longer search may find better."));
  return warnings;
}

function pictureOf({ policies, goals, levers, knee }: Frontier, { world }: SearchPlan): Picture {
  const [x, y] = goals.map(({ kpi }) => axisUnit(KPIS[kpiIndex(kpi)].unit));
  const dots = policies.map(({ settings, values, errors }, at) => ({
    x: values[0] * x.scale,
    y: values[1] * y.scale,
    x1: (values[0] - (errors[0] || 0)) * x.scale,
    x2: (values[0] + (errors[0] || 0)) * x.scale,
    y1: (values[1] - (errors[1] || 0)) * y.scale,
    y2: (values[1] + (errors[1] || 0)) * y.scale,
    number: at + 1,
    knee: at === knee,
    text: levers.map((lever, l) => `${t(lever.title)} ${leverText(lever, settings[l])}`).join("\n"),
  }));
  const axes = () => ({ x: `${nameOf(goals[0])}, ${t(x.unit)}`, y: `${nameOf(goals[1])}, ${t(y.unit)}` });
  const place = (dot: { readonly x: number; readonly y: number }): string =>
    t("{x} and {y}", { x: `${withMarks(dot.x.toPrecision(3))} ${t(x.unit)}`, y: `${withMarks(dot.y.toPrecision(3))} ${t(y.unit)}` });
  return {
    title: t("{policy}: what more of one goal costs in the other", { policy: t(world.policy.title) }),
    subtitle: t(
      "Across: {x}, {less} is better. Upward: {y}, {more} is better. Lines: standard errors. Numbers are named below; filled: the knee.",
      { ...axes(), less: t(goals[0].better), more: t(goals[1].better) },
    ),
    draw: (width) => frontierScatter(dots, axes(), width),
    describe: t("{count} settings, from {from} to {to}.", { count: dots.length, from: place(dots[0]), to: place(dots[dots.length - 1]) }),
    table: () => ({
      columns: [t("Number"), ...levers.map(({ title }) => t(title)), axes().x, t("standard error"), axes().y, t("standard error")].map(
        (title) => ({
          title,
          unit: "",
        }),
      ),
      rows: dots.map((dot, at) => [
        String(dot.number),
        ...levers.map((lever, l) => leverText(lever, policies[at].settings[l])),
        dot.x,
        policies[at].errors[0] * x.scale,
        dot.y,
        policies[at].errors[1] * y.scale,
      ]),
    }),
  };
}
customElements.define("bodem-frontier-cell", FrontierCellElement);
