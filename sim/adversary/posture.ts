import type { SettingSpec } from "../core/spec.ts";
import type { Destination } from "../markets/destinations.ts";
import type { Settings } from "../world.ts";

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
  readonly draw: Float64Array;
  /** Another such draw, for answers to what importers do. */
  readonly retaliationDraw: Float64Array;
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
  /** Stock that the state holds, t. */
  readonly stateStock: number;
  /** Sums of an attack at a price, held for some months (see attack-sums.ts). */
  attackSums(depth: number, horizonMonths: number, settings: AttackWeights): AttackSums;
  /** Tells the event log. */
  report(kind: string, subject: string, detail: string): void;
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
}
