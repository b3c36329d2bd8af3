import { t } from "../../language/language.ts";
import { html, type TemplateResult } from "lit";

/** Notes of a report, numbered as they are first asked for; the same text is one note. */
export class Footnotes {
  readonly #numbers = new Map<string, number>();
  readonly #bodies: (TemplateResult | string | readonly Node[])[] = [];

  /** The mark of a note; `key` tells notes apart where the body is no text. */
  mark(body: string | TemplateResult | readonly Node[], key: string = typeof body === "string" ? body : ""): TemplateResult {
    let number = key === "" ? undefined : this.#numbers.get(key);
    if (number !== undefined)
      return html`<sup><a href="#note-${number}" role="doc-noteref" aria-label=${t("Note {number}", { number })}>${number}</a></sup>`;
    number = this.#bodies.push(body);
    if (key !== "") this.#numbers.set(key, number);
    return html`<sup><a href="#note-${number}" id="ref-${number}" role="doc-noteref" aria-label=${t("Note {number}", { number })}>${number}</a></sup>`;
  }

  /** The mark of a source, which is named as it is published: in English. */
  cite(source: string): TemplateResult {
    return this.mark(html`<span lang="en">${source}</span>`, source);
  }

  /** All notes that have been asked for, each with the way back. */
  list(): TemplateResult {
    return html`<ol class="notes">${this.#bodies.map(
      (body, at) =>
        html`<li id="note-${at + 1}"><div>${body} <a href="#ref-${at + 1}" class="back" role="doc-backlink" aria-label=${t("Back to the text at note {number}", { number: at + 1 })}>↩</a></div></li>`,
    )}</ol>`;
  }
}
