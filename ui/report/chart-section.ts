import { html } from "lit";
import { parts, t } from "../../language/language.ts";
import type { ChartCell, Chosen, LeversCell } from "../../scenarios/notebook/document.ts";
import type { Study } from "../../scenarios/scenario.ts";
import { source } from "../cells/chart-cell.ts";
import type { Chart, Scene } from "../charts/chart.ts";
import { CHARTS, loadedChart } from "../charts/index.ts";
import { placeOf } from "../charts/place-asks.ts";
import { asked } from "../notebook/asks.ts";
import type { Details } from "../notebook/details.ts";
import { settingText } from "../notebook/figures.ts";
import { type Notebook, policyOf } from "../notebook/notebook.ts";
import { priceLeverOf } from "../notebook/price-lever.ts";
import type { Use } from "../notebook/references.ts";
import { REPORT_WIDTH, reportPicture } from "./picture.ts";
import { exporterTitle, policyTitle, type ReportScene } from "./scene.ts";
import type { Section } from "./sections.ts";

type Want = Details["want"];

/** Asks for every single run that the charts of a notebook show. */
export function wantShown({ document, flow }: Notebook, want: Want): void {
  const use: Use = (name) => flow.read(name);
  const { value: study } = use<Study>("study");
  const { value: chosen } = use<Chosen>("chosen");
  if (!study || !chosen) return;
  for (const cell of document.cells) {
    const chart = cell.kind === "chart" || cell.kind === "levers" ? loadedChart(cell.chart) : undefined;
    if (chart) chart.data(sceneOf(chart, cell as ChartCell | LeversCell, { use, study, chosen }, want));
  }
}

function sceneOf(
  chart: Chart,
  cell: ChartCell | LeversCell,
  { use, study, chosen }: { readonly use: Use; readonly study: Study; readonly chosen: Chosen },
  wantDetail: Want,
): Scene {
  const kept = cell.kind === "chart" ? cell.asks : {};
  const place = { use, study, chosen: placeOf(study, kept, chosen), wantDetail };
  return { ...place, asks: asked(chart.asks?.(place, kept) ?? [], kept) };
}

/** A chart with what it is drawn from; its code must have been loaded. */
export function chartSection(cell: ChartCell | LeversCell, scene: ReportScene): Section {
  const { study, hash, use, notebook } = scene;
  const chart = loadedChart(cell.chart);
  if (!chart)
    return { id: cell.id, title: t(CHARTS[cell.chart].title), headed: false, body: html`<p>${t("This chart could not be loaded.")}</p>` };
  const shown = sceneOf(chart, cell, { use, study, chosen: scene.chosen }, notebook.details.want.bind(notebook.details));
  const { chosen } = shown;
  const data = chart.data(shown);
  const policy = policyOf(study, chosen.policy);
  const lever = cell.kind === "levers" && policy ? priceLeverOf(policy, 1) : undefined;
  const levers =
    cell.kind === "levers"
      ? html`<p class="sub"><b>${policyTitle(scene, chosen.policy)}</b>${lever ? `, ${t(lever.spec.title).toLowerCase()} ${settingText(lever.value, `${lever.currency}/kg`)}` : ""}. ${parts("The exporting state: {exporter}.", { exporter: html`<b>${exporterTitle(scene, chosen.exporter)}</b>` })}</p>`
      : "";
  const title = chart.title(shown, data);
  const body =
    data === undefined
      ? html`<p>${t("No run that this chart shows has finished.")}</p>`
      : reportPicture({
          title,
          subtitle: chart.subtitle(shown),
          svg: chart.draw(data, REPORT_WIDTH),
          describe: chart.describe(data),
          table: chart.table(data),
          about: source(study, chosen, chart.runs(data), hash, chart.replication?.(data)),
        });
  return { id: cell.id, title, headed: false, body: html`${levers}${body}` };
}
