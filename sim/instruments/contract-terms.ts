import { INDEX_IDS } from "../markets/indices.ts";
import type { Settings } from "../world.ts";
import { NO_YEARLY_CAP_MEUR } from "./clause-settings.ts";
import type { InstrumentSetup } from "./instrument.ts";

export const Averaging = { month: 0, trailing12: 1, calendarYear: 2 } as const;
export const VolumeBasis = { actual: 0, capped: 1, deemed: 2 } as const;

/** How contracts and strikes are found; undefined in the terms of a book that is first come, first served. */
export interface AllocationTerms {
  readonly by: "pay-as-clear" | "pay-as-bid" | "negotiated";
  readonly roundMonths: number;
  /** t/month. */
  readonly roundVolume: number;
  /** Nominal, as the strike. */
  readonly ceiling: number;
  readonly leastLosers: number;
  /** EUR per kg of yearly volume. */
  readonly bidBond: number;
  readonly buildWithinMonths: number;
  readonly costError: number;
  readonly regulatedReturn: number;
  readonly informationRent: number;
  readonly costPadding: boolean;
  readonly auditTolerance: number;
  readonly lowballBids: boolean;
}

/** Games that plants may play (MODEL 5.5). */
export interface GamingTerms {
  /** EUR/kg that a sale past the contract costs, real; Infinity where none is possible. */
  readonly sideSalePenalty: number;
  readonly strategicDefault: boolean;
  readonly timesOutput: boolean;
  /** Share by which reports that enter the reference may be too low; 0 for none. */
  readonly underReporting: number;
}

/** Nobody plays. */
export const NO_GAMES: GamingTerms = { sideSalePenalty: Infinity, strategicDefault: false, timesOutput: false, underReporting: 0 };

/** A plain contract: settled each month on actual output up to its volume, with no clause that does anything. */
export const PLAIN_CLAUSES = {
  downShare: 1,
  thresholdFollows: false,
  clawbackMax: Infinity,
  returnCap: 0,
  escrow: false,
  startTrigger: "first-output",
  startDate: 0,
  upAfterMonths: 0,
  energyIndexation: 0,
  energyGrowth: 0,
  novation: false,
  terminationBond: 0,
  whenSpent: "payments-stop",
  allocation: undefined as AllocationTerms | undefined,
  gaming: NO_GAMES,
  averaging: Averaging.month,
  volumeBasis: VolumeBasis.capped,
  availabilityMin: 0,
  newPlantsOnly: false,
  budget: "unlimited",
  budgetEur: Infinity,
  annualCapPaidEur: Infinity,
  annualCapReceivedEur: Infinity,
  clawbackCap: false,
  suspendBelow: 0,
} as const satisfies Partial<BookTerms>;

/** Terms of one family of contracts, finished: nothing is left for a reader to multiply. */
export interface BookTerms {
  /** Nominal, in the contract's currency, at the price level of the first month. */
  readonly strike: number;
  readonly upShare: number;
  readonly upThreshold: number;
  /** Month from which the upside share is due. */
  readonly upFrom: number;
  readonly currencyPerEur: number;
  /** Share of inflation by which strike and threshold rise. */
  readonly indexation: number;
  readonly index: number;
  readonly averaging: number;
  readonly volumeBasis: number;
  readonly contractShare: number;
  readonly availabilityMin: number;
  /** Sum of contract volumes, t/month. */
  readonly programmeVolume: number;
  readonly tenorMonths: number;
  readonly start: number;
  readonly lastSigning: number;
  /** Last month of every contract whatever its tenor. */
  readonly end: number;
  readonly newPlantsOnly: boolean;
  /** 1 where plants of the region may sign. */
  readonly regions: Uint8Array;
  /** "unlimited", "net" or "gross". */
  readonly budget: string;
  readonly budgetEur: number;
  readonly annualCapPaidEur: number;
  readonly annualCapReceivedEur: number;
  readonly clawbackCap: boolean;
  readonly suspendBelow: number;
  /** Share of the shortfall that is paid. */
  readonly downShare: number;
  /** Whether the threshold is each plant's own strike. */
  readonly thresholdFollows: boolean;
  /** Most that is paid back per kg, nominal as the strike. */
  readonly clawbackMax: number;
  /** Real return on investment above which a year's profit is taken; 0 for none. */
  readonly returnCap: number;
  readonly escrow: boolean;
  /** "first-output", "full-ramp" or "date". */
  readonly startTrigger: string;
  readonly startDate: number;
  /** Months after its start from which a contract takes upside. */
  readonly upAfterMonths: number;
  /** Share of energy price changes by which the strike moves, and the real growth of energy prices a year. */
  readonly energyIndexation: number;
  readonly energyGrowth: number;
  readonly novation: boolean;
  /** EUR per kg of yearly volume. */
  readonly terminationBond: number;
  /** "payments-stop", "both-stop" or "contracts-end". */
  readonly whenSpent: string;
  readonly allocation: AllocationTerms | undefined;
  readonly gaming: GamingTerms;
  /** Settles on the price that plants get, not on a published index: no basis risk. */
  readonly ownPrice?: boolean;
}

const yearlyCapEur = (meur: number): number => (meur >= NO_YEARLY_CAP_MEUR ? Infinity : meur * 1e6);

/** 1 for regions whose plants may sign, by the setting `eligible`. */
export const eligibleRegions = (settings: Settings, { regions }: InstrumentSetup): Uint8Array =>
  Uint8Array.from(regions, (region) => (region === "EU" || (region === "partners" && settings.eligible === "eu-and-partners") ? 1 : 0));

/** The terms that the shared settings describe. What happens above the strike is the instrument's own. */
export function contractTerms(settings: Settings, setup: InstrumentSetup): BookTerms {
  const number = (id: string) => settings[id] as number;
  const averaging = settings.averaging as string;
  const basis = settings.volumeBasis as string;
  return {
    strike: number("strike"),
    upShare: 0,
    upThreshold: Infinity,
    upFrom: 0,
    currencyPerEur: settings.currency === "USD" ? setup.usdPerEur : 1,
    indexation: number("cpiIndexation"),
    index: INDEX_IDS.indexOf(settings.index as (typeof INDEX_IDS)[number]),
    averaging: averaging === "month" ? Averaging.month : averaging === "trailing-12" ? Averaging.trailing12 : Averaging.calendarYear,
    volumeBasis: basis === "actual" ? VolumeBasis.actual : basis === "capped" ? VolumeBasis.capped : VolumeBasis.deemed,
    contractShare: basis === "actual" ? 1 : number("contractShare"),
    availabilityMin: number("availabilityMin"),
    programmeVolume: number("volumeCap") / 12,
    tenorMonths: Math.round(number("tenorYears") * 12),
    start: setup.monthOf(settings.start as string),
    lastSigning: setup.monthOf(settings.lastSigning as string),
    end: Infinity,
    newPlantsOnly: settings.newPlantsOnly === true,
    regions: eligibleRegions(settings, setup),
    budget: settings.budget as string,
    budgetEur: number("budgetMeur") * 1e6,
    annualCapPaidEur: yearlyCapEur(number("annualCapPaid")),
    annualCapReceivedEur: yearlyCapEur(number("annualCapReceived")),
    clawbackCap: settings.clawbackCap === true,
    suspendBelow: number("suspendBelow"),
    downShare: 1,
    thresholdFollows: false,
    clawbackMax: number("clawbackMax") > 0 ? number("clawbackMax") : Infinity,
    returnCap: number("returnCap"),
    escrow: settings.escrow === true,
    startTrigger: settings.startTrigger as string,
    startDate: setup.monthOf(settings.startDate as string),
    upAfterMonths: Math.round(number("upsideAfterMonths")),
    energyIndexation: number("energyIndexation"),
    energyGrowth: number("energyGrowth"),
    novation: settings.onClosure === "novation",
    terminationBond: number("terminationBond"),
    whenSpent: settings.whenSpent as string,
    allocation: allocationTerms(settings),
    gaming: {
      sideSalePenalty: settings.sideSales === true ? number("sideSalePenalty") : Infinity,
      strategicDefault: settings.strategicDefault === true,
      timesOutput: settings.timesOutput === true,
      underReporting: settings.underReporting === true && settings.independentIndex !== true ? number("reportingBand") : 0,
    },
  };
}

function allocationTerms(settings: Settings): AllocationTerms | undefined {
  const by = settings.allocation as "first-come" | AllocationTerms["by"];
  if (by === "first-come") return undefined;
  const number = (id: string) => settings[id] as number;
  return {
    by,
    roundMonths: Math.round(number("roundMonths")),
    roundVolume: number("roundVolume") / 12,
    ceiling: number("ceilingStrike"),
    leastLosers: Math.round(number("leastLosers")),
    bidBond: number("bidBond"),
    buildWithinMonths: Math.round(number("buildWithinMonths")),
    costError: number("costError"),
    regulatedReturn: number("regulatedReturn"),
    informationRent: number("informationRent"),
    costPadding: settings.costPadding === true,
    auditTolerance: number("auditTolerance"),
    lowballBids: settings.lowballBids === true,
  };
}
