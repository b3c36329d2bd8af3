import { html, LitElement, nothing, type PropertyValues, type TemplateResult } from "lit";
import { chartTools, tableView } from "../cells/chart-tools.ts";
import { NARROWEST, type Table } from "../charts/chart.ts";

/** A chart of what an analysis found. */
export interface Picture {
  readonly title: string;
  /** Unit, and how to read it. */
  readonly subtitle: string;
  /** Drawn anew for every width. */
  readonly draw: (width: number) => SVGSVGElement;
  /** What it shows, in a sentence, for those who do not see it. */
  readonly describe: string;
  /** In the language in force: a file of numbers is English. */
  readonly table: () => Table;
}

let made = 0;

/** A picture with its title, how to read it, where it comes from, its table and its exports. */
export class PictureElement extends LitElement {
  static override properties = {
    picture: { attribute: false },
    about: {},
    width: { state: true },
    asTable: { state: true },
    trouble: { state: true },
  };
  declare picture: Picture;
  declare about: string;
  declare width: number;
  declare asTable: boolean;
  declare trouble: string;
  readonly #id = `picture-${++made}`;
  #resize: ResizeObserver | undefined;
  #drawn: { readonly picture: Picture; readonly width: number; readonly svg: SVGSVGElement } | undefined;

  constructor() {
    super();
    this.width = 0;
    this.asTable = false;
    this.trouble = "";
  }

  protected override createRenderRoot(): this {
    return this;
  }

  protected override firstUpdated(_changed: PropertyValues): void {
    const room = this.querySelector(".plot-room")!;
    const measure = (): void => {
      const width = Math.floor(room.clientWidth);
      if (width > 0) this.width = Math.max(NARROWEST, width);
    };
    this.#resize = new ResizeObserver(measure);
    this.#resize.observe(room);
    measure();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#resize?.disconnect();
  }

  protected override render() {
    const { title, subtitle, table } = this.picture;
    return html`<figure aria-labelledby="${this.#id}-t">
      <h3 id="${this.#id}-t">${title}</h3>
      <p class="sub">${subtitle}</p>
      <div class="plot-room"></div>
      ${this.asTable ? tableView(table(), title) : this.#plot()}
      <figcaption class="ff">
        <span class="src">${this.about}</span>
        ${chartTools({
          title,
          about: this.about,
          table,
          picture: () => this.querySelector<SVGSVGElement>(".plot svg"),
          asTable: this.asTable,
          onTable: () => (this.asTable = !this.asTable),
          onTrouble: (trouble) => (this.trouble = trouble),
        })}
      </figcaption>
      ${this.trouble ? html`<p class="fault" role="alert">${this.trouble}</p>` : nothing}
    </figure>`;
  }

  #plot(): TemplateResult {
    const { picture, width } = this;
    if (width === 0) return html`<div class="plot"></div>`;
    if (this.#drawn?.picture !== picture || this.#drawn.width !== width) {
      const svg = picture.draw(width);
      svg.setAttribute("role", "img");
      svg.setAttribute("aria-label", picture.describe);
      this.#drawn = { picture, width, svg };
    }
    return html`<div class="plot dim">${this.#drawn.svg}</div>`;
  }
}
customElements.define("bodem-picture", PictureElement);
