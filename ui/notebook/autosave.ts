import { t } from "../../language/language.ts";
import { documentFrom, type NotebookDocument } from "../../scenarios/notebook/document.ts";
import { currentLanguage, type Language } from "../theme/language.ts";

/**
 * `language`: of the page that saved it, absent before there was more than one; `text`: of the notebook's file;
 * `document`: as versions before the file format kept it.
 */
type Saved = { readonly revision: number; readonly language?: Language } & ({ readonly text: string } | { readonly document: unknown });

/** The title as the record shows it, without reading all of it. */
function titleIn(saved: Saved): string | undefined {
  if (!("text" in saved)) return (saved.document as NotebookDocument | undefined)?.scenario?.title;
  return /^title:\s*(.+?)\s*$/m.exec(saved.text)?.[1].replace(/^(["'])(.*)\1$/, "$2");
}

/** Reading and writing files comes when something is read or written. */
const loadText = () => import("./notebook-text.ts");

async function inReadersLanguage(document: NotebookDocument): Promise<NotebookDocument> {
  try {
    return (await (await import("./in-language.ts")).translator([document.name], currentLanguage()))(document);
  } catch {
    // In the words that it was saved in it is as good as without the network.
    return document;
  }
}

const DATABASE = "bodem";
const STORE = "notebooks";
const LAST = "bodem-last-notebook";

function opened(): Promise<IDBDatabase> {
  return new Promise((resolve, reject) => {
    const request = indexedDB.open(DATABASE, 1);
    request.onupgradeneeded = () => request.result.createObjectStore(STORE);
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error ?? new Error(t("storage is not available")));
    request.onblocked = () => reject(new Error(t("storage is held by another tab")));
  });
}

export class ChangedElsewhere extends Error {
  override readonly name = "ChangedElsewhere";
}

/** Keeps notebooks by name in the browser; a save counts only once the transaction has completed. */
export class Autosave {
  #database: Promise<IDBDatabase> | undefined;
  #revisions = new Map<string, number>();

  /** What shipped with it is said in the reader's language, whichever it was saved in. */
  async load(name: string): Promise<NotebookDocument | undefined> {
    const database = await this.#open();
    const saved = await new Promise<Saved | undefined>((resolve, reject) => {
      const request = database.transaction(STORE).objectStore(STORE).get(name);
      request.onsuccess = () => resolve(request.result as Saved | undefined);
      request.onerror = () => reject(request.error);
    });
    this.#revisions.set(name, saved?.revision ?? 0);
    if (!saved) return undefined;
    const document = "text" in saved ? await (await loadText()).notebookFrom(saved.text, name) : documentFrom(saved.document);
    return saved.language === currentLanguage() ? document : await inReadersLanguage(document);
  }

  /** Rejects with `ChangedElsewhere` rather than overwrite what another tab saved. */
  async save(document: NotebookDocument): Promise<void> {
    // The page may speak another once this is written.
    const language = currentLanguage();
    const [database, text] = await Promise.all([this.#open(), loadText().then(({ notebookText }) => notebookText(document))]);
    const { name } = document;
    await new Promise<void>((resolve, reject) => {
      const transaction = database.transaction(STORE, "readwrite");
      const store = transaction.objectStore(STORE);
      const known = this.#revisions.get(name);
      let revision = 0;
      let refused = false;
      const before = store.get(name);
      before.onsuccess = () => {
        revision = (before.result as Saved | undefined)?.revision ?? 0;
        if (known !== undefined && known !== revision) {
          refused = true;
          transaction.abort();
          return;
        }
        store.put({ text, revision: revision + 1, language } satisfies Saved, name);
      };
      transaction.oncomplete = () => {
        this.#revisions.set(name, revision + 1);
        resolve();
      };
      transaction.onabort = () =>
        reject(
          refused
            ? new ChangedElsewhere(t("another tab has changed this notebook"))
            : (transaction.error ?? new Error(t("storage refused the notebook"))),
        );
    });
    try {
      localStorage.setItem(LAST, name);
    } catch {
      // Which notebook was last open is a convenience.
    }
  }

  /** Every notebook kept, with what it is called. */
  async list(): Promise<readonly { readonly name: string; readonly title: string }[]> {
    const database = await this.#open();
    return await new Promise((resolve, reject) => {
      const listed: { name: string; title: string }[] = [];
      const request = database.transaction(STORE).objectStore(STORE).openCursor();
      request.onsuccess = () => {
        const at = request.result;
        if (!at) return resolve(listed);
        const name = String(at.key);
        listed.push({ name, title: titleIn(at.value as Saved) ?? name });
        at.continue();
      };
      request.onerror = () => reject(request.error);
    });
  }

  async remove(name: string): Promise<void> {
    const database = await this.#open();
    await new Promise<void>((resolve, reject) => {
      const transaction = database.transaction(STORE, "readwrite");
      transaction.objectStore(STORE).delete(name);
      transaction.oncomplete = () => resolve();
      transaction.onabort = () => reject(transaction.error ?? new Error(t("storage refused")));
    });
    this.#revisions.delete(name);
    if (this.lastName() === name) localStorage.removeItem(LAST);
  }

  /** Lets go of the database, so that it can be deleted. */
  async close(): Promise<void> {
    (await this.#database?.catch(() => undefined))?.close();
    this.#database = undefined;
  }

  lastName(): string | undefined {
    try {
      return localStorage.getItem(LAST) ?? undefined;
    } catch {
      return undefined;
    }
  }

  #open(): Promise<IDBDatabase> {
    this.#database ??= opened();
    this.#database.catch(() => {
      this.#database = undefined;
    });
    return this.#database;
  }
}
