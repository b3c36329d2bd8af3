import { outcomeIndex } from "../../sim/results/outcomes.ts";
import { type RunResult, type SimEvent, seriesOf } from "../../sim/results/results.ts";
import { PLANT_STATUS, type PlantStatus, type PlantTrace, type RunTrace } from "../../sim/results/trace.ts";
import type { World } from "../../sim/world.ts";

/** What is asked about one run. Months are reported ones, from 0. */
export type Subject =
  /** With a month: what had become of it by then. */
  | { readonly kind: "plant"; readonly plant: string; readonly month?: number }
  | { readonly kind: "month"; readonly month: number }
  | { readonly kind: "figure"; readonly kpi: string }
  /** Outlay of a calendar year. */
  | { readonly kind: "year"; readonly year: number };

/** Where a sentence comes from: a record of the run, or the comparison of two. */
export interface Source {
  readonly of: "event" | "ledger" | "outcome" | "plant" | "kpi" | "market" | "none";
  /** Kind of the event, reason in the ledger, id of the outcome or KPI, name of the plant. */
  readonly what: string;
}

/** One link of the chain. */
export interface Sentence {
  /** `answer` comes first; `cause` goes one step back; `otherwise` is the same run under the baseline; `unknown` is what the record does not tell. */
  readonly role: "answer" | "cause" | "otherwise" | "unknown";
  readonly text: string;
  /** Reported month that it is about. */
  readonly month?: number;
  /** The numbers in it, their units in their names. */
  readonly numbers: Readonly<Record<string, number>>;
  readonly source: Source;
}

/** Something on the way, for a timeline. */
export interface Mark {
  readonly month: number;
  readonly kind: string;
  readonly text: string;
}

export interface Explanation {
  readonly question: string;
  /** From the effect back to its causes. */
  readonly sentences: readonly Sentence[];
  readonly timeline: readonly Mark[];
}

/** A run in full detail, and what there is to compare it with. */
export interface Told {
  readonly world: World;
  readonly run: RunResult;
  /** The same draws under the baseline, in full detail too; absent for the baseline itself. */
  readonly baseline?: RunResult;
  readonly baselineTitle?: string;
  /** All runs of the same world, of which only KPIs are read. */
  readonly runs?: readonly Pick<RunResult, "kpis" | "replication">[];
}

/** The trace of a run in full detail; throws for any other, which nobody should ask about. */
export function traceOf(run: RunResult): RunTrace {
  if (!run.trace) throw new Error(`run ${run.replication} of ${run.policy} was not kept in full detail`);
  return run.trace;
}

export const pathOf = (run: RunResult, outcome: string): Float64Array => seriesOf(run, outcomeIndex(outcome));

export function plantOf(run: RunResult, name: string): PlantTrace | undefined {
  return traceOf(run).plants.find((plant) => plant.name === name);
}

export const statusAt = (plant: PlantTrace, month: number): PlantStatus => PLANT_STATUS[plant.status[month]];

/** Events in a month or before, the latest first. */
export function lastEvent(run: RunResult, month: number, test: (event: SimEvent) => boolean): SimEvent | undefined {
  return run.events.findLast((event) => event.month <= month && test(event));
}

/** Months, of those given, in which an outcome that is 0 or 1 was 1. */
export function monthsWith(run: RunResult, outcome: string, months: readonly number[]): number {
  const path = pathOf(run, outcome);
  return months.filter((month) => path[month] === 1).length;
}

export const sumOf = (values: ArrayLike<number>, first = 0, end = values.length): number => {
  let sum = 0;
  for (let i = Math.max(0, first); i < Math.min(end, values.length); i++) sum += values[i];
  return sum;
};
