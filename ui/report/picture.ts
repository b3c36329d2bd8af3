import { t } from "../../language/language.ts";
import { html, type TemplateResult } from "lit";
import { tableView } from "../cells/chart-tools.ts";
import type { Table } from "../charts/chart.ts";

/** Width at which pictures of a report are drawn, px: that of its column, and about that of A4 between its margins. */
export const REPORT_WIDTH = 700;

export interface ReportPicture {
  readonly title: string;
  readonly subtitle: string | TemplateResult;
  readonly svg: SVGSVGElement;
  readonly describe: string;
  readonly table: Table;
  readonly about: string | TemplateResult;
}

/** A picture, how to read it, where it comes from, and the numbers behind it. */
export function reportPicture(
  { title, subtitle, svg, describe, table, about }: ReportPicture,
  heading: "none" | "h3" = "none",
): TemplateResult {
  svg.setAttribute("role", "img");
  svg.setAttribute("aria-label", describe);
  return html`<figure>
    ${heading === "h3" ? html`<h3>${title}</h3>` : ""}
    <p class="sub">${subtitle}</p>
    <div class="plot">${svg}</div>
    <figcaption class="src">${about}</figcaption>
    <details class="data"><summary>${t("The numbers behind it, as a table")}</summary>${tableView(table, title)}</details>
  </figure>`;
}
