/** At which points of the unit cube a model is run, one column per factor. */
export interface Points {
  readonly rows: number;
  readonly columns: number;
  /** Row-major quantiles in [0, 1]. */
  readonly at: Float64Array;
}

/** A gibibyte of coordinates. */
const MOST_COORDINATES = 134_217_728;

/** Points at the origin, to be filled. A RangeError says so when there would be more than fit into memory. */
export function pointsAtOrigin(rows: number, columns: number): Points {
  if (rows * columns > MOST_COORDINATES)
    throw new RangeError(
      `${rows} points of ${columns} factors are ${rows * columns} coordinates; at most ${MOST_COORDINATES} fit: ` +
        "choose a smaller size or fewer factors",
    );
  if (!Number.isSafeInteger(rows) || rows < 1) throw new RangeError(`points must be a whole number of 1 or more, not ${rows}`);
  return { rows, columns, at: new Float64Array(rows * columns) };
}
