const A = [0, 1, 4.5, 9, 99, 99, 99, 99];

/** Π (|4 xᵢ - 2| + aᵢ) / (1 + aᵢ) for eight uniform factors on 0 to 1: Saltelli and Sobol' (1995), Reliab. Eng. Syst. Saf. 50:225. */
export function sobolG(quantiles: ArrayLike<number>): number {
  return A.reduce((product, a, i) => (product * (Math.abs(4 * quantiles[i] - 2) + a)) / (1 + a), 1);
}

const own = A.map((a) => 1 / 3 / (1 + a) ** 2);
const product = own.reduce((all, v) => all * (1 + v), 1);

/** By integration: Vᵢ = 1 / (3 (1 + aᵢ)²), V = Π (1 + Vᵢ) - 1, and a factor's total Vᵢ Π over the others (1 + Vⱼ). */
export const SOBOL_G = {
  s1: own.map((v) => v / (product - 1)),
  st: own.map((v) => (v * product) / (1 + v) / (product - 1)),
};
