import { html, type TemplateResult } from "lit";
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
  if (row.n === 0) return html`–<small>${row.reason ?? "not defined"}</small>`;
  return html`${figureText(row.p50, row.unit)}<small>met in ${percent(row.probability)} % of runs (${percent(row.low)}\u00a0to\u00a0${percent(row.high)})</small>`;
}

/** The targets of law and plan, and how each policy stands to them. Those that no run can be read against are named below. */
export function benchmarksTable(columns: readonly BenchmarkColumn[]): TemplateResult {
  if (columns.length === 0) return html``;
  const read = columns.map(rowsOf);
  const shown = read[0].map((row, at) => ({ row, at })).filter(({ row }) => row.reason === undefined);
  const missing = read[0].filter(({ reason }) => reason !== undefined);
  return html`<details class="benchmarks" open>
    <summary>Benchmarks of law and plan</summary>
    <div class="tw"><table>
      <thead><tr><th scope="col">Target</th>${columns.map(({ letter, title }) => html`<th scope="col" class="num">${letter}<small>${title}</small></th>`)}</tr></thead>
      <tbody>${shown.map(
        ({ row, at }) => html`<tr>
          <th scope="row"><details><summary>${row.target}</summary><small>${row.title}. ${row.source}.</small></details></th>
          ${read.map((rows, column) => html`<td class="num" data-h=${columns[column].letter}>${cellOf(rows[at])}</td>`)}
        </tr>`,
      )}</tbody>
    </table></div>
    ${missing.length > 0 ? html`<p class="sub">Not read here: ${missing.map(({ target, reason }) => `${target} (${reason})`).join("; ")}.</p>` : ""}
  </details>`;
}
