import { html } from "lit";
import { t, withMarks } from "../../language/language.ts";
import type { Estimate } from "../../analysis/sensitivity/bootstrap.ts";
import type { ExperimentSpec, Factor } from "../../scenarios/experiment.ts";
import type { ScenarioSpec, Study } from "../../scenarios/scenario.ts";
import { KPIS, kpiIndex } from "../../sim/results/kpis/index.ts";
import type { Question, SensitivityAnswer } from "../../workers/analyses.ts";
import type { Table } from "../charts/chart.ts";
import { indexBars } from "../charts/index-bars.ts";
import { morrisScatter } from "../charts/morris-scatter.ts";
import type { Ask, Asks } from "../experiments/ask-form.ts";
import { axisUnit } from "../../scenarios/axis-unit.ts";
import { criterionAsks, criterionOf, neededFor } from "../experiments/criterion-asks.ts";
import type { OfferedDesign } from "../experiments/design-form.ts";
import { ExperimentCellElement } from "../experiments/experiment-cell.ts";
import type { Picture } from "../experiments/picture.ts";
import type { Needed, Planned } from "../experiments/planned.ts";
import { rankedList } from "../experiments/ranked-list.ts";
import { byRank, criterionTitle, sensitivitySentences, sensitivityWarnings } from "../experiments/sensitivity-words.ts";
import { tellingUncertainties } from "../experiments/telling.ts";
import type { Told } from "../experiments/told.ts";
import { signedText } from "../notebook/figures.ts";

/** Factors that a chart has room for. */
const SHOWN = 12;

/** Which guess drives the answer: Morris, Sobol' indices, or indices from given data. */
class SensitivityCellElement extends ExperimentCellElement<SensitivityAnswer> {
  protected override readonly heading = "Which guess drives the answer?";
  protected override readonly intro =
    "Varies the numbers that nobody knows, all at once, and says which of them the answer rests on. Screening finds the few that matter among many; Sobol’ indices then say what share of the spread each has, alone and with the others.";
  protected override readonly designs: readonly OfferedDesign[] = [
    { id: "morris", title: "Screening (Morris)", size: 10 },
    { id: "saltelli", title: "Shares of the variance (Sobol’)", size: 64 },
    { id: "latin-hypercube", title: "Spread of points (Latin hypercube)", size: 200 },
  ];
  #picture: { readonly answer: SensitivityAnswer; readonly picture: Picture } | undefined;

  protected override preset({ material }: ScenarioSpec): ExperimentSpec {
    return { design: "morris", size: 10, replications: 4, uncertainties: tellingUncertainties(material) };
  }

  protected override asks(study: Study): readonly Ask[] {
    return criterionAsks(study, "fiscal-pv", "baseline");
  }

  protected override needed(study: Study, asks: Asks): Needed {
    return neededFor(criterionOf(study, asks));
  }

  protected override question({ study }: Planned, asks: Asks): Question {
    return { ask: "sensitivity", criterion: criterionOf(study, asks) };
  }

  protected override command({ study }: Planned, asks: Asks): string {
    const { kpi, policy, exporter, against } = criterionOf(study, asks);
    return `sensitivity FILE --kpi ${kpi} --policy ${policy} --exporter ${exporter}${against === undefined ? " --level" : ""}`;
  }

  protected override tell(answer: SensitivityAnswer, { study, experiment }: Planned, about: string): Told {
    const { factors } = experiment;
    if (this.#picture?.answer !== answer) this.#picture = { answer, picture: pictureOf(answer, study, factors) };
    const { weakest, result, criterion } = answer.study;
    const { unit } = KPIS[kpiIndex(criterion.kpi)];
    const ranked =
      result.method === "morris"
        ? rankedList(
            byRank(result.morris.factors)
              .slice(0, SHOWN)
              .map((at) => ({ factor: factors[at], text: signedText(result.morris.factors[at].muStar.value, unit).replace(/^\+/, "") })),
          )
        : undefined;
    const evidence =
      weakest && weakest.factors.length > 0
        ? html`<details class="fold"><summary>${t("Where better evidence would help most")} <span>${t("influence × weakness of the source")}</span></summary>
        <ol class="evidence">${weakest.factors.slice(0, weakest.top).map(({ title, reason }) => html`<li><b>${t(title)}.</b> ${reason}</li>`)}</ol>
        <p class="hint">${weakest.verdict}</p></details>`
        : undefined;
    return {
      sentences: sensitivitySentences(answer, study, factors),
      warnings: sensitivityWarnings(answer, factors),
      parts: [{ picture: this.#picture.picture }, ranked && { text: ranked }, evidence && { text: evidence }],
      about,
    };
  }
}

function pictureOf({ study: found }: SensitivityAnswer, study: Study, factors: readonly Factor[]): Picture {
  const { result, criterion } = found;
  const title = t("What drives {what}", { what: criterionTitle(criterion, study) });
  const named = (at: number): string => `${t(factors[at].title)} (${t(factors[at].role === "lever" ? "lever" : factors[at].confidence)})`;
  if (result.method === "morris") {
    const { scale, ...axis } = axisUnit(KPIS[kpiIndex(criterion.kpi)].unit);
    const unit = t(axis.unit);
    const order = byRank(result.morris.factors);
    const dots = order.map((at) => ({
      ...result.morris.factors[at],
      title: t(factors[at].title),
      assumed: factors[at].confidence === "assumed",
    }));
    return {
      title,
      subtitle: t(
        "Elementary effects over the whole range of each number, {unit}. Right: moves it more, with 95 % interval. Above the dashed line: its effect depends on the others, or bends. Numbers are ranks, named below; hollow: assumed.",
        { unit },
      ),
      draw: (width) => morrisScatter(dots.slice(0, 30), scale, width),
      describe: t("Largest mean effects: {numbers}.", {
        numbers: dots
          .slice(0, 3)
          .map((dot) => `${dot.title} ${withMarks((dot.muStar.value * scale).toPrecision(3))} ${unit}`)
          .join("; "),
      }),
      table: () =>
        tableOf(
          order.map((at) => named(at)),
          [`μ* (${t(axis.unit)})`, t("low 95 %"), t("high 95 %"), `μ (${t(axis.unit)})`, `σ (${t(axis.unit)})`],
          order.map((at) => {
            const { muStar, mu, sigma } = result.morris.factors[at];
            return [muStar.value, muStar.low, muStar.high, mu, sigma].map((value) => value * scale);
          }),
        ),
    };
  }
  const parts = (at: number): { readonly name: string; readonly className: "s2" | "s4"; readonly estimate: Estimate }[] =>
    result.method === "sobol"
      ? [
          { name: t("alone"), className: "s2", estimate: result.sobol.factors[at].s1 },
          { name: t("in all"), className: "s4", estimate: result.sobol.factors[at].st },
        ]
      : [{ name: t("alone"), className: "s2", estimate: result.given.factors[at].s1 }];
  const order = byRank(result.method === "sobol" ? result.sobol.factors : result.given.factors);
  const rows = order.slice(0, SHOWN).map((at) => ({ title: named(at), bars: parts(at) }));
  return {
    title,
    subtitle:
      result.method === "sobol"
        ? t(
            "Share of its variance. Dark: alone, the first-order index S1. Light: with all it does together with others, the total index ST. Lines: 95 % intervals.",
          )
        : t("Share of its variance. Dark: alone, the first-order index S1. Lines: 95 % intervals."),
    draw: (width) => indexBars(rows, width),
    describe: t("Largest shares: {numbers}.", {
      numbers: rows
        .slice(0, 3)
        .map((row) => `${row.title} ${row.bars.map(({ name, estimate }) => `${name} ${Math.round(100 * estimate.value)} %`).join(", ")}`)
        .join("; "),
    }),
    table: () =>
      tableOf(
        order.map((at) => named(at)),
        parts(order[0]).flatMap(({ name }) => [t("{name} (share)", { name }), t("low 95 %"), t("high 95 %")]),
        order.map((at) => parts(at).flatMap(({ estimate }) => [estimate.value, estimate.low, estimate.high])),
      ),
  };
}

function tableOf(names: readonly string[], columns: readonly string[], rows: readonly (readonly number[])[]): Table {
  return {
    columns: [t("Number"), ...columns].map((title) => ({ title, unit: "" })),
    rows: rows.map((row, at) => [names[at], ...row]),
  };
}
customElements.define("bodem-sensitivity-cell", SensitivityCellElement);
