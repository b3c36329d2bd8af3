import { t } from "../../language/language.ts";
import { html, LitElement, type TemplateResult } from "lit";
import { clashView } from "./clash-view.ts";
import { decoded, tagOf, written } from "./code.ts";
import { type Clash, type Collection, collectionFor } from "./collection.ts";
import { answerIn } from "./links.ts";

/** Opens an answer that came as a link, and hands it to the notebook that asks on this device. */
export class AnswerPageElement extends LitElement {
  static override properties = { fragment: {}, said: { state: true }, more: { state: true }, clash: { state: true } };
  declare fragment: string;
  declare said: string;
  declare more: string;
  declare clash: Clash | undefined;
  #collection: Collection | undefined;

  protected override createRenderRoot(): this {
    return this;
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.#take();
  }

  #take(): void {
    const sent = answerIn(this.fragment);
    const tag = sent && tagOf(sent.code);
    if (!sent || tag === undefined) {
      this.said = t("This link holds no answer");
      this.more = t("Part of it is missing or was changed on the way. Have the code read out, or ask for the link again.");
      return;
    }
    const code = written(sent.code);
    this.#collection = collectionFor(tag);
    const { text, count } = this.#collection?.now ?? { text: "", count: 0 };
    if (!this.#collection || count === 0) {
      this.said = t("No notebook on this device asks this question");
      this.more = t("Open the notebook with the question and add {answer} there.", {
        answer: sent.name === "" ? code : `${code} ${sent.name}`,
      });
      return;
    }
    try {
      const { at, mark } = decoded(sent.code, tag, count);
      const { clashes, known, full } = this.#collection.add([{ at, mark, code, name: sent.name }]);
      this.clash = clashes[0];
      this.said = full
        ? t("No more answers are taken")
        : known > 0
          ? t("This answer was in already")
          : sent.name === ""
            ? t("The answer is in")
            : t("The answer of {name} is in", { name: sent.name });
      this.more = t("The question: “{question}” This tab can be closed.", { question: text });
    } catch (thrown) {
      this.said = t("This answer could not be read");
      this.more = thrown instanceof Error ? thrown.message : String(thrown);
    }
  }

  protected override render(): TemplateResult {
    if (this.clash && this.#collection) return clashView(this.clash, this.#collection, () => (this.clash = undefined));
    return html`<h1>${this.said}</h1><p class="about" role="status">${this.more}</p>`;
  }
}
customElements.define("bodem-answer-page", AnswerPageElement);
