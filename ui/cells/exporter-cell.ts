import { html, type TemplateResult } from "lit";
import { parts, t } from "../../language/language.ts";
import type { Chosen, PlainCell } from "../../scenarios/notebook/document.ts";
import type { Study } from "../../scenarios/scenario.ts";
import { POSTURES, postureById } from "../../sim/adversary/index.ts";
import { MEASURES, measureById } from "../../sim/adversary/measures/index.ts";
import { materialById } from "../../sim/materials/index.ts";
import type { ExporterUse, MeasureUse, Setting } from "../../sim/world.ts";
import { settingFields } from "../forms/settings-form.ts";
import {
  addMeasure,
  copyExporter,
  freshId,
  removeExporter,
  removeMeasure,
  renameExporter,
  setExporter,
  setMeasure,
  setMeasureDates,
  setMeasureMaterial,
  setPosture,
} from "../notebook/edits.ts";
import { datesOf } from "../notebook/measure-dates.ts";
import "../theme/exporter.css";
import { CellElement, gutter, nothing } from "./cell.ts";
import { changedText } from "./changed-text.ts";
import { datesText, firstMonthFor, measureName, measureTimeline } from "./measure-timeline.ts";

const DATES: readonly string[] = ["announced", "start", "end"];

/** What the exporting state does: its posture, and its calendar of controls as bars over the months. */
class ExporterCellElement extends CellElement<PlainCell> {
  protected content(): TemplateResult {
    const { value: study, state, error } = this.use<Study>("study");
    const { value: chosen } = this.use<Chosen>("chosen");
    const use = study?.worlds.find(({ exporter }) => exporter.id === chosen?.exporter)?.exporter;
    const fault =
      state === "failed"
        ? html`<div class="fault" role="alert"><b>${t("The scenario cannot be run as it stands;")}</b> ${t("the figures are those of the last one that could.")}<ul>${(error ?? "").split("\n").map((line) => html`<li>${line}</li>`)}</ul></div>`
        : nothing;
    const id = this.cell.id;
    return html`<section class="cell" aria-labelledby="${id}-t">
      ${gutter("exporter")}
      <div class="wide ui">
        <h2 id="${id}-t" tabindex="-1">${t("What the exporting state does")}</h2>
        ${
          study && use
            ? html`<div class="panel exporter">
          ${this.#tabs(study, use)}
          <div id="${id}-panel" role="tabpanel" aria-labelledby="${id}-tab-${use.id}">
            ${fault}
            ${this.#posture(study, use)}
            ${this.#calendar(study, use)}
            ${this.#actions(study, use)}
          </div>
        </div>`
            : fault
        }
      </div>
    </section>`;
  }

  #tabs({ exporters }: Study, { id: shown }: ExporterUse) {
    const tab = (id: string): string => `${this.cell.id}-tab-${id}`;
    const move = (event: KeyboardEvent): void => {
      const at = exporters.findIndex(({ id }) => id === shown);
      const to = { ArrowRight: at + 1, ArrowLeft: at - 1, Home: 0, End: exporters.length - 1 }[event.key];
      if (to === undefined) return;
      event.preventDefault();
      const { id } = exporters[(to + exporters.length) % exporters.length];
      this.notebook.choose({ exporter: id });
      void this.updateComplete.then(() => this.querySelector<HTMLElement>(`#${CSS.escape(tab(id))}`)?.focus());
    };
    const add = (): void => {
      const id = freshId(
        exporters.map((exporter) => exporter.id),
        "exporter",
      );
      const title = exporters.find((exporter) => exporter.id === shown)?.title ?? "Exporter";
      this.notebook.editAndChoose(copyExporter(id, t("{title}, changed", { title: t(title) }).slice(0, 80), shown), { exporter: id });
    };
    return html`<div class="tabs-row">
      <div class="tabs" role="tablist" aria-label=${t("Behaviours of the exporting state")} @keydown=${move}>
        ${exporters.map(
          ({
            id,
            title,
          }) => html`<button type="button" role="tab" id=${tab(id)} aria-controls="${this.cell.id}-panel" aria-selected=${id === shown ? "true" : "false"} tabindex=${id === shown ? 0 : -1}
            @click=${() => this.notebook.choose({ exporter: id })}>${t(title)}</button>`,
        )}
      </div>
      <button type="button" aria-label=${t("Add a behaviour like this one")} title=${t("Add a behaviour like this one")} @click=${add}>+</button>
    </div>`;
  }

  #posture(_study: Study, use: ExporterUse): TemplateResult {
    const posture = postureById(use.posture);
    const settings = posture?.settings ?? [];
    const changed = settings.filter((spec) => use.settings[spec.id] !== spec.default).length;
    const name = `${this.cell.id}-posture`;
    return html`<section class="inst" aria-labelledby="${name}-l">
      <div class="inst-head"><h3 id="${name}-l">${t("Posture")}</h3></div>
      <div class="posture"><div class="opts" role="radiogroup" aria-labelledby="${name}-l">${POSTURES.map(
        ({ id, title }) =>
          html`<label><input type="radio" name=${name} .checked=${id === use.posture} @change=${() => this.notebook.edit(setPosture(use.id, id))} />${t(title)}</label>`,
      )}</div></div>
      <p>${t(posture?.doc ?? "")} ${parts("Source: {source}.", { source: html`<span lang="en">${posture?.source}</span>` })}</p>
      ${
        settings.length === 0
          ? nothing
          : html`<details class="fld-more">
        <summary>${t("Settings of the posture")} <span>${changedText(settings.length, changed)}</span></summary>
        ${settingFields(settings, { name: `${name}-${use.id}`, settings: use.settings, onSet: (id, value) => this.notebook.edit(setExporter(use.id, id, value)) })}
      </details>`
      }
    </section>`;
  }

  #calendar(study: Study, use: ExporterUse): TemplateResult {
    const name = `${this.cell.id}-calendar`;
    const add = (event: Event): void => {
      const select = event.target as HTMLSelectElement;
      if (select.value) this.notebook.edit(addMeasure(use.id, select.value, firstMonthFor(select.value, study.start, study.end)));
      select.value = "";
    };
    return html`<section class="inst" aria-labelledby="${name}-l">
      <div class="inst-head"><h3 id="${name}-l">${t("Calendar of controls")}</h3></div>
      ${
        use.measures.length === 0
          ? html`<p>${t("No dated control beside the posture.")}</p>`
          : html`<p>${t("Drag a bar, or one of its ends; or focus it and use the arrow keys: a month a step, a year with Page Up and Page Down. Hatched: announced, not yet in force. Upright stripes: a suspension. Enter opens the settings.")}</p>
        ${measureTimeline({
          measures: use.measures,
          material: study.material,
          start: study.start,
          end: study.end,
          datesNow: (position) => datesOf(this.#now(use)?.measures[position]?.settings ?? use.measures[position].settings),
          onDates: (position, dates) => this.notebook.edit(setMeasureDates(use.id, position, dates)),
          onOpen: (position) => this.#open(position),
        })}
        <div class="measures">${use.measures.map((measure, position) => this.#measure(study, use, measure, position))}</div>`
      }
      <div class="bar-row"><select aria-label=${t("Add a measure")} @change=${add}>
        <option value="">${t("Add a measure…")}</option>
        ${MEASURES.map(({ id, title }) => html`<option value=${id}>${t(title)}</option>`)}
      </select></div>
    </section>`;
  }

  #now({ id }: ExporterUse): ExporterUse | undefined {
    return this.notebook.study?.worlds.find(({ exporter }) => exporter.id === id)?.exporter;
  }

  #measure(study: Study, use: ExporterUse, measure: MeasureUse, position: number): TemplateResult {
    const known = measureById(measure.measure);
    if (!known) return html``;
    const title = measureName(measure, study.material);
    const set = (id: string, value: Setting): void =>
      this.notebook.edit(
        DATES.includes(id)
          ? setMeasureDates(use.id, position, ordered({ ...datesOf(measure.settings), [id]: String(value) }, id))
          : setMeasure(use.id, position, id, value),
      );
    return html`<details class="fld-more" data-measure=${position}>
      <summary>${title} <span>${datesText(datesOf(measure.settings), study.end)}</span></summary>
      <p class="hint">${t(known.doc)} ${parts("Source: {source}.", { source: html`<span lang="en">${known.source}</span>` })}</p>
      ${
        study.alongside.length > 0
          ? html`<div class="fld"><div class="l"><label for="${this.cell.id}-on-${position}">${t("Material")}</label></div><div><select id="${this.cell.id}-on-${position}" @change=${(event: Event) => this.notebook.edit(setMeasureMaterial(use.id, position, (event.target as HTMLSelectElement).value))}>
          ${[study.material, ...study.alongside].map((id) => html`<option value=${id} .selected=${id === measure.on}>${t(materialById(id)?.title ?? id)}</option>`)}</select></div></div>`
          : nothing
      }
      ${settingFields(known.settings, { name: `${this.cell.id}-${use.id}-${position}`, settings: measure.settings, onSet: set })}
      <div class="bar-row"><button type="button" class="btn" @click=${() => this.notebook.edit(removeMeasure(use.id, position))}>${t("Remove {title}", { title })}</button></div>
    </details>`;
  }

  #actions({ exporters }: Study, use: ExporterUse): TemplateResult {
    return html`<div class="bar-row">
      <input class="text" type="text" maxlength="80" aria-label=${t("Name of this behaviour")} .value=${use.title} @change=${(event: Event) => this.notebook.edit(renameExporter(use.id, (event.target as HTMLInputElement).value.trim()))} />
      ${exporters.length > 1 ? html`<button type="button" @click=${() => this.notebook.edit(removeExporter(use.id))}>${t("Remove this behaviour")}</button>` : nothing}
    </div>`;
  }

  #open(position: number): void {
    const details = this.querySelector<HTMLDetailsElement>(`details[data-measure="${position}"]`);
    if (!details) return;
    details.open = true;
    details.querySelector("summary")?.focus({ preventScroll: true });
    details.scrollIntoView({ block: "nearest" });
  }
}

/** Dates typed in a form: the others give way to the one that was set. */
function ordered(dates: ReturnType<typeof datesOf>, set: string): ReturnType<typeof datesOf> {
  const { announced, start, end } = dates;
  if (set === "announced" && announced !== undefined && announced > start)
    return { ...dates, start: announced, end: end < announced ? announced : end };
  if (set === "end" && end < start)
    return { ...dates, start: end, ...(announced !== undefined && announced > end ? { announced: end } : {}) };
  return { ...dates, end: end < start ? start : end, ...(announced !== undefined && announced > start ? { announced: start } : {}) };
}
customElements.define("bodem-exporter-cell", ExporterCellElement);
