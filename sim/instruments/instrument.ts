import type { Values } from "../core/parameter.ts";
import type { SettingSpec } from "../core/spec.ts";
import type { Ledger } from "../core/ledger.ts";
import type { Border } from "../markets/border.ts";
import type { Destination } from "../markets/destinations.ts";
import type { Segment } from "../markets/segments.ts";
import type { Material, PlantSpec, Region } from "../materials/material.ts";
import type { PolicyTerms } from "../policy-terms.ts";
import type { State } from "../state.ts";
import type { Settings } from "../world.ts";
import type { ContractBook } from "./contract-book.ts";
import type { ProjectFinance } from "./project-finance.ts";
import type { EventNumbers } from "../results/trace.ts";

/** What instruments are about, in the order in which catalogues and menus show them. */
export const FAMILIES = {
  support: "Price support",
  finance: "Finance, permits and ownership",
  demand: "Demand, contracts and stocks",
  circular: "Circularity and substitution",
  defence: "Trade defence and crisis",
} as const;
export type Family = keyof typeof FAMILIES;

/**
 * What an instrument must implement. An instrument is one frozen value that explains itself; forms,
 * flags, schema, reference page and sensitivity ranges are derived from `settings`. To add one, write
 * a file beside this one and add its line to `index.ts`.
 */
export interface Instrument {
  readonly id: string;
  readonly title: string;
  readonly family: Family;
  /** One paragraph for the user. */
  readonly doc: string;
  readonly legal: { readonly act: string; readonly section: string; readonly checked: string };
  readonly settings: readonly SettingSpec[];
  /** Demand that its rules bind apart from the rest; it then has destinations of its own (`boundBy`). */
  segments?(settings: Settings, material: Material): readonly Segment[];
  /** Whether its rules tell defence buyers from others, which then get a price of their own. */
  byClass?(settings: Settings): boolean;
  /** Public stocks that it holds, in the order of `setup.stocks`. */
  stocks?(settings: Settings, material: Material): readonly PublicStock[];
  /** Projects that it calls into being, with the values of their parameters; they decide like all others. */
  projects?(settings: Settings, material: Material, values: Values): CalledProjects;
  /** Called once a run; the instrument keeps its own state in what it returns. */
  activate(settings: Settings, setup: InstrumentSetup): ActiveInstrument;
}

/** What an instrument is told before the first month. */
export interface InstrumentSetup {
  /** Position of the instrument in the policy, which is the order of application. */
  readonly position: number;
  readonly plantCount: number;
  /** Month index of a calendar month "2030-01"; burn-in months count, so the first reported month is not 0. */
  monthOf(date: string): number;
  /** Registers a payer, payee and reason; the id is then posted to. `plant` names the plant's account. */
  route(payer: string, payee: string, reason: string): number;
  readonly regionOfPlant: Int32Array;
  /** Account name of each plant. */
  readonly plantAccounts: readonly string[];
  readonly regions: readonly string[];
  readonly destinations: readonly Destination[];
  /** Nominal price level over real 2025 at each month of the run, own currency of the contract. */
  readonly priceLevel: Float64Array;
  readonly usdPerEur: number;
  /** Calendar month (1 to 12) of month 0. */
  readonly startMonth: number;
  /** Orders of the stocks that the instrument declared. */
  readonly stocks: readonly StockOrders[];
  /** The state before the first month; to be read, never written. */
  readonly state: State;
  /** A uniform draw a month in (0, 1) from a stream of this name; drawn before the run, the same whatever the policy does. */
  draws(name: string): Float64Array;
  /** Tells the event log: a kind, whom it concerns, one sentence with the numbers behind it. */
  report(kind: string, subject: string, detail: string, numbers?: EventNumbers): void;
}

/** Plants that somebody would build in answer to an instrument, and their parameters by id. */
export interface CalledProjects {
  readonly plants: readonly PlantSpec[];
  readonly values: Values;
}

/** A stock held for the public. */
export interface PublicStock {
  /** Account that pays for it and is paid when it sells. */
  readonly account: string;
  readonly region: Region;
  /** The class of buyers beside which it buys and sells; all when left out. */
  readonly only?: "civil" | "defence";
  /** Share of the stock that a month makes unfit for use; none when left out. */
  readonly decayPerMonth?: number;
}

/** What a public stock is told each month, and what came of it; t, t/month and EUR/kg. */
export interface StockOrders {
  /** In stock now. */
  readonly tonnes: number;
  /** Bought in the last month that cleared; negative when it sold. */
  readonly bought: number;
  /** What that was bought or sold at. */
  readonly price: number;
  /** Takes in what plants handed over beside the market, t; in `settle`. */
  take(tonnes: number): void;
  /**
   * Orders for this month: buy up to `rate` while below `buyBelow` and short of `target`, sell up to
   * `sellRate` above `sellAbove`. Without orders it neither buys nor sells.
   */
  order(target: number, rate: number, buyBelow: number, sellAbove: number, sellRate?: number): void;
}

/** What cleared this month; EUR/kg and t/month. */
export interface MarketView {
  readonly month: number;
  /** Delivered Chinese material and what was kept above the origin's price, by destination. */
  readonly homeFlow: Float64Array;
  /** Delivered material of other origin, by destination. */
  readonly otherFlow: Float64Array;
  readonly wedgeKept: Float64Array;
  /** Price of Chinese material landed outside, before anything is charged at a border. */
  readonly homeLanded: number;
  readonly output: Float64Array;
  readonly operating: Uint8Array;
  /** What each plant could have run, t/month. */
  readonly available: Float64Array;
  /** Part of each plant's output that the policy bought in, t/month. */
  readonly handedOver: Float64Array;
  /** Revenue minus operating cost of each plant before contracts, EUR. */
  readonly plantMargin: Float64Array;
  /** Published indices by `INDEX_IDS`, this month. */
  readonly indices: Float64Array;
  /** Paid to each plant this month beside contracts, EUR; an instrument that pays plants adds to it. */
  readonly supportEur: Float64Array;
  /** Received by EU buyers beside prices this month less what they paid so, EUR: one number, to which instruments add. */
  readonly buyersEur: Float64Array;
}

/** An instrument at work in one run. */
export interface ActiveInstrument {
  /** Contracts it offers to plants: they change dispatch, finance and investment. */
  readonly contracts?: ContractBook;
  /** Public finance that it offers to projects: it changes the decision to build. */
  readonly finance?: ProjectFinance;
  /** Before anybody makes plans: reads the state of last month, writes terms that agents read and orders of its stocks. */
  plan?(state: State, terms: PolicyTerms): void;
  /** Constraints on trade, before the market clears. */
  rules?(month: number, border: Border): void;
  /**
   * Moves tonnes between buyers after the market cleared, through `sim/agents/crisis-allocation.ts`, and
   * posts what they pay for them: the one place where an instrument changes the state.
   */
  allocate?(state: State, ledger: Ledger): void;
  /** Money after the market cleared, as finished transfers posted to the ledger. */
  settle?(view: MarketView, ledger: Ledger): void;
}
