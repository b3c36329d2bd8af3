import { t } from "../../language/language.ts";
import { html, LitElement, nothing, type PropertyValues, type TemplateResult } from "lit";
import { count } from "../notebook/figures.ts";
import { isLocal, keepAddress, pageAddress } from "./address.ts";
import type { Posed } from "./posed.ts";
import { questionLink } from "./question-link.ts";

type Draw = typeof import("./qr.ts");

/** How those who answer come to the question: a picture for phones, and a link. Fires `bodem-asked` when the leader passes it on. */
export class InvitationElement extends LitElement {
  static override properties = {
    posed: { attribute: false },
    notebook: {},
    cell: {},
    link: { state: true },
    draw: { state: true },
    said: { state: true },
    wrong: { state: true },
  };
  declare posed: Posed;
  /** Name of the notebook and id of the cell. */
  declare notebook: string;
  declare cell: string;
  declare link: string;
  declare draw: Draw | undefined;
  declare said: string;
  declare wrong: string;
  #linked = "";

  constructor() {
    super();
    this.link = "";
    this.said = "";
    this.wrong = "";
  }

  protected override createRenderRoot(): this {
    return this;
  }

  override connectedCallback(): void {
    super.connectedCallback();
    void import("./qr.ts").then((draw) => (this.draw = draw));
  }

  protected override updated(changed: PropertyValues<this>): void {
    if (changed.has("posed") || changed.has("notebook") || changed.has("cell")) void this.#makeLink();
  }

  async #makeLink(): Promise<void> {
    const { posed, notebook, cell } = this;
    const wanted = JSON.stringify([posed, notebook, cell, pageAddress()]);
    if (wanted === this.#linked) return;
    this.#linked = wanted;
    const link = await questionLink(notebook, cell, posed).catch(() => "");
    if (this.#linked === wanted) this.link = link;
  }

  protected override render(): TemplateResult {
    const { link } = this;
    const unreachable = link !== "" && isLocal(new URL(link));
    return html`<div class="invitation">
      ${unreachable ? nothing : this.#picture(link)}
      <p class="buttons lead">
        <button type="button" class="btn" ?disabled=${link === ""} @click=${this.#copy}>${t("Copy the link")}</button>
        <a class="btn" href=${link === "" ? nothing : new URL(link).hash} target="_blank" rel="noopener" @click=${this.#asked}>${t("Answer on this device")}</a>
      </p>
      <p role="status" class="hint">${this.said}</p>
      ${
        unreachable
          ? html`<p class="hint">${t("This page is open on this machine alone, so phones cannot come to it. Say where they find it, pass this device round, or type answers as they are said.")}</p>`
          : nothing
      }
      ${unreachable || link.startsWith(`${location.origin}${location.pathname}`) === false ? this.#address() : nothing}
    </div>`;
  }

  #picture(link: string): TemplateResult | typeof nothing {
    if (link === "" || !this.draw) return html`<div class="qr-room"></div>`;
    const { MOST_QR_CHARACTERS, qrPicture } = this.draw;
    if (link.length > MOST_QR_CHARACTERS)
      return html`<p class="hint">${t("The link has {count} characters, and a picture that phones can read holds {most}. Copy the link, or shorten the question. The question of a notebook that ships has a short link as long as it is not changed.", { count: count(link.length), most: count(MOST_QR_CHARACTERS) })}</p>`;
    return html`<div class="qr-room">${qrPicture(link, t("QR code of the link to this question"))}</div><p class="link-text">${link.length <= 100 ? link.replace(/^https?:\/\//, "") : nothing}</p>`;
  }

  #address(): TemplateResult {
    const set = (event: Event): void => {
      try {
        keepAddress((event.target as HTMLInputElement).value);
        this.wrong = "";
        void this.#makeLink();
      } catch (thrown) {
        this.wrong = t("Not used: {reason}.", { reason: thrown instanceof Error ? thrown.message : String(thrown) });
      }
    };
    const own = pageAddress();
    const shown = own === `${location.origin}${location.pathname}` ? "" : own;
    return html`<label class="address lead"><span>${t("Where phones open this page")}</span>
      <input class="text" type="url" placeholder=${"https://…"} autocomplete="off" aria-invalid=${this.wrong ? "true" : "false"} .value=${shown} @change=${set} /></label>
      <span class="wrong-note" role="alert" ?hidden=${!this.wrong}>${this.wrong}</span>`;
  }

  readonly #asked = (): void => void this.dispatchEvent(new CustomEvent("bodem-asked", { bubbles: true }));

  readonly #copy = async (): Promise<void> => {
    this.#asked();
    try {
      await navigator.clipboard.writeText(this.link);
      this.said = t("Link copied. It holds the question; nothing was sent anywhere.");
    } catch {
      this.said = t("The browser did not let it be copied.");
    }
  };
}
customElements.define("bodem-invitation", InvitationElement);
