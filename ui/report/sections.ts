import { parts, t } from "../../language/language.ts";
import { html, type TemplateResult } from "lit";
import type { Cell, ProseCell } from "../../scenarios/notebook/document.ts";
import { materialById } from "../../sim/materials/index.ts";
import { CELL_KINDS } from "../cells/index.ts";
import type { Picture } from "../experiments/picture.ts";
import { settingText } from "../notebook/figures.ts";
import { renderProse } from "../notebook/markdown.ts";
import { drawFormulas } from "../notebook/maths.ts";
import { resolveReference } from "../notebook/references.ts";
import { cellReport } from "./cell-report.ts";
import { chartSection } from "./chart-section.ts";
import { cleanTree } from "./clean.ts";
import { copyInLight } from "./copy-in-light.ts";
import { comparisonSection } from "./comparison.ts";
import { REPORT_WIDTH, reportPicture } from "./picture.ts";
import { exportersSection, policiesSection } from "./policies.ts";
import type { ReportScene } from "./scene.ts";

/** A part of the report: what the list of contents calls it, and what stands there. */
export interface Section {
  readonly id: string;
  /** Undefined where the text has no heading of its own: it is then no entry of the list of contents. */
  readonly title: string | undefined;
  /** Whether the body has its heading already. */
  readonly headed: boolean;
  readonly body: TemplateResult | readonly Node[];
}

/** What of a cell goes into the report; none for cells that only serve the page. */
export function sectionsOf(cell: Cell, scene: ReportScene, cells: readonly Cell[]): Section[] {
  const { id } = cell;
  const exporters = (): Section => ({
    id: `${id}-exporters`,
    title: t("What the exporting state does"),
    headed: false,
    body: exportersSection(scene),
  });
  const titled = (title: string, body: Section["body"]): Section[] => [{ id, title, headed: false, body }];
  switch (cell.kind) {
    case "scenario":
    case "run":
    case "value":
      return [];
    case "finding":
      return snapshotSection(cell, scene).map((section) => ({ ...section, title: undefined }));
    case "prose":
      return [proseSection(cell, scene)];
    case "chart":
    case "levers":
      return [chartSection(cell, scene)];
    case "policy": {
      const policies = titled(t("The policies"), policiesSection(scene));
      return cells.some(({ kind }) => kind === "exporter") ? policies : [...policies, exporters()];
    }
    case "compare":
      return titled(t("What each policy changes, on the same futures"), comparisonSection(scene, cell.asks));
    case "market":
      return titled(t("The market behind the figures"), marketSection(scene));
    case "exporter":
      return [exporters()];
    default: {
      const own = scene.elementOf(id)?.inReport?.();
      return own ? titled(own.heading, cellReport(own)) : snapshotSection(cell, scene);
    }
  }
}

/** Prose with its figures as they stand; what stood in the margin becomes a note. */
function proseSection(cell: ProseCell, { use, notes }: ReportScene): Section {
  const frozen = (text: string): Node[] => {
    const { fragment, references, formulas } = renderProse(text);
    drawFormulas(formulas);
    for (const { path, element } of references) {
      const { text: figure, error } = resolveReference(path, use);
      element.textContent = error ?? figure;
      element.className = error ? "live bad" : "live";
      element.dataset.reference = path;
    }
    cleanTree(fragment);
    return [...fragment.childNodes];
  };
  const body = frozen(cell.text);
  const heading = body.find((node): node is HTMLElement => node instanceof HTMLElement && /^h[1-3]$/.test(node.localName));
  const note = cell.note ? notes.mark(frozen(cell.note), `cell ${cell.id}`) : "";
  return {
    id: cell.id,
    title: heading?.textContent?.trim() || undefined,
    headed: true,
    body: html`<div class="prose">${body}</div>${note ? html`<p class="margin">${t("Note")}${note}</p>` : ""}`,
  };
}

function marketSection({ study }: ReportScene): TemplateResult {
  const parameters = [study.material, ...study.alongside].flatMap((id) => materialById(id)?.parameters ?? []);
  const { values } = study.worlds[0];
  const changed = parameters.filter(({ id, value }) => values[id] !== undefined && values[id] !== value);
  const where = parts("All of them, with unit, year, source and confidence, are in the {methods}.", {
    methods: html`<a href="#methods">${t("methods")}</a>`,
  });
  if (changed.length === 0) return html`<p>${t("Every number is as registered.")} ${where}</p>`;
  return html`<p>${
    changed.length === 1 ? t("One number is not as registered.") : t("{count} numbers are not as registered.", { count: changed.length })
  } ${where}</p>
    <ul>${changed.map(({ id, title, value, unit }) => html`<li>${t(title)}: ${parts("{now}, registered {registered}", { now: html`<b>${settingText(values[id], unit)}</b>`, registered: settingText(value, unit) })}</li>`)}</ul>`;
}

/** What a cell shows on the page, without its controls: findings that have been run, history, whatever a new kind of cell brings. */
function snapshotSection(cell: Cell, { elementOf }: ReportScene): Section[] {
  const element = elementOf(cell.id);
  const title = element?.querySelector("h2")?.textContent?.trim() || t(CELL_KINDS[cell.kind].title);
  if (!element) return [{ id: cell.id, title, headed: false, body: html`<p>${t("Not shown on the page when the report was made.")}</p>` }];
  const copy = copyInLight(element);
  const pictures = [...element.querySelectorAll<HTMLElement & { picture?: Picture; about?: string }>("bodem-picture")];
  const unexplained = cell.kind === "explain" && element.querySelector(".chain, .fault") === null;
  for (const left of copy.querySelectorAll("bodem-picture, h2")) left.remove();
  cleanTree(copy);
  return [
    {
      id: cell.id,
      title,
      headed: false,
      body: html`<div class="snapshot">${[...copy.childNodes]}</div>${unexplained ? html`<p>${t("Not explained: the runs to choose from were not all in.")}</p>` : ""}
        ${pictures.map(({ picture, about = "" }) =>
          picture
            ? reportPicture(
                {
                  title: picture.title,
                  subtitle: picture.subtitle,
                  svg: picture.draw(REPORT_WIDTH),
                  describe: picture.describe,
                  table: picture.table(),
                  about,
                },
                "h3",
              )
            : "",
        )}`,
    },
  ];
}
