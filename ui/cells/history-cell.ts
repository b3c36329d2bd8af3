/// <reference types="vite/client" />
import { html, svg, type SVGTemplateResult, type TemplateResult } from "lit";
import { t, withMarks } from "../../language/language.ts";
import { type EpisodeVerdict, judgeRecorded, replayOf, SAMPLE_NAMES, tally, type Verdict } from "../../analysis/moments.ts";
import { RECORDED, type ShownEpisode, shownEpisodes } from "../../scenarios/episodes/recorded.ts";
import { createBrowserPool } from "../../workers/browser-pool.ts";
import type { PlainCell } from "../../scenarios/notebook/document.ts";
import { and } from "../experiments/words.ts";
import { plural, UNDEFINED } from "../notebook/figures.ts";
import "../theme/history.css";
import { CellElement, gutter, nothing } from "./cell.ts";

const CHOICES = [8, 16, 40];
const EPISODES = shownEpisodes();
const recorded = new Map(EPISODES.map((episode) => [episode.episode, judgeRecorded(episode, episode.recorded)]));

interface Replayed {
  readonly verdict: EpisodeVerdict;
  readonly runs: number;
}
interface Running {
  readonly episode: ShownEpisode;
  readonly at: number;
  readonly of: number;
  readonly done: number;
  readonly total: number;
}

/** What the model makes of history: every moment beside its band, as recorded or as replayed here. */
class HistoryCellElement extends CellElement<PlainCell> {
  static override properties = {
    ...CellElement.properties,
    runs: { state: true },
    replayed: { state: true },
    running: { state: true },
    trouble: { state: true },
  };
  declare runs: number;
  declare replayed: ReadonlyMap<string, Replayed>;
  declare running: Running | undefined;
  declare trouble: { readonly episode: string; readonly text: string } | undefined;
  #stop: AbortController | undefined;

  constructor() {
    super();
    this.runs = 16;
    this.replayed = new Map();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#stop?.abort();
  }

  protected content() {
    const { running, replayed } = this;
    const episodes = this.#episodes();
    const shown = episodes.map(({ episode }) => replayed.get(episode)?.verdict ?? recorded.get(episode)!);
    return html`<section class="cell" aria-labelledby="history-t">
      ${gutter("history")}
      <div class="wide ui hist">
        <h2 id="history-t">${t("Does the model know history?")}</h2>
        <p class="hint">${episodes.length === 1 ? t("One episode.") : t("{count} episodes.", { count: episodes.length })} ${t("Each run is told what governments did, never what prices did; some shares of licences denied are set from export statistics. What has to come out, and how close, was written down before the first replay.")}</p>
        <p class="tally">${t("In band: {tally} Misses stay: no moment is dropped, whatever comes out.", { tally: tallySentence(shown) })}</p>
        <p class="hint">${ownClassSentence(shown)} ${
          replayed.size > 0
            ? html`${replayed.size === 1 ? t("These counts include 1 episode replayed now.") : t("These counts include {count} episodes replayed now.", { count: replayed.size })} ${t("As recorded: {tally}", { tally: tallySentence([...recorded.values()]) })}`
            : t("Recorded with Bodem {version}, {count} runs of each episode.", {
                version: RECORDED.modelVersion,
                count: RECORDED.replications,
              })
        }</p>
        <div class="rp">
          <label>${t("Runs of each episode")}
            <select @change=${(event: Event) => (this.runs = Number((event.target as HTMLSelectElement).value))}>
              ${CHOICES.map((choice) => html`<option value=${choice} .selected=${choice === this.runs}>${choice}</option>`)}
            </select></label>
          <button type="button" class="btn" @click=${() => this.#press(episodes)}>${t(running ? "Stop replaying" : "Replay all here")}</button>
          ${replayed.size > 0 && !running ? html`<button type="button" class="btn" @click=${() => (this.replayed = new Map())}>${t("Back to what was recorded")}</button>` : nothing}
          <span class="hint" role="status">${running ? t("Replaying episode {at} of {all}: {title}", { at: running.at, all: running.of, title: t(running.episode.title) }) : ""}</span>
        </div>
        ${key()}
        ${episodes.map((episode, at) => this.#episode(episode, shown[at]))}
      </div>
    </section>`;
  }

  /** All, or those that the cell names in `episodes`, separated by blanks. */
  #episodes(): readonly ShownEpisode[] {
    const named = String(this.cell.asks.episodes ?? "").split(/\s+/);
    const chosen = EPISODES.filter(({ episode }) => named.includes(episode));
    return chosen.length > 0 ? chosen : EPISODES;
  }

  #episode(episode: ShownEpisode, { verdicts }: EpisodeVerdict): TemplateResult {
    const id = `history-${episode.episode}`;
    const now = this.replayed.get(episode.episode);
    const running = this.running?.episode === episode ? this.running : undefined;
    const misses = verdicts.filter(({ inBand }) => !inBand).length;
    const title = t(episode.title);
    const press = t(running ? "Stop replaying" : "Replay here");
    return html`<section class="episode" aria-labelledby=${id}>
      <div class="episode-head">
        <h3 id=${id}>${title} <span class="chip"><span>${t(SAMPLE_NAMES[episode.sample])}</span></span></h3>
        <button type="button" class="btn" aria-label="${press}: ${title}" aria-disabled=${this.running && !running ? "true" : "false"} @click=${() => this.#press([episode])}>${press}</button>
        <p class="hint">${t(episode.question)}</p>
      </div>
      ${running ? progress(running) : nothing}
      ${this.trouble?.episode === episode.episode ? html`<p class="fault" role="alert"><b>${t("{title} was not replayed:", { title })}</b> ${this.trouble.text}. ${t("The numbers below are those from before.")}</p>` : nothing}
      <table role="table">
        <caption>${t("{hits} of {all} in band", { hits: verdicts.length - misses, all: verdicts.length })}${misses > 0 ? html`, <b>${plural(misses, "miss", "misses")}</b>` : nothing}; ${now ? html`<b>${t("replayed now, {count} runs", { count: now.runs })}</b>` : t("recorded, {count} runs", { count: RECORDED.replications })}<span class="unseen">: ${title}</span></caption>
        <thead role="rowgroup"><tr role="row">
          <th role="columnheader" scope="col">${t("Moment")}</th>
          <th role="columnheader" scope="col">${t("History")}<small>${t("and its band")}</small></th>
          <th role="columnheader" scope="col">${t("Model")}<small>${t("median, 5 to 95 %")}</small></th>
          <th role="columnheader" scope="col">${t("Side by side")}</th>
          <th role="columnheader" scope="col">${t("In band?")}</th></tr></thead>
        <tbody role="rowgroup">${verdicts.map(row)}</tbody>
      </table>
    </section>`;
  }

  /** One button starts and stops, so that it keeps the focus. */
  #press(episodes: readonly ShownEpisode[]): void {
    const { running } = this;
    if (!running) void this.#replay(episodes);
    else if (episodes.includes(running.episode)) this.#stop?.abort();
  }

  /** In one worker of its own, so that the notebook's runs keep theirs. */
  async #replay(episodes: readonly ShownEpisode[]): Promise<void> {
    const stop = new AbortController();
    this.#stop = stop;
    this.trouble = undefined;
    const pool = createBrowserPool({ workers: 1 });
    const { runs } = this;
    try {
      for (const [i, episode] of episodes.entries()) {
        const tell = (done: number): void => {
          this.running = { episode, at: i + 1, of: episodes.length, done, total: runs };
        };
        tell(0);
        await this.updateComplete;
        try {
          const { job, verdict } = replayOf(episode, runs);
          const { results, failures, cancelled } = await pool.run([job], { signal: stop.signal, onProgress: ({ done }) => tell(done) });
          if (cancelled) return;
          if (failures.length > 0)
            throw new Error(
              t("{failed} of {runs} runs failed; the first: {why}", { failed: failures.length, runs, why: failures[0].reason }),
            );
          this.replayed = new Map(this.replayed).set(episode.episode, { verdict: verdict(results), runs });
        } catch (thrown) {
          this.trouble = { episode: episode.episode, text: thrown instanceof Error ? thrown.message : String(thrown) };
          return;
        }
      }
    } finally {
      this.running = undefined;
      await pool.close();
    }
  }
}

function tallySentence(verdicts: readonly EpisodeVerdict[]): string {
  const out = tally(verdicts, "out-of-sample");
  const fit = tally(verdicts, "fit");
  const counted = [
    ...(out.all > 0 ? [t("{hits} of {all} moments out of sample", { hits: out.inBand, all: out.all })] : []),
    ...(fit.all > 0 ? [t("{hits} of {all} of those the model was fitted on", { hits: fit.inBand, all: fit.all })] : []),
  ];
  return `${counted.join("; ")}.`;
}

function ownClassSentence(verdicts: readonly EpisodeVerdict[]): string {
  const { inBand, all } = tally(verdicts, "own-class");
  const titles = EPISODES.filter(({ sample }) => sample === "own-class").map(({ title }) => t("“{title}”", { title: t(title) }));
  return all === 0
    ? ""
    : t("{titles}: a class of its own, fitted in sample and not counted, {hits} of {all}.", { titles: and(titles), hits: inBand, all });
}

function progress({ done, total }: Running): TemplateResult {
  return html`<div class="replaying"><div class="bar" role="progressbar" aria-label=${t("Runs of the replay done")} aria-valuemin="0" aria-valuemax=${total} aria-valuenow=${done}><i style="width:${((100 * done) / total).toFixed(1)}%"></i></div><span>${t("{done} of {total} runs", { done, total })}</span></div>`;
}

/** What is left of rounding where nothing was meant to be left. */
const cleared = (value: number): number => (Math.abs(value) < 1e-9 ? 0 : value);

/** Three figures, as bands are written. */
const short = (value: number): string => (Number.isFinite(value) ? withMarks(String(Number(cleared(value).toPrecision(3)))) : t(UNDEFINED));

function row(verdict: Verdict): TemplateResult {
  const { moment, value, p5, p95, inBand } = verdict;
  const range = (low: number, high: number): string => t("{low} to {high}", { low: short(low), high: short(high) });
  const shown = short(value);
  return html`<tr role="row" class=${inBand ? "" : "missed"}>
    <th role="rowheader" scope="row"><details><summary>${t(moment.title)}</summary><small lang="en">${moment.source}</small></details></th>
    <td role="cell" data-h=${t("History")}><span>${short(moment.observed)}<small data-of="${t("band")} ">${range(...moment.band)}</small></span></td>
    <td role="cell" data-h=${t("Model")}><span>${moment.statistic.kind === "exit-share" ? t("{value} (mean)", { value: shown }) : shown}<small data-of="${t("5 to 95 %")} ">${range(p5, p95)}</small></span></td>
    <td role="cell" class="strip">${strip(verdict)}</td>
    <td role="cell" class="said">${t(inBand ? "in band" : "miss")}</td>
  </tr>`;
}

const WIDTH = 184;
const HEIGHT = 26;
const PAD = 7;

/** Where a value stands in its row, logarithmic where the values of the row span more than a factor of 3. */
function placing(values: readonly number[]): (value: number) => number {
  const known = values.filter(Number.isFinite).map(cleared);
  const low = Math.min(...known);
  const high = Math.max(...known);
  const scale = low > 0 && high / low > 3 ? Math.log : (value: number) => value;
  const [from, to] = [scale(low), scale(high)];
  return (value) => PAD + ((scale(value) - from) / (to - from)) * (WIDTH - 2 * PAD);
}

function strip({ moment, value, p5, p95, inBand }: Verdict): SVGTemplateResult {
  const [low, high] = moment.band;
  const place = placing([low, high, moment.observed, value, p5, p95]);
  const at = (number: number): string => place(number).toFixed(1);
  return svg`<svg width=${WIDTH} height=${HEIGHT} viewBox="0 0 ${WIDTH} ${HEIGHT}" aria-hidden="true">
    ${band(place(low), place(high))}
    <line class="tick" x1=${at(moment.observed)} x2=${at(moment.observed)} y1="1" y2=${HEIGHT - 1} />
    ${Number.isFinite(p5) && Number.isFinite(p95) ? svg`<line class="range" x1=${at(p5)} x2=${at(p95)} y1="13" y2="13" />` : ""}
    ${Number.isFinite(value) ? dot(place(value), inBand) : ""}
  </svg>`;
}

const band = (from: number, to: number): SVGTemplateResult =>
  svg`<rect class="band" x=${from.toFixed(1)} width=${Math.max(1, to - from).toFixed(1)} y="5" height="16" />`;

const dot = (x: number, inBand: boolean): SVGTemplateResult =>
  svg`<circle class=${inBand ? "in" : "out"} cx=${x.toFixed(1)} cy="13" r="4.5" />`;

const sample = (width: number, content: SVGTemplateResult): TemplateResult =>
  html`<svg width=${width} height=${HEIGHT} viewBox="0 0 ${width} ${HEIGHT}" aria-hidden="true">${content}</svg>`;

const key = (): TemplateResult => html`<ul class="key">
  <li>${sample(28, band(1, 27))}${t("band")}</li>
  <li>${sample(8, svg`<line class="tick" x1="4" x2="4" y1="1" y2=${HEIGHT - 1} />`)}${t("history")}</li>
  <li>${sample(12, dot(6, true))}${t("model’s median, in band")}</li>
  <li>${sample(12, dot(6, false))}${t("model’s median, miss")}</li>
  <li>${sample(28, svg`<line class="range" x1="1" x2="27" y1="13" y2="13" />`)}${t("5 to 95 % of runs")}</li>
  <li>${t("Each row has its own scale, logarithmic where it spans more than a factor of 3.")}</li>
</ul>`;
customElements.define("bodem-history-cell", HistoryCellElement);
