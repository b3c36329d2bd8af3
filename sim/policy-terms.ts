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
    /** Most months of use that buyers of a region may aim to hold. */
    stockCapMonths: new Float64Array(regions).fill(Infinity),
    /** Ideas for plants called for in each region so far beside those that prices call for, in months of them. */
    ideasBeside: new Float64Array(regions),
    /** Months that a permit takes each plant that asks for it now; 0 for what it would take anyway. */
    permitMonths: new Int32Array(plants),
    /** Share of hostile bids for each plant that is blocked. */
    screenedShare: new Float64Array(plants),
    /** 1 for plants that public finance is closed to. */
    barredFromFinance: new Uint8Array(plants),
    /** Added to the return that investors in each region ask, per year, and factor on the ramp of plants decided on now. */
    riskPremium: new Float64Array(regions),
    rampFactor: new Float64Array(regions).fill(1),
  };
  return {
    ...terms,
    reset(): void {
      terms.premiumEurPerKg.fill(0);
      terms.stockCapMonths.fill(Infinity);
      terms.ideasBeside.fill(0);
      terms.permitMonths.fill(0);
      terms.screenedShare.fill(0);
      terms.barredFromFinance.fill(0);
      terms.riskPremium.fill(0);
      terms.rampFactor.fill(1);
    },
  };
}
