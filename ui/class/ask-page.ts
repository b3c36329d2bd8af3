import { t } from "../../language/language.ts";
import { html, LitElement, nothing, type TemplateResult } from "lit";
import { clashView } from "./clash-view.ts";
import { codeOf } from "./code.ts";
import { type Clash, type Collection, collectionFor } from "./collection.ts";
import { askControl } from "./ask-control.ts";
import { answerFragment } from "./links.ts";
import { cleanName, MOST_NAME_CHARACTERS } from "./names.ts";
import { keepAnswer, type OwnAnswer, ownAnswer } from "./own-answer.ts";
import { answersTo, type Posed } from "./posed.ts";
import { qrPicture } from "./qr.ts";
import { answerText } from "./words.ts";

/** The page of those who answer: the question, one control, and then the answer as a code to hand in. */
export class AskPageElement extends LitElement {
  static override properties = {
    posed: { attribute: false },
    at: { state: true },
    wrong: { state: true },
    answer: { state: true },
    changing: { state: true },
    clash: { state: true },
    handed: { state: true },
    said: { state: true },
    copied: { state: true },
  };
  declare posed: Posed;
  declare at: number | undefined;
  declare wrong: string;
  declare answer: OwnAnswer | undefined;
  declare changing: boolean;
  declare clash: Clash | undefined;
  /** Taken by the notebook on this device. */
  declare handed: boolean;
  declare said: string;
  /** What came of copying. */
  declare copied: string;
  #mark = 0;
  #collection: Collection | undefined;

  constructor() {
    super();
    this.wrong = "";
    this.changing = false;
    this.handed = false;
    this.said = "";
    this.copied = "";
  }

  protected override createRenderRoot(): this {
    return this;
  }

  override connectedCallback(): void {
    super.connectedCallback();
    const { mark, answer } = ownAnswer(this.posed.tag, answersTo(this.posed));
    this.#mark = mark;
    this.#collection = collectionFor(this.posed.tag);
    // On a device that goes round, the answer of the one before is nobody else's business.
    if (this.#collection) this.#next();
    else {
      this.answer = answer;
      this.at = answer?.at;
    }
  }

  protected override render(): TemplateResult {
    const { text, about } = this.posed;
    return html`<h1>${text}</h1>
      <p class="about">${about}</p>
      ${this.clash && this.#collection ? clashView(this.clash, this.#collection, () => this.#settled()) : this.answer && !this.changing ? this.#done(this.answer) : this.#form()}
      <p role="status" class="sr">${this.said}</p>`;
  }

  #form(): TemplateResult {
    return html`<form @submit=${this.#handIn}>
      ${askControl(this.posed, this.at, this.wrong, (at, wrong) => {
        this.at = at;
        this.wrong = wrong;
      })}
      <label class="name"><span>${t("Name or nickname")} <small>${t("if you like")}</small></span>
        <input class="text" type="text" name="name" maxlength=${MOST_NAME_CHARACTERS} autocomplete="off" autocapitalize="words" spellcheck="false" .value=${this.answer?.name ?? ""} /></label>
      <button type="submit" class="go">${t("Hand in")}</button>
    </form>`;
  }

  readonly #handIn = (event: SubmitEvent): void => {
    event.preventDefault();
    if (this.wrong !== "") return;
    if (this.at === undefined) {
      this.wrong = t("Choose an answer first.");
      return;
    }
    const { posed, at } = this;
    const name = cleanName(String(new FormData(event.target as HTMLFormElement).get("name") ?? ""));
    const code = codeOf({ tag: posed.tag, at, mark: this.#mark }, answersTo(posed));
    this.answer = { at, name, code };
    this.changing = false;
    this.copied = "";
    const { clashes, full } = this.#collection?.add([{ ...this.answer, mark: this.#mark }]) ?? { clashes: [], full: false };
    this.clash = clashes[0];
    this.handed = this.#collection !== undefined && !full;
    if (!this.#collection) keepAnswer(posed.tag, { mark: this.#mark, answer: this.answer });
    this.said = this.handed ? t("Your answer is in.") : t("Your code is {code}", { code: [...code].join(" ") });
    void this.updateComplete.then(() => this.querySelector<HTMLElement>(".done h2, .clash button")?.focus());
  };

  #settled(): void {
    this.clash = undefined;
    this.said = t("Your answer is in.");
  }

  #next(): void {
    keepAnswer(this.posed.tag, undefined);
    this.#mark = ownAnswer(this.posed.tag, answersTo(this.posed)).mark;
    this.answer = undefined;
    this.at = undefined;
    this.handed = false;
    this.said = "";
  }

  #done(answer: OwnAnswer): TemplateResult {
    const change = (): void => {
      this.changing = true;
    };
    if (this.handed)
      return html`<section class="done">
        <h2 tabindex="-1">${t("Your answer is in.")}</h2>
        <p>${t("The notebook on this device has it. Nobody sees it before all answers are revealed.")}</p>
        <p class="buttons"><button type="button" class="go" @click=${() => this.#next()}>${t("Next person")}</button></p>
        <details class="fold"><summary>${t("The notebook is on another device")}</summary>${this.#code(answer)}</details>
      </section>`;
    return html`<section class="done">
      <h2 tabindex="-1">${t("Your answer: {answer}", { answer: answerText(this.posed, answer.at) })}</h2>
      <p>${t("Hand it in: read this code out, send it, or show the picture to who asks.")}</p>
      ${this.#code(answer)}
      <p class="buttons"><button type="button" class="btn" @click=${change}>${t("Change my answer")}</button></p>
    </section>`;
  }

  #code({ code, name }: OwnAnswer): TemplateResult {
    const line = name === "" ? code : `${code} ${name}`;
    const copy = async (): Promise<void> => {
      try {
        await navigator.clipboard.writeText(line);
        this.copied = t("Copied.");
      } catch {
        this.copied = t("The browser did not let it be copied: read it out, or select it.");
      }
    };
    const share = (): void => void navigator.share({ text: line }).catch(() => {});
    const address = `${location.origin}${location.pathname}${answerFragment({ code, name })}`;
    return html`<p class="code"><output>${code}</output>${name === "" ? nothing : html` <span>${name}</span>`}</p>
      <p class="buttons"><button type="button" class="btn" @click=${copy}>${t("Copy “{text}”", { text: line })}</button>
        ${"share" in navigator ? html`<button type="button" class="btn" @click=${share}>${t("Send")}</button>` : nothing}</p>
      <p role="status" class="hint">${this.copied}</p>
      ${qrPicture(address, t("Picture of the code {code}", { code }))}`;
  }
}
customElements.define("bodem-ask-page", AskPageElement);
