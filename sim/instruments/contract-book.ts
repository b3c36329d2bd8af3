import type { Ledger } from "../core/ledger.ts";
import { Averaging, type BookTerms, VolumeBasis } from "./contract-terms.ts";
import type { InstrumentSetup, MarketView } from "./instrument.ts";
import {
  type AveragingRule,
  capClawback,
  indexedStrike,
  netPayPerKg,
  realEur,
  referencePrice,
  type SettlementContext,
  type SettlementTerms,
  settle,
} from "./settlement.ts";

type Mutable<T> = { -readonly [K in keyof T]: T[K] };

const RULES: readonly AveragingRule[] = ["month", "trailing", "calendar-year"];
const NEVER = 1 << 29;

/** The contracts of one instrument: who holds one, what it does to dispatch and finance, what it pays. */
export class ContractBook {
  readonly terms: BookTerms;
  /** Volume under contract by plant, t/month; 0 without one. */
  readonly volume: Float64Array;
  readonly begins: Int32Array;
  readonly ends: Int32Array;
  spentNominalEur = 0;
  private committed = 0;
  /** Plants that have signed, in order. */
  private readonly held: Int32Array;
  private holders = 0;
  private readonly setup: InstrumentSetup;
  private readonly pays: Int32Array;
  private readonly receives: Int32Array;
  /** The contract's index, by month. */
  private readonly index: Float64Array;
  private readonly reference = { month: NaN, published: NaN };
  private readonly yearVolume: Float64Array;
  private readonly yearPaid: Float64Array;
  private readonly yearReceived: Float64Array;
  /** This month's terms in real EUR and the running year, reused so that settling allocates nothing. */
  private readonly now: Mutable<SettlementTerms>;
  private readonly year: Mutable<SettlementContext> = { paidThisYear: 0, receivedThisYear: 0, upsideActive: true, suspended: false };
  /** Real EUR paid and received this month, and output settled, t. */
  paidNow = 0;
  receivedNow = 0;
  coveredNow = 0;
  /** Net payment to each plant this month, real EUR. */
  readonly netNow: Float64Array;

  constructor(terms: BookTerms, title: string, payer: string, setup: InstrumentSetup) {
    this.terms = terms;
    this.setup = setup;
    const n = setup.plantCount;
    this.volume = new Float64Array(n);
    this.held = new Int32Array(n);
    this.netNow = new Float64Array(n);
    this.index = new Float64Array(setup.priceLevel.length);
    this.begins = new Int32Array(n).fill(NEVER);
    this.ends = new Int32Array(n).fill(-1);
    this.yearVolume = new Float64Array(n);
    this.yearPaid = new Float64Array(n);
    this.yearReceived = new Float64Array(n);
    this.now = {
      strike: 0,
      downShare: 1,
      upThreshold: Infinity,
      upShare: terms.upShare,
      quantityCap: Infinity,
      annualCapPaid: Infinity,
      annualCapReceived: Infinity,
      suspendBelow: terms.suspendBelow,
    };
    this.pays = Int32Array.from(setup.plantAccounts, (account) => setup.route(payer, account, `${title} payment`));
    this.receives = Int32Array.from(setup.plantAccounts, (account) => setup.route(account, payer, `${title} receipt`));
  }

  /** Strike and threshold in real EUR at a month. */
  strikeAt(month: number): number {
    return this.real(this.terms.strike, month);
  }
  thresholdAt(month: number): number {
    return this.real(this.terms.upThreshold, month);
  }
  private real(nominal: number, month: number): number {
    const path = this.setup.priceLevel;
    const level = path[Math.min(month, path.length - 1)] / path[0];
    return realEur(indexedStrike(nominal, this.terms.indexation, level - 1), level, this.terms.currencyPerEur);
  }

  /** Whether a plant could sign now. */
  offers(plant: number, month: number, isNew: boolean, capacity: number): boolean {
    const t = this.terms;
    if (this.volume[plant] > 0 || month < t.start || month > t.lastSigning || t.regions[this.setup.regionOfPlant[plant]] === 0)
      return false;
    if (t.newPlantsOnly && !isNew) return false;
    return this.committed + capacity * t.contractShare <= t.programmeVolume + 1e-9 && capacity * t.contractShare > 0;
  }

  /** Signs: the contract runs from `begins` for its tenor. */
  sign(plant: number, begins: number, capacity: number): void {
    this.volume[plant] = capacity * this.terms.contractShare;
    this.begins[plant] = begins;
    this.ends[plant] = Math.min(begins + this.terms.tenorMonths, this.terms.end);
    this.committed += this.volume[plant];
    this.held[this.holders++] = plant;
  }

  running(plant: number, month: number): boolean {
    return this.volume[plant] > 0 && month >= this.begins[plant] && month < this.ends[plant];
  }

  /** The reference that plants know when they decide this month; NaN before the first. */
  get lastPublished(): number {
    return this.reference.published;
  }

  /** Sum of contract volumes signed so far, t/month. */
  committedVolume(): number {
    return this.committed;
  }

  /** EUR, nominal; at a price where what is left is not a sum of money. */
  budgetLeft(_priceEurPerKg?: number): number {
    return this.terms.budget === "unlimited" ? Infinity : Math.max(0, this.terms.budgetEur - this.spentNominalEur);
  }

  /** Net payment per kg under contract at a reference price, real EUR, before caps and budget. */
  payPerKg(reference: number, month: number): number {
    const t = this.terms;
    return netPayPerKg(reference, this.strikeAt(month), 1, this.thresholdAt(month), month >= t.upFrom ? t.upShare : 0);
  }

  /** Support per kg of output that a plant expects when it decides what to run, EUR/kg (MODEL 2.3). */
  support(plant: number, month: number, fallback: number): number {
    if (this.terms.volumeBasis === VolumeBasis.deemed || !this.running(plant, month)) return 0;
    const reference = this.reference.published === this.reference.published ? this.reference.published : fallback;
    const pay = this.payPerKg(reference, month);
    if (
      pay > 0 &&
      (this.budgetLeft() <= 0 ||
        reference < this.terms.suspendBelow ||
        this.yearSpent(this.yearPaid[plant], this.terms.annualCapPaidEur, month))
    )
      return 0;
    if (pay < 0 && this.yearSpent(this.yearReceived[plant], this.terms.annualCapReceivedEur, month)) return 0;
    return pay;
  }

  /** Whether a yearly cap is reached; January starts a new year. */
  private yearSpent(soFar: number, cap: number, month: number): boolean {
    const january = (this.setup.startMonth - 1 + month) % 12 === 0;
    const path = this.setup.priceLevel;
    return cap <= 0 || (!january && soFar >= cap / (path[Math.min(month, path.length - 1)] / path[0]));
  }

  /**
   * What investors see of a year under contract: payment per kg at a reference, within the yearly caps on
   * `yearlyKg` and nothing while suspended. The cap on clawback needs the plant's margin: see `cashOf`.
   */
  expectedPerKg(reference: number, month: number, yearlyKg: number): number {
    const pay = this.payPerKg(reference, month);
    if (pay === 0) return 0;
    const path = this.setup.priceLevel;
    const level = path[Math.min(month, path.length - 1)] / path[0];
    if (pay > 0) return reference < this.terms.suspendBelow ? 0 : Math.min(pay, this.terms.annualCapPaidEur / level / yearlyKg);
    return Math.max(pay, -this.terms.annualCapReceivedEur / level / yearlyKg);
  }

  /** Settles a month that cleared: posts finished transfers and adds to the year and the budget. */
  settle(view: MarketView, ledger: Ledger): void {
    const t = this.terms;
    const { month } = view;
    const index = view.indices[t.index];
    this.index[month] = index;
    const december = (this.setup.startMonth - 1 + month) % 12 === 11;
    const reference = referencePrice(this.index, month, RULES[t.averaging], 12, this.setup.startMonth);
    this.reference.published = reference;
    this.paidNow = 0;
    this.receivedNow = 0;
    this.coveredNow = 0;
    this.netNow.fill(0);
    const level = this.setup.priceLevel[month] / this.setup.priceLevel[0];
    const { now, year } = this;
    now.strike = this.strikeAt(month);
    now.upThreshold = this.thresholdAt(month);
    now.annualCapPaid = t.annualCapPaidEur / level;
    now.annualCapReceived = t.annualCapReceivedEur / level;
    year.upsideActive = month >= t.upFrom;
    for (let k = 0; k < this.holders; k++) {
      const j = this.held[k];
      if (!this.running(j, month)) continue;
      const output = view.output[j];
      let volume = 0;
      if (view.operating[j] === 1) {
        if (t.volumeBasis === VolumeBasis.deemed) volume = view.available[j] >= t.availabilityMin * this.volume[j] ? this.volume[j] : 0;
        else volume = t.volumeBasis === VolumeBasis.capped ? Math.min(output, this.volume[j]) : output;
      }
      this.coveredNow += Math.min(volume, output);
      this.yearVolume[j] += volume;
      // A calendar year is settled in December, a broken one when the contract ends.
      const due = t.averaging !== Averaging.calendarYear || december || month === this.ends[j] - 1;
      const settled = t.averaging === Averaging.calendarYear ? (due ? this.yearVolume[j] : 0) : volume;
      if (settled <= 0) continue;
      if (due) this.yearVolume[j] = 0;
      year.paidThisYear = this.yearPaid[j];
      year.receivedThisYear = this.yearReceived[j];
      this.transfer(j, settle(now, reference, settled * 1000, year), level, view, ledger);
    }
    if (december) {
      this.yearVolume.fill(0);
      this.yearPaid.fill(0);
      this.yearReceived.fill(0);
    }
  }

  private transfer(plant: number, amountEur: number, level: number, view: MarketView, ledger: Ledger): void {
    if (amountEur > 0) {
      const left = this.budgetLeft() / level;
      const pay = Math.min(amountEur, left);
      if (pay <= 0) return;
      ledger.post(this.pays[plant], pay);
      this.yearPaid[plant] += pay;
      this.paidNow += pay;
      this.netNow[plant] = pay;
      this.spentNominalEur += pay * level;
    } else if (amountEur < 0) {
      const receive = -(this.terms.clawbackCap ? capClawback(amountEur, view.plantMargin[plant]) : amountEur);
      if (receive <= 0) return;
      ledger.post(this.receives[plant], receive);
      this.yearReceived[plant] += receive;
      this.receivedNow += receive;
      this.netNow[plant] = -receive;
      if (this.terms.budget === "net") this.spentNominalEur -= receive * level;
    }
  }
}
