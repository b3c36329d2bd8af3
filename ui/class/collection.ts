import { t } from "../../language/language.ts";
import type { Given } from "./entry.ts";
import { sameName } from "./names.ts";

/** Answers to one question, kept apart from the notebook. */
export interface Collected {
  readonly given: readonly Given[];
  readonly revealed: boolean;
  /** When it was last asked here, ms since 1970. */
  readonly asked: number;
  /** What was asked, and among how many answers: for an answer that comes as a link. */
  readonly text: string;
  readonly count: number;
}

/** An answer by somebody who has answered already. */
export interface Clash {
  readonly there: Given;
  readonly next: Given;
}
export interface Added {
  readonly added: number;
  /** Those that were there already. */
  readonly known: number;
  /** Those that somebody has to decide about. */
  readonly clashes: readonly Clash[];
  /** No more answers are taken. */
  readonly full: boolean;
}

export const MOST_ANSWERS = 1_000;
const NOTHING: Collected = { given: [], revealed: false, asked: 0, text: "", count: 0 };
const PREFIX = "bodem-class:";
const UPDATED = "bodem-class-updated";

const same = (a: Given, b: Given): boolean => a.at === b.at && a.name === b.name && a.code === b.code;

/** Whether two answers are one person's: of one name, or from one device where a name is missing. */
function samePerson(a: Given, b: Given): boolean {
  if (a.code !== "" && a.code === b.code) return true;
  return sameName(a.name, b.name) || (a.mark !== undefined && a.mark === b.mark && (a.name === "" || b.name === ""));
}

const sameAnswer = (there: Given, next: Given): boolean =>
  there.at === next.at && there.mark === next.mark && (next.name === "" || sameName(there.name, next.name));

/**
 * The answers to a question that this browser keeps, by notebook, cell and question: a question that is changed and
 * changed back has its answers again. Every change reads what is there first, so that tabs do not overwrite each other.
 */
export class Collection {
  readonly key: string;
  /** What each change took away and put in, for the way back. */
  #steps: { readonly out: readonly Given[]; readonly in: readonly Given[]; readonly what: string }[] = [];
  /** Where there is no storage. */
  #own: Collected | undefined;
  #read: { readonly text: string | null; readonly value: Collected } | undefined;

  constructor(notebook: string, cell: string, tag: number) {
    this.key = `${PREFIX}${notebook}:${cell}:${tag}`;
  }

  get now(): Collected {
    if (this.#own) return this.#own;
    let text: string | null = null;
    try {
      text = localStorage.getItem(this.key);
    } catch {
      return NOTHING;
    }
    if (this.#read?.text !== text) this.#read = { text, value: collectedIn(text) };
    return this.#read!.value;
  }

  /** Makes this browser one where answers to the question are handed in. */
  open(asked: number, text: string, count: number): void {
    this.#put({ ...this.now, asked, text, count });
  }

  /** Adds what is new; gives back what somebody else, or the same person, has answered otherwise, to be asked about. */
  add(given: readonly Given[]): Added {
    const clashes: Clash[] = [];
    const fresh: Given[] = [];
    let known = 0;
    for (const next of given) {
      const there = [...this.now.given, ...fresh].find((one) => samePerson(one, next));
      if (!there) fresh.push(next);
      else if (sameAnswer(there, next)) known++;
      else clashes.push({ there, next });
    }
    const taken = fresh.slice(0, Math.max(0, MOST_ANSWERS - this.now.given.length));
    if (taken.length > 0)
      this.#change([], taken, taken.length === 1 ? t("one answer added") : t("{count} answers added", { count: taken.length }));
    return { added: taken.length, known, clashes, full: taken.length < fresh.length };
  }

  /** Puts an answer in the place of the one that the same person has given. */
  replace(next: Given): void {
    const there = this.now.given.find((one) => samePerson(one, next));
    this.#change(
      there ? [there] : [],
      [next],
      next.name === "" ? t("an answer replaced") : t("answer replaced: {name}", { name: next.name }),
    );
  }

  /** As that of another person; a name that is taken gets a number. */
  addBeside(next: Given): void {
    let { name } = next;
    for (let n = 2; this.now.given.some((one) => sameName(one.name, name)); n++) name = `${next.name} (${n})`;
    this.#change([], [{ ...next, name }], t("one answer added"));
  }

  remove(one: Given): void {
    this.#change([one], [], one.name === "" ? t("an answer removed") : t("answer removed: {name}", { name: one.name }));
  }

  clear(): void {
    this.#change(this.now.given, [], t("all answers removed"));
  }

  reveal(revealed: boolean): void {
    this.#put({ ...this.now, revealed });
  }

  /** What the last change of this tab was, in words. */
  get undoable(): string | undefined {
    return this.#steps.at(-1)?.what;
  }

  undo(): void {
    const step = this.#steps.pop();
    if (step) this.#put({ ...this.now, given: exchanged(this.now.given, step.in, step.out) });
  }

  #change(out: readonly Given[], put: readonly Given[], what: string): void {
    this.#steps.push({ out, in: put, what });
    this.#put({ ...this.now, given: exchanged(this.now.given, out, put) });
  }

  #put(value: Collected): void {
    try {
      localStorage.setItem(this.key, JSON.stringify(value));
    } catch {
      // Without storage the answers are in this tab alone.
      this.#own = value;
    }
    dispatchEvent(new CustomEvent(UPDATED, { detail: this.key }));
  }
}

/** Without some answers, each taken out once, and with others: in the place of the first that went, else at the end. */
function exchanged(given: readonly Given[], out: readonly Given[], put: readonly Given[]): Given[] {
  const left = [...given];
  let place = left.length;
  for (const one of out) {
    const at = left.findIndex((other) => same(other, one));
    if (at < 0) continue;
    left.splice(at, 1);
    place = Math.min(place, at);
  }
  left.splice(Math.min(place, left.length), 0, ...put);
  return left;
}

function collectedIn(kept: string | null): Collected {
  if (kept === null) return NOTHING;
  try {
    const { given, revealed, asked, text, count } = JSON.parse(kept) as Collected;
    const sound = (one: Given): boolean =>
      Number.isInteger(one.at) && one.at >= 0 && typeof one.name === "string" && typeof one.code === "string";
    return {
      given: given.filter(sound).slice(0, MOST_ANSWERS),
      revealed: revealed === true,
      asked: Number(asked) || 0,
      text: String(text),
      count: Number(count) || 0,
    };
  } catch {
    return NOTHING;
  }
}

/** Told when answers change, in this tab or another. */
export function onCollected(key: string, tell: () => void): () => void {
  const here = (event: Event): void => void ((event as CustomEvent<string>).detail === key && tell());
  const elsewhere = (event: StorageEvent): void => void ((event.key === key || event.key === null) && tell());
  addEventListener(UPDATED, here);
  addEventListener("storage", elsewhere);
  return () => {
    removeEventListener(UPDATED, here);
    removeEventListener("storage", elsewhere);
  };
}

/** Where this browser collects answers to a question: the notebook that asked it last. */
export function collectionFor(tag: number): Collection | undefined {
  try {
    return Object.keys(localStorage)
      .filter((key) => key.startsWith(PREFIX) && key.endsWith(`:${tag}`))
      .map((key) => {
        const [notebook, cell] = key.slice(PREFIX.length).split(":");
        return new Collection(notebook, cell, tag);
      })
      .sort((a, b) => b.now.asked - a.now.asked)[0];
  } catch {
    return undefined;
  }
}
