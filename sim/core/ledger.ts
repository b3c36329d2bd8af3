import type { LedgerRow } from "../results/results.ts";
import { invariant } from "./invariant.ts";

interface Route {
  readonly payer: number;
  readonly payee: number;
  readonly reason: string;
}

/**
 * Double-entry book of a run in real EUR. Routes (payer, payee, reason) are opened before the first
 * month; posting to one allocates nothing. Every posting takes from one account what it gives another.
 */
export class Ledger {
  private readonly names: string[] = [];
  private readonly ids = new Map<string, number>();
  private readonly routes: Route[] = [];
  private readonly routeIds = new Map<string, number>();
  private readonly reasons = new Map<string, number[]>();
  private balances = new Float64Array(128);
  private amounts = new Float64Array(512);
  private totals = new Float64Array(512);
  private present = new Float64Array(512);
  private discount = 0;
  private counted = false;

  /** Id of an account, opened when new. */
  account(name: string): number {
    let id = this.ids.get(name);
    if (id === undefined) {
      id = this.names.length;
      this.names.push(name);
      this.ids.set(name, id);
      if (id >= this.balances.length) this.balances = grown(this.balances);
    }
    return id;
  }

  /** Id of a route, opened when new. */
  route(payer: string, payee: string, reason: string): number {
    const key = `${payer}\n${payee}\n${reason}`;
    let id = this.routeIds.get(key);
    if (id === undefined) {
      id = this.routes.length;
      this.routes.push({ payer: this.account(payer), payee: this.account(payee), reason });
      this.routeIds.set(key, id);
      const same = this.reasons.get(reason);
      if (same) same.push(id);
      else this.reasons.set(reason, [id]);
      if (id >= this.amounts.length) {
        this.amounts = grown(this.amounts);
        this.totals = grown(this.totals);
        this.present = grown(this.present);
      }
    }
    return id;
  }

  /** Clears the month's balances; with the discount factor of the month and whether it is reported. */
  beginMonth(discount: number, reported: boolean): void {
    this.balances.fill(0);
    this.amounts.fill(0);
    this.discount = discount;
    this.counted = reported;
  }

  /** Moves a finite amount >= 0, EUR, along a route. */
  post(route: number, amountEur: number): void {
    invariant(amountEur >= 0 && amountEur < Infinity, `ledger: ${amountEur} EUR posted as ${this.routes[route]?.reason}`);
    const { payer, payee } = this.routes[route];
    this.balances[payer] -= amountEur;
    this.balances[payee] += amountEur;
    this.amounts[route] += amountEur;
    if (!this.counted) return;
    this.totals[route] += amountEur;
    this.present[route] += amountEur * this.discount;
  }

  /** Net change of an account this month, EUR. */
  balance(account: number): number {
    return this.balances[account];
  }

  /** Sum moved for one reason this month, EUR. */
  turnoverOf(reason: string): number {
    const ids = this.reasons.get(reason);
    if (!ids) return 0;
    let sum = 0;
    for (let i = 0; i < ids.length; i++) sum += this.amounts[ids[i]];
    return sum;
  }

  /** What double entry fails to net out this month, over what moved. */
  residual(): number {
    let net = 0;
    let moved = 0;
    for (let i = 0; i < this.names.length; i++) net += this.balances[i];
    for (let i = 0; i < this.routes.length; i++) moved += this.amounts[i];
    return moved > 0 ? Math.abs(net) / moved : 0;
  }

  /** Everything that moved in reported months. */
  rows(): LedgerRow[] {
    const rows: LedgerRow[] = [];
    this.routes.forEach(({ payer, payee, reason }, i) => {
      if (this.totals[i] !== 0) rows.push({ payer: this.names[payer], payee: this.names[payee], reason, totalEur: this.totals[i], presentValueEur: this.present[i] });
    });
    return rows;
  }
}

function grown(values: Float64Array): Float64Array<ArrayBuffer> {
  const larger = new Float64Array(values.length * 2);
  larger.set(values);
  return larger;
}
