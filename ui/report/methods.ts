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
    <h3>What the model is</h3>
    <p>Bodem simulates markets of critical raw materials month by month: producers of the exporting state that compete or are managed, named plants and projects elsewhere, buyers by region and sector with stocks, recyclers, traders, public instruments and a treasury with a double-entry ledger. Investors decide on what they know at the time. Mass and cash balance every month. Every policy meets the same random draws, so that a difference between two policies is due to the policies. Money is real euros of 2025; totals over years are discounted.</p>
    <h3>What it is not for</h3>
    <ul>${limitsOf(notFor).map(([title, why]) => html`<li><b>${title}</b> ${why}</li>`)}</ul>
    <h3>What it takes to repeat these runs</h3>
    ${repeatTable(scene)}
    <p>Save the notebook’s text, below, as <code>${file.name}</code>, and type:</p>
    <pre class="line">bodem batch ${file.name}</pre>
    <p>It prints the same hash on every machine. Or open this report, or the text, in Bodem.</p>
    ${materials.map(
      ({ title, parameters }) => html`<h3>The numbers behind ${title}</h3>
      <p class="sub">${count(parameters.length)} numbers. Read: read in the source named. Recalled: known from a source that was not opened again. Assumed: nobody has published it as far as we found; value and range are ours.</p>
      ${parameterGroups(parameters, study.worlds[0].values, notes)}`,
    )}`;
}

/** The bold words and the first sentence of each point of the page. */
function limitsOf(page: string): [string, string][] {
  const list = page.slice(page.indexOf("## Not for"), page.indexOf("## Materials"));
  return [...list.matchAll(/^- \*\*(.+?)\*\* (.+?\.)(?= |$)/gm)].map(([, title, why]) => [title, why.replaceAll("`", "")]);
}

function repeatTable({ study, status, hash }: ReportScene): TemplateResult {
  const rows: [string, string | TemplateResult][] = [
    ["Version of the model", MODEL_VERSION],
    ["Random streams", STREAM_SCHEME],
    ["Seed", study.seed],
    ["Runs of each policy under each exporter", count(study.replications)],
    ["Policies", study.policies.map(({ title }) => title).join(", ")],
    ["Exporters", study.exporters.map(({ title }) => title).join(", ")],
    ["Months", `${study.start} to ${study.end}, after ${study.worlds[0].burnInMonths} months to settle`],
    ["Runs done", status ? `${count(status.done)} of ${count(status.total)}` : "none"],
    ["Hash over all runs", hash ? html`<code class="hash">${hash}</code>` : "runs are missing"],
    ...(status
      ? [
          [
            "Largest relative residual of mass, of cash",
            `${status.massResidual.toExponential(1)}, ${status.cashResidual.toExponential(1)}`,
          ] as [string, string],
        ]
      : []),
  ];
  return html`<table class="grid facts"><caption>What it takes to repeat these runs</caption><tbody>${rows.map(([title, value]) => html`<tr><th scope="row">${title}</th><td>${value}</td></tr>`)}</tbody></table>`;
}

function parameterGroups(parameters: readonly Parameter[], values: Readonly<Record<string, number>>, notes: Footnotes): TemplateResult[] {
  return grouped(parameters).map(
    ({ title, doc, parameters: own }) => html`<table class="grid">
      <caption>${title}<small>${doc}</small></caption>
      <thead><tr><th scope="col">Number</th><th scope="col">Value</th><th scope="col">Unit</th><th scope="col">For year</th><th scope="col">Evidence and source</th></tr></thead>
      <tbody>${own.map(({ id, title: name, value, unit, year, source, confidence }) => {
        const now = values[id];
        return html`<tr class=${now === value ? "" : "changed"}><th scope="row">${name}</th>
          <td class="num">${now === value ? settingNumber(value, unit) : html`<b>${settingNumber(now, unit)}</b>, changed from ${settingNumber(value, unit)}`}</td>
          <td>${settingUnit(unit)}</td><td>${year}</td><td>${confidence}${notes.mark(source)}</td></tr>`;
      })}</tbody>
    </table>`,
  );
}
