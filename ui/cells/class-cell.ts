import { t } from "../../language/language.ts";
import { html, type PropertyValues, type TemplateResult } from "lit";
import type { Chosen, PlainCell } from "../../scenarios/notebook/document.ts";
import type { Study } from "../../scenarios/scenario.ts";
import type { ClassQuestion } from "../../scenarios/class/question.ts";
import { type AskedQuestion, askedQuestion } from "../class/asked-question.ts";
import "../class/answers-panel.ts";
import { changedAsks } from "../class/changed-asks.ts";
import { type Collected, Collection, onCollected } from "../class/collection.ts";
import "../class/invitation.ts";
import { answersTo, type Posed } from "../class/posed.ts";
import { questionForm } from "../class/question-form.ts";
import { aboutRuns, byAnswer, type Revealed } from "../class/reveal.ts";
import { revealNumber } from "../class/reveal-number.ts";
import { revealPolicy } from "../class/reveal-policy.ts";
import { revealSetting, trialOf } from "../class/reveal-setting.ts";
import { rangeWords } from "../class/words.ts";
import { faultList } from "../experiments/cell-parts.ts";
import "../experiments/picture.ts";
import { triedFor } from "../notebook/tried.ts";
import "../theme/class.css";
import "../theme/experiments.css";
import { CellElement, gutter, nothing } from "./cell.ts";

/** A question to a class: asked by link or picture, answered by code, and revealed beside the runs. */
class ClassCellElement extends CellElement<PlainCell> {
  #collection: Collection | undefined;
  /** Of the collection that is listened to. */
  #watched = "";
  #stop: (() => void) | undefined;
  #known: { readonly study: Study; readonly chosen: Chosen; readonly asks: PlainCell["asks"]; readonly asked: AskedQuestion } | undefined;
  #question: ClassQuestion | undefined;
  #revealed: { readonly about: string; readonly revealed: Revealed } | undefined;

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#stop?.();
    this.#watched = "";
    triedFor(this.notebook).want(this, []);
  }

  protected content(): TemplateResult | typeof nothing {
    const { value: study } = this.use<Study>("study");
    const { value: chosen } = this.use<Chosen>("chosen");
    if (!study || !chosen) return nothing;
    const asked = this.#asked(study, chosen);
    this.#question = asked.ok ? asked.question : undefined;
    const form = html`<details class="fold lead set-question" ?open=${!asked.ok}><summary>${t("Change the question")}</summary>
      ${questionForm(this.cell.asks, study, this.#question, (changed) =>
        this.notebook.setCell({ ...this.cell, asks: changedAsks(this.cell.asks, changed, this.#question, this.use) }),
      )}</details>`;
    const title = asked.ok ? asked.posed.text : t("Ask the class");
    return html`<section class="cell class-cell" aria-labelledby="${this.cell.id}-t">
      ${gutter("class")}
      <div class="wide ui">
        <h2 id="${this.cell.id}-t" tabindex="-1">${title}</h2>
        ${asked.ok ? this.#body(asked.question, asked.posed, study) : faultList(t("This cannot be asked as it stands."), asked.faults.join("\n"))}
        ${form}
      </div>
    </section>`;
  }

  #body(question: ClassQuestion, posed: Posed, study: Study): TemplateResult {
    const collection = this.#collectionOf(posed);
    const collected = collection.now;
    const { given, revealed } = collected;
    const result = revealed ? this.#reveal(question, study, given) : undefined;
    return html`<p class="hint about">${posed.about}</p>
      ${
        "options" in posed.offers
          ? html`<ol class="offered">${posed.offers.options.map((option) => html`<li>${option}</li>`)}</ol>`
          : html`<p class="offered">${t("From {range}.", { range: rangeWords(posed.offers.range) })}</p>`
      }
      <div class="live-only asking">
        <bodem-invitation .posed=${posed} .notebook=${this.notebook.document.name} .cell=${this.cell.id} @bodem-asked=${() => this.#open(posed)}></bodem-invitation>
        <bodem-answers .posed=${posed} .collection=${collection} .collected=${collected} .of=${study.title}
          .says=${result?.says} .about=${result ? aboutRuns(question, study, result.runs, given.length) : ""} @bodem-asked=${() => this.#open(posed)}></bodem-answers>
      </div>
      ${revealed ? this.#result(question, study, given, result) : nothing}`;
  }

  #result(question: ClassQuestion, study: Study, given: Collected["given"], result: Revealed | undefined): TemplateResult {
    if (!result)
      return html`<p class="stale-note" role="status">${
        question.answer === "setting" && given.length === 0
          ? t("There is no answer to run yet.")
          : question.answer === "setting"
            ? t("Every answer is being run on the same draws…")
            : t("The first runs are on their way…")
      }</p>`;
    const about = aboutRuns(question, study, result.runs, given.length);
    const { state, sentences, named } = result;
    return html`<div class="finding class-result ${state === "stale" ? "stale" : ""}" aria-busy=${state === "fresh" ? "false" : "true"}><div class="body">
      ${state === "stale" ? html`<p class="stale-note"><b>${t("Stale:")}</b> ${t("from before the last change; new runs are on their way.")}</p>` : nothing}
      ${state === "coarse" ? html`<p class="stale-note" role="status">${t("So far, from {count} runs; more are on their way.", { count: result.runs })}</p>` : nothing}
      <div class="says">${sentences.map((sentence, at) => html`<p>${sentence}${at === sentences.length - 1 && named ? html`<span class="live-only"> ${named}</span>` : nothing}</p>`)}</div>
      <bodem-picture .picture=${result.picture} .about=${about}></bodem-picture>
    </div></div>`;
  }

  #asked(study: Study, chosen: Chosen): AskedQuestion {
    const { asks } = this.cell;
    const known = this.#known;
    if (known?.study === study && known.chosen === chosen && known.asks === asks) return known.asked;
    const asked = askedQuestion(asks, study, chosen);
    this.#known = { study, chosen, asks, asked };
    return asked;
  }

  #collectionOf({ tag }: Posed): Collection {
    const made = new Collection(this.notebook.document.name, this.cell.id, tag);
    if (this.#collection?.key !== made.key) this.#collection = made;
    return this.#collection!;
  }

  #watch(): void {
    const key = this.#collection?.key ?? "";
    if (key === this.#watched) return;
    this.#stop?.();
    this.#watched = key;
    this.#stop = key === "" ? undefined : onCollected(key, () => this.changed());
  }

  /** The leader has shown the question: from now on answers are handed in here. */
  #open(posed: Posed): void {
    this.#collection?.open(Date.now(), posed.text, answersTo(posed));
  }

  /** The same object as long as it says the same, so that a picture is not drawn again. */
  #reveal(question: ClassQuestion, study: Study, given: Collected["given"]): Revealed | undefined {
    const scene = { use: this.use, study, given };
    const revealed =
      question.answer === "number"
        ? revealNumber(question, scene)
        : question.answer === "policy"
          ? revealPolicy(question, scene)
          : revealSetting(question, scene);
    if (!revealed) return undefined;
    const about = JSON.stringify([revealed.sentences, revealed.picture.table(), revealed.picture.title, revealed.state, revealed.named]);
    if (this.#revealed?.about !== about) this.#revealed = { about, revealed };
    return this.#revealed.revealed;
  }

  protected override updated(changed: PropertyValues<this>): void {
    super.updated(changed);
    this.#watch();
    const question = this.#question;
    const given = this.#collection?.now.given ?? [];
    const trials = question?.answer === "setting" ? byAnswer(given).map(({ at }) => trialOf(question, at)) : [];
    triedFor(this.notebook).want(this, trials);
  }
}
customElements.define("bodem-class-cell", ClassCellElement);
