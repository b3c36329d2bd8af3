/** `waiting`: no value yet. `stale`: the value belongs to inputs that have changed. `coarse`: right, but being refined. */
export type State = "fresh" | "coarse" | "stale" | "waiting" | "failed";

export interface Reading<T = unknown> {
  readonly value: T | undefined;
  readonly state: State;
  readonly error?: string;
}

interface Node {
  inputs: readonly string[];
  compute?: (...values: never[]) => unknown;
  equal: (a: unknown, b: unknown) => boolean;
  own: Reading;
  reading: Reading;
  /** Inputs as of the last compute. */
  seen?: readonly unknown[];
}

/** How the error of a value in a circle begins; the names of the circle follow. */
export const ON_ITSELF = "depends on itself: ";
const WORST: readonly State[] = ["fresh", "coarse", "stale", "waiting", "failed"];
const WAITING: Reading = { value: undefined, state: "waiting" };

const worse = (a: State, b: State): State => (WORST.indexOf(a) >= WORST.indexOf(b) ? a : b);

/**
 * Named values and what is computed from them. A change re-computes exactly what depends on it, in
 * order of dependence; a value that comes out equal stops the wave.
 */
export class Dataflow {
  #nodes = new Map<string, Node>();
  #watchers = new Set<{ names: ReadonlySet<string>; tell: () => void }>();
  #changed = new Set<string>();
  #depth = 0;

  /** Names a value that is set from outside. */
  source(name: string, value?: unknown): void {
    const own: Reading = value === undefined ? WAITING : { value, state: "fresh" };
    this.#put(name, { inputs: [], equal: Object.is, own, reading: own });
  }

  /** Names a value computed from others, which may be named later. */
  derive<T>(name: string, inputs: readonly string[], compute: (...values: never[]) => T, equal: (a: T, b: T) => boolean = Object.is): void {
    this.#put(name, { inputs, compute, equal: equal as Node["equal"], own: WAITING, reading: WAITING });
  }

  has(name: string): boolean {
    return this.#nodes.has(name);
  }

  remove(name: string): void {
    if (!this.#nodes.delete(name)) return;
    this.batch(() => this.#changed.add(name));
  }

  set(name: string, value: unknown, state: "fresh" | "coarse" = "fresh"): void {
    this.#own(name, { value, state });
  }

  /** Keeps the value and marks it, and all that rests on it, as stale. */
  age(name: string): void {
    const { own } = this.#source(name);
    if (own.state !== "waiting") this.#own(name, { value: own.value, state: "stale" });
  }

  fail(name: string, error: string): void {
    this.#own(name, { value: this.#source(name).own.value, state: "failed", error });
  }

  read<T>(name: string): Reading<T> {
    const node = this.#nodes.get(name);
    return (node?.reading ?? { value: undefined, state: "failed", error: `nothing is named ${name}` }) as Reading<T>;
  }

  /** Calls back once a change, however many of the names it touched. */
  observe(names: Iterable<string>, tell: () => void): () => void {
    const watcher = { names: new Set(names), tell };
    this.#watchers.add(watcher);
    return () => this.#watchers.delete(watcher);
  }

  /** Whether anybody would be told of a change of it. */
  watched(name: string): boolean {
    for (const { names } of this.#watchers) if (names.has(name)) return true;
    return false;
  }

  /** Computes everything again and tells everybody: for when the same comes out in other words. */
  again(): void {
    this.batch(() => {
      for (const [name, node] of this.#nodes) {
        node.seen = undefined;
        this.#changed.add(name);
      }
    });
  }

  /** Several changes, one wave. */
  batch(change: () => void): void {
    this.#depth++;
    try {
      change();
    } finally {
      this.#depth--;
      if (this.#depth === 0) this.#settle();
    }
  }

  #source(name: string): Node {
    const node = this.#nodes.get(name);
    if (!node || node.compute) throw new Error(`no source named ${name}`);
    return node;
  }

  #own(name: string, reading: Reading): void {
    const node = this.#source(name);
    const { own } = node;
    if (own.state === reading.state && own.error === reading.error && Object.is(own.value, reading.value)) return;
    node.own = reading;
    node.reading = reading;
    this.batch(() => this.#changed.add(name));
  }

  #put(name: string, node: Node): void {
    this.batch(() => {
      this.#nodes.set(name, node);
      this.#changed.add(name);
    });
  }

  #settle(): void {
    const touched = this.#changed;
    this.#changed = new Set();
    if (touched.size === 0) return;
    const told = new Set<string>(touched);
    for (const name of this.#order(touched)) if (this.#refresh(name)) told.add(name);
    for (const watcher of [...this.#watchers]) {
      for (const name of told) {
        if (!watcher.names.has(name)) continue;
        watcher.tell();
        break;
      }
    }
  }

  /** The touched names and all that depends on them, inputs first; members of a cycle fail here. */
  #order(touched: ReadonlySet<string>): string[] {
    const order: string[] = [];
    const done = new Map<string, boolean>();
    const path: string[] = [];
    const visit = (name: string): boolean => {
      const known = done.get(name);
      if (known !== undefined) return known;
      const at = path.indexOf(name);
      if (at >= 0) {
        const error = `${ON_ITSELF}${[...path.slice(at), name].join(" → ")}`;
        for (const member of path.slice(at)) {
          const node = this.#nodes.get(member);
          if (node) node.reading = { value: undefined, state: "failed", error };
          done.set(member, true);
        }
        return true;
      }
      path.push(name);
      let affected = touched.has(name);
      for (const input of this.#nodes.get(name)?.inputs ?? []) if (visit(input)) affected = true;
      path.pop();
      if (done.has(name)) return true;
      done.set(name, affected);
      if (affected) order.push(name);
      return affected;
    };
    for (const name of this.#nodes.keys()) visit(name);
    return order;
  }

  /** True when the reading changed. */
  #refresh(name: string): boolean {
    const node = this.#nodes.get(name);
    if (!node) return true;
    const before = node.reading;
    node.reading = node.compute ? this.#computed(node) : node.own;
    return before.state !== node.reading.state || before.error !== node.reading.error || !Object.is(before.value, node.reading.value);
  }

  #computed(node: Node): Reading {
    const readings = node.inputs.map((input) => this.read(input));
    const state = readings.reduce<State>((worst, reading) => worse(worst, reading.state), "fresh");
    const previous = node.reading.value;
    const error = readings.find((reading) => reading.error)?.error;
    if (readings.some((reading) => reading.value === undefined)) return { value: previous, state, ...(error ? { error } : {}) };
    const values = readings.map((reading) => reading.value);
    if (node.seen?.every((value, i) => Object.is(value, values[i])) && node.reading.state !== "failed") {
      return { value: previous, state, ...(error ? { error } : {}) };
    }
    node.seen = values;
    try {
      const value = node.compute!(...(values as never[]));
      return { value: previous !== undefined && node.equal(previous, value) ? previous : value, state, ...(error ? { error } : {}) };
    } catch (thrown) {
      return { value: previous, state: "failed", error: thrown instanceof Error ? thrown.message : String(thrown) };
    }
  }
}
