import { exp, sqrt } from "./deterministic-math.ts";
import type { Stream } from "./streams.ts";

/** Stationary standard deviation σ/√(2κ) of dx = −κ x dt + σ dW (time unit of κ and σ). */
export function ornsteinUhlenbeckSd(kappa: number, sigma: number): number {
  return sigma / sqrt(2 * kappa);
}

/** Exact step over `dt`: x → decay·x + noise·Z. κ = 0 is a random walk. */
export function ornsteinUhlenbeckStep(kappa: number, sigma: number, dt = 1): { decay: number; noise: number } {
  const decay = exp(-kappa * dt);
  const noise = kappa > 0 ? ornsteinUhlenbeckSd(kappa, sigma) * sqrt(1 - decay * decay) : sigma * sqrt(dt);
  return { decay, noise };
}

/**
 * A path of `steps` values, exact at any κ, one draw a step plus one for the start, which is drawn
 * from the stationary distribution (0 when κ = 0).
 */
export function ornsteinUhlenbeckPath(stream: Stream, steps: number, kappa: number, sigma: number): Float64Array {
  const { decay, noise } = ornsteinUhlenbeckStep(kappa, sigma);
  const path = new Float64Array(steps);
  const start = stream.normal();
  let x = kappa > 0 ? ornsteinUhlenbeckSd(kappa, sigma) * start : 0;
  for (let i = 0; i < steps; i++) {
    if (i > 0) x = decay * x + noise * stream.normal();
    path[i] = x;
  }
  return path;
}
