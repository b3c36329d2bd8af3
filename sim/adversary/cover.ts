import { stands } from "../agents/standing.ts";
import type { State } from "../state.ts";

/** Months of use that buyers of a region hold. */
export function stockMonths({ buyers }: State, region: number): number {
  let stock = 0;
  let use = 0;
  for (let b = 0; b < buyers.n; b++) {
    if (buyers.region[b] !== region) continue;
    stock += buyers.stock[b];
    use += buyers.meanUse[b];
  }
  return use > 0 ? stock / use : 0;
}

/** Share of what buyers of a region used last month that is not of home origin. */
export function otherShare({ buyers }: State, region: number): number {
  let other = 0;
  let use = 0;
  for (let b = 0; b < buyers.n; b++) {
    if (buyers.region[b] !== region) continue;
    other += buyers.foreignUsed[b];
    use += buyers.consumed[b];
  }
  return use > 0 ? other / use : 0;
}

/** Mean share of bids for standing EU plants that screening blocks. */
export function meanScreening(state: State): number {
  const { plants, policy } = state;
  let sum = 0;
  let n = 0;
  for (let j = 0; j < plants.n; j++) {
    if (plants.region[j] !== 1 || !stands(state, j)) continue;
    sum += policy.screenedShare[j];
    n++;
  }
  return n > 0 ? sum / n : 0;
}
