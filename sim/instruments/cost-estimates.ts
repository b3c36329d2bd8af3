import { exp } from "../core/deterministic-math.ts";
import { normalQuantile } from "../core/normal.ts";
import type { AllocationTerms } from "./contract-terms.ts";
import type { InstrumentSetup } from "./instrument.ts";

/**
 * What each plant takes its cost to be when it bids, over what it is: lognormal with mean 1, one draw a plant
 * from its own stream, so that every policy meets the same hopes. 1 where nobody bids.
 */
export function costEstimates(allocation: AllocationTerms | undefined, setup: InstrumentSetup): Float64Array {
  const estimates = new Float64Array(setup.plantCount).fill(1);
  if (allocation === undefined || allocation.by === "negotiated" || allocation.costError === 0) return estimates;
  const sd = allocation.costError;
  return estimates.map((_, j) => {
    const [uniform] = setup.draws(`cost estimate of ${setup.plantAccounts[j]}`);
    return exp(sd * normalQuantile(uniform) - 0.5 * sd * sd);
  });
}
