import { html } from "lit";
import { t } from "../../language/language.ts";
import type { ExperimentSpec } from "../../scenarios/experiment.ts";
import type { ScenarioSpec, Study } from "../../scenarios/scenario.ts";
import { KPIS, kpiIndex } from "../../sim/results/kpis/index.ts";
import type { Question, RobustnessAnswer } from "../../workers/analyses.ts";
import { rankMatrix } from "../charts/rank-matrix.ts";
import type { Ask, Asks } from "../experiments/ask-form.ts";
import { axisUnit } from "../../scenarios/axis-unit.ts";
import { exporterAsk, kpiAsk } from "../experiments/criterion-asks.ts";
import type { OfferedDesign } from "../experiments/design-form.ts";
import { ExperimentCellElement } from "../experiments/experiment-cell.ts";
import type { Picture } from "../experiments/picture.ts";
import type { Needed, Planned } from "../experiments/planned.ts";
import { readingText, robustnessSentences, robustnessWarnings } from "../experiments/robustness-words.ts";
import { tellingUncertainties } from "../experiments/telling.ts";
import type { Told } from "../experiments/told.ts";
import { figureText } from "../notebook/figures.ts";

const ALL = "all";

/** Which policy does well whatever the state of the world, by several measures that need not agree. */
class RobustnessCellElement extends ExperimentCellElement<RobustnessAnswer> {
  protected override readonly heading = "Which policy is robust?";
  protected override readonly intro =
    "Runs every policy in the same states of the world: points of what nobody knows, behaviours of China, random futures. What “robust” means is a choice, from the worst case to the average, so that several measures are asked, and whether they agree.";
  protected override readonly designs: readonly OfferedDesign[] = [
    { id: "latin-hypercube", title: "Latin hypercube", size: 100 },
    { id: "sobol", title: "Sobol’ sequence", size: 128 },
    { id: "monte-carlo", title: "Monte Carlo", size: 100 },
  ];
  #picture: { readonly answer: RobustnessAnswer; readonly picture: Picture } | undefined;

  protected override preset({ material }: ScenarioSpec): ExperimentSpec {
    return { design: "latin-hypercube", size: 100, replications: 1, uncertainties: tellingUncertainties(material) };
  }

  protected override asks(study: Study, kept: Asks): readonly Ask[] {
    const exporter = exporterAsk(study);
    const measure = kpiAsk("kpi", "Measure", "built-eu", ({ better }) => better !== "none");
    const kpi = measure.options.some(({ value }) => value === kept.kpi) ? String(kept.kpi) : measure.default;
    const enough: Ask = {
      kind: "choice",
      id: "by",
      title: "Good enough is",
      default: "baseline",
      options: [
        { value: "baseline", title: "the baseline’s median" },
        { value: "value", title: "a value" },
      ],
    };
    const { unit } = axisUnit(KPIS[kpiIndex(kpi)].unit);
    return [
      measure,
      { ...exporter, default: ALL, options: [{ value: ALL, title: "All that the study has" }, ...exporter.options] },
      enough,
      ...(kept.by === "value"
        ? [{ kind: "number", id: "enough", title: "Good enough", default: 0, min: -1e12, max: 1e12, unit } as const]
        : []),
    ];
  }

  protected override needed({ policies, exporters }: Study, { exporter }: Asks): Needed {
    return {
      policies: policies.map(({ id }) => id),
      exporters: exporter === ALL ? exporters.map(({ id }) => id) : [String(exporter)],
    };
  }

  protected override question({ study }: Planned, asks: Asks): Question {
    const threshold = thresholdOf(asks);
    return {
      ask: "robustness",
      kpi: String(asks.kpi),
      terms: { ...this.needed(study, asks), baseline: study.baseline, ...(threshold === undefined ? {} : { threshold }) },
    };
  }

  protected override command(_planned: Planned, asks: Asks): string {
    const threshold = thresholdOf(asks);
    return `robustness FILE --kpi ${asks.kpi}${asks.exporter === ALL ? "" : ` --exporter ${asks.exporter}`}${threshold === undefined ? "" : ` --enough ${threshold}`}`;
  }

  protected override tell(answer: RobustnessAnswer, { study }: Planned, about: string): Told {
    const titles = answer.study.policies.map((id) => study.policies.find((policy) => policy.id === id)?.title ?? id);
    if (this.#picture?.answer !== answer) this.#picture = { answer, picture: pictureOf(answer, titles) };
    const metrics = html`<details class="fold"><summary>${t("What each measure asks")} <span>${t("{count} of them", { count: answer.robustness.readings.length })}</span></summary>
        <dl class="metrics">${answer.robustness.readings.map(({ metric }) => html`<dt>${t(metric.title)}</dt><dd>${t(metric.doc)}</dd>`)}</dl></details>`;
    return {
      sentences: robustnessSentences(answer),
      warnings: robustnessWarnings(answer),
      parts: [{ picture: this.#picture.picture }, { text: metrics }],
      about,
    };
  }
}

/** What is good enough, in the unit of the KPI; undefined for the baseline's median. */
const thresholdOf = ({ kpi, enough }: Asks): number | undefined =>
  typeof enough === "number" ? enough / axisUnit(KPIS[kpiIndex(String(kpi))].unit).scale : undefined;

const capital = (text: string): string => text[0].toUpperCase() + text.slice(1);

function pictureOf({ study: { kpi, better, threshold }, robustness }: RobustnessAnswer, titles: readonly string[]): Picture {
  const { title, unit } = KPIS[kpiIndex(kpi)];
  const rows = robustness.readings.map(({ metric, ranks }) => ({ title: capital(t(metric.title)), ranks: [...ranks] }));
  return {
    title: t("Ranks of the policies by robustness: {measure}", { measure: t(title) }),
    subtitle: t("1 is best; first ranks are filled. {better} is better; good enough is {enough}. Values are in the table.", {
      better: capital(t(better)),
      enough: figureText(threshold, unit),
    }),
    draw: (width) =>
      rankMatrix(
        titles.map((policy) => t(policy)),
        rows,
        width,
      ),
    describe: rows
      .map(({ title: metric, ranks }) => t("{metric}: first {policy}", { metric, policy: t(titles[ranks.indexOf(Math.min(...ranks))]) }))
      .join("; "),
    table: () => ({
      columns: [
        t("Measure"),
        ...titles
          .map((policy) => t(policy))
          .flatMap((policy) => [policy, t("{policy}, rank", { policy }), t("{policy}, first in resamples", { policy })]),
      ].map((column) => ({
        title: column,
        unit: "",
      })),
      rows: robustness.readings.map((reading) => [
        capital(t(reading.metric.title)),
        ...titles.flatMap((_, policy) => [readingText(reading, policy, unit), reading.ranks[policy], reading.first[policy]]),
      ]),
    }),
  };
}
customElements.define("bodem-robustness-cell", RobustnessCellElement);
