import type { SettingSpec } from "../core/spec.ts";
import type { Ledger } from "../core/ledger.ts";
import type { Destination } from "../markets/destinations.ts";
import type { Settings } from "../world.ts";
import type { ContractBook } from "./contract-book.ts";

/**
 * What an instrument must implement. An instrument is one frozen value that explains itself; forms,
 * flags, schema, reference page and sensitivity ranges are derived from `settings`. To add one, write
 * a file beside this one and add its line to `index.ts`.
 */
export interface Instrument {
  readonly id: string;
  readonly title: string;
  /** One paragraph for the user. */
  readonly doc: string;
  readonly legal: { readonly act: string; readonly section: string; readonly checked: string };
  readonly settings: readonly SettingSpec[];
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
}

/** Rules on material of Chinese origin this month; instruments write, the market reads. */
export interface TradeRules {
  /** Lowest landed price by destination, EUR/kg; 0 when there is none. */
  readonly minimumLandedPrice: Float64Array;
  /** Additive duty by destination, EUR/kg. */
  readonly duty: Float64Array;
  /** Position of the instrument that set the lowest landed price, which alone settles it; -1 for none. */
  readonly setBy: Int32Array;
  /** Share of what is paid above the origin's price that goes to the treasury (1 levy, 0 undertaking). */
  readonly treasuryShare: Float64Array;
}

/** What cleared this month; EUR/kg and t/month. */
export interface MarketView {
  readonly month: number;
  /** Delivered Chinese material and what was kept above the origin's price, by destination. */
  readonly homeFlow: Float64Array;
  readonly wedgeKept: Float64Array;
  readonly output: Float64Array;
  readonly operating: Uint8Array;
  /** What each plant could have run, t/month. */
  readonly available: Float64Array;
  /** Revenue minus operating cost of each plant before contracts, EUR. */
  readonly plantMargin: Float64Array;
  /** Published indices by `INDEX_IDS`, this month. */
  readonly indices: Float64Array;
}

/** An instrument at work in one run. */
export interface ActiveInstrument {
  /** Contracts it offers to plants: they change dispatch, finance and investment. */
  readonly contracts?: ContractBook;
  /** Constraints on trade, before the market clears. */
  rules?(month: number, rules: TradeRules): void;
  /** Money after the market cleared, as finished transfers posted to the ledger. */
  settle?(view: MarketView, ledger: Ledger): void;
}
