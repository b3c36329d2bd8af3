import type { Ledger } from "../core/ledger.ts";
import { ContractBook } from "./contract-book.ts";
import type { BookTerms } from "./contract-terms.ts";
import type { InstrumentSetup, MarketView } from "./instrument.ts";

/** Near the floor the tonnes are bought in the months in which the price happens to be low: so far below, on average (share). */
const LEAST_GAP = 0.2;

/**
 * A standing offer to take a plant's output at a price. Investors and the exporting state see a floor at
 * that price; when plants decide what to run, the offer itself is in the market, and it is settled by the
 * tonnes that were handed over, not by an index.
 */
export class BuyInBook extends ContractBook {
  private readonly buys: Int32Array;
  private readonly room: () => number;

  /** `room` says how many tonnes the stock can still take. */
  constructor(terms: BookTerms, payer: string, setup: InstrumentSetup, room: () => number) {
    super(terms, "buy-in floor", payer, setup);
    this.room = room;
    this.buys = Int32Array.from(setup.plantAccounts, (account) => setup.route(payer, account, "bought in"));
  }

  override support(): number {
    return 0;
  }

  /** A stock that fills is a budget that runs out: what is left pays the difference to the price for as many tonnes. */
  override budgetLeft(priceEurPerKg = 0): number {
    const strike = this.terms.strike;
    return 1000 * Math.max(0, this.room()) * Math.max(strike - priceEurPerKg, LEAST_GAP * strike);
  }

  override settle(view: MarketView, ledger: Ledger): void {
    const price = this.strikeAt(view.month);
    this.paidNow = 0;
    this.coveredNow = 0;
    this.netNow.fill(0);
    for (let j = 0; j < this.netNow.length; j++) {
      const tonnes = view.handedOver[j];
      if (!(tonnes > 0) || this.volume[j] === 0) continue;
      const eur = 1000 * tonnes * price;
      ledger.post(this.buys[j], eur);
      this.netNow[j] = eur;
      this.paidNow += eur;
      this.coveredNow += tonnes;
    }
  }
}
