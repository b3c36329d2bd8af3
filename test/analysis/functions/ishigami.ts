const A = 7;
const B = 0.1;
const PI4 = Math.PI ** 4;

/**
 * sin x₁ + 7 sin² x₂ + 0.1 x₃⁴ sin x₁ for quantiles of three uniform factors on -π to π.
 * Ishigami and Homma (1990), First International Symposium on Uncertainty Modeling and Analysis, 398.
 */
export function ishigami(quantiles: ArrayLike<number>): number {
  const x = (i: number): number => -Math.PI + 2 * Math.PI * quantiles[i];
  return Math.sin(x(0)) + A * Math.sin(x(1)) ** 2 + B * x(2) ** 4 * Math.sin(x(0));
}

const v1 = (1 + (B * PI4) / 5) ** 2 / 2;
const v2 = A ** 2 / 8;
const v13 = (8 * (B * PI4) ** 2) / 225;
const v = v1 + v2 + v13;

/** By integration, as in Saltelli et al. (2008), The Primer, 4.9: 0.3139, 0.4424, 0 and 0.5576, 0.4424, 0.2437. */
export const ISHIGAMI = {
  variance: v,
  s1: [v1 / v, v2 / v, 0],
  st: [(v1 + v13) / v, v2 / v, v13 / v],
  /** Of the pairs (1, 2), (1, 3), (2, 3). */
  s2: [0, v13 / v, 0],
};
