import { t } from "../../language/language.ts";
import { documentFrom, type NotebookDocument } from "../../scenarios/notebook/document.ts";
import { changesOf, changesText } from "./changes.ts";
import { keptTimes } from "./thinning.ts";

/** A state of a notebook that the browser keeps. */
export interface Version {
  readonly name: string;
  /** ms since 1970. */
  readonly at: number;
  /** What changed since the version before, in words. */
  readonly what: string;
  readonly document: NotebookDocument;
}

const DATABASE = "bodem-versions";
const STORE = "versions";
/** What is changed within this time of a version goes into it. */
const RUNNING_MS = 60_000;

const done = <T>(request: IDBRequest<T>): Promise<T> =>
  new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error ?? new Error(t("storage refused")));
  });

function opened(): Promise<IDBDatabase> {
  const request = indexedDB.open(DATABASE, 1);
  request.onupgradeneeded = () => request.result.createObjectStore(STORE, { keyPath: ["name", "at"] });
  return done(request);
}

const all = (name: string): IDBKeyRange => IDBKeyRange.bound([name, 0], [name, Number.MAX_SAFE_INTEGER]);

/** Earlier states of each notebook, the older the sparser. */
export class Versions {
  #database: Promise<IDBDatabase> | undefined;
  #running: { readonly name: string; readonly at: number; readonly before: NotebookDocument } | undefined;

  /** Keeps a state. `before` is the state that it came from. */
  async keep(before: NotebookDocument, document: NotebookDocument, now: number, what?: string): Promise<void> {
    const store = await this.#store("readwrite");
    const { name } = document;
    const known = (await done(store.getAllKeys(all(name)))) as [string, number][];
    if (known.length === 0) store.put({ name, at: now - 1, what: t("as it was opened"), document: before } satisfies Version);
    const running = this.#running;
    const goesOn = running?.name === name && now - running.at < RUNNING_MS && what === undefined;
    const since = goesOn ? running.before : before;
    const at = goesOn ? running.at : now;
    if (!goesOn) this.#running = what === undefined ? { name, at, before } : undefined;
    store.put({ name, at, what: what ?? changesText(changesOf(since, document)), document } satisfies Version);
    const times = known.map((key) => key[1]);
    const keep = new Set(keptTimes([...times, at], now));
    for (const time of times) if (!keep.has(time)) store.delete([name, time]);
  }

  /** The newest first. Those that this program cannot read are left out. */
  async list(name: string): Promise<Version[]> {
    const store = await this.#store("readonly");
    const found = (await done(store.getAll(all(name)))) as Version[];
    return found.reverse().flatMap((version) => {
      try {
        const { source } = version.document;
        const document = documentFrom(version.document);
        return { ...version, document: typeof source === "string" ? { ...document, source } : document };
      } catch {
        return [];
      }
    });
  }

  async putBack(versions: readonly Version[]): Promise<void> {
    const store = await this.#store("readwrite");
    for (const version of versions) store.put(version);
  }

  async remove(name: string): Promise<void> {
    await done((await this.#store("readwrite")).delete(all(name)));
  }

  /** Lets go of the database, so that it can be deleted. */
  async close(): Promise<void> {
    (await this.#database?.catch(() => undefined))?.close();
    this.#database = undefined;
  }

  async #store(mode: IDBTransactionMode): Promise<IDBObjectStore> {
    this.#database ??= opened();
    this.#database.catch(() => {
      this.#database = undefined;
    });
    return (await this.#database).transaction(STORE, mode).objectStore(STORE);
  }
}
