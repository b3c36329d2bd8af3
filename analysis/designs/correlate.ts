import type { Correlation } from "../../scenarios/experiment.ts";
import { sqrt } from "../../sim/core/deterministic-math.ts";
import { normalQuantile } from "../../sim/core/normal.ts";
import type { Points } from "./points.ts";

/** Beyond it two factors are one. */
const MOST_RANK = 0.99;
/** A pivot below it is rounding. */
const LEAST_PIVOT = 1e-9;

type Matrix = readonly Float64Array[];

/**
 * Points whose columns have the rank correlations given, and of the columns named by any correlation zero between
 * all other pairs. The values of each column stay the same and only change rows, so that strata and marginals are
 * kept; columns that no correlation names stay as they are. More points no longer begin with the fewer.
 *
 * Method: Iman and Conover (1982), Commun. Stat. Simul. Comput. 11, 311, on the normal scores of the columns' own
 * ranks. Spearman's ρ of a normal copula is that of Pearson's 2 sin(πρ/6) (Pearson 1907; Kruskal 1958, J. Am. Stat.
 * Assoc. 53, 814), which is what scores are given. What is reached differs from ρ by about 0.26/√rows (root mean square) for random
 * points and Latin hypercubes, by less for a Sobol' sequence.
 *
 * A RangeError names a correlation of an unknown factor, twice the same pair, a rank outside ±0.99, correlations that
 * contradict each other with the pair at fault, or too few points.
 */
export function correlate(points: Points, ids: readonly string[], correlations: readonly Correlation[]): Points {
  if (correlations.length === 0) return points;
  const named = ids.filter((id) => correlations.some(({ between }) => between.includes(id)));
  const wanted = cholesky(targetOf(named, correlations));
  if (typeof wanted === "number") throw new RangeError(contradiction(wanted, named, correlations));

  const columns = named.map((id) => ids.indexOf(id));
  const scores = columns.map((column) => scoresOf(points, column));
  const found = cholesky(correlationOf(scores));
  if (typeof found === "number")
    throw new RangeError(`${points.rows} points are too few to correlate ${named.length} factors: take at least ${10 * named.length}`);

  const at = points.at.slice();
  for (const [j, mixed] of mix(scores, found, wanted).entries()) {
    const values = columnOf(points, columns[j]).sort();
    for (const [rank, row] of orderOf(mixed).entries()) at[row * points.columns + columns[j]] = values[rank];
  }
  return { ...points, at };
}

/** Pearson correlations of normal scores that give the rank correlations. */
function targetOf(named: readonly string[], correlations: readonly Correlation[]): Matrix {
  const target = named.map((_, i) => Float64Array.from(named, (_, j) => (i === j ? 1 : 0)));
  for (const { between, rank } of correlations) {
    const pair = between.join(" and ");
    const [i, j] = between.map((id) => named.indexOf(id));
    if (i < 0 || j < 0) throw new RangeError(`correlation between ${pair}: ${between[i < 0 ? 0 : 1]} is no factor of this experiment`);
    if (i === j) throw new RangeError(`correlation between ${pair}: name two different factors`);
    if (!(Math.abs(rank) <= MOST_RANK))
      throw new RangeError(
        `rank correlation between ${pair} must lie from -${MOST_RANK} to ${MOST_RANK}, not ${rank}: factors closer than that are one`,
      );
    if (target[i][j] !== 0) throw new RangeError(`correlation between ${pair} is given twice: keep one`);
    target[i][j] = target[j][i] = 2 * sine((Math.PI * rank) / 6);
  }
  return target;
}

/** Sine for |x| ≤ π/6, where its series ends below rounding after eight terms. */
function sine(x: number): number {
  let term = x;
  let sum = x;
  for (let n = 2; n <= 16; n += 2) {
    term *= (-x * x) / (n * (n + 1));
    sum += term;
  }
  return sum;
}

/** Lower triangular L with L Lᵀ the matrix, or the first row at which it ceases to be positive definite. */
function cholesky(matrix: Matrix): Matrix | number {
  const lower = matrix.map(({ length }) => new Float64Array(length));
  for (let i = 0; i < matrix.length; i++) {
    for (let j = 0; j <= i; j++) {
      let rest = matrix[i][j];
      for (let k = 0; k < j; k++) rest -= lower[i][k] * lower[j][k];
      if (i > j) lower[i][j] = rest / lower[j][j];
      else if (!(rest > LEAST_PIVOT)) return i;
      else lower[i][i] = sqrt(rest);
    }
  }
  return lower;
}

/** The text for correlations of which those of factor `at` do not fit those of the factors before it. */
function contradiction(at: number, named: readonly string[], correlations: readonly Correlation[]): string {
  const until = named.slice(0, at + 1);
  const involved = correlations.filter(({ between }) => between.every((id) => until.includes(id)));
  const own = involved.filter(({ between }) => between.includes(named[at]));
  const [strongest] = own.toSorted((a, b) => Math.abs(b.rank) - Math.abs(a.rank));
  let [possible, impossible] = [0, 1];
  while (impossible - possible > 0.005) {
    const share = (possible + impossible) / 2;
    const shrunk = targetOf(
      named,
      correlations.map(({ between, rank }) => ({ between, rank: share * rank })),
    );
    if (typeof cholesky(shrunk) === "number") impossible = share;
    else possible = share;
  }
  const list = involved.map(({ between, rank }) => `${between.join(" and ")} ${rank}`).join("; ");
  return (
    `these correlations contradict each other: lower that between ${strongest.between.join(" and ")} (${strongest.rank}), ` +
    `or all to about ${Math.floor(100 * possible)} % of what they are. Together they are ${list}`
  );
}

function columnOf({ rows, columns, at }: Points, column: number): Float64Array {
  return Float64Array.from({ length: rows }, (_, row) => at[row * columns + column]);
}

/** Rows from the smallest value to the largest; of equal values the earlier row first. */
function orderOf(values: Float64Array): Uint32Array {
  return Uint32Array.from(values, (_, row) => row).sort((a, b) => values[a] - values[b] || a - b);
}

/** Normal scores of the ranks of a column (van der Waerden), with mean 0 and variance 1. */
function scoresOf(points: Points, column: number): Float64Array {
  const { rows } = points;
  const scores = new Float64Array(rows);
  let squares = 0;
  for (const [rank, row] of orderOf(columnOf(points, column)).entries()) {
    scores[row] = normalQuantile((rank + 1) / (rows + 1));
    squares += scores[row] * scores[row];
  }
  const sd = sqrt(squares / rows);
  return scores.map((score) => score / sd);
}

function correlationOf(scores: readonly Float64Array[]): Matrix {
  const of = (a: Float64Array, b: Float64Array): number => {
    let sum = 0;
    for (let row = 0; row < a.length; row++) sum += a[row] * b[row];
    return sum / a.length;
  };
  return scores.map((a) => Float64Array.from(scores, (b) => of(a, b)));
}

/** Scores without the correlations `found` and with those `wanted`, both as Cholesky factors. */
function mix(scores: readonly Float64Array[], found: Matrix, wanted: Matrix): Float64Array[] {
  const rows = scores[0].length;
  const mixed = scores.map(() => new Float64Array(rows));
  const free = new Float64Array(scores.length);
  for (let row = 0; row < rows; row++) {
    for (let i = 0; i < scores.length; i++) {
      let rest = scores[i][row];
      for (let k = 0; k < i; k++) rest -= found[i][k] * free[k];
      free[i] = rest / found[i][i];
      let sum = 0;
      for (let k = 0; k <= i; k++) sum += wanted[i][k] * free[k];
      mixed[i][row] = sum;
    }
  }
  return mixed;
}
