import { sqrt } from "./deterministic-math.ts";

/** Nodes and weights: sum of w_i f(z_i) approximates an expectation or an integral. */
export interface Quadrature {
  readonly nodes: Float64Array;
  readonly weights: Float64Array;
}

/** Orthonormal Hermite functions up to order n at x: returns [h_n, h_{n-1}]. */
function hermite(n: number, x: number): [number, number] {
  let previous = 0;
  let current = 0.7511255444649425;
  for (let k = 0; k < n; k++) {
    const next = x * sqrt(2 / (k + 1)) * current - sqrt(k / (k + 1)) * previous;
    previous = current;
    current = next;
  }
  return [current, previous];
}

/** Positive roots by scanning for sign changes, then bisection and Newton. */
function hermiteRoots(n: number): number[] {
  const roots: number[] = [];
  const limit = sqrt(2 * n + 1) + 0.5;
  const step = 0.02;
  let x0 = n % 2 === 1 ? step / 2 : 0;
  let f0 = hermite(n, x0)[0];
  while (x0 < limit) {
    const x1 = x0 + step;
    const f1 = hermite(n, x1)[0];
    if (f0 * f1 < 0) {
      let x = x0 - (f0 * step) / (f1 - f0);
      for (let i = 0; i < 12; i++) {
        const [value, below] = hermite(n, x);
        x -= value / (sqrt(2 * n) * below);
      }
      roots.push(x);
    }
    x0 = x1;
    f0 = f1;
  }
  return roots;
}

function gaussHermite(n: number): Quadrature {
  const nodes = new Float64Array(n);
  const weights = new Float64Array(n);
  const roots = hermiteRoots(n);
  const weight = (x: number): number => {
    const below = hermite(n, x)[1];
    return 1 / (n * below * below);
  };
  let total = 0;
  for (let i = 0; i < roots.length; i++) {
    const x = roots[roots.length - 1 - i];
    nodes[i] = -sqrt(2) * x;
    nodes[n - 1 - i] = sqrt(2) * x;
    weights[i] = weights[n - 1 - i] = weight(x);
    total += 2 * weights[i];
  }
  if (n % 2 === 1) {
    weights[(n - 1) / 2] = weight(0);
    total += weight(0);
  }
  for (let i = 0; i < n; i++) weights[i] /= total;
  return { nodes, weights };
}

/** Gauss–Hermite rules for the standard normal: Σ w_i f(z_i) ≈ E f(Z), Σ w_i = 1. */
export const NORMAL_QUADRATURE: Readonly<Record<8 | 12 | 16 | 32, Quadrature>> = {
  8: gaussHermite(8),
  12: gaussHermite(12),
  16: gaussHermite(16),
  32: gaussHermite(32),
};

/** Roots of Legendre polynomials by Newton from evenly spread guesses on the cosine map. */
function gaussLegendre(n: number): Quadrature {
  const nodes = new Float64Array(n);
  const weights = new Float64Array(n);
  const legendre = (x: number): [number, number] => {
    let previous = 0;
    let current = 1;
    for (let k = 1; k <= n; k++) {
      const next = ((2 * k - 1) * x * current - (k - 1) * previous) / k;
      previous = current;
      current = next;
    }
    return [current, (n * (x * current - previous)) / (x * x - 1)];
  };
  const step = 0.5 / (n * n);
  let found = 0;
  let x0 = -1 + step / 4;
  let f0 = legendre(x0)[0];
  while (found < n && x0 < 1) {
    const x1 = x0 + step;
    const f1 = legendre(x1)[0];
    if (f0 * f1 <= 0) {
      let x = 0.5 * (x0 + x1);
      for (let i = 0; i < 12; i++) {
        const [value, slope] = legendre(x);
        x -= value / slope;
      }
      const slope = legendre(x)[1];
      nodes[found] = x;
      weights[found++] = 2 / ((1 - x * x) * slope * slope);
    }
    x0 = x1;
    f0 = f1;
  }
  return { nodes, weights };
}

/** Sixteen-point Gauss–Legendre rule on [-1, 1]. */
export const LEGENDRE_16: Quadrature = gaussLegendre(16);

/** E f(Z), Z standard normal, for smooth f. */
export function normalExpectation(f: (z: number) => number, n: 8 | 12 | 16 | 32 = 32): number {
  const { nodes, weights } = NORMAL_QUADRATURE[n];
  let sum = 0;
  for (let i = 0; i < n; i++) sum += weights[i] * f(nodes[i]);
  return sum;
}
