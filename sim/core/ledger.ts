import type { LedgerRow } from "../results/results.ts";
import { InvariantError, invariant } from "./invariant.ts";

const MOST_ACCOUNTS = 1 << 20;

/**
 * Double-entry book of all money in a run, real EUR. Accounts and routes (payer, payee, reason) are
 * registered at set-up; posting allocates nothing. What one account pays another receives, so the
 * month's balances add to zero up to rounding, which `residual` measures.
 */
export class Ledger {
  /** Money posted this month by every account together, EUR. */
  private moved = 0;
  private readonly accounts: string[] = [];
  private readonly accountIndex = new Map<string, number>();
  /** Ids by reason, then by payer and payee: a run registers hundreds, and no text is built for them. */
  private readonly routeIndex = new Map<string, Map<number, number>>();
  private readonly reasons: string[] = [];
  private readonly routesOf = new Map<string, number[]>();
  private payer = new Int32Array(64);
  private payee = new Int32Array(64);
  private month = new Float64Array(64);
  private total = new Float64Array(64);
  private present = new Float64Array(64);
  private balances = new Float64Array(32);
  private paid = new Float64Array(32);
  private routes = 0;
  /** Amounts by route, then year, while somebody keeps them. */
  private readonly years: Float64Array[] = [];
  private discount = 1;

  constructor(accounts: readonly string[] = []) {
    for (const name of accounts) this.account(name);
  }

  /** Index of an account, registered when new. */
  account(name: string): number {
    const known = this.accountIndex.get(name);
    if (known !== undefined) return known;
    const index = this.accounts.length;
    this.accounts.push(name);
    this.accountIndex.set(name, index);
    if (index >= this.balances.length) this.balances = grown(this.balances);
    if (index >= this.paid.length) this.paid = grown(this.paid);
    return index;
  }

  /** Registers who pays whom for what, once; the id is then posted to. The same three give the same id. */
  route(payer: string, payee: string, reason: string): number {
    invariant(payer !== payee, `${payer} cannot pay itself (${reason})`);
    const from = this.account(payer);
    const to = this.account(payee);
    let ofReason = this.routeIndex.get(reason);
    if (!ofReason) this.routeIndex.set(reason, (ofReason = new Map()));
    const key = from * MOST_ACCOUNTS + to;
    const known = ofReason.get(key);
    if (known !== undefined) return known;
    const id = this.routes++;
    if (id >= this.payer.length) {
      const wider = (old: Int32Array) => {
        const next = new Int32Array(2 * old.length);
        next.set(old);
        return next;
      };
      this.payer = wider(this.payer);
      this.payee = wider(this.payee);
      this.month = grown(this.month);
      this.total = grown(this.total);
      this.present = grown(this.present);
    }
    this.payer[id] = from;
    this.payee[id] = to;
    this.reasons.push(reason);
    const same = this.routesOf.get(reason);
    if (same) same.push(id);
    else this.routesOf.set(reason, [id]);
    ofReason.set(key, id);
    return id;
  }

  /** Starts a month: balances and month amounts go to zero. `discount` is the factor to present value. */
  beginMonth(discount = 1): void {
    this.balances.fill(0);
    this.paid.fill(0);
    this.month.fill(0);
    this.moved = 0;
    this.discount = discount;
  }

  /** Sets the factor to present value for what is posted from now on. */
  setDiscount(discount: number): void {
    this.discount = discount;
  }

  /** Moves money along a route; EUR, not negative (a refund is a route of its own). */
  post(route: number, amountEur: number): void {
    if (!(amountEur >= 0 && amountEur < Infinity)) {
      throw new InvariantError(
        `${this.accounts[this.payer[route]]} to ${this.accounts[this.payee[route]]}, ${this.reasons[route]}: amount should be finite and not negative but is ${amountEur}`,
      );
    }
    this.balances[this.payer[route]] -= amountEur;
    this.balances[this.payee[route]] += amountEur;
    this.paid[this.payer[route]] += amountEur;
    this.moved += amountEur;
    this.month[route] += amountEur;
    this.total[route] += amountEur;
    this.present[route] += amountEur * this.discount;
  }

  /** Net receipts of an account this month, EUR. */
  balance(account: number): number {
    return this.balances[account];
  }
  /** What an account paid out this month, EUR. */
  paidBy(account: number): number {
    return this.paid[account];
  }
  /** Amount posted on a route this month, EUR. */
  amount(route: number): number {
    return this.month[route];
  }
  totalOf(route: number): number {
    return this.total[route];
  }
  presentValueOf(route: number): number {
    return this.present[route];
  }

  /** Sum posted for one reason this month, EUR. */
  turnoverOf(reason: string): number {
    const same = this.routesOf.get(reason);
    let sum = 0;
    if (same) for (let i = 0; i < same.length; i++) sum += this.month[same[i]];
    return sum;
  }

  /** |Σ balances| over Σ |amounts| of this month; 0 when nothing moved. */
  get residual(): number {
    let sum = 0;
    for (let i = 0; i < this.accounts.length; i++) sum += this.balances[i];
    return this.moved > 0 ? Math.abs(sum) / this.moved : 0;
  }

  /** Adds this month's amounts to those of a year, counted from 0; call once all is posted. */
  keepYear(year: number): void {
    for (let id = 0; id < this.routes; id++) {
      if (this.month[id] === 0) continue;
      this.years[year] ??= new Float64Array(this.month.length);
      if (this.years[year].length < this.month.length) {
        const wider = new Float64Array(this.month.length);
        wider.set(this.years[year]);
        this.years[year] = wider;
      }
      this.years[year][id] += this.month[id];
    }
  }

  /** Forgets totals and present values, for instance at the end of the burn-in; routes stay. */
  resetTotals(): void {
    this.total.fill(0);
    this.present.fill(0);
  }

  /** Every route on which money moved, in order of registration. */
  rows(): LedgerRow[] {
    const rows: LedgerRow[] = [];
    for (let id = 0; id < this.routes; id++) {
      if (this.total[id] === 0) continue;
      rows.push({
        payer: this.accounts[this.payer[id]],
        payee: this.accounts[this.payee[id]],
        reason: this.reasons[id],
        totalEur: this.total[id],
        presentValueEur: this.present[id],
        yearsEur: Array.from(this.years, (year) => year?.[id] ?? 0),
      });
    }
    return rows;
  }
}

function grown(old: Float64Array<ArrayBuffer>): Float64Array<ArrayBuffer> {
  const next = new Float64Array(2 * old.length);
  next.set(old);
  return next;
}
