import { t, withMarks } from "../../language/language.ts";
import { amountOf } from "../../scenarios/notebook/amount.ts";
import type { State } from "./dataflow.ts";
import { figureText, signedText } from "./figures.ts";
import { type Quantity, quantityOf, resolveReference, type Use } from "./references.ts";

/** One condition of a finding, as read off the runs. */
export interface Clause {
  /** As written: `compare.floor.built-eu.difference-low > 0`. */
  readonly text: string;
  /** Both sides in figures: `+2,410 t a year > 0`. */
  readonly shown: string;
  readonly holds: boolean | undefined;
  readonly state: State;
  readonly error?: string;
}

export interface Finding {
  /** `open` while runs come in; `wrong` when a condition cannot be read. */
  readonly verdict: "holds" | "fails" | "open" | "wrong";
  readonly clauses: readonly Clause[];
}

const OPERATORS: Readonly<Record<string, (a: number, b: number) => boolean>> = {
  "<": (a, b) => a < b,
  "<=": (a, b) => a <= b,
  ">": (a, b) => a > b,
  ">=": (a, b) => a >= b,
};
const CLAUSE = /^\s*(\S+)\s*(<=|>=|<|>)\s*(.+?)\s*$/;
const VERDICT = /^\s*(compare\.\S+\.verdict)\s+is\s+(not distinguishable|clearly higher|clearly lower)\s*$/;

type Side = Quantity & { readonly written?: string };

function sideOf(text: string, use: Use): Side {
  const amount = amountOf(text);
  if (!amount) return quantityOf(text, use);
  return { value: amount.value, unit: "", change: false, state: "fresh", written: withMarks(text) };
}

/** Ends of an interval are not the difference that the sentence tells. */
const ENDS: Readonly<Record<string, string>> = {
  "difference-low": "low end of the 95 % interval: {value}",
  "difference-high": "high end of the 95 % interval: {value}",
};

function sideText({ value, unit, change, written }: Side, path: string): string {
  const text = written ?? (change ? signedText(value, unit) : figureText(value, unit));
  const end = ENDS[path.split(".").at(-1) ?? ""];
  return end ? t(end, { value: text }) : text;
}

function clauseOf(text: string, use: Use): Clause {
  const verdict = VERDICT.exec(text);
  if (verdict) {
    const { text: found, state, error } = resolveReference(verdict[1], use);
    if (error !== undefined) return { text, shown: text, holds: undefined, state, error };
    const known = state === "fresh" || state === "coarse";
    return { text, shown: found, holds: known ? found === t(verdict[2]) : undefined, state };
  }
  const parts = CLAUSE.exec(text);
  if (!parts) {
    const error = t(
      "“{text}” is no condition; write a measure, <, <=, > or >=, and a measure or number, or “compare….verdict is clearly higher”",
      { text: text.trim() },
    );
    return { text, shown: text, holds: undefined, state: "failed", error };
  }
  const [left, right] = [sideOf(parts[1], use), sideOf(parts[3], use)];
  const error = left.error ?? right.error;
  const state = left.state === "fresh" ? right.state : left.state;
  if (error !== undefined) return { text, shown: text, holds: undefined, state: "failed", error };
  const known = Number.isFinite(left.value) && Number.isFinite(right.value);
  const shown = known ? `${sideText(left, parts[1])} ${parts[2]} ${sideText(right, parts[3])}` : "…";
  return { text, shown, holds: known ? OPERATORS[parts[2]](left.value, right.value) : undefined, state };
}

/** Whether the runs at hand support what a cell says; conditions are joined by `and`. */
export function findingOf(holds: string, use: Use): Finding {
  const clauses = holds.split(/\s+and\s+/).map((text) => clauseOf(text, use));
  if (clauses.some(({ error }) => error !== undefined)) return { verdict: "wrong", clauses };
  if (clauses.some(({ holds }) => holds === undefined)) return { verdict: "open", clauses };
  return { verdict: clauses.every(({ holds }) => holds) ? "holds" : "fails", clauses };
}
