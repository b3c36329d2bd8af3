import type { Design } from "./design.ts";
import { type Points, pointsAtOrigin } from "./points.ts";
import { balanceNotes, sobolSequence } from "./sobol-sequence.ts";

/** Where the points of a Saltelli design stand. `j` counts the base sample, `i` the factors, both from 0. */
export interface SaltelliLayout {
  /** Points per point of the base sample: k + 2, or 2k + 2 with those for second-order indices. */
  readonly group: number;
  a(j: number): number;
  b(j: number): number;
  /** A with factor `i` from B. */
  ab(j: number, i: number): number;
  /** B with factor `i` from A; only with those for second-order indices. */
  ba(j: number, i: number): number;
}

/**
 * Rows of a Saltelli design of `k` factors: for each point of the base sample one row of A, then A_B^1 … A_B^k, then
 * B_A^1 … B_A^k if asked for, then B. A larger design begins with the smaller one. SALib's order.
 */
export function saltelliLayout(k: number, secondOrder: boolean): SaltelliLayout {
  const group = (secondOrder ? 2 * k : k) + 2;
  return {
    group,
    a: (j) => j * group,
    b: (j) => (j + 1) * group - 1,
    ab: (j, i) => j * group + 1 + i,
    ba: (j, i) => j * group + 1 + k + i,
  };
}

/**
 * Points for variance-based sensitivity indices of `k` factors from a base sample of `n` points: A and B are the two
 * halves of a scrambled Sobol' sequence in 2k dimensions. n (k + 2) points, n (2k + 2) with second order.
 * Source: Saltelli (2002), Comput. Phys. Commun. 145, 280; Saltelli et al. (2010), Comput. Phys. Commun. 181, 259.
 */
export function saltelli(n: number, k: number, seed: string, { secondOrder = false } = {}): Points {
  const layout = saltelliLayout(k, secondOrder);
  const points = pointsAtOrigin(n * layout.group, k);
  const base = sobolSequence(n, 2 * k, seed);
  const { at } = points;
  for (let j = 0; j < n; j++) {
    const a = base.at.subarray(2 * k * j, 2 * k * j + k);
    const b = base.at.subarray(2 * k * j + k, 2 * k * (j + 1));
    at.set(a, layout.a(j) * k);
    at.set(b, layout.b(j) * k);
    for (let i = 0; i < k; i++) {
      const ab = layout.ab(j, i) * k;
      at.set(a, ab);
      at[ab + i] = b[i];
      if (!secondOrder) continue;
      const ba = layout.ba(j, i) * k;
      at.set(b, ba);
      at[ba + i] = a[i];
    }
  }
  return points;
}

export const SALTELLI: Design = {
  id: "saltelli",
  title: "Saltelli",
  doc:
    "Two samples and their mixtures, factor by factor, from which Sobol' indices say what share of the variance of an outcome each factor " +
    "explains, alone and with all its interactions.",
  size: { counts: "points of the base sample", least: 2, most: 1_000_000, usual: "powers of two from 256 to 4,096 are usual" },
  draws: "shared",
  correlations: false,
  cost: (factors, { size, secondOrder = false }) => size * saltelliLayout(factors.length, secondOrder).group,
  points: (factors, { size, secondOrder }, seed) => saltelli(size, factors.length, seed, { secondOrder }),
  notes: (_, { size }) => balanceNotes(size),
};
