import { type Quantiles, quantiles } from "../quantiles.ts";

/** Predictions held against what the runs gave. */
export interface Predicted {
  /** Of the predictions. */
  readonly spread: Quantiles;
  /** Predictions within nine runs of ten, and those below the median run. */
  readonly inside: number;
  readonly below: number;
  /** Positions of those nearest to the median run, and how far off they are. */
  readonly nearest: readonly number[];
  readonly off: number;
}

/** Both in the same unit; `runs` has the 5th, 50th and 95th percentile of the runs. */
export function predicted(predictions: readonly number[], { p5, p50, p95 }: Pick<Quantiles, "p5" | "p50" | "p95">): Predicted {
  const offs = predictions.map((value) => Math.abs(value - p50));
  const off = Math.min(...offs);
  return {
    spread: quantiles(predictions),
    inside: predictions.filter((value) => value >= p5 && value <= p95).length,
    below: predictions.filter((value) => value < p50).length,
    nearest: offs.flatMap((value, at) => (value === off ? [at] : [])),
    off,
  };
}
