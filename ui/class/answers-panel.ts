import { inEnglish, t } from "../../language/language.ts";
import { html, LitElement, nothing, type TemplateResult } from "lit";
import { csvOf } from "../charts/table-csv.ts";
import { count } from "../notebook/figures.ts";
import { download, fileName } from "../notebook/files.ts";
import { numberAt } from "../../scenarios/class/question.ts";
import { clashView } from "./clash-view.ts";
import type { Clash, Collected, Collection } from "./collection.ts";
import { EXAMPLE_CODE } from "./code.ts";
import { type Given, readEntry, saidExample, type Unread } from "./entry.ts";
import type { Posed } from "./posed.ts";
import { answerText } from "./words.ts";

/** Where the leader takes answers in, and reveals them. Fires `bodem-asked` when the first is typed. */
export class AnswersElement extends LitElement {
  static override properties = {
    posed: { attribute: false },
    collection: { attribute: false },
    collected: { attribute: false },
    of: {},
    says: { attribute: false },
    about: {},
    said: { state: true },
    unread: { state: true },
    clashes: { state: true },
    looking: { state: true },
  };
  declare posed: Posed;
  declare collection: Collection;
  declare collected: Collected;
  /** Of the notebook, for the name of the file of answers. */
  declare of: string;
  /** What the runs say of an answer; undefined before all is revealed. */
  declare says: ((at: number) => string) | undefined;
  declare about: string;
  declare said: string;
  declare unread: readonly Unread[];
  declare clashes: readonly Clash[];
  /** Whether the camera is on. */
  declare looking: boolean;

  constructor() {
    super();
    this.said = "";
    this.unread = [];
    this.clashes = [];
    this.looking = false;
  }

  protected override createRenderRoot(): this {
    return this;
  }

  protected override willUpdate(changed: Map<string, unknown>): void {
    // Another question: what was said of the last one is over.
    if (!changed.has("collection") || changed.get("collection") === undefined) return;
    this.said = "";
    this.unread = [];
    this.clashes = [];
  }

  protected override render(): TemplateResult {
    const { collected, collection } = this;
    const n = collected.given.length;
    const undo = collection.undoable;
    return html`<div class="answers">
      <p class="tally"><b>${count(n)}</b> ${collected.revealed ? (n === 1 ? t("answer") : t("answers")) : n === 1 ? t("answer, hidden") : t("answers, hidden")}</p>
      <p class="buttons">
        <button type="button" class="go" @click=${this.#reveal}>${collected.revealed ? t("Hide again") : t("Reveal")}</button>
      </p>
      <form class="lead" @submit=${this.#add}>
        <label><span>${t("Answers as they come in")}</span>
          <textarea rows="2" spellcheck="false" autocomplete="off" placeholder=${`${EXAMPLE_CODE} Ann`} aria-describedby="${collection.key}-how" @keydown=${this.#enter}></textarea></label>
        <p class="hint" id="${collection.key}-how">${this.#how()}</p>
        <p class="buttons"><button type="submit" class="btn">${t("Add")}</button>
          ${"mediaDevices" in navigator ? html`<button type="button" class="btn" aria-pressed=${this.looking ? "true" : "false"} @click=${this.#look}>${this.looking ? t("Camera off") : t("Read with the camera")}</button>` : nothing}
          ${undo === undefined ? nothing : html`<button type="button" class="btn" @click=${this.#undo}>${t("Undo: {what}", { what: undo })}</button>`}</p>
      </form>
      ${this.looking ? html`<bodem-camera class="lead" @bodem-read=${(event: CustomEvent<string>) => this.#take(event.detail)}></bodem-camera>` : nothing}
      <p role="status" class="hint lead">${this.said}</p>
      ${this.clashes.length > 0 ? clashView(this.clashes[0], collection, () => (this.clashes = this.clashes.slice(1))) : nothing}
      ${this.unread.length > 0 ? this.#faults() : nothing}
      ${n > 0 ? this.#list() : nothing}
    </div>`;
  }

  #how(): string {
    const one = saidExample(this.posed);
    const hands = one.replace("Ann", "x3");
    return t(
      "A code, or many lines with one each, pasted as they are: other text in a line does not matter. Without codes, what was said: “{one}”, “{hands}” for three hands.",
      { one, hands },
    );
  }

  #faults(): TemplateResult {
    const shown = this.unread.slice(0, 10);
    const more = this.unread.length - shown.length;
    return html`<div class="fault" role="alert"><b>${this.unread.length === 1 ? t("One line was not taken.") : t("{count} lines were not taken.", { count: count(this.unread.length) })}</b>
      <ul>${shown.map(({ line, text, reason }) => html`<li>${this.unread.length > 1 ? `${t("Line {line}:", { line })} ` : ""}<code>${text}</code>: ${reason}.</li>`)}${more > 0 ? html`<li>${t("and {count} more", { count: count(more) })}</li>` : nothing}</ul></div>`;
  }

  #list(): TemplateResult {
    const { collected, says } = this;
    return html`<details class="fold lead"><summary>${t("Who has answered")} <span>${count(collected.given.length)}</span></summary>
      <ul class="given" tabindex="0" aria-label=${t("Answers")}>${collected.given.map((one) => this.#row(one, collected.revealed, says))}</ul>
      <p class="buttons"><button type="button" class="btn" @click=${this.#csv}>${t("Answers as CSV")}</button>
        <button type="button" class="btn" @click=${this.#clear}>${t("Remove all")}</button></p>
    </details>`;
  }

  #row(one: Given, revealed: boolean, says: AnswersElement["says"]): TemplateResult {
    const who = one.name || t("without a name");
    return html`<li><span>${who}${revealed ? html`: <b>${answerText(this.posed, one.at)}</b>${says ? html` <small>${says(one.at)}</small>` : nothing}` : nothing}</span>
      <button type="button" aria-label=${t("Remove the answer: {name}", { name: who })} @click=${() => this.#remove(one)}>${t("Remove")}</button></li>`;
  }

  readonly #enter = (event: KeyboardEvent): void => {
    if (event.key !== "Enter" || event.shiftKey || event.isComposing) return;
    event.preventDefault();
    (event.target as HTMLElement).closest("form")?.requestSubmit();
  };

  readonly #add = (event: SubmitEvent): void => {
    event.preventDefault();
    const field = (event.target as HTMLFormElement).querySelector("textarea")!;
    this.#take(field.value);
    // What was not understood stays, to be mended.
    field.value = this.unread.map(({ text }) => text).join("\n");
    field.focus();
  };

  #take(text: string): void {
    const { given, unread, skipped } = readEntry(text, this.posed);
    if (given.length + unread.length + skipped === 0) return;
    this.dispatchEvent(new CustomEvent("bodem-asked", { bubbles: true }));
    const { added, known, clashes, full } = this.collection.add(given);
    this.unread = unread;
    this.clashes = [...this.clashes, ...clashes];
    this.said = [
      added === 1 ? t("One answer added.") : added > 1 ? t("{count} answers added.", { count: count(added) }) : "",
      known === 1 ? t("One answer was in already.") : known > 1 ? t("{count} answers were in already.", { count: count(known) }) : "",
      skipped > 0 ? t("Lines without a code left out: {count}.", { count: count(skipped) }) : "",
      full ? t("No more answers are taken.") : "",
    ]
      .filter((part) => part !== "")
      .join(" ");
  }

  readonly #look = (): void => {
    this.looking = !this.looking;
    if (this.looking) void import("./camera.ts");
  };

  readonly #reveal = (): void => {
    this.collection.reveal(!this.collected.revealed);
    this.said = this.collected.revealed ? t("Hidden.") : t("Revealed.");
  };

  readonly #undo = (): void => {
    const what = this.collection.undoable;
    this.collection.undo();
    this.said = t("Undone: {what}", { what: what ?? "" });
  };

  #remove(one: Given): void {
    this.collection.remove(one);
    this.said = t("Removed.");
  }

  readonly #clear = (): void => {
    this.collection.clear();
    this.said = t("Removed.");
  };

  /** A file of answers is English, as every file of numbers is; names and options stay as they are. */
  readonly #csv = (): void => {
    const { posed, collected, says, about } = this;
    const { offers } = posed;
    const columns = ["Name", "Answer", "Code", ...(says ? ["In the runs"] : [])].map((title) => ({
      title,
      unit: title === "Answer" && "range" in offers ? offers.range.unit : "",
    }));
    const rows = inEnglish(() =>
      collected.given.map(({ name, at, code }) => [
        name,
        "range" in offers ? numberAt(offers.range, at) : answerText(posed, at),
        code,
        ...(says ? [says(at)] : []),
      ]),
    );
    download(fileName(`${this.of} answers`, "csv"), csvOf({ columns, rows }, `${posed.text} ${posed.about} ${about}`.trim()), "text/csv");
  };
}
customElements.define("bodem-answers", AnswersElement);
