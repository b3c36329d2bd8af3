import { annuityFactor, capitalRecoveryFactor } from "../finance/annuity.ts";
import type { Ledger } from "../core/ledger.ts";
import { Status } from "../state.ts";
import type { InstrumentSetup } from "./instrument.ts";
import type { FinanceTaken, FinanceTerms, ProjectFinance } from "./project-finance.ts";

/** Terms of an envelope and what it holds, in money of the start of the run. */
export interface EnvelopeTerms extends FinanceTerms {
  readonly title: string;
  /** Account that pays and is paid back. */
  readonly payer: string;
  readonly budgetEur: number;
  /** Share of it that is free to commit in each year from the start; what is left of a year is kept. */
  readonly yearlyShare: number;
  /** Whether what comes back is lent and granted again. */
  readonly revolving: boolean;
  readonly lossGivenDefault: number;
  /** Only to projects that would not be built without. */
  readonly onlyNeeded: boolean;
  readonly start: number;
  readonly end: number;
  /** 1 for plants that may have it. */
  readonly eligible: Uint8Array;
}

const NEVER = 1 << 29;

/**
 * An envelope of public finance. Everything it may ever have to pay is committed when a project decides:
 * grant, loan and equity in full, a guarantee at the most that it can be called for. So it never pays more
 * than it has. First ready, first served: a project for which nothing is left this year waits, and so do
 * those that were ready after it.
 */
export class Envelope implements ProjectFinance {
  readonly title: string;
  readonly terms: EnvelopeTerms;
  /** Committed, paid, and come back since the start, EUR. */
  committedEur = 0;
  paidEur = 0;
  returnedEur = 0;
  private readonly setup: InstrumentSetup;
  private readonly waits: Uint8Array;
  private waiting = 0;
  private readonly had: Uint8Array;
  private readonly grant: Float64Array;
  private readonly loan: Float64Array;
  private readonly equity: Float64Array;
  /** Share of the building that has been paid for. */
  private readonly paidIn: Float64Array;
  /** Monthly service of the loan and of the private debt, and the month after the last of both. */
  private readonly service: Float64Array;
  private readonly privateService: Float64Array;
  private readonly privateRate: Float64Array;
  private readonly until: Int32Array;
  /** Share of dividends, what they have paid so far, and months of first output and of the sale of equity. */
  private readonly stake: Float64Array;
  private readonly earned: Float64Array;
  private readonly opens: Int32Array;
  private readonly sells: Int32Array;
  private readonly routes: Readonly<Record<"grant" | "loan" | "equity" | "service" | "dividend", Int32Array>>;
  private readonly called: number;
  private readonly recovered: number;
  private readonly sold: number;

  constructor(terms: EnvelopeTerms, setup: InstrumentSetup) {
    this.terms = terms;
    this.title = terms.title;
    this.setup = setup;
    const n = setup.plantCount;
    const array = () => new Float64Array(n);
    this.waits = new Uint8Array(n);
    this.had = new Uint8Array(n);
    this.grant = array();
    this.loan = array();
    this.equity = array();
    this.paidIn = array();
    this.service = array();
    this.privateService = array();
    this.privateRate = array();
    this.stake = array();
    this.earned = array();
    this.until = new Int32Array(n);
    this.opens = new Int32Array(n).fill(NEVER);
    this.sells = new Int32Array(n).fill(NEVER);
    const { payer, title } = terms;
    const to = (reason: string) => Int32Array.from(setup.plantAccounts, (account) => setup.route(payer, account, `${title} ${reason}`));
    const from = (reason: string) => Int32Array.from(setup.plantAccounts, (account) => setup.route(account, payer, `${title} ${reason}`));
    this.routes = {
      grant: to("grant"),
      loan: to("loan"),
      equity: to("equity"),
      service: from("loan service"),
      dividend: from("dividends"),
    };
    this.called = setup.route(payer, "financiers", `${title} guarantee called`);
    this.recovered = setup.route("financiers", payer, `${title} loan recovered`);
    this.sold = setup.route("financiers", payer, `${title} equity sold`);
  }

  /** Left in the envelope, and free to commit this month; EUR. */
  leftEur(): number {
    return this.terms.budgetEur + (this.terms.revolving ? this.returnedEur : 0) - this.committedEur;
  }
  freeEur(month: number): number {
    const { budgetEur, yearlyShare, start } = this.terms;
    const years = Math.floor((month - start) / 12) + 1;
    return this.leftEur() - budgetEur * (1 - Math.min(1, yearlyShare * years));
  }

  /** Most that a project can take up, EUR. */
  mostFor(plant: number): number {
    const { grantShare, loanShare, equityShare, guaranteeShare, lossGivenDefault } = this.terms;
    const { plants, technology } = this.setup.state;
    return (grantShare + loanShare + equityShare + guaranteeShare * lossGivenDefault) * plants.investment[plant] * technology.capex;
  }

  offers(plant: number, month: number, pays: boolean): boolean {
    const { start, end, eligible, onlyNeeded, revolving } = this.terms;
    if (month < start || month > end || eligible[plant] === 0 || this.had[plant] === 1 || (pays && onlyNeeded)) return false;
    if (this.setup.state.policy.barredFromFinance[plant] === 1) return false;
    const most = this.mostFor(plant);
    // What can never be paid is not asked for; what may come back is.
    return most > 0 && (revolving ? this.terms.budgetEur : this.leftEur()) >= most;
  }

  canPay(plant: number, month: number): boolean {
    if (this.mostFor(plant) > this.freeEur(month)) return false;
    if (this.waiting === 0 || (this.waiting === 1 && this.waits[plant] === 1)) return true;
    const { due, status } = this.setup.state.plants;
    for (let k = 0; k < this.waits.length; k++) {
      if (this.waits[k] === 0 || k === plant) continue;
      // Who has been given up in the meantime waits no longer.
      if (status[k] !== Status.ready) this.queue(k, false);
      else if (due[k] < due[plant] || (due[k] === due[plant] && k < plant)) return false;
    }
    return true;
  }

  queue(plant: number, waits: boolean): boolean {
    const now = waits ? 1 : 0;
    if (this.waits[plant] === now) return false;
    this.waits[plant] = now;
    this.waiting += waits ? 1 : -1;
    return true;
  }

  take(plant: number, month: number, taken: FinanceTaken): number {
    const { guaranteeShare, lossGivenDefault, loanRate, equityYears } = this.terms;
    this.queue(plant, false);
    this.had[plant] = 1;
    this.grant[plant] = taken.grantEur;
    this.loan[plant] = taken.loanEur;
    this.equity[plant] = taken.equityEur;
    this.committedEur += taken.grantEur + taken.loanEur + taken.equityEur + guaranteeShare * lossGivenDefault * taken.privateDebtEur;
    this.opens[plant] = taken.startsAt;
    this.until[plant] = taken.startsAt + 1 + Math.round(taken.debtYears * 12);
    this.service[plant] = taken.loanEur > 0 ? (taken.loanEur * capitalRecoveryFactor(loanRate, taken.debtYears)) / 12 : 0;
    this.privateRate[plant] = taken.privateRate;
    this.privateService[plant] =
      taken.privateDebtEur > 0 ? (taken.privateDebtEur * capitalRecoveryFactor(taken.privateRate, taken.debtYears)) / 12 : 0;
    this.stake[plant] = taken.ownersEur > 0 ? taken.equityEur / taken.ownersEur : 0;
    this.sells[plant] = taken.equityEur > 0 ? taken.startsAt + Math.round(equityYears * 12) : NEVER;
    const parts = [
      [taken.grantEur, "grant"],
      [taken.loanEur, "loan"],
      [taken.equityEur, "equity"],
      [guaranteeShare * taken.privateDebtEur, "guaranteed debt"],
    ] as const;
    const given = parts.filter(([eur]) => eur > 0).map(([eur, what]) => `${(eur / 1e6).toFixed(1)} MEUR ${what}`);
    this.setup.report(
      "finance",
      this.setup.plantAccounts[plant],
      `${this.title}: ${given.join(", ")}; ${(this.leftEur() / 1e6).toFixed(0)} MEUR left in month ${month - this.setup.state.burnIn}.`,
    );
    return this.service[plant];
  }

  build(plant: number, share: number, ledger: Ledger): number {
    if (this.had[plant] === 0) return 0;
    // A plant that has come under control of those who are barred gets nothing more.
    if (this.setup.state.policy.barredFromFinance[plant] === 1) return 0;
    const { routes } = this;
    this.paidIn[plant] += share;
    return (
      this.pay(routes.grant[plant], this.grant[plant] * share, ledger) +
      this.pay(routes.loan[plant], this.loan[plant] * share, ledger) +
      this.pay(routes.equity[plant], this.equity[plant] * share, ledger)
    );
  }

  serve(plant: number, ledger: Ledger): void {
    if (this.service[plant] > 0) this.receive(this.routes.service[plant], this.service[plant] * this.paidIn[plant], ledger);
  }

  share(plant: number, month: number, dividendEur: number, ledger: Ledger): number {
    if (this.stake[plant] === 0 || month >= this.sells[plant]) return 0;
    // The public asks no more than its return.
    const due = (this.terms.equityReturn * this.equity[plant] * Math.max(0, month - this.opens[plant] + 1)) / 12 - this.earned[plant];
    const part = Math.min(this.stake[plant] * dividendEur, Math.max(0, due));
    if (part > 0) this.receive(this.routes.dividend[plant], part, ledger);
    this.earned[plant] += part;
    return part;
  }

  default(plant: number, month: number, ledger: Ledger): void {
    if (this.had[plant] === 0) return;
    this.sells[plant] = NEVER;
    this.stake[plant] = 0;
    const years = (this.until[plant] - 1 - month) / 12;
    if (years <= 0) return;
    const { guaranteeShare, lossGivenDefault, loanRate } = this.terms;
    const owed = 12 * this.privateService[plant] * annuityFactor(this.privateRate[plant], years);
    const call = guaranteeShare * lossGivenDefault * owed;
    const lent = 12 * this.service[plant] * this.paidIn[plant] * annuityFactor(loanRate, years);
    if (call > 0) this.pay(this.called, call, ledger);
    if (lent > 0) this.receive(this.recovered, (1 - lossGivenDefault) * lent, ledger);
    if (call > 0 || lent > 0)
      this.setup.report(
        "finance-default",
        this.setup.plantAccounts[plant],
        `${this.title}: pays ${(call / 1e6).toFixed(1)} MEUR on its guarantee and writes off ${((lossGivenDefault * lent) / 1e6).toFixed(1)} MEUR of its loan.`,
      );
  }

  endMonth(month: number, ledger: Ledger): void {
    for (let j = 0; j < this.sells.length; j++) {
      if (this.sells[j] !== month) continue;
      this.receive(this.sold, this.equity[j] * this.paidIn[j] * this.terms.equityExit, ledger);
      this.stake[j] = 0;
    }
  }

  private pay(route: number, amountEur: number, ledger: Ledger): number {
    if (amountEur > 0) ledger.post(route, amountEur);
    this.paidEur += amountEur;
    return amountEur;
  }
  private receive(route: number, amountEur: number, ledger: Ledger): void {
    ledger.post(route, amountEur);
    this.returnedEur += amountEur;
  }
}
