import type { Points } from "../../../analysis/designs/points.ts";

/** The outputs of a function at every point of a design. */
export function outputsAt({ rows, columns, at }: Points, f: (quantiles: Float64Array) => number): Float64Array {
  return Float64Array.from({ length: rows }, (_, row) => f(at.subarray(row * columns, (row + 1) * columns)));
}
