/**
 * What the policy sets for agents this month, written by instruments before anybody plans and read by
 * the agents that it concerns. Everything is neutral at the start of each month: terms that no
 * instrument touches change no bit of a run.
 */
export type PolicyTerms = ReturnType<typeof createPolicyTerms>;

/** How many of each there are in a market. */
export interface Counts {
  readonly plants: number;
  readonly regions: number;
  readonly buyers: number;
  readonly destinations: number;
}

/** Neutral terms of a market. Single numbers are arrays of one, so that a reset reaches their readers. */
export function createPolicyTerms({ plants, regions, buyers, destinations }: Counts) {
  const terms = {
    /** Earned by each plant on every kg beside its price (certificates, bonuses), EUR/kg; the instrument pays it out. */
    premiumEurPerKg: new Float64Array(plants),
    /** Share of each plant's output that it may hand over at the price of a buy-in instead of selling it. */
    buyInShare: new Float64Array(plants),
    buyInEurPerKg: new Float64Array(plants),
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
    /** What a destination pays on material that is not of home origin before it counts as certified, EUR/kg. */
    certificationEurPerKg: new Float64Array(destinations),
    /** Share of a plant's revenue, over its life, that is sold ahead at a fixed price or offered so to a project: it carries no price risk. */
    soldAhead: new Float64Array(plants),
    /** Share of a plant's output that is sold ahead to one destination now, so that other contracts may cover the rest, and which (-1 for none); standing contracts hold where none is set. */
    tiedShare: new Float64Array(plants),
    tiedTo: new Int32Array(plants).fill(-1),
    /** Share of what is sold outside home that buyers buy as one. */
    pooledShare: new Float64Array(1),
    /** Share of deliveries under contract whose price is reported to those who publish indices: of all outside home, and of those to the EU. */
    reportedShare: new Float64Array(2),
    /** 1 where joint purchases serve the defence class first. */
    defenceFirst: new Uint8Array(1),
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
    /** Share of reporting errors that stays in published prices, and of the weight that sellers know they have. */
    indexNoise: new Float64Array(1).fill(1),
    sellersConduct: new Float64Array(1).fill(1),
    /** Public purchases to come that everybody knows of, beyond those of last month, t/month. */
    announcedBuying: new Float64Array(1),
    /** Price outside home before purchases were announced, EUR/kg; kept from month to month. */
    priceBeforeNews: 0,
    reset(): void {
      for (let i = 0; i < arrays.length; i++) arrays[i].values.fill(arrays[i].neutral);
    },
  };
  // One literal, not a copy of another object: so the terms of all runs share one shape, and readers stay fast.
  const arrays = Object.values(terms).flatMap((values) => (typeof values === "object" ? [{ values, neutral: values[0] }] : []));
  return terms;
}
