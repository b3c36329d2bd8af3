/** How a value was obtained: read in the named source, recalled from memory, or assumed by us. */
export type Confidence = "read" | "recalled" | "assumed";

/**
 * One sourced number of the model. `min` and `max` bound what a scenario may set it to; for an
 * `assumed` value they are also the range that a sensitivity analysis explores.
 */
export interface Parameter {
  /** Dotted path, stable across versions: `ndpr.demand.elasticity.automotive`. */
  readonly id: string;
  readonly title: string;
  readonly value: number;
  readonly unit: string;
  /** Year the value describes, e.g. "2024". */
  readonly year: string;
  readonly source: string;
  readonly confidence: Confidence;
  readonly min: number;
  readonly max: number;
  /** Why this value, or what it does in the model. */
  readonly doc?: string;
}

/** Resolved values by parameter id. */
export type Values = Readonly<Record<string, number>>;

/** Looks a value up; an unknown id is a programming error. */
export function valueOf(values: Values, id: string): number {
  const value = values[id];
  if (value === undefined) throw new Error(`no parameter named ${id}`);
  return value;
}
