/** Numbers behind an event, their units in their names: `priceEurPerKg`, `investmentEur`, `lossMonths`. */
export type EventNumbers = Readonly<Record<string, number>>;

/** Positions in `PlantTrace.status`. */
export const PLANT_STATUS = ["idea", "permitting", "ready", "building", "operating", "mothballed", "exited"] as const;
export type PlantStatus = (typeof PLANT_STATUS)[number];

/** A plant or project outside home. Arrays have one entry a reported month, as that month ended; prices real 2025 EUR/kg. */
export interface PlantTrace {
  readonly name: string;
  readonly region: string;
  readonly capacityTonnesPerYear: number;
  /** Cost of building it, EUR. */
  readonly investmentEur: number;
  readonly builtInRun: boolean;
  /** Share of revenue that feed costs. */
  readonly feedShare: number;
  /** Position in `PLANT_STATUS`. */
  readonly status: Uint8Array;
  /** t/month: what could run, and what ran. */
  readonly available: Float64Array;
  readonly output: Float64Array;
  /** Running cost beside feed, what it was paid per kg, and what contracts were expected to add per kg. */
  readonly cost: Float64Array;
  readonly price: Float64Array;
  readonly support: Float64Array;
  /** Price from which it runs: cost less support and premium, over what feed leaves of the price. */
  readonly offer: Float64Array;
  /** Account, EUR, and months in a row without (above zero) and with (below zero) a margin. */
  readonly cash: Float64Array;
  readonly lossMonths: Int16Array;
  /** Strike and reference price of its contract while that runs, NaN without; and what the policy's contracts paid it, EUR, below zero when it paid back. */
  readonly strike: Float64Array;
  readonly reference: Float64Array;
  readonly paid: Float64Array;
}

/** A step of the cost curve at home: t/month and the EUR/kg from which it runs, each reported month. */
export interface HomeStepTrace {
  readonly name: string;
  readonly available: Float64Array;
  readonly output: Float64Array;
  readonly offer: Float64Array;
}

/** Why a project with permits was not built in a year: what its investors compared. Real 2025 EUR. */
export interface RefusalTrace {
  /** Reported month in which it was looked at: each December. */
  readonly month: number;
  /** Position in `RunTrace.plants`. */
  readonly plant: number;
  readonly forecastEurPerKg: number;
  /** Share a year. */
  readonly volatility: number;
  /** Forecast from which it would be built without a contract; Infinity where none would do. */
  readonly breakEvenEurPerKg: number;
  /** Worth over cost without a contract, EUR; above zero it would be built once its owners decide. */
  readonly npvEur: number;
  /** The best contract on offer and what it is worth with it; absent where none is on offer. */
  readonly contract?: { readonly title: string; readonly strikeEurPerKg: number; readonly npvEur: number };
}

/** What a run in full detail tells month by month, for explanations and pictures of it. */
export interface RunTrace {
  readonly months: number;
  /** Prices that cleared at home and outside, and of home material outside before duties, EUR/kg. */
  readonly homePrice: Float64Array;
  readonly hubPrice: Float64Array;
  readonly landed: Float64Array;
  /** Limit on exports, t/month; Infinity without. */
  readonly exportCap: Float64Array;
  /** Price that home sellers are told to offer at, over their cost, EUR/kg. */
  readonly homeMarkup: Float64Array;
  /** What investors expected of the price, EUR/kg. */
  readonly forecast: Float64Array;
  readonly plants: readonly PlantTrace[];
  readonly home: readonly HomeStepTrace[];
  readonly refusals: readonly RefusalTrace[];
  /** Chance a month that owners of a project with permits look at it. */
  readonly decideShare: number;
}
