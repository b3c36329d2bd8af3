import { kpiIndex } from "../sim/results/kpis/index.ts";
import type { RunResult } from "../sim/results/results.ts";
import { type PairedDifference, pairedDifference } from "./paired-difference.ts";
import { type PairedRatio, pairedRatio } from "./ratio.ts";

export interface Additionality {
  /** Capacity built outside China, policy minus baseline, t/year. */
  readonly additional: PairedDifference;
  /**
   * Share of the supported capacity that did not add to what was built without the policy: it would
   * have been built anyway, or took the place of plants without support. Below zero when the policy
   * drew in plants that it did not support. Undefined when nothing was supported.
   */
  readonly windfall: PairedRatio;
}

/** Runs in pairs of the same seed and replication. */
export function additionality(policy: readonly RunResult[], baseline: readonly RunResult[]): Additionality {
  const of = (runs: readonly RunResult[], id: string): Float64Array => {
    const index = kpiIndex(id);
    return Float64Array.from(runs, (run) => run.kpis[index]);
  };
  const built = of(policy, "built-ex-china");
  const without = of(baseline, "built-ex-china");
  const supported = of(policy, "built-supported");
  return {
    additional: pairedDifference(built, without),
    windfall: pairedRatio(
      supported.map((tonnes, pair) => tonnes - (built[pair] - without[pair])),
      supported,
    ),
  };
}
