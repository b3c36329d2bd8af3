import { kpiIndex } from "../sim/results/kpis/index.ts";
import type { RunResult } from "../sim/results/results.ts";
import { type PairedRatio, pairedRatio } from "./ratio.ts";

export interface CostPerTonne {
  /** EUR per tonne: treasury, EU buyers and EU plants together. */
  readonly welfare: PairedRatio;
  /** EUR per tonne: the treasury alone. */
  readonly fiscal: PairedRatio;
}

/**
 * Cost of one more tonne of non-Chinese oxide used in the EU, both in present value, policy against
 * baseline on the same shocks: (net outlay - change of buyers' surplus - change of plants' surplus)
 * over the additional tonnes. Undefined when the additional tonnes cannot be told from zero.
 */
export function costPerTonne(policy: readonly RunResult[], baseline: readonly RunResult[]): CostPerTonne {
  const change = (id: string): Float64Array => {
    const index = kpiIndex(id);
    return Float64Array.from(policy, (run, pair) => run.kpis[index] - baseline[pair].kpis[index]);
  };
  const outlay = change("fiscal-pv");
  const buyers = change("consumer-surplus-pv");
  const plants = change("producer-surplus-pv");
  const tonnes = change("secured-tonnes-pv");
  return {
    welfare: pairedRatio(
      outlay.map((eur, pair) => eur - buyers[pair] - plants[pair]),
      tonnes,
    ),
    fiscal: pairedRatio(outlay, tonnes),
  };
}
