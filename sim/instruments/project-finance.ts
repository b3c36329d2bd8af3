import type { Ledger } from "../core/ledger.ts";
import type { PublicFinance } from "../finance/public-finance.ts";

/** What a project takes up of the public finance that is offered to it, EUR and years. */
export interface FinanceTaken {
  readonly grantEur: number;
  readonly loanEur: number;
  readonly equityEur: number;
  /** Private debt of the project, guaranteed in part, its yearly rate, and the equity of all owners. */
  readonly privateDebtEur: number;
  readonly privateRate: number;
  readonly ownersEur: number;
  readonly debtYears: number;
  readonly buildMonths: number;
  /** First month in which the plant runs. */
  readonly startsAt: number;
}

/** Terms of one envelope of public finance, and what the Union asks in return. */
export interface FinanceTerms extends PublicFinance {
  /** Most aid of all envelopes together, grant equivalent over investment. */
  readonly aidCap: number;
  /** Least share of output that goes to buyers in the EU. */
  readonly euShare: number;
}

/**
 * One envelope of public finance for projects. The investor asks each envelope of the policy what it offers,
 * values the project with all offers together, and takes them up when it decides to build.
 */
export interface ProjectFinance {
  readonly title: string;
  readonly terms: FinanceTerms;
  /**
   * Whether a project could have finance this month, money left or not. `pays` says that it would be built
   * without, which an envelope may hold against it.
   */
  offers(plant: number, month: number, pays: boolean): boolean;
  /** Whether there is money for it now, and nobody who was ready earlier waits for it. */
  canPay(plant: number, month: number): boolean;
  /** Puts a project in the queue, or takes it out. True when that is news. */
  queue(plant: number, waits: boolean): boolean;
  /** Commits what a project takes up. Monthly service of the loan comes back, EUR. */
  take(plant: number, month: number, taken: FinanceTaken): number;
  /** A month of building, as a share of all of it: pays the public part to the plant and returns it, EUR. */
  build(plant: number, share: number, ledger: Ledger): number;
  /** Collects a month's service of the loan. */
  serve(plant: number, ledger: Ledger): void;
  /** Takes the public share of a dividend, EUR. */
  share(plant: number, month: number, dividendEur: number, ledger: Ledger): number;
  /** A plant closes: pays on its guarantees, and gets what is left of its loan. */
  default(plant: number, month: number, ledger: Ledger): void;
  /** Sells the equity whose time has come. */
  endMonth(month: number, ledger: Ledger): void;
}
