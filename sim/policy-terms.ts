/**
 * What the policy sets for agents this month, written by instruments before anybody plans and read by
 * the agents that it concerns. Everything is neutral at the start of each month: terms that no
 * instrument touches change no bit of a run.
 */
export type PolicyTerms = ReturnType<typeof createPolicyTerms>;

/** Neutral terms for so many plants, regions and buyers. */
export function createPolicyTerms(plants: number, regions: number, buyers: number) {
  const terms = {
    /** Earned by each plant on every kg beside its price (certificates, bonuses), EUR/kg; the instrument pays it out. */
    premiumEurPerKg: new Float64Array(plants),
    /** Most months of use that buyers of a region may aim to hold. */
    stockCapMonths: new Float64Array(regions).fill(Infinity),
    /** Share of a region's scrap exports that is stopped. */
    scrapStopped: new Float64Array(regions),
    /** Products collected at end of life over what is collected otherwise, and the least share of their material that is recovered. */
    collectionRatio: new Float64Array(regions).fill(1),
    recoveredLeast: new Float64Array(regions),
    /** Due from each buyer on every kg that it uses, beside the price, EUR/kg; the instrument collects it. */
    useLevyEurPerKg: new Float64Array(buyers),
    /** Rise of the long-run over the short-run elasticity where prices are above the reference, and the time that substitution takes over the usual one. */
    longRunGain: new Float64Array(regions),
    substitutionTime: new Float64Array(regions).fill(1),
    /** What traders would carry round a rule of the policy by third countries at a gap as large as the home price, t/month. */
    detour: new Float64Array(1),
  };
  return {
    ...terms,
    reset(): void {
      terms.premiumEurPerKg.fill(0);
      terms.stockCapMonths.fill(Infinity);
      terms.scrapStopped.fill(0);
      terms.collectionRatio.fill(1);
      terms.recoveredLeast.fill(0);
      terms.useLevyEurPerKg.fill(0);
      terms.longRunGain.fill(0);
      terms.substitutionTime.fill(1);
      terms.detour.fill(0);
    },
  };
}
