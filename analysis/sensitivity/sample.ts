import type { Points } from "../designs/points.ts";

/** Relative tolerance of the market clearing: outputs that differ by less are the same. */
const ROUNDING = 1e-9;

/**
 * Refuses outputs that do not belong to the points. One output a point; NaN for one that is not defined.
 * Runs that repeat a point are averaged first, or each analysis would take them for independent evidence.
 */
export function checkSample(factors: readonly string[], points: Points, outputs: Float64Array): void {
  if (factors.length === 0) throw new RangeError("a sensitivity analysis needs one factor or more; name them in the order of the columns");
  if (points.columns !== factors.length)
    throw new RangeError(`points have ${points.columns} columns for ${factors.length} factors; give one factor a column`);
  if (outputs.length !== points.rows)
    throw new RangeError(`${outputs.length} outputs for ${points.rows} points; give one output a point, NaN where it is not defined`);
  checkOutputs(outputs);
}

/** Refuses infinite outputs, which no variance survives. */
export function checkOutputs(outputs: Float64Array): void {
  const row = outputs.findIndex((output) => Math.abs(output) === Infinity);
  if (row >= 0) throw new RangeError(`output ${row} is ${outputs[row]}; outputs must be finite, or NaN where they are not defined`);
}

/** Rows whose output is defined, in their order. */
export function definedRows(outputs: Float64Array): Int32Array {
  const rows: number[] = [];
  for (let row = 0; row < outputs.length; row++) if (!Number.isNaN(outputs[row])) rows.push(row);
  return Int32Array.from(rows);
}

/** Whether all defined outputs are the same but for rounding, so that there is no variance to explain. */
export function isConstant(outputs: Float64Array): boolean {
  let low = Infinity;
  let high = -Infinity;
  for (const output of outputs) {
    if (output < low) low = output;
    if (output > high) high = output;
  }
  return !(high - low > ROUNDING * Math.max(Math.abs(low), Math.abs(high)));
}
