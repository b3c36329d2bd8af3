import { html } from "lit";
import { t } from "../../language/language.ts";
import { type Box, outerLimits } from "../../analysis/discovery/box.ts";
import { conditionsOf } from "../experiments/box-conditions.ts";
import type { ExperimentSpec } from "../../scenarios/experiment.ts";
import type { ScenarioSpec, Study } from "../../scenarios/scenario.ts";
import type { DiscoveryAnswer, Question } from "../../workers/analyses.ts";
import { boxLimits } from "../charts/box-limits.ts";
import { peelingTrajectory } from "../charts/peeling-trajectory.ts";
import type { Ask, Asks } from "../experiments/ask-form.ts";
import { criterionAsks, criterionOf, neededFor } from "../experiments/criterion-asks.ts";
import type { OfferedDesign } from "../experiments/design-form.ts";
import { discoverySentences, discoveryWarnings, limitText } from "../experiments/discovery-words.ts";
import { ExperimentCellElement } from "../experiments/experiment-cell.ts";
import { interestAsks, interestClause, interestOf } from "../experiments/interest-asks.ts";
import type { Picture } from "../experiments/picture.ts";
import type { Needed, Planned } from "../experiments/planned.ts";
import { criterionTitle } from "../experiments/sensitivity-words.ts";
import { tellingUncertainties } from "../experiments/telling.ts";
import type { Told } from "../experiments/told.ts";

const SUGGESTED = -1;

/** Under which conditions a policy fails, or does well: scenario discovery by PRIM. */
class DiscoverCellElement extends ExperimentCellElement<DiscoveryAnswer> {
  protected override readonly heading = "When does it fail?";
  protected override readonly intro =
    "Runs the study at many points of what nobody knows, marks the runs beyond a limit, and looks for the fewest conditions that hold most of them and little else.";
  protected override readonly designs: readonly OfferedDesign[] = [
    { id: "latin-hypercube", title: "Latin hypercube", size: 500 },
    { id: "sobol", title: "Sobol’ sequence", size: 512 },
    { id: "monte-carlo", title: "Monte Carlo", size: 500 },
  ];
  #drawn: { readonly answer: DiscoveryAnswer; readonly box: Box; readonly pictures: readonly Picture[] } | undefined;

  protected override preset({ material }: ScenarioSpec): ExperimentSpec {
    return { design: "latin-hypercube", size: 500, replications: 1, uncertainties: tellingUncertainties(material) };
  }

  protected override asks(study: Study, kept: Asks): readonly Ask[] {
    const criterion = criterionAsks(study, "fiscal-pv", "nothing");
    const [measure] = criterion;
    const known = measure.kind === "choice" && measure.options.some(({ value }) => value === kept.kpi);
    return [...criterion, ...interestAsks(known ? String(kept.kpi) : "fiscal-pv", String(kept.by))];
  }

  protected override needed(study: Study, asks: Asks): Needed {
    return neededFor(criterionOf(study, asks));
  }

  protected override question({ study }: Planned, asks: Asks): Question {
    const criterion = criterionOf(study, asks);
    const interest = interestOf(criterion.kpi, asks);
    return { ask: "discovery", criterion, interest, clause: interestClause(criterion.kpi, criterion.against !== undefined, interest) };
  }

  protected override command({ study }: Planned, asks: Asks): string {
    const { kpi, policy, exporter, against } = criterionOf(study, asks);
    const { side, limit } = interestOf(kpi, asks);
    const where = `${kpi}${side === "above" ? ">" : "<"}${typeof limit === "number" ? limit : `p${limit.percentile}`}`;
    return `discover FILE --where "${where}" --policy ${policy} --exporter ${exporter}${against === undefined ? " --level" : ""}`;
  }

  protected override tell(answer: DiscoveryAnswer, { study }: Planned, about: string): Told {
    const { trajectory, suggestion } = answer.study;
    const wanted = Number(this.cell.asks.box ?? SUGGESTED);
    const at = Number.isInteger(wanted) && wanted >= 0 && wanted < trajectory.length ? wanted : SUGGESTED;
    const box = at === SUGGESTED ? suggestion.box : trajectory[at].box;
    const step = at === SUGGESTED ? suggestion.at : at;
    if (this.#drawn?.answer !== answer || this.#drawn.box !== box)
      this.#drawn = { answer, box, pictures: picturesOf(answer, box, study, (picked) => this.ask("box", picked)) };
    const [boxes, limits] = this.#drawn.pictures;
    const slider = html`<div class="rp boxes-pick">
        <label>${t("Look at box")} <input type="range" min="0" max=${trajectory.length - 1} step="1" .value=${String(step)} style="--p:${trajectory.length > 1 ? step / (trajectory.length - 1) : 0}"
          aria-label=${t("Box along the trajectory")} aria-valuetext=${t("box {at} of {last}: {coverage} % found, right in {density} %", { at: step, last: trajectory.length - 1, coverage: Math.round(100 * box.coverage), density: Math.round(100 * box.density) })}
          @input=${(event: Event) => this.ask("box", Number((event.target as HTMLInputElement).value))} /></label>
        <output>${t("{at} of {all}", { at: step, all: trajectory.length - 1 })}</output>
        ${at === SUGGESTED ? html`<span class="hint">${t("the one suggested")}</span>` : html`<button type="button" class="btn" @click=${() => this.ask("box", SUGGESTED)}>${t("Back to the one suggested")}</button>`}
        <span class="hint">${t("or choose its dot below")}</span>
      </div>`;
    return {
      sentences: discoverySentences(answer.study, box, study),
      warnings: discoveryWarnings(answer.study, box),
      parts: [limits && { picture: limits }, { control: slider }, { picture: boxes }],
      about,
    };
  }
}

function picturesOf(answer: DiscoveryAnswer, box: Box, of: Study, onPick: (step: number) => void): Picture[] {
  const { study } = answer;
  const { trajectory, sample, interest, criterion } = study;
  const boxes = trajectory.map((step) => step.box);
  const told = { what: criterionTitle(criterion, of), limit: limitText(study) };
  const what = interest.side === "above" ? t("{what}, above {limit}", told) : t("{what}, below {limit}", told);
  const last = boxes[boxes.length - 1];
  const trajectoryPicture: Picture = {
    title: t("Boxes of conditions: {what}", { what }),
    subtitle: t(
      "Each dot is a box a peel smaller than the one before. Higher: right more often. Further right: holds more of all such runs. Filled: the box above.",
    ),
    draw: (width) => peelingTrajectory(boxes, box, width, onPick),
    describe: t("{count} boxes, from all runs with density {first} % to coverage {coverage} % with density {density} %.", {
      count: boxes.length,
      first: Math.round(100 * boxes[0].density),
      coverage: Math.round(100 * last.coverage),
      density: Math.round(100 * last.density),
    }),
    table: () => ({
      columns: ["Box", "how", "coverage", "density", "share of all runs", "limits"].map((title) => ({ title: t(title), unit: "" })),
      rows: trajectory.map(({ how, box: one }, at) => [String(at), t(how), one.coverage, one.density, one.mass, one.restricted]),
    }),
  };
  if (box.restrictions.length === 0) return [trajectoryPicture];
  const outer = outerLimits(sample);
  const rows = conditionsOf(box, sample, outer);
  return [
    trajectoryPicture,
    {
      title: t("The conditions: {what}", { what }),
      subtitle: t("Line: the range that was run. Thick: what the box keeps of it. Surest condition first."),
      draw: (width) => boxLimits(rows, width),
      describe: rows.map(({ title, text }) => `${title}: ${text}`).join("; "),
      table: () => ({
        columns: ["Number", "limits", "quasi p", "back in halves of the runs"].map((title) => ({ title: t(title), unit: "" })),
        rows: conditionsOf(box, sample, outer).map(({ title, text, quasiP, dimension }) => [
          title,
          text,
          quasiP,
          study.reproducibility.byCoverage[dimension],
        ]),
      }),
    },
  ];
}
customElements.define("bodem-discover-cell", DiscoverCellElement);
