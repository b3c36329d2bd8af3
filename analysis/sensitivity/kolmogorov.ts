import { exp } from "../../sim/core/deterministic-math.ts";

/** Where the two series meet to about 1e-16 with few terms each. */
const CROSSOVER = 1.18;

/**
 * P(K > λ) of Kolmogorov's limiting distribution, for λ ≥ 0: 2 Σ (-1)^(j-1) e^(-2j²λ²), and for small λ the
 * equal form 1 - √(2π)/λ Σ e^(-(2j-1)²π²/(8λ²)).
 */
export function kolmogorovTail(lambda: number): number {
  if (!(lambda > 0)) return lambda === 0 ? 1 : NaN;
  let sum = 0;
  if (lambda < CROSSOVER) {
    const scale = (Math.PI * Math.PI) / (8 * lambda * lambda);
    for (let j = 1; j <= 5; j += 2) sum += exp(-j * j * scale);
    return 1 - (Math.sqrt(2 * Math.PI) / lambda) * sum;
  }
  for (let j = 1; j <= 3; j++) sum += (j % 2 === 1 ? 2 : -2) * exp(-2 * j * j * lambda * lambda);
  return sum;
}
