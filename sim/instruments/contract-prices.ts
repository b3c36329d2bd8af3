import { growthFactor } from "../finance/annuity.ts";
import { type BookTerms, VolumeBasis } from "./contract-terms.ts";
import type { InstrumentSetup } from "./instrument.ts";
import { indexedStrike, netPayPerKg, realEur } from "./settlement.ts";

const NEVER = 1 << 29;

/** What investors see of a year under contract, whatever the reference; real EUR/kg. */
export interface ExpectedPay {
  strike: number;
  downShare: number;
  threshold: number;
  upShare: number;
  /** Most that is paid back per kg, and what yearly caps leave of both sides. */
  mostBack: number;
  mostPaidInYear: number;
  mostBackInYear: number;
  suspendBelow: number;
}

/** Payment per kg at a reference, within the yearly caps and nothing while suspended. */
export function expectedPerKg(terms: ExpectedPay, reference: number): number {
  let pay = netPayPerKg(reference, terms.strike, terms.downShare, terms.threshold, terms.upShare);
  if (pay < 0) pay = Math.max(pay, -terms.mostBack);
  if (pay === 0) return 0;
  if (pay > 0) return reference < terms.suspendBelow ? 0 : Math.min(pay, terms.mostPaidInYear);
  return Math.max(pay, -terms.mostBackInYear);
}

/** What the contracts of one instrument pay per kg: strikes, thresholds and limits, in real EUR/kg. */
export class ContractPrices {
  readonly terms: BookTerms;
  /** Strike of each plant, nominal as in the terms; all alike unless auctioned or negotiated. */
  readonly strikes: Float64Array;
  readonly begins: Int32Array;
  readonly ends: Int32Array;
  protected readonly setup: InstrumentSetup;

  constructor(terms: BookTerms, setup: InstrumentSetup) {
    this.terms = terms;
    this.setup = setup;
    this.strikes = new Float64Array(setup.plantCount).fill(terms.strike);
    this.begins = new Int32Array(setup.plantCount).fill(NEVER);
    this.ends = new Int32Array(setup.plantCount).fill(-1);
  }

  /** Whether all plants have the strike of the terms. */
  get uniform(): boolean {
    return this.terms.allocation === undefined;
  }

  /** Strike in real EUR/kg at a month, of a plant or (without one) of the terms. */
  strikeAt(month: number, plant = -1): number {
    return this.real(plant < 0 ? this.terms.strike : this.strikes[plant], month);
  }
  thresholdAt(month: number, plant = -1): number {
    const { upThreshold, thresholdFollows } = this.terms;
    if (plant < 0 || this.uniform) return this.real(upThreshold, month);
    return this.real(thresholdFollows ? this.strikes[plant] : Math.max(upThreshold, this.strikes[plant]), month);
  }

  /** Nominal price level over that of the start of the run. */
  protected levelAt(month: number): number {
    const path = this.setup.priceLevel;
    return path[Math.min(month, path.length - 1)] / path[0];
  }

  /** A nominal price of the contract, indexed as the strike, in real EUR. */
  real(nominal: number, month: number): number {
    const { indexation, energyIndexation, energyGrowth, currencyPerEur } = this.terms;
    const level = this.levelAt(month);
    let energy = 0;
    if (energyIndexation > 0) energy = level * growthFactor(energyGrowth, Math.max(0, month - this.setup.state.burnIn) / 12) - 1;
    return realEur(indexedStrike(nominal, indexation, level - 1, energyIndexation, energy), level, currencyPerEur);
  }

  /**
   * Most that a plant really pays back per kg, real EUR: the limit of the contract, or the penalty where
   * selling past the contract is cheaper than paying back.
   */
  receiptLimit(month: number): number {
    const { clawbackMax, volumeBasis, gaming } = this.terms;
    const limit = clawbackMax === Infinity ? Infinity : this.real(clawbackMax, month);
    return volumeBasis === VolumeBasis.deemed ? limit : Math.min(limit, gaming.sideSalePenalty);
  }

  /** Whether a plant pays back at a month; before the start of its contract, whether it would. */
  upsideActive(month: number, plant: number): boolean {
    const { upFrom, upAfterMonths } = this.terms;
    return month >= upFrom && (upAfterMonths === 0 || plant < 0 || month >= this.begins[plant] + upAfterMonths);
  }

  /** Net payment per kg under contract at a reference price, real EUR, before yearly caps and budget. */
  payPerKg(reference: number, month: number, plant = -1): number {
    const upShare = this.upsideActive(month, plant) ? this.terms.upShare : 0;
    const pay = netPayPerKg(reference, this.strikeAt(month, plant), this.terms.downShare, this.thresholdAt(month, plant), upShare);
    return pay < 0 ? Math.max(pay, -this.receiptLimit(month)) : pay;
  }

  /**
   * Writes what investors see of a year under contract on `yearlyKg`; of months without upside share their part of
   * the contract. The cap on clawback needs the plant's margin: see `cashOf`.
   */
  expect(out: ExpectedPay, month: number, yearlyKg: number, plant: number): void {
    const { upFrom, upShare, upAfterMonths, tenorMonths, suspendBelow, downShare, annualCapPaidEur, annualCapReceivedEur } = this.terms;
    const active = upAfterMonths === 0 ? upShare : upShare * Math.max(0, 1 - upAfterMonths / tenorMonths);
    const level = this.levelAt(month);
    out.strike = this.strikeAt(month, plant);
    out.downShare = downShare;
    out.threshold = this.thresholdAt(month, plant);
    out.upShare = month >= upFrom ? active : 0;
    out.mostBack = this.receiptLimit(month);
    out.mostPaidInYear = annualCapPaidEur / level / yearlyKg;
    out.mostBackInYear = annualCapReceivedEur / level / yearlyKg;
    out.suspendBelow = suspendBelow;
  }

  /** First month of a contract that could begin at `from`, of a plant that first ran or runs at `firstOutput`. */
  firstMonth(from: number, firstOutput: number): number {
    const { startTrigger, startDate } = this.terms;
    if (startTrigger === "full-ramp") return Math.max(from, firstOutput + Math.round(this.setup.state.terms.buildRampMonths));
    return startTrigger === "date" ? Math.max(from, startDate) : from;
  }
}
