import type { SettlementTerms } from "../../sim/instruments/settlement.ts";

const PLAIN = { quantityCap: Infinity, receiptPerKg: Infinity, annualCapPaid: Infinity, annualCapReceived: Infinity, suspendBelow: 0 };

/** K = U, both shares 1: fixed revenue K·q when the reference is the producer's own price. */
export const twoWay = (strike: number): SettlementTerms => ({ strike, downShare: 1, upThreshold: strike, upShare: 1, ...PLAIN });
/** Pays below the strike, takes `upShare` above `upThreshold`. */
export const oneWayFloor = (strike: number, upShare = 0, upThreshold = Infinity): SettlementTerms => ({
  strike,
  downShare: 1,
  upThreshold,
  upShare,
  ...PLAIN,
});
/** Revenue held between floor and cap. */
export const collar = (floor: number, cap: number): SettlementTerms => ({
  strike: floor,
  downShare: 1,
  upThreshold: cap,
  upShare: 1,
  ...PLAIN,
});
