import type { Count } from "./peel-objectives.ts";
import { checkSample, type Sample } from "./sample.ts";

/** What boxes are sought in: the runs, which of them are of interest, and those that no earlier box has taken. */
export interface Cases {
  readonly sample: Sample;
  /** 1 for a case of interest, 0 for others, by row. */
  readonly ofInterest: ArrayLike<number>;
  /** Rows, ascending. */
  readonly remaining: Int32Array;
}

/** All runs of a sample; throws a RangeError unless each is, or is not, of interest, and some are and some not. */
export function casesOf(sample: Sample, ofInterest: ArrayLike<number>): Cases {
  checkSample(sample);
  const { rows } = sample;
  if (ofInterest.length !== rows)
    throw new RangeError(`ofInterest must have a value for each row, ${rows}, not ${ofInterest.length}: give one a run`);
  let hits = 0;
  for (let row = 0; row < rows; row++) {
    if (ofInterest[row] !== 0 && ofInterest[row] !== 1)
      throw new RangeError(`ofInterest must be 0 or 1, not ${ofInterest[row]} in row ${row}: compare an outcome with a threshold`);
    hits += ofInterest[row];
  }
  if (hits === 0 || hits === rows)
    throw new RangeError(`ofInterest must be 0 in some rows and 1 in others, not ${Math.sign(hits)} in all ${rows}: move the threshold`);
  return { sample, ofInterest, remaining: Int32Array.from({ length: rows }, (_, row) => row) };
}

export function countOf(rows: ArrayLike<number>, ofInterest: ArrayLike<number>): Count {
  let hits = 0;
  for (let at = 0; at < rows.length; at++) hits += ofInterest[rows[at]];
  return { rows: rows.length, ofInterest: hits };
}
