import type { Ledger } from "../core/ledger.ts";
import { Status } from "../state.ts";
import { Bonds } from "./bonds.ts";
import { ContractPrices } from "./contract-prices.ts";
import { Averaging, type BookTerms, VolumeBasis } from "./contract-terms.ts";
import { costEstimates } from "./cost-estimates.ts";
import { clawbackAhead, Escrow } from "./escrow.ts";
import type { InstrumentSetup, MarketView } from "./instrument.ts";
import { OpenBooks } from "./open-books.ts";
import { type AveragingRule, capClawback, referencePrice, type SettlementContext, type SettlementTerms, settle } from "./settlement.ts";
import { reportedIndex } from "./under-reporting.ts";

type Mutable<T> = { -readonly [K in keyof T]: T[K] };

const RULES: readonly AveragingRule[] = ["month", "trailing", "calendar-year"];
const WINDOW = 12;

/** Whether the owners of a plant leave it to pay a shortfall (EUR) or walk away from the contract. */
export type Owner = (book: ContractBook, plant: number, shortfallEur: number) => boolean;

/** The contracts of one instrument: who holds one, what it does to dispatch and finance, what it pays. */
export class ContractBook extends ContractPrices {
  readonly title: string;
  /** Volume under contract by plant, t/month; 0 without one. */
  readonly volume: Float64Array;
  spentNominalEur = 0;
  /** Whether the budget was spent under terms that end all contracts then. */
  ended = false;
  private committed = 0;
  /** Plants that have won or been granted a contract and not signed yet, and those that may not try again. */
  readonly awarded: Uint8Array;
  readonly barred: Uint8Array;
  /** Month by which a plant with an award must have decided to build. */
  readonly buildBy: Int32Array;
  /** What each plant believes its cost to be when it bids, over what it is. */
  readonly estimates: Float64Array;
  /** Output that each plant has put off to run later, t. */
  readonly putOff: Float64Array;
  /** Plants that have signed, in order. */
  private readonly held: Int32Array;
  private holders = 0;
  private readonly pays: Int32Array;
  private readonly receives: Int32Array;
  private readonly penalties: Int32Array;
  /** Windfalls, promises and yearly profits, where the terms ask for them. */
  readonly escrow: Escrow | undefined;
  readonly bonds: Bonds | undefined;
  private readonly openBooks: OpenBooks | undefined;
  /** Asked when a plant owes more than it has, where owners may walk away. */
  owner: Owner | undefined;
  private readonly justSigned: Uint8Array;
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
  /** Output sold past the contracts this month, t. */
  divertedNow = 0;
  /** Net payment to each plant this month, real EUR. */
  readonly netNow: Float64Array;

  constructor(terms: BookTerms, title: string, payer: string, setup: InstrumentSetup) {
    super(terms, setup);
    this.title = title;
    const n = setup.plantCount;
    this.volume = new Float64Array(n);
    this.awarded = new Uint8Array(n);
    this.barred = new Uint8Array(n);
    this.buildBy = new Int32Array(n);
    this.putOff = new Float64Array(n);
    this.estimates = costEstimates(terms.allocation, setup);
    this.held = new Int32Array(n);
    this.justSigned = new Uint8Array(n);
    this.netNow = new Float64Array(n);
    this.index = new Float64Array(setup.priceLevel.length);
    this.yearVolume = new Float64Array(n);
    this.yearPaid = new Float64Array(n);
    this.yearReceived = new Float64Array(n);
    this.now = {
      strike: 0,
      downShare: terms.downShare,
      upThreshold: Infinity,
      upShare: terms.upShare,
      quantityCap: Infinity,
      receiptPerKg: Infinity,
      annualCapPaid: Infinity,
      annualCapReceived: Infinity,
      suspendBelow: terms.suspendBelow,
    };
    this.pays = Int32Array.from(setup.plantAccounts, (account) => setup.route(payer, account, `${title} payment`));
    this.receives = Int32Array.from(setup.plantAccounts, (account) => setup.route(account, payer, `${title} receipt`));
    const penalised = terms.gaming.sideSalePenalty < Infinity ? setup.plantAccounts : [];
    this.penalties = Int32Array.from(penalised, (account) => setup.route(account, payer, `${title} side-sale penalty`));
    const lagged = terms.averaging !== Averaging.month;
    this.escrow = terms.escrow && lagged ? new Escrow(title, payer, setup) : undefined;
    this.bonds = terms.terminationBond > 0 || (terms.allocation?.bidBond ?? 0) > 0 ? new Bonds(title, payer, setup) : undefined;
    this.openBooks = terms.returnCap > 0 ? new OpenBooks(terms.returnCap, title, payer, setup) : undefined;
  }

  /** Whether a plant could sign now. */
  offers(plant: number, month: number, isNew: boolean, capacity: number): boolean {
    if (!this.uniform) return this.awarded[plant] === 1 && this.volume[plant] === 0;
    return this.eligible(plant, month, isNew, capacity);
  }

  /** Whether a contract is open to a plant, and the programme has room for it. */
  eligible(plant: number, month: number, isNew: boolean, capacity: number): boolean {
    const t = this.terms;
    if (this.volume[plant] > 0 || month < t.start || month > t.lastSigning || t.regions[this.setup.regionOfPlant[plant]] === 0)
      return false;
    if (t.newPlantsOnly && !isNew) return false;
    if (this.ended || this.awarded[plant] === 1 || this.barred[plant] === 1) return false;
    return this.committed + capacity * t.contractShare <= t.programmeVolume + 1e-9 && capacity * t.contractShare > 0;
  }

  /** Sets a contract aside for a plant at a strike of its own, nominal as in the terms. */
  award(plant: number, strike: number, capacity: number, buildBy: number): void {
    this.strikes[plant] = strike;
    this.buildBy[plant] = buildBy;
    this.awarded[plant] = 1;
    this.committed += capacity * this.terms.contractShare;
  }
  /** Tells the event log about the programme as a whole. */
  announce(kind: string, detail: string): void {
    this.setup.report(kind, this.title, detail);
  }
  /** Takes it back from a plant that has not signed. */
  withdraw(plant: number, capacity: number): void {
    this.awarded[plant] = 0;
    this.committed -= capacity * this.terms.contractShare;
  }

  /** Signs: the contract runs for its tenor from `begins`, or from what triggers its start. */
  sign(plant: number, begins: number, capacity: number): void {
    this.volume[plant] = capacity * this.terms.contractShare;
    this.begins[plant] = this.firstMonth(begins, this.setup.state.plants.startsAt[plant]);
    this.ends[plant] = Math.min(this.begins[plant] + this.terms.tenorMonths, this.terms.end);
    if (this.awarded[plant] === 0) this.committed += this.volume[plant];
    this.awarded[plant] = 0;
    this.justSigned[plant] = 1;
    this.held[this.holders++] = plant;
  }

  running(plant: number, month: number): boolean {
    return this.volume[plant] > 0 && month >= this.begins[plant] && month < this.ends[plant];
  }

  /** The reference that plants know when they decide this month; NaN before the first. */
  get lastPublished(): number {
    return this.reference.published;
  }
  /** Index of the last settled month; NaN before the first. */
  get lastIndex(): number {
    return this.reference.month;
  }

  /** Sum of contract volumes signed or set aside so far, t/month. */
  committedVolume(): number {
    return this.committed;
  }

  /** EUR, nominal; at a price where what is left is not a sum of money. */
  budgetLeft(_priceEurPerKg?: number): number {
    return this.terms.budget === "unlimited" ? Infinity : Math.max(0, this.terms.budgetEur - this.spentNominalEur);
  }
  /** Support per kg of output that a plant expects when it decides what to run, EUR/kg (MODEL 2.3). */
  support(plant: number, month: number, fallback: number): number {
    return this.terms.volumeBasis === VolumeBasis.deemed ? 0 : this.expectedNow(plant, month, fallback);
  }

  /** Payment that a plant may count on this month for standing ready to run, EUR; only a deemed volume pays that. */
  idlePayEur(plant: number, month: number, fallback: number): number {
    return this.terms.volumeBasis === VolumeBasis.deemed ? this.expectedNow(plant, month, fallback) * this.volume[plant] * 1000 : 0;
  }

  private expectedNow(plant: number, month: number, fallback: number): number {
    if (!this.running(plant, month)) return 0;
    const reference = this.reference.published === this.reference.published ? this.reference.published : fallback;
    const pay = this.payPerKg(reference, month, plant);
    if (
      pay > 0 &&
      (this.budgetLeft() <= 0 ||
        reference < this.terms.suspendBelow ||
        this.yearSpent(this.yearPaid[plant], this.terms.annualCapPaidEur, month))
    )
      return 0;
    if (pay < 0 && (!this.collects || this.yearSpent(this.yearReceived[plant], this.terms.annualCapReceivedEur, month))) return 0;
    return pay;
  }

  /** Whether a yearly cap is reached; January starts a new year. */
  private yearSpent(soFar: number, cap: number, month: number): boolean {
    const january = (this.setup.startMonth - 1 + month) % 12 === 0;
    return cap <= 0 || (!january && soFar >= cap / this.levelAt(month));
  }

  /** Price that this month was settled at, EUR/kg. */
  get referenceNow(): number {
    return this.reference.published;
  }

  /** Settles a month that cleared: posts finished transfers and adds to the year and the budget. */
  settle(view: MarketView, ledger: Ledger): void {
    const t = this.terms;
    const { month } = view;
    this.index[month] = reportedIndex(this, view, this.setup.state.soldOutside);
    const december = (this.setup.startMonth - 1 + month) % 12 === 11;
    const reference = referencePrice(this.index, month, RULES[t.averaging], WINDOW, this.setup.startMonth);
    this.reference.published = reference;
    this.reference.month = this.index[month];
    this.paidNow = 0;
    this.receivedNow = 0;
    this.coveredNow = 0;
    this.divertedNow = 0;
    this.netNow.fill(0);
    const level = this.levelAt(month);
    const { now, year } = this;
    now.strike = this.strikeAt(month);
    now.upThreshold = this.thresholdAt(month);
    now.annualCapPaid = t.annualCapPaidEur / level;
    now.annualCapReceived = t.annualCapReceivedEur / level;
    now.receiptPerKg = this.receiptLimit(month);
    for (let k = 0; k < this.holders; k++) {
      const j = this.held[k];
      if (this.bonds) this.keepBond(j, month, ledger);
      if (!this.running(j, month)) continue;
      if (!this.uniform) {
        now.strike = this.strikeAt(month, j);
        now.upThreshold = this.thresholdAt(month, j);
      }
      year.upsideActive = this.upsideActive(month, j);
      const output = view.output[j];
      let volume = 0;
      if (view.operating[j] === 1) {
        if (t.volumeBasis === VolumeBasis.deemed) volume = view.available[j] >= t.availabilityMin * this.volume[j] ? this.volume[j] : 0;
        else volume = t.volumeBasis === VolumeBasis.capped ? Math.min(output, this.volume[j]) : output;
        if (this.penalties.length > 0) volume = this.reported(j, volume, reference, month, ledger);
      }
      this.coveredNow += Math.min(volume, output);
      this.yearVolume[j] += volume;
      // A calendar year is settled in December, a broken one when the contract ends.
      const last = month === this.ends[j] - 1;
      const due = t.averaging !== Averaging.calendarYear || december || last;
      const settled = t.averaging === Averaging.calendarYear ? (due ? this.yearVolume[j] : 0) : volume;
      if (settled > 0) {
        if (due) this.yearVolume[j] = 0;
        year.paidThisYear = this.yearPaid[j];
        year.receivedThisYear = this.yearReceived[j];
        this.transfer(j, settle(now, reference, settled * 1000, year), level, view, ledger);
      }
      if (this.escrow) {
        const over = last || !this.running(j, month + 1);
        this.escrow.adjust(j, over ? 0 : this.owedEur(j, month, reference, volume), view.plantMargin[j] + this.netNow[j], ledger);
      }
      if (this.openBooks) this.receivedNow += this.openBooks.settle(j, view.plantMargin[j], this.netNow, december || last, ledger);
    }
    if (december) {
      this.yearVolume.fill(0);
      this.yearPaid.fill(0);
      this.yearReceived.fill(0);
    }
    if (t.whenSpent === "contracts-end" && !this.ended && this.budgetLeft() <= 0) this.endAll(month);
  }

  /** Whether plants still pay back. */
  get collects(): boolean {
    return this.terms.whenSpent === "payments-stop" || this.budgetLeft() > 0;
  }

  private endAll(month: number): void {
    this.ended = true;
    for (let k = 0; k < this.holders; k++) this.ends[this.held[k]] = Math.min(this.ends[this.held[k]], month + 1);
    this.announce("budget-spent", "The budget is spent and all contracts end.");
  }

  /** Bond of a promise kept, a contract that has run out, or one that was left. */
  private keepBond(j: number, month: number, ledger: Ledger): void {
    const bonds = this.bonds!;
    if (this.justSigned[j] === 1) {
      this.justSigned[j] = 0;
      bonds.giveBack(j, ledger);
      bonds.putUp(j, this.terms.terminationBond * this.volume[j] * 12000, ledger);
    } else if (this.setup.state.plants.status[j] === Status.exited && month < this.ends[j]) bonds.forfeit(j, ledger);
    else if (month >= this.ends[j] - 1) bonds.giveBack(j, ledger);
  }

  /** Volume that a plant reports: nothing when the penalty on selling past the contract is less than what it would pay back. */
  private reported(j: number, volume: number, reference: number, month: number, ledger: Ledger): number {
    const { sideSalePenalty } = this.terms.gaming;
    if (this.terms.volumeBasis === VolumeBasis.deemed || volume <= 0 || this.payPerKg(reference, month, j) > -sideSalePenalty)
      return volume;
    const upside = this.terms.upShare * (reference - this.thresholdAt(month, j));
    if (!(upside > sideSalePenalty)) return volume;
    ledger.post(this.penalties[j], sideSalePenalty * volume * 1000);
    this.receivedNow += sideSalePenalty * volume * 1000;
    this.netNow[j] -= sideSalePenalty * volume * 1000;
    this.divertedNow += volume;
    return 0;
  }

  /** What a plant will pay back by the prices so far, EUR. */
  private owedEur(j: number, month: number, reference: number, volume: number): number {
    if (!this.collects || !this.upsideActive(month, j)) return 0;
    if (this.terms.averaging === Averaging.calendarYear)
      return Math.max(0, -this.payPerKg(reference, month, j)) * this.yearVolume[j] * 1000;
    return clawbackAhead(this.index, month, WINDOW, this.thresholdAt(month, j), this.terms.upShare) * volume * 1000;
  }

  private transfer(plant: number, amountEur: number, level: number, view: MarketView, ledger: Ledger): void {
    if (amountEur > 0) {
      const left = this.budgetLeft() / level;
      const pay = Math.min(amountEur, left);
      if (pay <= 0) return;
      ledger.post(this.pays[plant], pay);
      this.yearPaid[plant] += pay;
      this.paidNow += pay;
      this.netNow[plant] += pay;
      this.spentNominalEur += pay * level;
    } else if (amountEur < 0 && this.collects) {
      const held = this.escrow ? this.escrow.balance[plant] : 0;
      let receive = -(this.terms.clawbackCap ? capClawback(amountEur, view.plantMargin[plant] + held) : amountEur);
      if (receive <= 0) return;
      const fromEscrow = this.escrow ? this.escrow.pay(plant, receive, ledger) : 0;
      if (this.owner) receive = fromEscrow + this.affordable(plant, receive - fromEscrow, view.month, ledger);
      ledger.post(this.receives[plant], receive - fromEscrow);
      this.yearReceived[plant] += receive;
      this.receivedNow += receive;
      this.netNow[plant] -= receive;
      if (this.terms.budget === "net") this.spentNominalEur -= receive * level;
    }
  }

  /** What comes of a clawback where owners may walk away: all of it, or the plant's cash and the end of the contract. */
  private affordable(plant: number, due: number, month: number, ledger: Ledger): number {
    const { plants } = this.setup.state;
    const cash = Math.max(0, plants.cash[plant] + ledger.balance(ledger.account(this.setup.plantAccounts[plant])));
    const bond = this.bonds ? this.bonds.held[plant] : 0;
    if (due <= cash || !this.owner!(this, plant, due - cash - bond)) return due;
    this.ends[plant] = month + 1;
    this.bonds?.forfeit(plant, ledger);
    this.setup.report(
      "walks-away",
      this.setup.plantAccounts[plant],
      `Owes ${(due / 1e6).toFixed(1)} MEUR and has ${(cash / 1e6).toFixed(1)}: the owners let the contract go rather than pay the rest.`,
    );
    return cash;
  }
}
