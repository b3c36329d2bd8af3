import type { Setting } from "../../sim/world.ts";

interface AskBase {
  readonly id: string;
  readonly title: string;
}
export interface ChoiceAsk extends AskBase {
  readonly kind: "choice";
  readonly default: string;
  readonly options: readonly { readonly value: string; readonly title: string; readonly group?: string }[];
}
export interface NumberAsk extends AskBase {
  readonly kind: "number";
  readonly default: number;
  readonly min: number;
  readonly max: number;
  readonly whole?: boolean;
  readonly unit: string;
}
/** A place on a line of steps, dragged rather than typed: a year, a month. */
export interface StepAsk extends AskBase {
  readonly kind: "step";
  readonly default: number;
  readonly min: number;
  readonly max: number;
  /** A step as the reader calls it: "2031-04". */
  readonly text: (value: number) => string;
}
/** Something that the form of a cell asks; the cell keeps the answer under its id. */
export type Ask = ChoiceAsk | NumberAsk | StepAsk;
export type Asks = Readonly<Record<string, Setting>>;

/** A count that is typed. */
export const wholeAsk = (id: string, title: string, preset: number, min: number, max: number): NumberAsk => ({
  kind: "number",
  id,
  title,
  default: preset,
  min,
  max,
  whole: true,
  unit: "",
});

function fits(ask: Ask, value: Setting | undefined): boolean {
  if (ask.kind === "choice") return ask.options.some((option) => option.value === value);
  if (typeof value !== "number" || value < ask.min || value > ask.max) return false;
  return Number.isInteger(value) || (ask.kind === "number" && !ask.whole);
}

/** What a form is set to: what the cell keeps where it still fits, else the default. */
export function asked(asks: readonly Ask[], kept: Asks): Asks {
  return Object.fromEntries(asks.map((ask) => [ask.id, fits(ask, kept[ask.id]) ? kept[ask.id] : ask.default]));
}
