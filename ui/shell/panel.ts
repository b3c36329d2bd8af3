import { t } from "../../language/language.ts";
import { html, LitElement, type TemplateResult } from "lit";
import "../theme/panel.css";

/** A dialog with a heading. `content` is drawn again whenever an update is asked for. */
export class PanelElement extends LitElement {
  static override properties = { heading: {}, content: { attribute: false } };
  declare heading: string;
  declare content: () => TemplateResult;

  protected override createRenderRoot(): this {
    return this;
  }

  protected override firstUpdated(): void {
    this.querySelector("dialog")?.showModal();
  }

  close(): void {
    this.querySelector("dialog")?.close();
  }

  protected override render() {
    return html`<dialog class="sheet ui" aria-labelledby="sheet-t" @close=${() => this.remove()} @click=${(event: MouseEvent) => {
      if ((event.target as Element).localName === "dialog") this.close();
    }}>
      <div class="sheet-head"><h2 id="sheet-t">${this.heading}</h2><button type="button" @click=${() => this.close()}>${t("Close")}</button></div>
      <div class="sheet-body">${this.content()}</div>
    </dialog>`;
  }
}
customElements.define("bodem-panel", PanelElement);

/** `content` is given the panel, to close it or have it drawn again. */
export function openPanel(heading: string, content: (panel: PanelElement) => TemplateResult): PanelElement {
  document.querySelector("bodem-panel")?.remove();
  const panel = new PanelElement();
  panel.heading = heading;
  panel.content = () => content(panel);
  document.body.append(panel);
  return panel;
}
