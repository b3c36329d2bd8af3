import { annuityFactor, growthFactor } from "./annuity.ts";

/** A stretch of years with a constant yearly cash flow (paid at year ends) and a discount rate of its own. */
export interface Phase {
  readonly years: number;
  readonly cashFlowPerYear: number;
  /** Per year; real and after tax when the cash is. */
  readonly rate: number;
}

/**
 * Present value of phases one after another, each discounted at its own rate back to its start and on
 * through the earlier phases at theirs (MODEL 4.2).
 */
export function presentValueOfPhases(phases: readonly Phase[]): number {
  let value = 0;
  for (let i = phases.length - 1; i >= 0; i--) {
    const { years, cashFlowPerYear, rate } = phases[i];
    value = cashFlowPerYear * annuityFactor(rate, years) + value / growthFactor(rate, years);
  }
  return value;
}
