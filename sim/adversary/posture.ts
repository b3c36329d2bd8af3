import type { SettingSpec } from "../core/spec.ts";
import type { Destination } from "../markets/destinations.ts";
import type { Settings } from "../world.ts";
import type { RollOut } from "./roll-out.ts";
import type { Takeover } from "./takeover.ts";
import type { EventNumbers } from "../results/trace.ts";

/**
 * What a posture of the exporting state, or a measure that it takes beside its posture, must implement.
 * Add one: a file beside this one (or in `measures/`) and a line in `index.ts` there.
 */
export interface Posture {
  readonly id: string;
  readonly title: string;
  readonly doc: string;
  readonly source: string;
  readonly settings: readonly SettingSpec[];
  /** Whether it tells defence buyers from others, which then get a price of their own. */
  byClass?(settings: Settings): boolean;
  activate(settings: Settings, setup: PostureSetup): ActivePosture;
}

export interface PostureSetup {
  /** Month index of a calendar month "2030-01" (burn-in months count). */
  monthOf(date: string): number;
  /** One uniform draw a month in (0, 1), from the posture's own stream. */
  readonly draw: (month: number) => number;
  /** Another such draw, for answers to what importers do. */
  readonly retaliationDraw: (month: number) => number;
  /** Another, for whether what was suspended comes back. */
  readonly suspensionDraw: (month: number) => number;
  /** Error of the state's guess of buyers' stocks, standard normal, by month. */
  readonly guessError: (month: number) => number;
  /** One uniform draw a month, for offers to the owners of a plant in need. */
  readonly takeoverDraw: (plant: number) => Float64Array;
  /** Regions, home first. */
  readonly regions: readonly string[];
  /** First months of the measures of the list that can be suspended. */
  readonly starts: readonly number[];
  readonly destinations: readonly Destination[];
}

/** What the exporting state sets each month. */
export interface Levers {
  /** Offer price that its producers follow, EUR/kg; what the commercial rule wants unless a posture says otherwise. */
  offerTarget: number;
  /** Share of the gap to the target that is closed this month. */
  offerSpeed: number;
  /** False when producers may run at capacity. */
  quotaBinds: boolean;
  /** Limit on exports, t/month; Infinity when there is none. */
  exportCap: number;
  /** Limit on production at home besides the state's own yearly quota, t/month. */
  productionCap: number;
  /** 1 where home material may not go. */
  readonly banned: Uint8Array;
  /** Duty on all exports, EUR/kg. */
  exportDuty: number;
  /** Bought at home for the state's stock this month, t; negative when it sells. */
  stateBuying: number;
  /** Months until a stop of exports ends, where everybody knows; Infinity when nobody does. */
  reliefMonths: number;
  /** Set when a restriction is announced or tightened this month: buyers take fright before it bites. */
  news: boolean;
  /** Selling below cost on purpose. */
  attacking: boolean;
  /** Share of what plants of each region (home first) could make that they may not deliver. */
  readonly blockedShare: Float64Array;
  /** Factors on ramp, building time and investment of plants that are decided on now: technology or equipment is withheld. */
  rampFactor: number;
  buildFactor: number;
  capexFactor: number;
  /** Capacity at home that is begun this month whatever sales are expected, t/month. */
  expansion: number;
  /** Paid by the state to producers at home per kg made, EUR/kg. */
  outputSubsidy: number;
  /** Paid by the state to makers at home per kg that they buy, for use at home and inside exported components; EUR/kg. */
  makerSubsidy: number;
  /** Share by which technology obtained abroad has lowered costs at home so far. */
  costCut: number;
  /** Whether buyers must show the state what they hold. */
  seesStocks: boolean;
  /** Odds that a restriction of which everybody knows the date begins within the months for which buyers stock up. */
  expectedRestriction: number;
}

/** What the exporting state can see and work out when it moves. */
export interface ExporterView {
  readonly month: number;
  /** Exports of each of the last twelve months, mean, t/month. */
  readonly meanExports: number;
  /** Exports of last month, t. */
  readonly lastExports: number;
  /** Production at home of each of the last twelve months, mean, t/month. */
  readonly meanOutput: number;
  /** Price at home last month, EUR/kg. */
  readonly homePrice: number;
  /** Whether the EU charges or prices home material this month: a duty, levy or minimum import price. */
  readonly euRule: boolean;
  /** Whether the EU screens who buys its plants: mean share of bids that is blocked. */
  readonly euScreening: number;
  /** What EU buyers hold, months of use, and the share of what they use that is not of home origin. */
  readonly euStockMonths: number;
  readonly euOtherShare: number;
  /** Stock that the state holds, t. */
  readonly stateStock: number;
  /** Capacity at home that is not fed by scrap, t/month, and what its dearest kilogram costs, EUR/kg. */
  readonly homeCapacity: number;
  readonly homeMarginalCost: number;
  /** True while what a measure does is suspended: it may only keep its books. */
  suspended: boolean;
  /** Whether buyers had to show what they hold, last month. */
  readonly stocksShown: boolean;
  /** What moves would bring (see roll-out.ts). */
  readonly rollOut: RollOut;
  /** Plants abroad that it could buy. */
  readonly takeover: Takeover;
  /** The state pays suppliers, EUR. */
  spend(amountEur: number): void;
  /** Sums of an attack at a price, held for some months (see attack-sums.ts). */
  attackSums(depth: number, horizonMonths: number, settings: AttackWeights): AttackSums;
  /** Tells the event log. */
  report(kind: string, subject: string, detail: string, numbers?: EventNumbers): void;
  reportPlant(kind: string, plant: number, detail: string): void;
}

export interface AttackWeights {
  readonly exclusionWeight: number;
  readonly bleedWeight: number;
  readonly discountPerMonth: number;
  readonly reentryPerMonth: number;
}

/** EUR, and plants; what the state expects of an attack. */
export interface AttackSums {
  attackPrice: number;
  lossPerMonth: number;
  gainPerMonth: number;
  presentLoss: number;
  presentGain: number;
  /** Expected number of plants outside China that close. */
  expectedExits: number;
  /** Expected outlay of the EU treasury over the attack. */
  treasuryOutlay: number;
}

export interface ActivePosture {
  act(view: ExporterView, levers: Levers): void;
  /** Whether measures whose first month is `start` are suspended in a month. */
  suspends?(month: number, start: number): boolean;
}
