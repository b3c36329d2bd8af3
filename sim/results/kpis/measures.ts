import type { RunRecord } from "./kpi.ts";

export function sum(values: Float64Array): number {
  let total = 0;
  for (const value of values) total += value;
  return total;
}

/** NaN over nothing. */
export function mean(values: Float64Array): number {
  return sum(values) / values.length;
}

/** Divisor n - 1; NaN below two values. */
export function standardDeviation(values: Float64Array): number {
  if (values.length < 2) return NaN;
  const centre = mean(values);
  let squares = 0;
  for (const value of values) squares += (value - centre) * (value - centre);
  return Math.sqrt(squares / (values.length - 1));
}

/** The last `count` reported months of an outcome; all of them when the run is shorter. */
export function lastMonths(run: RunRecord, id: string, count: number): Float64Array {
  return run.outcome(id).subarray(Math.max(0, run.months - count));
}

/** Present value at the social rate of a monthly outcome. */
export function presentValue(run: RunRecord, id: string): number {
  const path = run.outcome(id);
  let total = 0;
  for (let month = 0; month < run.months; month++) total += run.discount[month] * path[month];
  return total;
}

/** EU use of oxide at the pace of the last 12 months, t/year. */
export function annualUse(run: RunRecord): number {
  return mean(lastMonths(run, "consumption-eu", 12)) * 12;
}

/** `part / whole`, NaN when there is no whole. */
export function share(part: number, whole: number): number {
  return whole > 0 ? part / whole : NaN;
}
