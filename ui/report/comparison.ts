import { t } from "../../language/language.ts";
import { html, nothing, type TemplateResult } from "lit";
import { BENCHMARK_KPIS } from "../../sim/results/kpis/benchmarks/index.ts";
import { kpiIndex, KPIS } from "../../sim/results/kpis/index.ts";
import { benchmarksTable } from "../cells/benchmarks-table.ts";
import { columnLetter, type Compared, comparedWith, policyHeading } from "../cells/compared-with.ts";
import { differenceCell } from "../cells/difference-cell.ts";
import { source } from "../cells/chart-cell.ts";
import { FIRST_MEASURES } from "../notebook/first-measures.ts";
import { verdictSentence } from "../cells/verdict.ts";
import { rowScale } from "../charts/difference.ts";
import type { Asks } from "../notebook/asks.ts";
import { count, figureText } from "../notebook/figures.ts";
import { worldOf } from "../notebook/notebook.ts";
import { kpiDifference, kpiQuantiles } from "../notebook/references.ts";
import { runHere } from "../notebook/summaries.ts";
import { runsName, type WorldRuns } from "../notebook/runs.ts";
import { exporterTitle, type ReportScene } from "./scene.ts";

const REST = KPIS.map(({ id }) => id).filter((id) => !FIRST_MEASURES.includes(id) && !BENCHMARK_KPIS.some((kpi) => kpi.id === id));

interface Column {
  readonly letter: string;
  readonly title: string;
  readonly policy: string;
  readonly runs: WorldRuns;
}

/** Policies by measures on the same draws, against what the cell compares them with, and which differences are real. */
export function comparisonSection(scene: ReportScene, asks: Asks): TemplateResult {
  const { study, chosen, use } = scene;
  const run = (policy: string): WorldRuns | undefined => {
    const { value } = use<WorldRuns>(runsName(policy, chosen.exporter));
    return value && value.runs.length > 0 ? runHere(value) : undefined;
  };
  const against = comparedWith(study, asks);
  const baseline = run(against.policy.id);
  const columns = study.policies
    .filter(({ id }) => id !== against.policy.id)
    .flatMap((policy): Column[] => {
      const value = run(policy.id);
      return value ? [{ letter: columnLetter(study, policy), title: policyHeading(policy), policy: policy.id, runs: value }] : [];
    });
  if (!baseline || columns.length === 0) return html`<p>${t("No runs to compare.")}</p>`;
  const runs = Math.min(...columns.map((column) => column.runs.runs.length));
  const about = source(study, { ...chosen, policy: columns.length === 1 ? columns[0].policy : "all" }, runs, scene.hash);
  const judged = FIRST_MEASURES.filter((id) => defined(id, baseline, columns)).map((id) => ({ kpi: KPIS[kpiIndex(id)], at: kpiIndex(id) }));
  return html`
    <p class="sub">${t(
      "Difference from {policy}, exporter: {exporter}. Dot: mean of paired differences, filled when the interval leaves zero out. Whisker: 95 % interval. Thin vertical line: no difference.",
      { policy: against.said, exporter: exporterTitle(scene, chosen.exporter) },
    )}</p>
    ${table(FIRST_MEASURES, against, baseline, columns)}
    <div class="verdict">${columns.map(
      ({ letter, title, runs: own }) =>
        html`<p>${verdictSentence(
          `${letter} (${title})`,
          judged.map(({ kpi, at }) => ({ kpi, difference: kpiDifference(own, baseline, at) })),
          against.said,
        )}</p>`,
    )}</div>
    ${benchmarksTable(
      [{ letter: against.letter, title: against.title, policy: against.policy.id, runs: baseline }, ...columns].flatMap(
        ({ letter, title, policy, runs: own }) => {
          const world = worldOf(study, policy, chosen.exporter);
          return world ? [{ letter, title, world, runs: own }] : [];
        },
      ),
    )}
    <details class="data"><summary>${t("The other {count} measures", { count: count(REST.length) })}</summary>${table(REST, against, baseline, columns)}</details>
    <p class="src">${t("Paired by common random numbers.")} ${about}</p>`;
}

/** Whether a measure has a number under any of the policies. */
function defined(id: string, baseline: WorldRuns, columns: readonly Column[]): boolean {
  const kpi = kpiIndex(id);
  return (
    Number.isFinite(kpiQuantiles(baseline, kpi).mean) ||
    columns.some(({ runs }) => Number.isFinite(kpiDifference(runs, baseline, kpi).mean))
  );
}

function table(
  ids: readonly string[],
  { letter, title: heading }: Compared,
  baseline: WorldRuns,
  columns: readonly Column[],
): TemplateResult {
  const shown = ids.filter((id) => defined(id, baseline, columns));
  const left = ids.filter((id) => !shown.includes(id)).map((id) => t(KPIS[kpiIndex(id)].title));
  return html`<div class="tw"><table>
    <thead><tr><th scope="col">${t("Measure")}</th><th scope="col" class="num">${letter}<small>${heading}${heading ? "; " : ""}${t("mean of runs")}</small></th>${columns.map((column) => html`<th scope="col">${column.letter}<small>${column.title}</small></th>`)}</tr></thead>
    <tbody>${shown.map((id) => {
      const kpi = kpiIndex(id);
      const { title, definition, unit } = KPIS[kpi];
      const differences = columns.map(({ runs }) => kpiDifference(runs, baseline, kpi));
      const scale = rowScale(differences);
      return html`<tr>
        <th scope="row">${t(title)}<small>${t(definition)}</small></th>
        <td class="num" data-h=${letter}>${figureText(kpiQuantiles(baseline, kpi).mean, unit)}</td>
        ${differences.map((difference, at) => html`<td data-h=${columns[at].letter}>${differenceCell(difference, scale, unit)}</td>`)}
      </tr>`;
    })}</tbody>
  </table></div>${left.length > 0 ? html`<p class="sub">${t("Not defined in these runs: {measures}.", { measures: left.join("; ") })}</p>` : nothing}`;
}
