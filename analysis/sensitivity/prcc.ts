import { ln, tanh } from "../../sim/core/deterministic-math.ts";
import { normalQuantile } from "../../sim/core/normal.ts";
import type { Points } from "../designs/points.ts";
import type { Estimate } from "./bootstrap.ts";
import { ranksAscending, ranksDescending } from "./ranks.ts";
import { checkSample, definedRows, isConstant } from "./sample.ts";

export interface PrccFactor {
  readonly factor: string;
  /** -1 to 1: whether the output rises or falls with the factor, the other factors held; NaN for a constant output. */
  readonly prcc: Estimate;
  /** From 1 for the largest size, whatever the sign. */
  readonly rank: number;
}

export interface Prcc {
  readonly rows: number;
  readonly undefinedRuns: number;
  /** In the order of the columns. */
  readonly factors: readonly PrccFactor[];
  /** Share of the variance of the output's ranks that straight lines through the factors' ranks explain; where low, read the others with care. */
  readonly rSquared: number;
}

/** A column that the others explain to this share has no rank of its own. */
const COLLINEAR = 1e-9;

/**
 * Partial rank correlation coefficients (Iman and Conover 1979; Marino et al. 2008, J. Theor. Biol.
 * 254:178): the direction and strength of monotone effects in any sample, correlated factors included.
 * Blind to effects that rise and fall. 95 % intervals by Fisher's z with k - 1 factors held, N - k - 2
 * degrees of freedom, which is approximate for ranks.
 * @throws RangeError with fewer than k + 4 defined runs, or when one factor follows from the others.
 */
export function prcc(factors: readonly string[], points: Points, outputs: Float64Array): Prcc {
  checkSample(factors, points, outputs);
  const k = factors.length;
  const rows = definedRows(outputs);
  const n = rows.length;
  if (n < k + 4)
    throw new RangeError(
      `partial correlations of ${k} factors need ${k + 4} runs or more, not ${n}; run more points or vary fewer factors`,
    );
  const columns = factors.map((_, i) => ranksAscending(Float64Array.from(rows, (row) => points.at[row * points.columns + i])));
  const defined = Float64Array.from(rows, (row) => outputs[row]);
  const inverse = isConstant(defined) ? undefined : inverseCorrelation([...columns, ranksAscending(defined)], factors);
  const values = Float64Array.from({ length: k }, (_, i) =>
    inverse === undefined ? NaN : -inverse[i][k] / Math.sqrt(inverse[i][i] * inverse[k][k]),
  );
  const halfWidth = normalQuantile(0.975) / Math.sqrt(n - k - 2);
  const ranks = ranksDescending(values.map(Math.abs));
  return {
    rows: n,
    undefinedRuns: outputs.length - n,
    factors: factors.map((factor, i) => {
      const z = ln((1 + values[i]) / (1 - values[i])) / 2;
      return { factor, prcc: { value: values[i], low: tanh(z - halfWidth), high: tanh(z + halfWidth) }, rank: ranks[i] };
    }),
    rSquared: inverse === undefined ? NaN : 1 - 1 / inverse[k][k],
  };
}

/** Inverse of the correlation matrix of the columns, by Gauss and Jordan; the diagonal is the pivot, as the matrix is positive definite. */
function inverseCorrelation(columns: readonly Float64Array[], factors: readonly string[]): Float64Array[] {
  const size = columns.length;
  const standard = columns.map(standardised);
  const matrix = standard.map((a) => Float64Array.from(standard, (b) => dot(a, b)));
  for (let pivot = 0; pivot < size; pivot++) {
    let own = matrix[pivot][pivot];
    if (pivot === factors.length)
      // An output that follows from the factors to the last digit has correlations of ±1, and no inverse.
      own = Math.max(own, COLLINEAR);
    else if (!(own > COLLINEAR))
      throw new RangeError(
        `${factors[pivot]} does not vary, or follows from the other factors, in these ${columns[0].length} runs; leave it out`,
      );
    matrix[pivot][pivot] = 1;
    for (let j = 0; j < size; j++) matrix[pivot][j] /= own;
    for (let i = 0; i < size; i++) {
      if (i === pivot) continue;
      const factor = matrix[i][pivot];
      matrix[i][pivot] = 0;
      for (let j = 0; j < size; j++) matrix[i][j] -= factor * matrix[pivot][j];
    }
  }
  return matrix;
}

/** About its mean and of length one; zeros when it does not vary. */
function standardised(ranks: Float64Array): Float64Array {
  const centre = (ranks.length + 1) / 2;
  const centred = ranks.map((rank) => rank - centre);
  const length = Math.sqrt(dot(centred, centred));
  return centred.map((value) => (length > 0 ? value / length : 0));
}

function dot(a: Float64Array, b: Float64Array): number {
  let sum = 0;
  for (let i = 0; i < a.length; i++) sum += a[i] * b[i];
  return sum;
}
