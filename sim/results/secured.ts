import type { LinkedResult } from "../markets/linked-blocs.ts";
import type { Run } from "../run.ts";

const EU = "EU";

/**
 * Writes by region of the plant what was made under a promise to EU buyers and kept there, t/month, and
 * returns the sum: output times the share promised, less what the EU sold on since it had no use for it.
 */
export function securedForEu({ state }: Run, cleared: LinkedResult, out: Float64Array): number {
  const { plants, destinations } = state;
  out.fill(0);
  let promised = 0;
  for (let j = 0; j < plants.n; j++) {
    if (plants.tiedTo[j] < 0 || destinations[plants.tiedTo[j]].region !== EU) continue;
    const tonnes = plants.output[j] * plants.tiedShare[j];
    out[plants.region[j]] += tonnes;
    promised += tonnes;
  }
  if (promised === 0) return 0;
  let soldOn = 0;
  for (let d = 0; d < destinations.length; d++) if (destinations[d].region === EU) soldOn += Math.max(0, -cleared.hubFlow[d]);
  const kept = Math.max(0, 1 - soldOn / promised);
  for (let r = 0; r < out.length; r++) out[r] *= kept;
  return promised * kept;
}
