/** Terms of one price-support contract, in one currency; prices per kg (MODEL 5.1, PEERS 2). */
export interface SettlementTerms {
  /** K. */
  readonly strike: number;
  /** a_dn: share of the shortfall below K that is paid; 1 in all known deals. */
  readonly downShare: number;
  /** U: reference above which the producer pays back; Infinity for a pure floor. */
  readonly upThreshold: number;
  /** a_up: share of the excess above U that the producer pays; 1 in a two-way CfD. */
  readonly upShare: number;
  /** Quantity settled at most, in the unit of the quantity; Infinity when uncapped. */
  readonly quantityCap: number;
  /** Most the payer receives per kg; Infinity when uncapped. */
  readonly receiptPerKg: number;
  /** Most the payer pays, and most it receives, in one year; Infinity when uncapped. */
  readonly annualCapPaid: number;
  readonly annualCapReceived: number;
  /** Payments stop while the reference is below this; 0 for never. Receipts go on. */
  readonly suspendBelow: number;
}

/** What a year has seen so far, and what holds at this settlement. */
export interface SettlementContext {
  readonly paidThisYear: number;
  readonly receivedThisYear: number;
  /** Whether the start trigger of the upside share has been met (MP: the 10X plant at full production). */
  readonly upsideActive: boolean;
  readonly suspended: boolean;
}

/** Nothing paid yet, upside in force, not suspended. */
export const FRESH_YEAR: SettlementContext = { paidThisYear: 0, receivedThisYear: 0, upsideActive: true, suspended: false };

/** Net payment to the producer per kg: a_dn·max(0, K − R) − a_up·max(0, R − U). */
export function netPayPerKg(reference: number, strike: number, downShare: number, upThreshold: number, upShare: number): number {
  const down = reference < strike ? downShare * (strike - reference) : 0;
  const up = upShare > 0 && reference > upThreshold ? upShare * (reference - upThreshold) : 0;
  return down - up;
}

/**
 * Net payment from payer to producer for a quantity (negative: the producer pays), in the currency of
 * the terms times the unit of the quantity. Caps hold within the running year.
 */
export function settle(terms: SettlementTerms, reference: number, quantity: number, context: SettlementContext = FRESH_YEAR): number {
  const perKg = netPayPerKg(reference, terms.strike, terms.downShare, terms.upThreshold, context.upsideActive ? terms.upShare : 0);
  const amount = perKg * Math.min(quantity, terms.quantityCap);
  if (amount > 0) {
    if (context.suspended || reference < terms.suspendBelow) return 0;
    return Math.min(amount, Math.max(0, terms.annualCapPaid - context.paidThisYear));
  }
  if (amount < 0)
    return -Math.min(
      -amount,
      terms.receiptPerKg * Math.min(quantity, terms.quantityCap),
      Math.max(0, terms.annualCapReceived - context.receivedThisYear),
    );
  return 0;
}

/** A clawback limited to what the plant really earned: max(pay, −max(0, P − cost)·q) (MODEL 5.1). */
export function capClawback(pay: number, margin: number): number {
  return Math.max(pay, -Math.max(0, margin));
}

/**
 * Strike in force, nominal, contract currency: K0·(1 + a_cpi·ΔCPI + a_energy·ΔEnergy), the changes being
 * cumulative since signing (0.02 for 2 %).
 */
export function indexedStrike(strike: number, cpiShare: number, cpiChange: number, energyShare = 0, energyChange = 0): number {
  return strike * (1 + cpiShare * cpiChange + energyShare * energyChange);
}

/** A nominal amount in the contract's currency as real EUR: divided by the price level and by currency per EUR. */
export function realEur(nominal: number, priceLevel: number, currencyPerEur = 1): number {
  return nominal / priceLevel / currencyPerEur;
}

export type AveragingRule = "month" | "trailing" | "calendar-year";

/**
 * Reference price of a month from the index up to and including it: the month itself, the mean of the
 * last `window` months, or the mean of the calendar year so far. `index[0]` falls in calendar month
 * `firstCalendarMonth` (1 to 12).
 */
export function referencePrice(index: ArrayLike<number>, month: number, rule: AveragingRule, window = 12, firstCalendarMonth = 1): number {
  if (rule === "month") return index[month];
  const first = rule === "trailing" ? month - window + 1 : month - ((firstCalendarMonth - 1 + month) % 12);
  const from = first > 0 ? first : 0;
  let sum = 0;
  for (let m = from; m <= month; m++) sum += index[m];
  return sum / (month - from + 1);
}

/** Share of the market that the index covers over which one euro of depression costs the treasury: V/q (MODEL 5.5). */
export function bleedRatio(coveredVolume: number, exposedVolume: number): number {
  return coveredVolume / exposedVolume;
}

/** Months until a budget is spent paying (K − p) on V: budget in EUR, volume in kg/month. */
export function monthsUntilSpent(budgetEur: number, strike: number, price: number, volumeKg: number): number {
  return strike > price ? budgetEur / ((strike - price) * volumeKg) : Infinity;
}
