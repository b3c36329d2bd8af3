import type { Factor } from "../../scenarios/experiment.ts";
import type { Setting } from "../../sim/world.ts";

/** Something that differs between runs, as scenario discovery sees it. */
export interface Dimension {
  readonly id: string;
  readonly title: string;
  readonly unit: string;
  /** A number is cut at a limit; of options without an order, some are kept. */
  readonly kind: "number" | "options";
  /** Names of the options, whose positions the column holds. */
  readonly options?: readonly string[];
  /** The only values, ascending, of a number that does not vary without steps. */
  readonly values?: readonly number[];
}

/** What was varied, run by run: one column of `rows` values a dimension. */
export interface Sample {
  readonly rows: number;
  readonly dimensions: readonly Dimension[];
  readonly columns: readonly ArrayLike<number>[];
}

/** Throws a RangeError that names the dimension and run at fault. */
export function checkSample({ rows, dimensions, columns }: Sample): void {
  if (columns.length !== dimensions.length)
    throw new RangeError(`columns must be as many as dimensions, ${dimensions.length}, not ${columns.length}: give one column a dimension`);
  for (const [at, { id, kind, options = [] }] of dimensions.entries()) {
    const column = columns[at];
    if (column.length !== rows)
      throw new RangeError(`the column of ${id} must have as many values as there are rows, ${rows}, not ${column.length}`);
    for (let row = 0; row < rows; row++) {
      const value = column[row];
      if (!Number.isFinite(value)) throw new RangeError(`${id} must be a finite number, not ${value} in row ${row}: leave that row out`);
      if (kind === "options" && (!Number.isInteger(value) || value < 0 || value >= options.length))
        throw new RangeError(`${id} must be the position of an option, 0 to ${options.length - 1}, not ${value} in row ${row}`);
    }
  }
}

/**
 * A sample of factors, each with its value in every row. Options that are all numbers have an order and are
 * cut like numbers; others are kept or not.
 */
export function sampleOf(factors: readonly Factor[], rows: number, valueOf: (row: number, factor: number) => Setting): Sample {
  const dimensions: Dimension[] = [];
  const columns: Float64Array[] = [];
  for (const [at, { id, title, unit, spread }] of factors.entries()) {
    const options = spread.shape === "options" ? spread.options : undefined;
    if (options !== undefined && !options.every((option) => typeof option === "number")) {
      dimensions.push({ id, title, unit, kind: "options", options: options.map(String) });
      columns.push(Float64Array.from({ length: rows }, (_, row) => options.indexOf(valueOf(row, at))));
    } else {
      const values = options && [...(options as readonly number[])].sort((a, b) => a - b);
      dimensions.push({ id, title, unit, kind: "number", ...(values && { values }) });
      columns.push(Float64Array.from({ length: rows }, (_, row) => valueOf(row, at) as number));
    }
  }
  const sample = { rows, dimensions, columns };
  checkSample(sample);
  return sample;
}

/** The same dimensions in some of the rows. */
export function rowsOf({ dimensions, columns }: Sample, rows: ArrayLike<number>): Sample {
  return {
    rows: rows.length,
    dimensions,
    columns: columns.map((column) => Float64Array.from(rows, (row) => column[row])),
  };
}
