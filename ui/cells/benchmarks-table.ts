import { html, type TemplateResult } from "lit";
import { t } from "../../language/language.ts";
import { type BenchmarkRow, benchmarkRows } from "../../analysis/benchmarks.ts";
import type { World } from "../../sim/world.ts";
import { figureText } from "../notebook/figures.ts";
import type { WorldRuns } from "../notebook/runs.ts";

/** Runs of one policy, and the letter and title under which the notebook shows it. */
export interface BenchmarkColumn {
  readonly letter: string;
  readonly title: string;
  readonly world: World;
  readonly runs: WorldRuns;
}

const known = new WeakMap<WorldRuns, readonly BenchmarkRow[]>();
function rowsOf({ world, runs }: BenchmarkColumn): readonly BenchmarkRow[] {
  let rows = known.get(runs);
  if (!rows) known.set(runs, (rows = benchmarkRows(world, runs.runs)));
  return rows;
}

const percent = (share: number): string => String(Math.round(100 * share));

/** Median of the value, and under it how many runs meet the target with the 95 % interval. */
function cellOf(row: BenchmarkRow): TemplateResult {
  if (row.n === 0) return html`–<small>${t(row.reason ?? "not defined")}</small>`;
  const [share, low, high] = [row.probability, row.low, row.high].map(percent);
  return html`${figureText(row.p50, row.unit)}<small>${t("met in {share} % of runs ({low}\u00a0to\u00a0{high})", { share, low, high })}</small>`;
}

/** The targets of law and plan, and how each policy stands to them; `few` says that more runs are to come. Those that no run can be read against are named below. */
export function benchmarksTable(columns: readonly BenchmarkColumn[], few = ""): TemplateResult {
  if (columns.length === 0) return html``;
  const read = columns.map(rowsOf);
  const shown = read[0].map((row, at) => ({ row, at })).filter(({ row }) => row.reason === undefined);
  const missing = read[0].filter(({ reason }) => reason !== undefined);
  return html`<details class="benchmarks" open>
    <summary>${t("Benchmarks of law and plan")}</summary>
    ${few ? html`<p class="stale-note"><b>${few}</b></p>` : ""}
    <div class="tw"><table>
      <thead><tr><th scope="col">${t("Target")}</th>${columns.map(({ letter, title }) => html`<th scope="col" class="num">${t(letter)}<small>${t(title)}</small></th>`)}</tr></thead>
      <tbody>${shown.map(
        ({ row, at }) => html`<tr>
          <th scope="row"><details><summary>${t(row.target)}</summary><small>${t(row.title)}. <span lang="en">${row.source}.</span></small></details></th>
          ${read.map((rows, column) => html`<td class="num" data-h=${t(columns[column].letter)}>${cellOf(rows[at])}</td>`)}
        </tr>`,
      )}</tbody>
    </table></div>
    ${missing.length > 0 ? html`<p class="sub">${t("Not read here: {targets}.", { targets: missing.map(({ target, reason = "" }) => `${t(target)} (${t(reason)})`).join("; ") })}</p>` : ""}
  </details>`;
}
