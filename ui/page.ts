import { library, opening } from "virtual:shipped";
import { html, LitElement, nothing } from "lit";
import { repeat } from "lit/directives/repeat.js";
import type { ScenarioSpec } from "../scenarios/scenario.ts";
import { MODEL_VERSION } from "../sim/version.ts";
import { cellElement } from "./cells/index.ts";
import { type AskedKind, moreQuestions } from "./cells/more-questions.ts";
import { type Autosave, ChangedElsewhere } from "./notebook/autosave.ts";
import type { Cell, Chosen, NotebookDocument } from "../scenarios/notebook/document.ts";
import type { Asks } from "./notebook/asks.ts";
import { freshId } from "./notebook/edits.ts";
import { askExplanation } from "./notebook/explain-asked.ts";
import { download, fileName } from "./notebook/files.ts";
import type { Notebook } from "./notebook/notebook.ts";
import { notebookText } from "./notebook/notebook-text.ts";
import { loadCheck } from "./notebook/check.ts";
import { toFragment } from "./notebook/share.ts";
import { REPORT_ACTIONS } from "./report/actions.ts";
import { currentTheme, setTheme } from "./theme/theme.ts";

const SAVE_AFTER_MS = 300;

/** The page around the cells: opening, saving, linking, theme. */
export class PageElement extends LitElement {
  static override properties = {
    notebook: { attribute: false },
    autosave: { attribute: false },
    notice: {},
    saved: { state: true },
    setAside: { state: true },
  };
  declare notebook: Notebook;
  declare autosave: Autosave;
  declare notice: string;
  declare saved: string;
  /** What the reset put aside. */
  declare setAside: NotebookDocument | undefined;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #stop: (() => void)[] = [];

  constructor() {
    super();
    this.notice = "";
    this.saved = "";
  }

  protected override createRenderRoot(): this {
    return this;
  }

  override connectedCallback(): void {
    super.connectedCallback();
    const { flow } = this.notebook;
    this.#stop = [flow.observe(["document"], () => this.#saveSoon()), flow.observe(["cells", "study"], () => this.requestUpdate())];
    addEventListener("pagehide", this.#saveNow);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    for (const stop of this.#stop) stop();
    removeEventListener("pagehide", this.#saveNow);
  }

  protected override render() {
    const { document: open } = this.notebook;
    const title = open.scenario.title;
    document.title = `${title} · Bodem`;
    const cells = this.notebook.flow.read<readonly Cell[]>("cells").value ?? [];
    const dark = currentTheme() === "dark";
    return html`
      <a class="skip ui" href="#main" @click=${(event: Event) => {
        event.preventDefault();
        this.querySelector<HTMLElement>("main")?.focus();
      }}>Skip to the notebook</a>
      <header class="top">
        <span class="wm">Bodem</span>
        <span class="file">${title}${this.saved ? ` · ${this.saved}` : ""}</span>
        <select class="library" aria-label="Library" @change=${this.#pick}>
          <option value="">Library…</option>
          ${library.map(({ id, title: name }) => html`<option value=${id}>${name}</option>`)}
        </select>
        <button type="button" class="opt" @click=${() => this.#jump("more-t")}>Experiments</button>
        <button type="button" class="opt" @click=${() => this.querySelector<HTMLInputElement>(".open-file")?.click()}>Open</button>
        <input class="open-file" type="file" accept=".md,.markdown,.yaml,.yml,.html,text/markdown,text/yaml,text/html" hidden @change=${this.#openFile} />
        <button type="button" class="opt" @click=${() => this.#save(open)}>Save</button>
        <button type="button" class="opt" @click=${this.#copyLink}>Copy link</button>
        <button type="button" class="theme" aria-label="Switch to ${dark ? "light" : "dark"} colours" @click=${() => {
          setTheme(dark ? "light" : "dark");
          this.requestUpdate();
        }}>${dark ? "Light" : "Dark"}</button>
      </header>
      <div role="status" class="notices">${
        this.notice
          ? html`<p class="notice"><span>${this.notice}</span>
        ${this.setAside ? html`<button type="button" class="btn" @click=${this.#restore}>Put back</button>` : nothing}
        <button type="button" class="btn" @click=${() => {
          this.notice = "";
          this.setAside = undefined;
        }}>Close</button></p>`
          : nothing
      }</div>
      <main id="main" tabindex="-1" @bodem-remove-cell=${(event: CustomEvent<string>) => this.#remove(event.detail)} @bodem-explain=${(event: CustomEvent<Asks>) => void this.#explain(event.detail)}>
        ${repeat(
          cells,
          (cell) => cell.id,
          (cell) => cellElement(cell, this.notebook),
        )}
        ${moreQuestions((kind) => void this.#add(kind))}
      </main>
      ${this.#foot(open)}`;
  }

  #foot(open: NotebookDocument) {
    const shipped = library.some(({ id }) => id === open.name);
    return html`<footer class="foot"><div class="in">
      <div class="ex">
        <button type="button" class="btn" @click=${this.#copyLink}>Copy link</button>
        <button type="button" class="btn" @click=${() => this.#saveScenario(open.scenario)}>Save the scenario alone</button>
        <button type="button" class="btn" @click=${() => this.#save(open)}>Save the notebook</button>
        <button type="button" class="btn" @click=${() => this.querySelector<HTMLInputElement>(".open-file")?.click()}>Open a file</button>
        ${REPORT_ACTIONS.map(({ title, doc, run }) => html`<button type="button" class="btn" title=${doc} @click=${() => void run(this.notebook, this, (news) => this.#tell(news))}>${title}</button>`)}
        <button type="button" class="btn" @click=${() => print()}>Print</button>
        ${shipped ? html`<button type="button" class="btn" @click=${this.#reset}>Back to the shipped notebook</button>` : nothing}
      </div>
      <p>All figures are simulated, under assumptions listed above. Everything runs in this browser; nothing is sent anywhere. <b>Bodem ${MODEL_VERSION}</b></p>
    </div></footer>`;
  }

  #tell(notice: string, before?: NotebookDocument): void {
    this.notice = notice;
    this.setAside = before;
  }

  async #pick(event: Event): Promise<void> {
    const select = event.target as HTMLSelectElement;
    const id = select.value;
    select.value = "";
    if (!id) return;
    await this.#saveNow();
    try {
      const kept = await this.autosave.load(id).catch(() => undefined);
      await this.#show(
        kept ?? (await shippedDocument(id)),
        kept ? "Opened as you left it. “Back to the shipped notebook”, at the end of the page, undoes your changes." : "",
      );
    } catch (thrown) {
      this.#tell(`It could not be opened: ${text(thrown)}`);
    }
  }

  async #show(document: NotebookDocument, notice: string): Promise<void> {
    this.notebook.useCheck(await loadCheck());
    this.notebook.open(document);
    this.#tell(notice);
    history.replaceState(null, "", location.pathname + location.search);
    scrollTo(0, 0);
  }

  async #explain(asks: Asks): Promise<void> {
    const id = askExplanation(this.notebook, asks);
    await this.updateComplete;
    await customElements.whenDefined("bodem-explain-cell");
    for (const cell of this.querySelectorAll<LitElement>("bodem-explain-cell")) await cell.updateComplete;
    this.#jump(`${id}-t`);
  }

  /** Puts an experiment at the end of the notebook, on the policy and exporter shown. */
  async #add(kind: AskedKind): Promise<void> {
    const { cells } = this.notebook.document;
    const { policy, exporter } = this.notebook.flow.read<Chosen>("chosen").value ?? this.notebook.document.chosen;
    const id = freshId(
      cells.map((cell) => cell.id),
      kind,
    );
    this.notebook.addCell({ id, kind, asks: { policy, exporter } });
    await this.updateComplete;
    await customElements.whenDefined(`bodem-${kind}-cell`);
    await this.querySelector<LitElement>("main > :nth-last-child(2)")?.updateComplete;
    this.#jump(`${id}-t`);
  }

  #remove(id: string): void {
    const before = this.notebook.document;
    this.notebook.removeCell(id);
    this.#tell("The cell was removed. Its runs are kept until the page is closed.", before);
    this.#jump("more-t");
  }

  /** To a heading, for the eye and for the keyboard. */
  #jump(id: string): void {
    const heading = this.querySelector<HTMLElement>(`#${id}`);
    heading?.focus({ preventScroll: true });
    heading?.scrollIntoView({ block: "start" });
  }

  async #reset(): Promise<void> {
    const before = this.notebook.document;
    this.notebook.open(await shippedDocument(before.name));
    this.#tell("This is the shipped notebook again.", before);
  }

  #restore(): void {
    if (this.setAside) this.notebook.open(this.setAside);
    this.#tell("");
  }

  async #openFile(event: Event): Promise<void> {
    const input = event.target as HTMLInputElement;
    const given = input.files?.[0];
    input.value = "";
    if (!given) return;
    try {
      const { document, notice } = await (await import("./notebook/open-file.ts")).openedFile(given);
      await this.#saveNow();
      await this.#show(document, notice);
    } catch (thrown) {
      this.#tell(`${given.name} was not opened. ${text(thrown)}`);
    }
  }

  async #save(document: NotebookDocument): Promise<void> {
    download(fileName(document.scenario.title, "md"), await notebookText(document), "text/markdown");
  }

  async #saveScenario(scenario: ScenarioSpec): Promise<void> {
    const { writeScenario } = await import("../scenarios/write.ts");
    download(fileName(scenario.title, "yaml"), writeScenario(scenario), "text/yaml");
  }

  async #copyLink(): Promise<void> {
    try {
      const fragment = await toFragment(this.notebook.document);
      history.replaceState(null, "", fragment);
      try {
        await navigator.clipboard.writeText(location.href);
        this.#tell("Link copied. It holds the whole notebook; nothing was sent anywhere.");
      } catch {
        this.#tell("The browser did not let the link be copied; it now stands in the address bar. It holds the whole notebook.");
      }
    } catch (thrown) {
      this.#tell(`No link could be made: ${text(thrown)}`);
    }
  }

  #saveSoon(): void {
    clearTimeout(this.#timer);
    this.saved = "";
    this.#timer = setTimeout(this.#saveNow, SAVE_AFTER_MS);
  }

  readonly #saveNow = async (): Promise<void> => {
    if (this.#timer === undefined) return;
    clearTimeout(this.#timer);
    this.#timer = undefined;
    try {
      await this.autosave.save(this.notebook.document);
      this.saved = "saved in this browser";
    } catch (thrown) {
      this.saved = "not saved";
      this.#tell(
        thrown instanceof ChangedElsewhere
          ? "Another tab has changed this notebook since it was opened here. Nothing was overwritten: use “Save” to keep this version as a file, or reload to see the other."
          : `This browser keeps no copy (${text(thrown)}). Use “Save” to keep your settings as a file.`,
      );
    }
  };
}
customElements.define("bodem-page", PageElement);

/** The others are read when asked for. */
async function shippedDocument(id: string): Promise<NotebookDocument> {
  return id === opening.name ? opening : (await import("./notebook/opening.ts")).libraryDocument(id);
}

function text(thrown: unknown): string {
  return thrown instanceof Error ? thrown.message : String(thrown);
}
