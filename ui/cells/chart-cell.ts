import { html, type TemplateResult } from "lit";
import { t } from "../../language/language.ts";
import { type Chart, NARROWEST, PHONE, type Scene, sameData } from "../charts/chart.ts";
import { CHARTS, loadChart, loadedChart } from "../charts/index.ts";
import { placeAsks, placeOf } from "../charts/place-asks.ts";
import type { Study } from "../../scenarios/scenario.ts";
import type { Setting } from "../../sim/world.ts";
import { MODEL_VERSION } from "../../sim/version.ts";
import type { ChartCell, Chosen } from "../../scenarios/notebook/document.ts";
import { type Ask, asked, type Asks } from "../notebook/asks.ts";
import { count, shortHash } from "../notebook/figures.ts";
import { policyOf } from "../notebook/notebook.ts";
import { runsName, type WorldRuns } from "../notebook/runs.ts";
import { CellElement, gutter, nothing } from "./cell.ts";
import { chartKey } from "./chart-key.ts";
import { soFar } from "./so-far.ts";
import { chartTools, tableView } from "./chart-tools.ts";

type Fields = typeof import("../experiments/ask-form.ts").askFields;
let fields: Fields | undefined;

let made = 0;

/** A picture with its title, how to read it, where it comes from, its table and its exports. */
class ChartCellElement extends CellElement<ChartCell> {
  static override properties = {
    ...CellElement.properties,
    bare: { type: Boolean },
    width: { state: true },
    asTable: { state: true },
    trouble: { state: true },
  };
  /** Within another cell, without a place of its own on the page. */
  declare bare: boolean;
  declare width: number;
  declare asTable: boolean;
  declare trouble: string;
  protected override readonly first = true;
  readonly #id = `chart-${++made}`;
  #resize: ResizeObserver | undefined;
  #watched: Element | undefined;
  #approach: IntersectionObserver | undefined;
  #drawn: { readonly chart: Chart; readonly data: unknown; readonly width: number; readonly svg: SVGSVGElement } | undefined;

  constructor() {
    super();
    this.width = 0;
    this.asTable = false;
    this.trouble = "";
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.#resize = new ResizeObserver(() => this.#measure());
  }

  /** The code of a chart comes when the reader does, or for printing. */
  #bringWhenNear(place: Element): void {
    this.#approach = new IntersectionObserver((entries) => entries.some((entry) => entry.isIntersecting) && this.#bring(), {
      rootMargin: "600px",
    });
    this.#approach.observe(place);
    addEventListener("beforeprint", this.#bring);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#resize?.disconnect();
    this.#watched = undefined;
    this.#endApproach();
  }

  protected override updated(): void {
    this.#watchWidth();
    if (this.#watched && !this.#approach && !this.trouble && !loadedChart(this.cell.chart)) this.#bringWhenNear(this.#watched);
  }

  /** The room for the picture is another one once the chart's code has come. */
  #watchWidth(): void {
    const room = this.querySelector(".plot-room");
    if (!room || room === this.#watched) return;
    this.#resize?.disconnect();
    this.#resize?.observe(room);
    this.#watched = room;
    this.#measure();
  }

  #measure(): void {
    const width = Math.floor(this.querySelector(".plot-room")?.clientWidth ?? 0);
    if (width > 0) this.width = Math.max(NARROWEST, width);
  }

  protected content() {
    const { value: study } = this.use<Study>("study");
    const { value: page } = this.use<Chosen>("chosen");
    const chart = loadedChart(this.cell.chart);
    if (!study || !page || !chart) return html`<div class="cell"><div class="plot-room wide"></div>${this.#fault()}</div>`;
    const kept = this.cell.asks;
    const chosen = placeOf(study, kept, page);
    const { details } = this.notebook;
    const wantDetail = details.want.bind(details);
    const place = { use: this.use, study, chosen, wantDetail };
    const asks = chart.asks?.(place, kept) ?? [];
    const scene: Scene = { ...place, asks: asked(asks, kept) };
    const data = chart.data(scene);
    const runs = this.worst("runs:");
    const state = runs === "failed" ? runs : this.worst("detail:") === "stale" ? "stale" : runs;
    const { value: hash } = this.use<string>("hash");
    const about =
      data === undefined
        ? ""
        : source(study, chosen, chart.runs(data), hash, chart.replication?.(data), this.#unfinished(chosen, chart.runs(data)));
    const title = chart.title(scene, data);
    // Beside a slider it stands under the picture: what it says must not move what the hand is on.
    const few =
      data === undefined || chart.replication?.(data) !== undefined
        ? ""
        : soFar(this.#runsOf(chosen), runs, chart.runs(data), study.replications);
    const controls = () => this.#asks([...placeAsks(study, chart.ownPlace ?? []), ...asks]);
    return html`<section class="${this.bare ? "" : "cell"} ${state === "stale" ? "stale" : ""}" aria-labelledby=${this.bare ? nothing : `${this.#id}-t`}>
      ${this.bare ? nothing : gutter("chart")}
      <figure class="wide body">
        <h2 id="${this.#id}-t">${title}</h2>
        <p class="sub">${chart.subtitle(scene)}${few && !this.bare ? html` <b class="few">${few}</b>` : nothing}</p>
        ${this.bare || chart.quietAsks ? nothing : controls()}
        <div class="plot-room"></div>
        ${data === undefined ? html`<p class="stale-note plot">${t(state === "failed" ? "No run of this policy finished; see the run cell." : "The first runs are on their way…")}</p>` : this.#picture(chart, data, title)}
        <figcaption class="ff">
          <span class="src">${few && this.bare ? html`<b class="few">${few}</b> ` : nothing}${about}${state === "stale" ? html` <b>${t("Stale: from before the last change.")}</b>` : nothing}</span>
          ${data === undefined ? nothing : this.#tools(chart, data, title, about)}
        </figcaption>
        ${!this.bare && chart.quietAsks ? html`<details class="fold chart-set" ?open=${Object.keys(kept).length > 0}><summary>${t("Settings of this chart")}</summary>${controls()}</details>` : nothing}
        ${this.#fault()}
      </figure>
    </section>`;
  }

  /** Where a picture stands that does not rest on all runs of this page yet. */
  #unfinished(chosen: Chosen, runs: number): string | undefined {
    const shown = this.#runsOf(chosen);
    if (shown?.shipped?.runs === runs) return t("came with this page and is being computed again here");
    if (shown?.before)
      return t("on top of the {count} runs before the change", { count: count(shown.before.shipped?.runs ?? shown.before.runs.length) });
    return undefined;
  }

  #runsOf({ policy, exporter }: Chosen): WorldRuns | undefined {
    return this.notebook.flow.read<WorldRuns>(runsName(policy, exporter)).value;
  }

  #fault() {
    return this.trouble ? html`<p class="fault" role="alert">${this.trouble}</p>` : nothing;
  }

  #endApproach(): void {
    this.#approach?.disconnect();
    this.#approach = undefined;
    removeEventListener("beforeprint", this.#bring);
  }

  readonly #bring = async (): Promise<void> => {
    this.#endApproach();
    try {
      await loadChart(this.cell.chart);
      this.requestUpdate();
    } catch {
      this.trouble = `${t("{title}: this chart could not be loaded.", { title: t(CHARTS[this.cell.chart].title) })} ${t("Reload the page to try again; the rest of the notebook works without.")}`;
    }
  };

  #asks(asks: readonly Ask[]) {
    if (asks.length === 0) return nothing;
    if (!fields) {
      void import("../experiments/ask-form.ts").then(({ askFields }) => {
        fields = askFields;
        this.requestUpdate();
      });
      return nothing;
    }
    const set = (id: string, value: Setting): void => {
      const kept: Record<string, Setting> = { ...this.cell.asks, [id]: value };
      if (asks.find((ask) => ask.id === id)?.default === value) delete kept[id];
      this.notebook.setCell({ ...this.cell, asks: kept as Asks });
    };
    return html`<div class="chart-asks">${fields(asks, asked(asks, this.cell.asks), set)}</div>`;
  }

  #picture(chart: Chart, data: unknown, title: string): TemplateResult {
    if (this.asTable) return tableView(chart.table(data), title);
    if (this.width === 0) return html`<div class="plot"></div>`;
    const { width } = this;
    if (!this.#drawn || this.#drawn.width !== width || this.#drawn.chart !== chart || !sameData(this.#drawn.data, data)) {
      const svg = chart.draw(data, width);
      svg.setAttribute("role", "img");
      svg.setAttribute("aria-label", chart.describe(data));
      this.#drawn = { chart, data, width, svg };
    }
    const { svg } = this.#drawn;
    return html`${this.width < PHONE || chart.keyEverywhere ? chartKey(chart.key(data)) : nothing}<div class="plot dim">${svg}</div>`;
  }

  #tools(chart: Chart, data: unknown, title: string, about: string): TemplateResult {
    return chartTools({
      title,
      about,
      table: () => chart.table(data),
      picture: () => this.querySelector<SVGSVGElement>(".plot svg"),
      asTable: this.asTable,
      onTable: () => (this.asTable = !this.asTable),
      onTrouble: (trouble) => (this.trouble = trouble),
    });
  }
}

/** Where a picture comes from: enough to make it again. */
export function source(
  study: Study,
  chosen: Chosen,
  runs: number,
  hash: string | undefined,
  replication?: number,
  unfinished = t("runs still coming in"),
): string {
  const all = count(study.replications);
  return t("Simulated. Scenario “{scenario}”, policy {policy}, exporter {exporter}, {which}, seed {seed}, Bodem {version}, {hash}.", {
    scenario: t(study.title),
    policy: t(policyOf(study, chosen.policy)?.title ?? chosen.policy),
    exporter: t(study.exporters.find(({ id }) => id === chosen.exporter)?.title ?? chosen.exporter),
    which:
      replication !== undefined
        ? t("replication {replication} alone", { replication })
        : runs < study.replications
          ? t("the first {count} of {all} runs", { count: count(runs), all })
          : t("{count} runs", { count: all }),
    seed: study.seed,
    version: MODEL_VERSION,
    hash: hash ? `hash ${shortHash(hash)}` : unfinished,
  });
}

customElements.define("bodem-chart-cell", ChartCellElement);
