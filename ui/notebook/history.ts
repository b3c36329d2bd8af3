/** A moment that can be gone back to, and what was done to it. */
export interface Step<T> {
  readonly before: T;
  /** In words: "Strike price: 100 to 120". */
  readonly what: string;
  /** Changes in a row with the same key are one step; undefined never merges. */
  readonly key?: string;
  /** ms on any clock. */
  readonly at: number;
  /** Nothing more merges into it. */
  readonly sealed?: true;
}

/** Immutable documents before and after the one shown. */
export interface History<T> {
  readonly past: readonly Step<T>[];
  readonly now: T;
  /** What was undone, the nearest last. */
  readonly future: readonly { readonly after: T; readonly what: string }[];
}

export interface Change {
  readonly what: string;
  readonly key?: string;
  readonly at: number;
  /** Merges whatever time has passed: a pointer is still down. */
  readonly held?: boolean;
}

export const MERGE_MS = 1200;
export const MOST_STEPS = 300;

/** The same steps between documents that `to` makes of these, told by `what` from before to after. */
export function retold<T>({ past, now, future }: History<T>, to: (document: T) => T, what: (before: T, after: T) => string): History<T> {
  const documents = [...past.map(({ before }) => before), now, ...future.map(({ after }) => after).reverse()].map(to);
  const at = past.length;
  return {
    past: past.map((step, i) => ({ ...step, before: documents[i], what: what(documents[i], documents[i + 1]) })),
    now: documents[at],
    future: future.map((_, i) => {
      const place = documents.length - 1 - i;
      return { after: documents[place], what: what(documents[place - 1], documents[place]) };
    }),
  };
}

export const historyOf = <T>(now: T): History<T> => ({ past: [], now, future: [] });

/** The history after a change. What a hand does in one movement, or types without a pause, is one step. */
export function recorded<T>(history: History<T>, now: T, { what, key, at, held }: Change): History<T> {
  if (Object.is(history.now, now)) return history;
  const last = history.past.at(-1);
  const merges =
    last !== undefined &&
    key !== undefined &&
    last.key === key &&
    !last.sealed &&
    history.future.length === 0 &&
    (held === true || at - last.at < MERGE_MS);
  const past = merges
    ? [...history.past.slice(0, -1), { ...last, what, at }]
    : [...history.past, { before: history.now, what, key, at }].slice(-MOST_STEPS);
  return { past, now, future: [] };
}

/** Ends the running step: what comes next is one of its own. */
export function sealed<T>(history: History<T>): History<T> {
  const last = history.past.at(-1);
  if (!last || last.sealed) return history;
  return { ...history, past: [...history.past.slice(0, -1), { ...last, sealed: true }] };
}

export function undone<T>(history: History<T>): History<T> {
  const last = history.past.at(-1);
  if (!last) return history;
  return { past: history.past.slice(0, -1), now: last.before, future: [...history.future, { after: history.now, what: last.what }] };
}

export function redone<T>(history: History<T>): History<T> {
  const next = history.future.at(-1);
  if (!next) return history;
  const step: Step<T> = { before: history.now, what: next.what, at: Number.NEGATIVE_INFINITY, sealed: true };
  return { past: [...history.past, step], now: next.after, future: history.future.slice(0, -1) };
}
