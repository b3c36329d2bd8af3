import { annuityFactor, growthFactor } from "./annuity.ts";

/** Public finance of one project; shares of its investment, rates real a year. */
export interface PublicFinance {
  readonly grantShare: number;
  /** Most that is lent. */
  readonly loanShare: number;
  readonly loanRate: number;
  /** Share of private debt that is guaranteed, and by how much its rate falls with it. */
  readonly guaranteeShare: number;
  readonly guaranteeCut: number;
  readonly equityShare: number;
  /** What public equity asks for a year, for how many years, and what it is then bought out for over what was put in. */
  readonly equityReturn: number;
  readonly equityYears: number;
  readonly equityExit: number;
}

/** How much the cover ratio that lenders ask falls where all debt is guaranteed (MODEL 4.2: 1.3 − 0.15·G). */
const COVER_CUT = 0.15;

/** Cover ratio that lenders ask where a share of debt is guaranteed. */
export const guaranteedCover = (dscr: number, guaranteeShare: number): number => dscr - COVER_CUT * guaranteeShare;

/** What a loan below the market rate is worth, as a share of it: 1 − annuity at the market rate / annuity at its own. */
export function loanAdvantage(marketRate: number, rate: number, years: number): number {
  return 1 - annuityFactor(marketRate, years) / annuityFactor(rate, years);
}

/**
 * What equity that asks less is worth to the others, as a share of it: 1 minus the value, at the return that
 * they ask, of its yearly return and of what it is bought out for.
 */
export function equityAdvantage(required: number, asked: number, years: number, exit: number): number {
  return 1 - asked * annuityFactor(required, years) - exit / growthFactor(required, years);
}

/** Debt of a project with public finance, in the currency of its cash flow. */
export interface AidedDebt {
  publicLoan: number;
  privateDebt: number;
}

/**
 * Debt that a constant yearly P10 cash carries where part is lent by the public, which lends first, and part
 * is guaranteed; together at most `limit` of what the grant leaves to be paid.
 */
export function aidedDebt(
  out: AidedDebt,
  cashFlowP10: number,
  dscr: number,
  debtRate: number,
  years: number,
  investment: number,
  aid: PublicFinance,
  limit: number,
): void {
  const most = limit * investment * (1 - aid.grantShare);
  const service = Math.max(0, cashFlowP10 / guaranteedCover(dscr, aid.guaranteeShare));
  const publicFactor = annuityFactor(aid.loanRate, years);
  out.publicLoan = Math.min(aid.loanShare * investment, service * publicFactor, most);
  const left = (service - out.publicLoan / publicFactor) * annuityFactor(debtRate - aid.guaranteeCut, years);
  out.privateDebt = Math.max(0, Math.min(most - out.publicLoan, left));
}
