/**
 * What the policy sets for agents this month, written by instruments before anybody plans and read by
 * the agents that it concerns. Everything is neutral at the start of each month: terms that no
 * instrument touches change no bit of a run.
 */
export type PolicyTerms = ReturnType<typeof createPolicyTerms>;

/** Neutral terms for so many plants, regions and buyers. */
export function createPolicyTerms(plants: number, regions: number) {
  const terms = {
    /** Earned by each plant on every kg beside its price (certificates, bonuses), EUR/kg; the instrument pays it out. */
    premiumEurPerKg: new Float64Array(plants),
    /** Share of each plant's output that it may hand over at the price of a buy-in instead of selling it. */
    buyInShare: new Float64Array(plants),
    buyInEurPerKg: new Float64Array(plants),
    /** Most months of use that buyers of a region may aim to hold. */
    stockCapMonths: new Float64Array(regions).fill(Infinity),
  };
  const policy = {
    ...terms,
    /** Public purchases to come that everybody knows of, beyond those of last month, t/month; and the price outside home before they did, EUR/kg. */
    announcedBuying: 0,
    priceBeforeNews: 0,
    /** Share of reporting errors that stays in published prices, and of the weight that sellers know they have. */
    indexNoise: 1,
    sellersConduct: 1,
    reset(): void {
      terms.premiumEurPerKg.fill(0);
      terms.stockCapMonths.fill(Infinity);
      terms.buyInShare.fill(0);
      terms.buyInEurPerKg.fill(0);
      policy.announcedBuying = 0;
      policy.indexNoise = 1;
      policy.sellersConduct = 1;
    },
  };
  return policy;
}
