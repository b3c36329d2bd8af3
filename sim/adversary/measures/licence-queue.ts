import type { SettingSpec } from "../../core/spec.ts";

/** Settings of an office that decides on licences: where the share decided comes from, and what a denial does. */
export const queueSettings = (decided: { readonly doc: string; readonly source: string }, denied: string): readonly SettingSpec[] => [
  {
    kind: "number",
    id: "waitMonths",
    title: "Least waiting time",
    unit: "months",
    default: 2,
    min: 0,
    max: 12,
    step: 1,
    doc: "Whole months from application to the first chance of a decision.",
    source: "45 working days (MOFCOM)",
    confidence: "read",
  },
  {
    kind: "number",
    id: "decidedShare",
    title: "Decided each month",
    unit: "share",
    default: 0.5,
    min: 0.01,
    max: 1,
    step: 0.01,
    doc: decided.doc,
    source: decided.source,
    confidence: "assumed",
  },
  {
    kind: "number",
    id: "deniedShare",
    title: "Denied",
    unit: "share",
    default: 0.1,
    min: 0,
    max: 1,
    step: 0.01,
    doc: denied,
    source: "No published figure",
    confidence: "assumed",
  },
];

/**
 * An office that decides on applications, in tonnes (MODEL 8, KA24). With no least wait, steady
 * applications λ and a share p decided a month, λ(1 − p)/p tonnes wait after the office has decided.
 */
export function createQueue(waitMonths: number, decidedShare: number, deniedShare: number, validMonths: number) {
  /** Applications that may not be decided yet, oldest first. */
  const young = new Float64Array(waitMonths);
  let head = 0;
  let waiting = 0;
  let valid = 0;
  let released = 0;
  return {
    /** Granted in the last month, t. */
    get released(): number {
      return released;
    },
    get backlog(): number {
      let sum = waiting;
      for (let i = 0; i < young.length; i++) sum += young[i];
      return sum;
    },
    /** Takes a month's applications; returns the tonnes that may be shipped this month on all valid licences. */
    month(applied: number): number {
      if (waitMonths === 0) waiting += applied;
      else {
        waiting += young[head];
        young[head] = applied;
        head = (head + 1) % waitMonths;
      }
      const decided = decidedShare * waiting;
      waiting -= decided;
      released = decided * (1 - deniedShare);
      valid = valid * (1 - 1 / validMonths) + released;
      return valid;
    },
    /** Takes off what was shipped on licences. */
    used(tonnes: number): void {
      valid = Math.max(0, valid - tonnes);
    },
  };
}
