import { annuityFactor } from "./annuity.ts";

/**
 * Debt that a constant yearly P10 cash flow carries: CFADS/DSCR × annuity (KA22), in the currency of
 * the cash flow; none when the cash flow is negative. Rates real and after tax, as the cash is.
 */
export function debtCapacity(cashFlowP10: number, dscr: number, debtRate: number, years: number): number {
  return Math.max(0, (cashFlowP10 / dscr) * annuityFactor(debtRate, years));
}

/** Debt as a share of investment, within [0, limit] (MODEL 4.2: at most 0.7). */
export function debtShare(cashFlowP10: number, dscr: number, debtRate: number, years: number, investment: number, limit = 0.7): number {
  return Math.min(limit, debtCapacity(cashFlowP10, dscr, debtRate, years) / investment);
}
