import { INDEX_IDS } from "../markets/indices.ts";

/** What a treasury promises, and the price that an adversary could hold. */
export interface Commitment {
  /** Strike, real EUR/kg. */
  readonly strike: number;
  /** Share of the shortfall that is paid. */
  readonly downShare: number;
  /** Volume under contract, t/month. */
  readonly volume: number;
  /** No payment below this reference, EUR/kg; 0 for always. */
  readonly suspendBelow: number;
}

/** What is paid per kg at the worst reference that is no lower than `lowest`, EUR/kg. */
export function worstPerKg({ strike, downShare, suspendBelow }: Commitment, lowest: number): number {
  return downShare * Math.max(0, strike - Math.max(lowest, suspendBelow));
}

/** Most that is paid over so many months while the reference stays at `lowest` (EUR/kg): (K − p)·V·months, EUR (MODEL 5.5). */
export function worstExposureEur(commitment: Commitment, lowest: number, months: number): number {
  return worstPerKg(commitment, lowest) * commitment.volume * 1000 * months;
}

/** Exports whose price the exporter gives up when it pushes an index down, t/month: all, half for the blend, none for its price at home. */
export function exposedExports(index: string, exports: number): number {
  if (!(INDEX_IDS as readonly string[]).includes(index))
    throw new RangeError(`no index named ${index}; use one of ${INDEX_IDS.join(", ")}`);
  if (index === "china-ex-works") return 0;
  return index === "blend" ? 0.5 * exports : exports;
}

/**
 * Attack leverage V/q: EUR that the treasury loses for each EUR of revenue that the exporter gives up by
 * lowering the index (KA30). Infinite where the index is its own price at home, which costs it nothing.
 */
export function attackLeverage(volume: number, index: string, exports: number): number {
  const exposed = exposedExports(index, exports);
  return volume === 0 ? 0 : exposed > 0 ? volume / exposed : Infinity;
}

/** Budget below which a predator with patience for `horizonMonths` can wait until it is spent: (K − p)·V·H, EUR (MODEL 5.5). */
export function credibilityBudgetEur(commitment: Commitment, predatorPrice: number, horizonMonths: number): number {
  return worstExposureEur(commitment, predatorPrice, horizonMonths);
}
