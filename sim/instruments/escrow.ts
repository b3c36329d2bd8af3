import type { Ledger } from "../core/ledger.ts";
import type { InstrumentSetup } from "./instrument.ts";

/**
 * What an averaged reference will still take back, EUR per unit of volume and month, if every month to come
 * lies at the threshold: the sum over the next `window` − 1 settlements of the share of what the mean lies
 * above it. Months before the first count as the first.
 */
export function clawbackAhead(index: ArrayLike<number>, month: number, window: number, threshold: number, upShare: number): number {
  let known = 0;
  let sum = 0;
  // The mean of h months from now still holds the last window − h months.
  for (let kept = 1; kept < window; kept++) {
    known += index[Math.max(0, month - kept + 1)] - threshold;
    if (known > 0) sum += known / window;
  }
  return upShare * sum;
}

/**
 * Windfalls of plants under contract, ring-fenced until they are settled (MODEL 10.5): each month a plant
 * pays in what it will owe by the prices so far, from its margin; clawback is taken from here first, and
 * what is no longer owed goes back to it.
 */
export class Escrow {
  /** Real EUR by plant. */
  readonly balance: Float64Array;
  private readonly in: Int32Array;
  private readonly out: Int32Array;
  private readonly toPayer: number;

  constructor(title: string, payer: string, setup: InstrumentSetup) {
    const account = `${title} escrow`;
    this.balance = new Float64Array(setup.plantCount);
    this.in = Int32Array.from(setup.plantAccounts, (plant) => setup.route(plant, account, "windfall put in escrow"));
    this.out = Int32Array.from(setup.plantAccounts, (plant) => setup.route(account, plant, "escrow released"));
    this.toPayer = setup.route(account, payer, `${title} receipt`);
  }

  /** Pays what it can of a clawback; returns how much, EUR. */
  pay(plant: number, amountEur: number, ledger: Ledger): number {
    const paid = Math.min(amountEur, this.balance[plant]);
    if (paid <= 0) return 0;
    ledger.post(this.toPayer, paid);
    this.balance[plant] -= paid;
    return paid;
  }

  /** Brings the balance to what is owed: from at most `available`, or back to the plant; EUR. */
  adjust(plant: number, owedEur: number, availableEur: number, ledger: Ledger): void {
    const short = owedEur - this.balance[plant];
    const moved = short > 0 ? Math.min(short, Math.max(0, availableEur)) : -short;
    if (moved <= 0) return;
    ledger.post(short > 0 ? this.in[plant] : this.out[plant], moved);
    this.balance[plant] += short > 0 ? moved : -moved;
  }
}
