import { html, type TemplateResult } from "lit";
import { keyed } from "lit/directives/keyed.js";
import { t } from "../../language/language.ts";
import type { PairedDifference } from "../../analysis/paired-difference.ts";
import { csvOf } from "../charts/table-csv.ts";
import { rowScale } from "../charts/difference.ts";
import type { Study } from "../../scenarios/scenario.ts";
import { BENCHMARK_KPIS } from "../../sim/results/kpis/benchmarks/index.ts";
import { kpiIndex, KPIS } from "../../sim/results/kpis/index.ts";
import type { Kpi } from "../../sim/results/results.ts";
import type { PolicyUse } from "../../sim/world.ts";
import type { State } from "../notebook/dataflow.ts";
import type { Chosen, PlainCell } from "../../scenarios/notebook/document.ts";
import { count, figureText } from "../notebook/figures.ts";
import { download, fileName } from "../notebook/files.ts";
import { FIRST_MEASURES } from "../notebook/first-measures.ts";
import { worldOf } from "../notebook/notebook.ts";
import { kpiDifference, kpiQuantiles } from "../notebook/references.ts";
import { runHere } from "../notebook/summaries.ts";
import { runsName, type WorldRuns } from "../notebook/runs.ts";
import { benchmarksTable } from "./benchmarks-table.ts";
import { CellElement, gutter, nothing } from "./cell.ts";
import { columnLetter, type Compared, comparedWith, policyHeading } from "./compared-with.ts";
import { source } from "./chart-cell.ts";
import { differenceCell } from "./difference-cell.ts";
import { soFar } from "./so-far.ts";
import { verdictSentence } from "./verdict.ts";

/** Benchmarks have a table of their own. */
const ALL = KPIS.filter((kpi) => !BENCHMARK_KPIS.some(({ id }) => id === kpi.id)).map(({ id }) => id);

interface Row {
  readonly kpi: Kpi;
  readonly baseline: number;
  readonly differences: readonly PairedDifference[];
}
interface Column {
  readonly policy: PolicyUse;
  readonly letter: string;
  readonly runs: WorldRuns;
  readonly state: State;
}

/** Policies against the baseline, or against one of them, on the same futures, and which differences are real. */
class CompareCellElement extends CellElement<PlainCell> {
  static override properties = { ...CellElement.properties, all: { state: true } };
  declare all: boolean;

  protected content() {
    const { value: study } = this.use<Study>("study");
    const { value: chosen } = this.use<Chosen>("chosen");
    if (!study || !chosen) return nothing;
    const against = comparedWith(study, this.cell.asks);
    // What came with the page covers the first measures against the baseline; the rest waits for runs.
    const shown = (value: WorldRuns | undefined): WorldRuns | undefined =>
      value && (this.all || !against.isBaseline) ? (value.runs.length > 0 ? runHere(value) : undefined) : value;
    const { value: whole, state } = this.use<WorldRuns>(runsName(against.policy.id, chosen.exporter));
    const baseline = shown(whole);
    const columns = study.policies
      .filter(({ id }) => id !== against.policy.id)
      .flatMap((policy): Column[] => {
        const { value: found, state: own } = this.use<WorldRuns>(runsName(policy.id, chosen.exporter));
        const value = shown(found);
        return value
          ? [{ policy, letter: columnLetter(study, policy), runs: value, state: own === "stale" || state === "stale" ? "stale" : own }]
          : [];
      });
    const { value: hash } = this.use<string>("hash");
    const exporter = study.exporters.find(({ id }) => id === chosen.exporter)?.title ?? "";
    return html`<section class="cell" aria-labelledby="compare-t">
      ${gutter("compare")}
      <figure class="wide">
        <h2 id="compare-t">${t("What each policy changes, on the same futures")}</h2>
        ${study.policies.length > 2 ? this.#againstField(study, against.policy.id) : nothing}
        <p class="sub">${t("Difference from {policy}, exporter: {exporter}. Dot: mean of paired differences, filled when the interval leaves zero out. Whisker: 95 % interval. Thin vertical line: no difference.", { policy: against.said, exporter: t(exporter) })}</p>
        ${!baseline || columns.length === 0 ? html`<p class="stale-note">${t(study.policies.length < 2 ? "There is only the baseline. Add a policy above to compare." : "The first runs are on their way…")}</p>` : this.#table(study, chosen, against, baseline, columns, hash, whole)}
      </figure>
    </section>`;
  }

  #againstField({ policies }: Study, against: string): TemplateResult {
    const pick = (event: Event): void =>
      this.notebook.setCell({ ...this.cell, asks: { ...this.cell.asks, against: (event.target as HTMLSelectElement).value } });
    return html`<p class="against ui"><label>${t("Compared with")}<select @change=${pick}>${policies.map(
      ({ id, title }) => html`<option value=${id} .selected=${id === against}>${t(title)}</option>`,
    )}</select></label></p>`;
  }

  #table(
    study: Study,
    chosen: Chosen,
    against: Compared,
    baseline: WorldRuns,
    columns: readonly Column[],
    hash: string | undefined,
    whole: WorldRuns | undefined,
  ) {
    const ids = this.all ? ALL : FIRST_MEASURES;
    const read = ids.map((id): Row => {
      const kpi = kpiIndex(id);
      return {
        kpi: KPIS[kpi],
        baseline: kpiQuantiles(baseline, kpi).mean,
        differences: columns.map(({ runs }) => kpiDifference(runs, baseline, kpi)),
      };
    });
    const defined = ({ baseline, differences }: Row): boolean =>
      Number.isFinite(baseline) || differences.some(({ mean }) => Number.isFinite(mean));
    const rows = read.filter(defined);
    const undefinedOnes = read.filter((row) => !defined(row)).map(({ kpi }) => t(kpi.title));
    const about = source(
      study,
      { ...chosen, policy: columns.length === 1 ? columns[0].policy.id : "all" },
      Math.min(...columns.map(({ runs }) => runs.shipped?.runs ?? runs.runs.length)),
      hash,
    );
    const stale = columns.some(({ state }) => state === "stale");
    const coming = columns.some(({ state }) => state === "coarse") ? "coarse" : "fresh";
    const few = (restsOn: (runs: WorldRuns) => number): string =>
      soFar(whole, coming, Math.min(...columns.map(({ runs }) => restsOn(runs))), study.replications);
    const fewAbove = few((runs) => runs.shipped?.runs ?? runs.runs.length);
    return html`
      ${fewAbove ? html`<p class="stale-note"><b>${fewAbove}</b></p>` : nothing}
      ${stale ? html`<p class="stale-note"><b>${t("Stale:")}</b> ${t("the grey columns are from before the last change.")}</p>` : nothing}
      <div class="tw"><table>
        <thead><tr><th scope="col">${t("Measure")}</th><th scope="col" class="num">${against.letter}<small>${against.title}${against.title ? "; " : ""}${t("mean of runs")}</small></th>
          ${columns.map(({ letter, policy }) => html`<th scope="col">${letter}<small>${policyHeading(policy)}</small></th>`)}</tr></thead>
        <tbody>${rows.map((row) => keyed(row.kpi.id, rowOf(row, columns, against.isBaseline ? against.letter : against.said)))}</tbody>
      </table></div>
      <div class="verdict">${columns.map(
        ({ letter, policy, state }, at) =>
          html`<p class=${state === "stale" ? "old" : ""}>${verdictSentence(
            `${letter} (${t(policy.title)})`,
            rows.map((row) => ({ kpi: row.kpi, difference: row.differences[at] })),
            against.said,
          )}</p>`,
      )}</div>
      ${undefinedOnes.length > 0 ? html`<p class="sub">${t("Not defined in these runs: {measures}.", { measures: undefinedOnes.join("; ") })}</p>` : nothing}
      ${benchmarksTable(
        [{ letter: against.letter, policy: against.policy, runs: baseline }, ...columns].flatMap(({ letter, policy, runs }) => {
          const world = worldOf(study, policy.id, chosen.exporter);
          return world && runs.runs.length > 0
            ? [{ letter, title: policy.id === study.baseline ? "" : policyHeading(policy), world, runs }]
            : [];
        }),
        few((runs) => runs.runs.length),
      )}
      <figcaption class="ff"><span class="src">${t("Paired by common random numbers.")} ${about}</span>
        <span class="tools">
          <button type="button" aria-pressed=${this.all ? "true" : "false"} @click=${() => (this.all = !this.all)}>${t("All {count} measures", { count: count(ALL.length) })}</button>
          <button type="button" @click=${() => download(fileName(`${study.title} comparison`, "csv"), csvText(rows, columns, against.policy, about), "text/csv")}>CSV</button>
        </span></figcaption>`;
  }
}

function rowOf({ kpi, baseline, differences }: Row, columns: readonly Column[], against: string): TemplateResult {
  const scale = rowScale(differences);
  return html`<tr>
    <th scope="row"><details><summary>${t(kpi.title)}</summary><small>${t(kpi.definition)}</small></details></th>
    <td class="num" data-h=${against}>${figureText(baseline, kpi.unit)}</td>
    ${differences.map(
      (difference, at) =>
        html`<td data-h="${columns[at].letter} ${t(columns[at].policy.title)}" class=${columns[at].state === "stale" ? "old" : ""}>${differenceCell(difference, scale, kpi.unit)}</td>`,
    )}
  </tr>`;
}

function csvText(rows: readonly Row[], columns: readonly Column[], against: PolicyUse, about: string): string {
  return csvOf(
    {
      columns: ["Measure", "Unit", "Policy", `${against.title} mean`, "Difference", "Low 95 %", "High 95 %", "Pairs", "Verdict"].map(
        (title) => ({
          title,
          unit: "",
        }),
      ),
      rows: rows.flatMap(({ kpi, baseline, differences }) =>
        differences.map(({ mean, low, high, n, verdict }, at) => [
          kpi.title,
          kpi.unit,
          columns[at].policy.title,
          baseline,
          mean,
          low,
          high,
          n,
          verdict,
        ]),
      ),
    },
    about,
  );
}
customElements.define("bodem-compare-cell", CompareCellElement);
