import { html, type TemplateResult } from "lit";
import type { Frontier, Goal, Statistic } from "../../analysis/frontier-study.ts";
import type { Study } from "../../scenarios/scenario.ts";
import { KPIS, kpiIndex } from "../../sim/results/kpis/index.ts";
import { frontierScatter } from "../charts/frontier-scatter.ts";
import { type Ask, type Asks, type ChoiceAsk, wholeAsk } from "../experiments/ask-form.ts";
import { axisUnit } from "../experiments/axis-unit.ts";
import { exporterAsk, kpiAsk, policyAsk } from "../experiments/criterion-asks.ts";
import { frontierSteps } from "../experiments/frontier-steps.ts";
import { searchedFirst } from "../experiments/levers-form.ts";
import type { Picture } from "../experiments/picture.ts";
import { sentencesAndWarnings } from "../experiments/says.ts";
import { leverText, type Search, SearchCellElement, type SearchPlan } from "../experiments/search-cell.ts";
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
  #picture: { readonly report: Frontier; readonly picture: Picture } | undefined;

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
      throw new Error("Both goals are the same: a frontier is a trade-off between two.");
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

  protected override finding(report: Frontier, plan: SearchPlan, _asks: Asks, about: string): TemplateResult {
    if (report.policies.length === 0) return html`<p class="fault" role="alert">No setting could be run to its end.</p>`;
    if (this.#picture?.report !== report) this.#picture = { report, picture: pictureOf(distinct(report), plan) };
    const shown = distinct(report);
    return html`${sentencesAndWarnings(sentencesOf(shown), warningsOf(shown))}
      <bodem-picture .picture=${this.#picture.picture} .about=${about}></bodem-picture>
      <ol class="settings">${report.policies.map(
        (
          { settings, values },
          at,
        ) => html`<li><span>${at === report.knee ? html`<b>Knee.</b> ` : nothing}${report.levers.map((lever, l) => `${lever.title} ${leverText(lever, settings[l])}`).join(", ")}:
          <b>${values.map((value, g) => figureText(value, KPIS[kpiIndex(report.goals[g].kpi)].unit)).join(" for ")}</b></span>
          <button type="button" class="btn" aria-label="Set the policy so: number ${at + 1}" @click=${() => this.adopt(plan, settings)}>Set the policy so</button></li>`,
      )}</ol>`;
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
  return `${title}, ${STATISTICS.find(({ value }) => value === statistic)?.title}`;
}

function sentencesOf({ policies, goals, knee, tried, confirmed }: Frontier): string[] {
  const text = (at: number, g: number): string => figureText(policies[at].values[g], KPIS[kpiIndex(goals[g].kpi)].unit);
  const ends = [0, policies.length - 1];
  const from = `${count(tried)} settings were tried, the best ${count(confirmed)} run again on new draws; ${policies.length === 1 ? "one outcome is" : `${count(policies.length)} outcomes are`} on the frontier.`;
  if (policies.length === 1)
    return [from, `It is best in both goals: ${nameOf(goals[0])} ${text(0, 0)}, ${nameOf(goals[1])} ${text(0, 1)}.`];
  return [
    from,
    `From one end to the other, ${nameOf(goals[0])} goes from ${text(ends[0], 0)} to ${text(ends[1], 0)}, and with it ${nameOf(goals[1])} from ${text(ends[0], 1)} to ${text(ends[1], 1)}.`,
    `Look first at number ${knee + 1}, the knee: ${text(knee, 0)} for ${text(knee, 1)}. Beyond it more of one goal costs much of the other.`,
  ];
}

function warningsOf({ goals, noise, failed, policies, knee }: Frontier): string[] {
  const loud = goals.filter((_, g) => noise[g] > 1);
  const warnings: string[] = [];
  if (failed > 0) warnings.push(`${count(failed)} settings had a run that failed, and are left out.`);
  if (loud.length > 0)
    warnings.push(`The runs cannot tell neighbours apart in ${loud.map(nameOf).join(" and ")}: more runs of each setting would.`);
  const next = policies[knee + 1] ?? policies[knee - 1];
  const close = (g: number): boolean =>
    Math.abs(next.values[g] - policies[knee].values[g]) < 1.96 * Math.hypot(next.errors[g], policies[knee].errors[g]);
  if (next && goals.every((_, g) => close(g))) warnings.push("The intervals of the knee and of its neighbour overlap in both goals.");
  warnings.push("This is the best of what was tried: a longer search may find better.");
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
    text: levers.map((lever, l) => `${lever.title} ${leverText(lever, settings[l])}`).join("\n"),
  }));
  const axes = { x: `${nameOf(goals[0])}, ${x.unit}`, y: `${nameOf(goals[1])}, ${y.unit}` };
  return {
    title: `${world.policy.title}: what more of one goal costs in the other`,
    subtitle: `Across: ${axes.x}, ${goals[0].better} is better. Upward: ${axes.y}, ${goals[1].better} is better. Lines: standard errors. Numbers are named below; filled: the knee.`,
    draw: (width) => frontierScatter(dots, axes, width),
    describe: `${dots.length} settings, from ${dots[0].x.toPrecision(3)} ${x.unit} and ${dots[0].y.toPrecision(3)} ${y.unit} to ${dots[dots.length - 1].x.toPrecision(3)} ${x.unit} and ${dots[dots.length - 1].y.toPrecision(3)} ${y.unit}.`,
    table: {
      columns: ["Number", ...levers.map(({ title }) => title), axes.x, "standard error", axes.y, "standard error"].map((title) => ({
        title,
        unit: "",
      })),
      rows: dots.map((dot, at) => [
        String(dot.number),
        ...levers.map((lever, l) => leverText(lever, policies[at].settings[l])),
        dot.x,
        policies[at].errors[0] * x.scale,
        dot.y,
        policies[at].errors[1] * y.scale,
      ]),
    },
  };
}
customElements.define("bodem-frontier-cell", FrontierCellElement);
