import type { NumberSpec } from "../../sim/core/spec.ts";
import type { Limit } from "./limit.ts";

/** What a class answers: a number that it predicts, the best of several policies, or a setting that it chooses. */
export const ANSWERS = ["number", "policy", "setting"] as const;

export const CLASS_KEYS = {
  question: "What the class is asked, in a sentence; made from the other keys when absent.",
  answer: "What is answered: a number to predict, the best policy, or a setting to choose.",
  kpi: "The measure that is predicted, or by which answers are ranked.",
  policy: "Of a number: the policy that it is about.",
  compare: "Of a number: nothing for the measure itself, baseline for what the policy changes.",
  exporter: "What the exporting state does meanwhile.",
  policies: "Of a policy: the ids that can be chosen, with commas between; all when absent.",
  lever: "Of a setting: POLICY.INSTRUMENT.SETTING.",
  better: "Of a policy or setting: whether higher or lower is better; as the measure has it when absent.",
  limit: "Of a policy or setting: what it must keep, as in fiscal-pv:p95 <= 1 bn EUR.",
  from: "Least answer that is offered, as charts count the unit: MEUR, %, EUR/kg.",
  to: "Largest answer that is offered.",
  step: "Steps between answers.",
} as const;
export type ClassKey = keyof typeof CLASS_KEYS;

export const MOST_QUESTION_CHARACTERS = 300;
export const MOST_OPTIONS = 20;
/** Answers that a range can offer: a slider and a short code can tell so many apart. */
export const MOST_STEPS = 10_000;

/** Answers from a range, counted from its start. */
export interface Range {
  readonly from: number;
  readonly to: number;
  readonly step: number;
  /** As charts count it: "MEUR", "%", "EUR/kg"; "" for a plain number. */
  readonly unit: string;
  /** Of the KPI's or setting's unit to this one. */
  readonly scale: number;
}

interface Base {
  /** As written; "" when it is to be made from the rest. */
  readonly text: string;
  readonly kpi: string;
  readonly exporter: string;
}
/** The median over the runs is predicted. */
export interface NumberQuestion extends Base {
  readonly answer: "number";
  readonly policy: string;
  /** Whether the policy's change against the baseline is asked, on the same draws, or the level itself. */
  readonly compare: "nothing" | "baseline";
  readonly range: Range;
}
interface Ranked extends Base {
  /** Of the mean over the runs. */
  readonly better: "higher" | "lower";
  readonly limit?: Limit;
}
export interface PolicyQuestion extends Ranked {
  readonly answer: "policy";
  /** Ids. */
  readonly options: readonly string[];
}
export interface SettingQuestion extends Ranked {
  readonly answer: "setting";
  /** POLICY.INSTRUMENT.SETTING, and its parts. */
  readonly lever: string;
  readonly policy: string;
  readonly instrument: string;
  readonly setting: NumberSpec;
  readonly range: Range;
}
export type ClassQuestion = NumberQuestion | PolicyQuestion | SettingQuestion;

/** How many different answers there are. */
export function countOf(question: Pick<PolicyQuestion, "options"> | { readonly range: Omit<Range, "scale"> }): number {
  if ("options" in question) return question.options.length;
  const { from, to, step } = question.range;
  return Math.floor((to - from) / step + 1e-9) + 1;
}

/** The answer with this number, as the range counts. */
export const numberAt = ({ from, step }: Pick<Range, "from" | "step">, at: number): number => Number((from + at * step).toPrecision(12));

/** The number of the answer nearest to a value. */
export function nearestTo(range: Omit<Range, "scale">, value: number): number {
  return Math.min(countOf({ range }) - 1, Math.max(0, Math.round((value - range.from) / range.step)));
}
