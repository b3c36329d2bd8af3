import { parts, t } from "../../language/language.ts";
import { html, type TemplateResult } from "lit";
import type { Parameter } from "../../sim/core/parameter.ts";
import { materialById } from "../../sim/materials/index.ts";
import { MODEL_VERSION, STREAM_SCHEME } from "../../sim/version.ts";
import notFor from "../../docs/not-for.md?raw";
import { count, settingNumber, settingUnit } from "../notebook/figures.ts";
import { grouped } from "../notebook/register-groups.ts";
import type { Footnotes } from "./footnotes.ts";
import type { NotebookFile } from "./notebook-file.ts";
import type { ReportScene } from "./scene.ts";

/** What the model is, what it takes to repeat the runs, and every number behind them. */
export function methodsSection(scene: ReportScene, file: NotebookFile): TemplateResult {
  const { study, notes } = scene;
  const materials = [study.material, ...study.alongside].flatMap((id) => materialById(id) ?? []);
  return html`
    <h3>${t("What the model is")}</h3>
    <p>${t("Bodem simulates markets of critical raw materials month by month: producers of the exporting state that compete or are managed, named plants and projects elsewhere, buyers by region and sector with stocks, recyclers, traders, public instruments and a treasury with a double-entry ledger. Investors decide on what they know at the time. Mass and cash balance every month. Every policy meets the same random draws, so that a difference between two policies is due to the policies. Money is real euros of 2025; totals over years are discounted.")}</p>
    <h3>${t("What it is not for")}</h3>
    <ul>${limitsOf(notFor).map(([title, why]) => html`<li><b>${t(title)}</b> ${t(why)}</li>`)}</ul>
    <h3>${t("What it takes to repeat these runs")}</h3>
    ${repeatTable(scene)}
    <p>${parts("Save the notebook’s text, below, as {file}, and type:", { file: html`<code>${file.name}</code>` })}</p>
    <pre class="line">bodem batch ${file.name}</pre>
    <p>${t("It prints the same hash on every machine. Or open this report, or the text, in Bodem.")}</p>
    ${materials.map(
      ({ title, parameters }) => html`<h3>${t("The numbers behind {material}", { material: t(title) })}</h3>
      <p class="sub">${t(
        "{count} numbers. Read: read in the source named. Recalled: known from a source that was not opened again. Assumed: nobody has published it as far as we found; value and range are ours.",
        { count: count(parameters.length) },
      )}</p>
      ${parameterGroups(parameters, study.worlds[0].values, notes)}`,
    )}`;
}

/** The bold words and the first sentence of each point of the page. */
export function limitsOf(page: string): [string, string][] {
  const list = page.slice(page.indexOf("## Not for"), page.indexOf("## Materials"));
  return [...list.matchAll(/^- \*\*(.+?)\*\* (.+?\.)(?= |$)/gm)].map(([, title, why]) => [title, why.replaceAll("`", "")]);
}

function repeatTable({ study, status, hash }: ReportScene): TemplateResult {
  const rows: [string, string | TemplateResult][] = [
    [t("Version of the model"), MODEL_VERSION],
    [t("Random streams"), STREAM_SCHEME],
    [t("Seed"), study.seed],
    [t("Runs of each policy under each exporter"), count(study.replications)],
    [t("Policies"), study.policies.map(({ title }) => t(title)).join(", ")],
    [t("Exporters"), study.exporters.map(({ title }) => t(title)).join(", ")],
    [
      t("Months"),
      t("{start} to {end}, after {months} months to settle", { start: study.start, end: study.end, months: study.worlds[0].burnInMonths }),
    ],
    [t("Runs done"), status ? t("{at} of {all}", { at: count(status.done), all: count(status.total) }) : t("none")],
    [t("Hash over all runs"), hash ? html`<code class="hash">${hash}</code>` : t("runs are missing")],
    ...(status
      ? [
          [
            t("Largest relative residual of mass, of cash"),
            `${status.massResidual.toExponential(1)}, ${status.cashResidual.toExponential(1)}`,
          ] as [string, string],
        ]
      : []),
  ];
  return html`<table class="grid facts"><caption>${t("What it takes to repeat these runs")}</caption><tbody>${rows.map(([title, value]) => html`<tr><th scope="row">${title}</th><td>${value}</td></tr>`)}</tbody></table>`;
}

function parameterGroups(parameters: readonly Parameter[], values: Readonly<Record<string, number>>, notes: Footnotes): TemplateResult[] {
  return grouped(parameters).map(
    ({ title, doc, parameters: own }) => html`<table class="grid">
      <caption>${title}<small>${doc}</small></caption>
      <thead><tr><th scope="col">${t("Number")}</th><th scope="col">${t("Value")}</th><th scope="col">${t("Unit")}</th><th scope="col">${t("For year")}</th><th scope="col">${t("Evidence and source")}</th></tr></thead>
      <tbody>${own.map(({ id, title: name, value, unit, year, source, confidence }) => {
        const now = values[id];
        return html`<tr class=${now === value ? "" : "changed"}><th scope="row">${t(name)}</th>
          <td class="num">${now === value ? settingNumber(value, unit) : parts("{now}, changed from {value}", { now: html`<b>${settingNumber(now, unit)}</b>`, value: settingNumber(value, unit) })}</td>
          <td>${settingUnit(unit)}</td><td>${year}</td><td>${t(confidence)}${notes.cite(source)}</td></tr>`;
      })}</tbody>
    </table>`,
  );
}
