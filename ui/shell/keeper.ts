import { t } from "../../language/language.ts";
import type { NotebookDocument } from "../../scenarios/notebook/document.ts";
import { type Autosave, ChangedElsewhere } from "../notebook/autosave.ts";
import { freshId } from "../notebook/edits.ts";
import type { Notebook } from "../notebook/notebook.ts";
import type { RunStatus } from "../notebook/runs.ts";
import { isShared } from "../notebook/is-shared.ts";
import { Versions } from "../notebook/versions.ts";

const SAVE_AFTER_MS = 300;
const MOST_WAITS = 5;
const CHANNEL = "bodem-notebooks";

export interface KeeperHost {
  /** What stands beside the title. */
  saved(text: string): void;
  /** Another tab has changed the open notebook. */
  conflict(): void;
  trouble(text: string): void;
}

/** Keeps the open notebook and its versions in the browser, and notices when another tab does too. */
export class Keeper {
  readonly autosave: Autosave;
  readonly versions = new Versions();
  #notebook: Notebook;
  #host: KeeperHost;
  #timer: ReturnType<typeof setTimeout> | undefined;
  /** As last opened or saved. */
  #saved: NotebookDocument;
  #channel: BroadcastChannel | undefined;
  #stopped = false;
  /** Saves follow each other. */
  #turn: Promise<void> = Promise.resolve();

  constructor(notebook: Notebook, autosave: Autosave, host: KeeperHost) {
    this.#notebook = notebook;
    this.autosave = autosave;
    this.#host = host;
    this.#saved = notebook.document;
    if (typeof BroadcastChannel !== "undefined") {
      this.#channel = new BroadcastChannel(CHANNEL);
      this.#channel.onmessage = ({ data }) => {
        if (data === notebook.document.name) host.conflict();
      };
    }
  }

  /** Whether something waits to be saved. */
  get waits(): boolean {
    return this.#timer !== undefined;
  }

  /** Lets go of the notebook, for another to keep it. */
  async close(): Promise<void> {
    clearTimeout(this.#timer);
    this.#channel?.close();
    this.#channel = undefined;
    await this.#turn;
    await this.versions.close();
  }

  saveSoon(): void {
    const { document } = this.#notebook;
    if (this.#stopped || document === this.#saved) return;
    if (document.name !== this.#saved.name) this.#saved = document;
    // A link in the address bar holds the notebook as it was before this change.
    if (isShared(location.hash)) history.replaceState(null, "", location.pathname + location.search);
    clearTimeout(this.#timer);
    this.#host.saved("");
    this.#arm(MOST_WAITS);
  }

  /** Saving takes code of its own and a while of this thread: a change is answered first, within reason. */
  #arm(waits: number): void {
    this.#timer = setTimeout(() => {
      if (waits > 0 && this.#notebook.flow.read<RunStatus>("status").value?.phase === "running") this.#arm(waits - 1);
      else void this.saveNow();
    }, SAVE_AFTER_MS);
  }

  readonly saveNow = (): Promise<void> => {
    if (this.#timer === undefined) return this.#turn;
    clearTimeout(this.#timer);
    this.#timer = undefined;
    this.#turn = this.#turn.then(() => this.#save(this.#notebook.document));
    return this.#turn;
  };

  async #save(document: NotebookDocument): Promise<void> {
    if (this.#stopped) return;
    const before = this.#saved;
    try {
      await this.autosave.save(document);
      this.#saved = document;
      // What was changed meanwhile has its own turn.
      if (this.#notebook.document === document) this.#host.saved(t("saved in this browser"));
      this.#channel?.postMessage(document.name);
    } catch (thrown) {
      this.#host.saved(t("not saved"));
      if (thrown instanceof ChangedElsewhere) this.#host.conflict();
      else this.#host.trouble(t("This browser keeps no copy ({why}). Use “Save” to keep your notebook as a file.", { why: text(thrown) }));
      return;
    }
    // A version is a convenience: without it the notebook itself is still kept.
    await this.versions.keep(before, document, Date.now()).catch(() => undefined);
  }

  /** Shows what the other tab has saved; what was shown here stays among the versions and in the way back. */
  async takeOther(): Promise<void> {
    clearTimeout(this.#timer);
    this.#timer = undefined;
    const { document } = this.#notebook;
    await this.versions
      .keep(this.#saved, document, Date.now(), t("of this tab, when another tab had changed the notebook"))
      .catch(() => undefined);
    const other = await this.autosave.load(document.name);
    if (!other) return;
    this.#saved = other;
    this.#notebook.change(other, t("shown as another tab has it"));
    this.#host.saved(t("saved in this browser"));
  }

  /** Keeps what is shown under a name of its own, beside what the other tab has saved. */
  async keepCopy(): Promise<string> {
    clearTimeout(this.#timer);
    this.#timer = undefined;
    const { document } = this.#notebook;
    const taken = (await this.autosave.list()).map(({ name }) => name);
    const name = freshId([...taken, document.name], `${document.name.replace(/-\d+$/, "").slice(0, 50)}-mine`);
    const copy = {
      ...document,
      name,
      scenario: { ...document.scenario, title: t("{title} (copy)", { title: document.scenario.title }).slice(0, 200) },
    };
    await this.autosave.save(copy);
    this.#saved = copy;
    this.#notebook.open(copy);
    this.#host.saved(t("saved in this browser"));
    return copy.scenario.title;
  }

  /** Deletes every notebook, version, draft and setting that this browser keeps. Nothing is saved any more. */
  async forgetAll(): Promise<void> {
    this.#stopped = true;
    clearTimeout(this.#timer);
    await this.#turn;
    await Promise.all([this.autosave.close(), this.versions.close()]);
    const databases = (await indexedDB.databases?.()) ?? [{ name: "bodem" }, { name: "bodem-versions" }];
    for (const { name } of databases) if (name?.startsWith("bodem")) indexedDB.deleteDatabase(name);
    for (const storage of [localStorage, sessionStorage])
      for (const key of Object.keys(storage)) if (key.startsWith("bodem")) storage.removeItem(key);
  }
}

function text(thrown: unknown): string {
  return thrown instanceof Error ? thrown.message : String(thrown);
}
