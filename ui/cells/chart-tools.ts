import { html, nothing, type TemplateResult } from "lit";
import { inEnglish, t, withMarks } from "../../language/language.ts";
import type { Table } from "../charts/chart.ts";
import { csvOf } from "../charts/table-csv.ts";
import { count } from "../notebook/figures.ts";
import { download, fileName } from "../notebook/files.ts";

export interface ChartToolsOptions {
  readonly title: string;
  /** Where the numbers come from; goes into the CSV. */
  readonly about: string;
  readonly table: () => Table;
  readonly picture: () => SVGSVGElement | null;
  readonly asTable: boolean;
  readonly onTable: () => void;
  /** Told of an export that failed, and "" once one has worked. */
  readonly onTrouble: (trouble: string) => void;
}

/** How a picture becomes a file is read once somebody wants one. */
const loadExport = () => import("../charts/export.ts");

/** Table, SVG, PNG and CSV of a chart. */
export function chartTools({ title, about, table, picture, asTable, onTable, onTrouble }: ChartToolsOptions): TemplateResult {
  const name = (ending: string): string => fileName(title, ending);
  const svg = async (): Promise<void> => {
    const { standaloneSvg } = await loadExport();
    const drawn = picture();
    if (drawn) download(name("svg"), standaloneSvg(drawn), "image/svg+xml");
  };
  const png = async (): Promise<void> => {
    const drawn = picture();
    if (!drawn) return;
    try {
      download(name("png"), await (await loadExport()).pngOf(drawn));
      onTrouble("");
    } catch (thrown) {
      onTrouble(
        t("No PNG could be made: {why}. The SVG holds the same picture.", {
          why: thrown instanceof Error ? thrown.message : String(thrown),
        }),
      );
    }
  };
  return html`<span class="tools">
    <button type="button" aria-pressed=${asTable ? "true" : "false"} @click=${onTable}>${t("Table")}</button>
    <button type="button" ?disabled=${asTable} @click=${svg}>SVG</button>
    <button type="button" ?disabled=${asTable} @click=${png}>PNG</button>
    <button type="button" @click=${() => download(name("csv"), csvOf(inEnglish(table), about), "text/csv")}>CSV</button>
  </span>`;
}

/** The numbers of a chart; `title` tells its table from others on the page. */
export function tableView({ columns, rows }: Table, title: string): TemplateResult {
  const shown = (value: string | number): string =>
    typeof value === "string"
      ? value
      : !Number.isFinite(value)
        ? t("not defined")
        : Math.abs(value) >= 1000
          ? count(value)
          : withMarks(value.toFixed(Math.abs(value) < 10 ? 2 : 1));
  return html`<div class="tview" tabindex="0" role="region" aria-label=${t("Table: {title}", { title })}><table>
    <thead><tr>${columns.map(({ title, unit }) => html`<th scope="col">${t(title)}${unit ? html`<br />${t(unit)}` : nothing}</th>`)}</tr></thead>
    <tbody>${rows.map((row) => html`<tr>${row.map((value, at) => (at === 0 ? html`<th scope="row">${value}</th>` : html`<td>${shown(value)}</td>`))}</tr>`)}</tbody>
  </table></div>`;
}
