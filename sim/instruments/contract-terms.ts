import { INDEX_IDS } from "../markets/indices.ts";
import type { Settings } from "../world.ts";
import type { InstrumentSetup } from "./instrument.ts";

export const Averaging = { month: 0, trailing12: 1, calendarYear: 2 } as const;
export const VolumeBasis = { actual: 0, capped: 1, deemed: 2 } as const;

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
  /** Settles on the price that plants get, not on a published index: no basis risk. */
  readonly ownPrice?: boolean;
}

/** The terms that the shared settings describe. Upside and yearly caps are the instrument's own. */
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
    regions: Uint8Array.from(setup.regions, (region) =>
      region === "EU" || (region === "partners" && settings.eligible === "eu-and-partners") ? 1 : 0,
    ),
    budget: settings.budget as string,
    budgetEur: number("budgetMeur") * 1e6,
    annualCapPaidEur: Infinity,
    annualCapReceivedEur: Infinity,
    clawbackCap: settings.clawbackCap === true,
    suspendBelow: number("suspendBelow"),
  };
}
