/**
 * What the policy sets for agents this month, written by instruments before anybody plans and read by
 * the agents that it concerns. Everything is neutral at the start of each month: terms that no
 * instrument touches change no bit of a run.
 */
export type PolicyTerms = ReturnType<typeof createPolicyTerms>;

/** Neutral terms for so many plants, regions and destinations. Single numbers are arrays of one, so that a reset reaches their readers. */
export function createPolicyTerms(plants: number, regions: number, destinations: number) {
  const terms = {
    /** Earned by each plant on every kg beside its price (certificates, bonuses), EUR/kg; the instrument pays it out. */
    premiumEurPerKg: new Float64Array(plants),
    /** Most months of use that buyers of a region may aim to hold. */
    stockCapMonths: new Float64Array(regions).fill(Infinity),
    /** What a destination pays on material that is not of home origin before it counts as certified, EUR/kg. */
    certificationEurPerKg: new Float64Array(destinations),
    /** Share of a plant's revenue, over its life, that is sold ahead at a fixed price or offered so to a project: it carries no price risk. */
    soldAhead: new Float64Array(plants),
    /** Share of a plant's output that goes to one destination, and which (-1 for none); standing contracts hold where none is set. */
    tiedShare: new Float64Array(plants),
    tiedTo: new Int32Array(plants).fill(-1),
    /** Share of what is sold outside home that buyers buy as one. */
    pooledShare: new Float64Array(1),
    /** Share of deliveries under contract whose price is reported to those who publish indices: of all outside home, and of those to the EU. */
    reportedShare: new Float64Array(2),
    /** 1 where joint purchases serve the defence class first. */
    defenceFirst: new Uint8Array(1),
  };
  return {
    ...terms,
    reset(): void {
      terms.premiumEurPerKg.fill(0);
      terms.stockCapMonths.fill(Infinity);
      terms.certificationEurPerKg.fill(0);
      terms.soldAhead.fill(0);
      terms.tiedShare.fill(0);
      terms.tiedTo.fill(-1);
      terms.pooledShare[0] = 0;
      terms.reportedShare.fill(0);
      terms.defenceFirst[0] = 0;
    },
  };
}
