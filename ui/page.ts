import { html, LitElement, nothing } from "lit";
import { repeat } from "lit/directives/repeat.js";
import type { Cell, NotebookDocument } from "../scenarios/notebook/document.ts";
import { t } from "../language/language.ts";
import { MODEL_VERSION } from "../sim/version.ts";
import { type AskedKind, moreQuestions } from "./cells/more-questions.ts";
import type { Asks } from "./notebook/asks.ts";
import type { Autosave } from "./notebook/autosave.ts";
import { loadCheck } from "./notebook/check.ts";
import { freshId } from "./notebook/edits.ts";
import { download, fileName } from "./notebook/files.ts";
import type { Notebook, Steps } from "./notebook/notebook.ts";
import { library, opening } from "./notebook/shipped.ts";
import { printPage, REPORT_ACTIONS } from "./report/actions.ts";
import { CellActions, type CellHost } from "./shell/cell-actions.ts";
import { type Command, withCtrl } from "./shell/command.ts";
import type { FrameElement } from "./shell/frame.ts";
import "./shell/frame.ts";
import { Keeper } from "./shell/keeper.ts";
import { listenToKeys, listenToHands } from "./shell/keys.ts";
import { onDrop } from "./shell/drop.ts";
import { currentLanguage, LANGUAGES, type Language } from "./theme/language.ts";
import { currentTheme, setTheme } from "./theme/theme.ts";

/** A way on that a notice offers. */
export interface Offer {
  readonly title: string;
  run(): void;
}

const MANAGE = "#manage";

/** How long news stand. */
const NEWS_MS = 15_000;

/** The page around the cells: opening, keeping, going back, linking, theme. */
export class PageElement extends LitElement implements CellHost {
  static override properties = {
    notebook: { attribute: false },
    autosave: { attribute: false },
    notice: {},
    offers: { state: true },
    kept: { state: true },
    own: { state: true },
    dropping: { state: true },
    said: { state: true },
  };
  declare notebook: Notebook;
  declare autosave: Autosave;
  declare notice: string;
  declare offers: readonly Offer[];
  /** Whether the last change is in the browser's storage, in words. */
  declare kept: string;
  /** Notebooks kept here that did not ship. */
  declare own: readonly { readonly name: string; readonly title: string }[];
  declare dropping: boolean;
  /** For those who do not see the page. */
  declare said: string;
  keeper!: Keeper;
  actions!: CellActions;
  #stop: (() => void)[] = [];

  constructor() {
    super();
    this.notice = "";
    this.offers = [];
    this.kept = "";
    this.own = [];
    this.dropping = false;
    this.said = "";
  }

  protected override createRenderRoot(): this {
    return this;
  }

  override connectedCallback(): void {
    super.connectedCallback();
    const { flow } = this.notebook;
    this.actions = new CellActions(this.notebook, this);
    this.keeper = new Keeper(this.notebook, this.autosave, {
      saved: (text) => (this.kept = text),
      conflict: () => this.#conflict(),
      trouble: (text) => this.tell(text),
    });
    this.#stop = [
      flow.observe(["document"], () => this.keeper.saveSoon()),
      flow.observe(["cells", "study", "steps"], () => this.requestUpdate()),
      listenToKeys(this),
      listenToHands(this, this.notebook),
      onDrop(
        (hangs) => (this.dropping = hangs),
        (file) => void this.openFile(file),
      ),
    ];
    addEventListener("pagehide", this.keeper.saveNow);
    matchMedia("(prefers-color-scheme: dark)").addEventListener("change", this.#themed);
    void this.listOwn();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    for (const stop of this.#stop) stop();
    void this.keeper.close();
    removeEventListener("pagehide", this.keeper.saveNow);
    matchMedia("(prefers-color-scheme: dark)").removeEventListener("change", this.#themed);
  }

  /** The button names the theme that is not on. */
  readonly #themed = (): void => this.requestUpdate();

  protected override render() {
    const { title } = this.notebook.document.scenario;
    document.title = `${title} · Bodem`;
    const cells = this.notebook.flow.read<readonly Cell[]>("cells").value ?? [];
    return html`
      <a class="skip ui" href="#main" @click=${(event: Event) => {
        event.preventDefault();
        this.querySelector<HTMLElement>("main")?.focus();
      }}>${t("Skip to the notebook")}</a>
      ${this.#top(title)}
      <div role="status" class="notices">${
        this.notice
          ? html`<p class="notice"><span>${this.notice}</span>
        ${this.offers.map(
          ({ title: offer, run }) =>
            html`<button type="button" class="btn" @click=${() => {
              this.tell("");
              run();
            }}>${offer}</button>`,
        )}
        <button type="button" class="btn" @click=${() => this.tell("")}>${t("Close")}</button></p>`
          : nothing
      }</div>
      <div role="status" class="sr">${this.said}</div>
      <main id="main" tabindex="-1" @click=${this.#follow} @bodem-remove-cell=${(event: CustomEvent<string>) => this.actions.remove(event.detail)}
        @bodem-ask=${(event: CustomEvent<AskedKind>) => this.#ask(event.detail)}
        @bodem-explain=${this.#explain}>
        ${repeat(
          cells,
          // A cell of the same name in another notebook is another cell: it shows nothing that this one found.
          (cell) => `${this.notebook.document.name} ${cell.id}`,
          (cell, at) =>
            html`<bodem-frame .cell=${cell} .actions=${this.actions} place=${t("{at} of {all}", { at: at + 1, all: cells.length })}></bodem-frame>`,
        )}
        ${moreQuestions((kind) => void this.addExperiment(kind))}
      </main>
      ${this.#foot()}
      ${this.dropping ? html`<div class="drop ui"><p>${t("Drop a notebook or a scenario file to open it here. What is open stays kept in this browser.")}</p></div>` : nothing}`;
  }

  #top(title: string) {
    const { undo, redo } = this.notebook.flow.read<Steps>("steps").value ?? {};
    return html`<header class="top">
      <span class="wm">Bodem</span>
      <button type="button" class="sign" aria-label=${t("Contents")} title=${t("Contents")} aria-haspopup="dialog" @click=${() => void this.openContents()}><span aria-hidden="true">☰</span></button>
      <span class="file">${title}${this.kept ? ` · ${this.kept}` : ""}</span>
      <button type="button" class="sign" aria-label=${t("Undo")} title=${undo ? `${t("Undo: {what}", { what: undo })} (${withCtrl("Z")})` : t("Nothing to undo")} ?disabled=${!undo} @click=${() => this.undo()}><span aria-hidden="true">↶</span></button>
      <button type="button" class="sign opt mid" aria-label=${t("Redo")} title=${redo ? `${t("Redo: {what}", { what: redo })} (${withCtrl("Y")})` : t("Nothing to redo")} ?disabled=${!redo} @click=${() => this.redo()}><span aria-hidden="true">↷</span></button>
      <select class="library" aria-label=${t("Library")} @change=${this.#pick} @focus=${() => void this.listOwn()}>
        <option value="">${t("Library…")}</option>
        ${
          this.own.length > 0
            ? html`<optgroup label=${t("Your notebooks")}>${this.own.map(({ name, title: own }) => html`<option value=${name}>${own}</option>`)}</optgroup>`
            : nothing
        }
        ${[false, true].map(
          (plain) =>
            html`<optgroup label=${plain ? t("Scenarios") : t("Notebooks")}>${library
              .filter(({ scenario = false }) => scenario === plain)
              .map(({ id, title: name }) => html`<option value=${id}>${name}</option>`)}</optgroup>`,
        )}
        <option value=${MANAGE}>${t("Manage what this browser keeps…")}</option>
      </select>
      <button type="button" class="commands" aria-keyshortcuts="Control+K Meta+K" @click=${() => void this.openCommands()}>${t("Commands")}<kbd class="opt wide">${withCtrl("K")}</kbd></button>
      <button type="button" class="opt mid" @click=${() => this.browse()}>${t("Open")}</button>
      <input class="open-file" type="file" accept=".md,.markdown,.yaml,.yml,.html,text/markdown,text/yaml,text/html" hidden @change=${this.#fileChosen} />
      <button type="button" class="opt" @click=${() => void this.saveFile()}>${t("Save")}</button>
      <button type="button" class="opt wide" @click=${() => void this.copyLink()}>${t("Copy link")}</button>
      ${this.#theme("opt")}
      ${this.#languages("opt")}
      ${this.#languages("narrow")}
    </header>`;
  }

  #foot() {
    return html`<footer class="foot"><div class="in">
      <div class="ex">
        <button type="button" class="btn" @click=${() => void this.copyLink()}>${t("Copy link")}</button>
        <button type="button" class="btn" @click=${() => void this.saveScenario()}>${t("Save the scenario alone")}</button>
        <button type="button" class="btn" @click=${() => void this.saveFile()}>${t("Save the notebook")}</button>
        <button type="button" class="btn" @click=${() => this.browse()}>${t("Open a file")}</button>
        ${REPORT_ACTIONS.map((action) => html`<button type="button" class="btn" title=${t(action.doc)} @click=${() => this.export(action)}>${t(action.title)}</button>`)}
        <button type="button" class="btn" @click=${() => void this.present()}>${t("Present")}</button>
        <button type="button" class="btn" @click=${() => void printPage(this.notebook, this)}>${t("Print")}</button>
        <button type="button" class="btn" @click=${() => void this.openVersions()}>${t("Versions")}</button>
        <button type="button" class="btn" @click=${() => void this.openKeys()}>${t("Keys")}</button>
        ${this.isShipped ? html`<button type="button" class="btn" @click=${() => void this.reset()}>${t("Back to the shipped notebook")}</button>` : nothing}
        ${this.#theme("btn narrow")}
      </div>
      <p>${t("All figures are simulated, under assumptions listed above. Everything runs in this browser; nothing is sent anywhere.")} <b>Bodem ${MODEL_VERSION}</b></p>
    </div></footer>`;
  }

  /** In the header, and at the foot where the header has no room. */
  #theme(where: "opt" | "btn narrow") {
    const dark = currentTheme() === "dark";
    return html`<button type="button" class="theme ${where}" aria-label=${dark ? t("Switch to light colours") : t("Switch to dark colours")} @click=${() => this.switchTheme()}>${dark ? t("Light") : t("Dark")}</button>`;
  }

  /** By its letters where the header has no room for its name. */
  #languages(where: "opt" | "narrow") {
    const current = currentLanguage();
    const pick = (event: Event): void => {
      const select = event.target as HTMLSelectElement;
      const language = select.value as Language;
      // Until it can be spoken the page speaks the one before.
      select.value = current;
      void this.speakIn(language);
    };
    return html`<select class="language ${where}" aria-label=${t("Language")} @change=${pick}>
      ${Object.entries(LANGUAGES).map(([tag, { title }]) => html`<option value=${tag} lang=${tag} ?selected=${tag === current}>${where === "narrow" ? tag.toUpperCase() : title}</option>`)}
    </select>`;
  }

  get isShipped(): boolean {
    return library.some(({ id }) => id === this.notebook.document.name);
  }

  frame(id: string): FrameElement | null {
    return this.querySelector<FrameElement>(`bodem-frame[data-cell="${CSS.escape(id)}"]`);
  }

  tell(notice: string, ...offers: readonly Offer[]): void {
    this.notice = notice;
    this.offers = offers;
  }

  /** News that need no answer: it goes by itself, unless something else has been told since. */
  mention(notice: string, ...offers: readonly Offer[]): void {
    this.tell(notice, ...offers);
    setTimeout(() => {
      const held = this.querySelector(".notice:hover, .notice:focus-within");
      if (this.notice === notice && !held) this.tell("");
    }, NEWS_MS);
  }

  announce(text: string): void {
    // The same words again are said again.
    this.said = text === this.said ? `${text}\u00a0` : text;
  }

  offerUndo(text: string): void {
    this.mention(text, { title: t("Undo"), run: () => this.undo() });
  }

  goTo(id: string): void {
    void this.updateComplete.then(() => {
      const frame = this.frame(id);
      frame?.focus({ preventScroll: true });
      frame?.scrollIntoView({ block: "nearest" });
    });
  }

  /** A link in a text to a cell, as in `[the register](#market)`. */
  readonly #follow = (event: Event): void => {
    const link = event.target instanceof Element ? event.target.closest("a[href^='#']") : null;
    const frame = link && this.frame(link.getAttribute("href")?.slice(1) ?? "");
    if (!frame) return;
    event.preventDefault();
    frame.focus({ preventScroll: true });
    frame.scrollIntoView({ block: "start" });
  };

  editText(id: string): void {
    void this.updateComplete.then(() => this.frame(id)?.openEditor());
  }

  choose(label: string, commands: readonly Command[]): void {
    void import("./shell/palette.ts").then(({ openPalette }) => openPalette(label, commands));
  }

  undo(): void {
    const what = this.notebook.undo();
    this.announce(what ? t("Undone: {what}", { what }) : t("Nothing to undo"));
  }

  redo(): void {
    const what = this.notebook.redo();
    this.announce(what ? t("Done again: {what}", { what }) : t("Nothing to redo"));
  }

  async openCommands(): Promise<void> {
    const { allCommands } = await import("./shell/all-commands.ts");
    this.choose(t("Commands, cells, notebooks, policies, instruments"), allCommands(this));
  }

  async openContents(): Promise<void> {
    (await import("./shell/contents-panel.ts")).openContents(this);
  }

  async openVersions(): Promise<void> {
    await this.keeper.saveNow();
    (await import("./shell/versions-panel.ts")).openVersions(this);
  }

  async openKept(): Promise<void> {
    (await import("./shell/kept-panel.ts")).openKept(this);
  }

  async openKeys(): Promise<void> {
    (await import("./shell/keys-panel.ts")).openKeys();
  }

  async present(): Promise<void> {
    (await import("./shell/present.ts")).present(this);
  }

  export({ run }: (typeof REPORT_ACTIONS)[number]): void {
    void run(this.notebook, this, (news) => this.tell(news));
  }

  browse(): void {
    this.querySelector<HTMLInputElement>(".open-file")?.click();
  }

  switchTheme(): void {
    setTheme(currentTheme() === "dark" ? "light" : "dark");
    this.requestUpdate();
  }

  async speakIn(language: Language): Promise<void> {
    try {
      await (await import("./shell/speak-in.ts")).speakIn(this, language);
    } catch (thrown) {
      this.#trouble(thrown);
    }
  }

  /** The same notebook on a page that has said nothing yet. */
  anew(): PageElement {
    const page = new PageElement();
    page.notebook = this.notebook;
    page.autosave = this.autosave;
    return page;
  }

  async listOwn(): Promise<void> {
    const all = await this.autosave.list().catch(() => []);
    this.own = all.filter(({ name }) => !library.some(({ id }) => id === name));
  }

  #conflict(): void {
    const settled = (): void => void this.listOwn();
    this.tell(
      t(
        "Another tab has changed this notebook since it was opened here. Nothing was overwritten, and both versions are kept whichever you choose.",
      ),
      { title: t("Show the other tab’s"), run: () => void this.keeper.takeOther().then(settled, this.#trouble) },
      {
        title: t("Keep this one as a copy"),
        run: () =>
          void this.keeper.keepCopy().then((title) => {
            settled();
            this.tell(t("This is now a notebook of its own: “{title}”.", { title }));
          }, this.#trouble),
      },
    );
  }

  readonly #trouble = (thrown: unknown): void => this.tell(t("That did not work: {why}", { why: text(thrown) }));

  #pick(event: Event): void {
    const select = event.target as HTMLSelectElement;
    const id = select.value;
    select.value = "";
    if (id === MANAGE) void this.openKept();
    else if (id) void this.openNamed(id);
  }

  /** A notebook of the library or one that this browser keeps. */
  async openNamed(id: string): Promise<void> {
    await this.keeper.saveNow();
    try {
      const kept = await this.autosave.load(id).catch(() => undefined);
      const shipped = library.some((entry) => entry.id === id);
      const notice =
        kept && shipped ? t("Opened as you left it. “Back to the shipped notebook”, at the end of the page, undoes your changes.") : "";
      await this.show(kept ?? (await shippedDocument(id)), notice);
    } catch (thrown) {
      this.tell(t("It could not be opened: {why}", { why: text(thrown) }));
    }
  }

  async show(document: NotebookDocument, notice: string): Promise<void> {
    this.notebook.useCheck(await loadCheck());
    this.notebook.open(document);
    this.mention(notice);
    history.replaceState(null, "", location.pathname + location.search);
    scrollTo(0, 0);
    this.announce(t("Opened: {title}", { title: document.scenario.title }));
  }

  async #explain({ target, detail }: CustomEvent<Asks>): Promise<void> {
    await (await import("./shell/way-back.ts")).explainFrom(this, target, detail);
  }

  /** To the cell that answers such a question: the one that is there, or a new one. */
  #ask(kind: AskedKind): void {
    const there = this.notebook.document.cells.find((cell) => cell.kind === kind);
    if (there) this.jump(`${there.id}-t`);
    else void this.addExperiment(kind);
  }

  /** Puts an experiment at the end of the notebook. */
  async addExperiment(kind: AskedKind): Promise<void> {
    this.actions.insert(kind, this.notebook.document.cells.length);
    await this.updateComplete;
    await customElements.whenDefined(`bodem-${kind}-cell`);
    const added = this.notebook.document.cells.at(-1);
    await this.querySelector<LitElement>(`bodem-frame:last-of-type > bodem-${kind}-cell`)?.updateComplete;
    this.jump(`${added?.id}-t`);
  }

  /** To a heading, for the eye and for the keyboard. */
  jump(id: string): void {
    const heading = this.querySelector<HTMLElement>(`#${CSS.escape(id)}`);
    heading?.focus({ preventScroll: true });
    heading?.scrollIntoView({ block: "start" });
  }

  async reset(): Promise<void> {
    this.notebook.change(await shippedDocument(this.notebook.document.name), t("back to the shipped notebook"));
    this.offerUndo(t("This is the shipped notebook again."));
  }

  #fileChosen(event: Event): void {
    const input = event.target as HTMLInputElement;
    const file = input.files?.[0];
    input.value = "";
    if (file) void this.openFile(file);
  }

  async openFile(file: File): Promise<void> {
    try {
      const { document, notice } = await (await import("./notebook/open-file.ts")).openedFile(file);
      await this.keeper.saveNow();
      const taken = (await this.autosave.list().catch(() => [])).map(({ name }) => name);
      await this.show({ ...document, name: freshId(taken, document.name) }, notice);
    } catch (thrown) {
      this.tell(t("{file} was not opened. {why}", { file: file.name, why: text(thrown) }));
    }
  }

  async saveFile(): Promise<void> {
    const { document } = this.notebook;
    download(
      fileName(document.scenario.title, "md"),
      await (await import("./notebook/notebook-text.ts")).notebookText(document),
      "text/markdown",
    );
  }

  async saveScenario(): Promise<void> {
    const { scenario } = this.notebook.document;
    const { writeScenario } = await import("../scenarios/write.ts");
    download(fileName(scenario.title, "yaml"), writeScenario(scenario), "text/yaml");
  }

  async copyLink(): Promise<void> {
    try {
      const { toFragment } = await import("./notebook/share.ts");
      const fragment = await toFragment(this.notebook.document);
      history.replaceState(null, "", fragment);
      try {
        await navigator.clipboard.writeText(location.href);
        this.mention(t("Link copied. It holds the whole notebook; nothing was sent anywhere."));
      } catch {
        this.tell(t("The browser did not let the link be copied; it now stands in the address bar. It holds the whole notebook."));
      }
    } catch (thrown) {
      this.tell(t("No link could be made: {why}", { why: text(thrown) }));
    }
  }
}
customElements.define("bodem-page", PageElement);

/** The others are read when asked for. */
async function shippedDocument(id: string): Promise<NotebookDocument> {
  return id === opening.name ? opening : await (await import("./notebook/opening.ts")).libraryDocument(id, currentLanguage());
}

function text(thrown: unknown): string {
  return thrown instanceof Error ? thrown.message : String(thrown);
}
