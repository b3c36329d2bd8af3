import { capitalRecoveryFactor, growthFactor } from "../finance/annuity.ts";

/** Audited cost of a plant, EUR per kg or per kg of yearly capacity. */
export interface AuditedCost {
  readonly costPerKg: number;
  readonly feedShare: number;
  readonly fixedPerKgYear: number;
  readonly capexPerKgYear: number;
  readonly loading: number;
  readonly buildYears: number;
}

/** Strike at which a plant earns the regulated real return on its investment over the contract, EUR/kg (MODEL 5.4). */
export function regulatedStrike(cost: AuditedCost, returnPerYear: number, years: number): number {
  const capital = cost.capexPerKgYear * growthFactor(returnPerYear, 0.5 * cost.buildYears) * capitalRecoveryFactor(returnPerYear, years);
  return (cost.costPerKg + (cost.fixedPerKgYear + capital) / cost.loading) / (1 - cost.feedShare);
}

/** A share that shrinks as an auditor has more plants to compare with: the error of a mean of 1 + n, over that of one. */
export function benchmarked(share: number, comparablePlants: number): number {
  return share / Math.sqrt(1 + comparablePlants);
}
