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

const MOST_ARRAYS = 32;

/** Hands out arrays of at most `longest` side by side in one block of memory, so that one copy puts all of them back. */
function block(longest: number) {
  const buffer = new ArrayBuffer(8 * longest * MOST_ARRAYS);
  let used = 0;
  const take = (bytes: number): number => {
    const at = used;
    used += 8 * Math.ceil(bytes / 8);
    return at;
  };
  return {
    numbers: (length: number, value = 0) => new Float64Array(buffer, take(8 * length), length).fill(value),
    integers: (length: number, value = 0) => new Int32Array(buffer, take(4 * length), length).fill(value),
    bytes: (length: number) => new Uint8Array(buffer, take(length), length),
    /** What puts back the numbers that are in all arrays now. */
    remember(): () => void {
      const all = new Uint8Array(buffer, 0, used);
      const kept = all.slice();
      return () => all.set(kept);
    },
  };
}

/** Neutral terms of a market. Single numbers are arrays of one, so that a reset reaches their readers. */
export function createPolicyTerms({ plants, regions, buyers, destinations }: Counts) {
  const { numbers, integers, bytes, remember } = block(Math.max(plants, regions, buyers, destinations, 2));
  // One literal, not a copy of another object: so the terms of all runs share one shape, and readers stay fast.
  const terms = {
    /** Earned by each plant on every kg beside its price (certificates, bonuses), EUR/kg; the instrument pays it out. */
    premiumEurPerKg: numbers(plants),
    /** Share of each plant's output that it may hand over at the price of a buy-in instead of selling it. */
    buyInShare: numbers(plants),
    buyInEurPerKg: numbers(plants),
    /** Most months of use that buyers of a region may aim to hold. */
    stockCapMonths: numbers(regions, Infinity),
    /** Share of a region's scrap exports that is stopped. */
    scrapStopped: numbers(regions),
    /** Products collected at end of life over what is collected otherwise, and the least share of their material that is recovered. */
    collectionRatio: numbers(regions, 1),
    recoveredLeast: numbers(regions),
    /** Due from each buyer on every kg that it uses, beside the price, EUR/kg; the instrument collects it. */
    useLevyEurPerKg: numbers(buyers),
    /** Rise of the long-run over the short-run elasticity where prices are above the reference, and the time that substitution takes over the usual one. */
    longRunGain: numbers(regions),
    substitutionTime: numbers(regions, 1),
    /** What traders would carry round a rule of the policy by third countries at a gap as large as the home price, t/month. */
    detour: numbers(1),
    /** What a destination pays on material that is not of home origin before it counts as certified, EUR/kg. */
    certificationEurPerKg: numbers(destinations),
    /** Share of a plant's revenue, over its life, that is sold ahead at a fixed price or offered so to a project: it carries no price risk. */
    soldAhead: numbers(plants),
    /** Share of a plant's output that is sold ahead to one destination now, so that other contracts may cover the rest, and which (-1 for none); standing contracts hold where none is set. */
    tiedShare: numbers(plants),
    tiedTo: integers(plants, -1),
    /** Share of what is sold outside home that buyers buy as one. */
    pooledShare: numbers(1),
    /** Share of deliveries under contract whose price is reported to those who publish indices: of all outside home, and of those to the EU. */
    reportedShare: numbers(2),
    /** 1 where joint purchases serve the defence class first. */
    defenceFirst: bytes(1),
    /** Ideas for plants called for in each region so far beside those that prices call for, in months of them. */
    ideasBeside: numbers(regions),
    /** Months that a permit takes each plant that asks for it now; 0 for what it would take anyway. */
    permitMonths: integers(plants),
    /** Share of hostile bids for each plant that is blocked. */
    screenedShare: numbers(plants),
    /** 1 for plants that public finance is closed to. */
    barredFromFinance: bytes(plants),
    /** Added to the return that investors in each region ask, per year, and factor on the ramp of plants decided on now. */
    riskPremium: numbers(regions),
    rampFactor: numbers(regions, 1),
    /** Share of reporting errors that stays in published prices, and of the weight that sellers know they have. */
    indexNoise: numbers(1, 1),
    sellersConduct: numbers(1, 1),
    /** Public purchases to come that everybody knows of, beyond those of last month, t/month. */
    announcedBuying: numbers(1),
    /** Price outside home before purchases were announced, EUR/kg; kept from month to month. */
    priceBeforeNews: 0,
    reset(): void {
      putBack();
    },
  };
  const putBack = remember();
  return terms;
}
