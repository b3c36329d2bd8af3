import { assumedNumbers, defaultsOf } from "../core/spec.ts";
import { ContractBook } from "./contract-book.ts";
import { CONTRACT_SETTINGS } from "./contract-settings.ts";
import { contractTerms } from "./contract-terms.ts";
import type { Instrument, MarketView } from "./instrument.ts";

const plan = "COM(2025) 945 sections 2.1 and 2.3 leave it open";

/** What a guarantee settles on is the plant's own price and delivered kg, so these have no say. */
const NOT_ASKED = ["index", "averaging", "volumeBasis", "availabilityMin", "clawbackCap", "suspendBelow"];

const number = assumedNumbers(plan);

export const offtakeGuarantee: Instrument = {
  id: "offtake-guarantee",
  title: "Offtake guarantee by a public buyer",
  family: "demand",
  doc: "A public buyer takes what plants that signed deliver at the guaranteed price, and they deliver whenever the market pays less. It resells at once and bears the loss, or stocks the material: then its purchases take tonnes off the market and raise the price, and it sells when the price is high. The stock is bought a month after the delivery it stands for, at the market's price, and the plant gets the rest of the guaranteed price beside it: together what a delivery at that price costs. A budget counts what is paid beyond the price of the market.",
  legal: {
    act: "COM(2025) 945, RESourceEU action plan",
    section: "2.1 and 2.3 (offtake guarantees); 4.3 for what is stocked",
    checked: "2026-11-24",
  },
  settings: [
    ...CONTRACT_SETTINGS.filter(({ id }) => !NOT_ASKED.includes(id)),
    {
      kind: "choice",
      id: "resale",
      title: "What is done with the material",
      default: "stock",
      options: [
        { value: "stock", title: "Stocked, and sold when the price is high" },
        { value: "resell", title: "Resold at once" },
      ],
      doc: "Resold at once, the guarantee moves money; stocked, it moves tonnes too.",
      source: plan,
      confidence: "assumed",
    },
    number("stockMost", "Most in stock", "t", [1000, 0, 20_000, 100], "What is delivered beyond it is resold at once."),
    number(
      "sellAbove",
      "Sold above",
      "EUR/kg",
      [120, 0, 500, 5],
      "Price, in real 2025 euros, above which the buyer sells what it has in stock.",
    ),
    number(
      "sellMonths",
      "Time to sell",
      "months",
      [12, 0, 60, 1],
      "Months over which a full stock is sold at a high price; 0 sells all at once.",
    ),
  ],
  stocks: (settings) =>
    settings.resale === "stock" && (settings.volumeCap as number) > 0 && (settings.stockMost as number) > 0
      ? [{ account: "EU treasury", region: "EU" }]
      : [],
  activate(settings, setup) {
    const { state, stocks } = setup;
    const { plants } = state;
    const stock = stocks[0];
    const most = settings.stockMost as number;
    const sellAbove = settings.sellAbove as number;
    const sellRate = most / Math.max(1, settings.sellMonths as number);
    const contracts = new ContractBook(
      {
        ...contractTerms(
          {
            ...defaultsOf(CONTRACT_SETTINGS),
            ...settings,
            index: "ex-china",
            averaging: "month",
            volumeBasis: "capped",
            availabilityMin: 0,
            suspendBelow: 0,
          },
          setup,
        ),
        ownPrice: true,
      },
      "offtake guarantee",
      "EU treasury",
      setup,
    );
    const realised = new Float64Array(8);
    let delivered = 0;
    let deliveredKg = 0;
    let paidEur = 0;
    let bought = false;
    let selling = false;

    /** Price that plants under contract got this month, EUR/kg. */
    function ownPrice(view: MarketView): number {
      for (let j = 0; j < plants.n; j++) if (contracts.running(j, view.month) && plants.price[j] > 0) return plants.price[j];
      return view.indices[0];
    }

    return {
      contracts,
      plan() {
        if (!stock) return;
        const strike = contracts.strikeAt(state.month);
        stock.order(most, delivered, strike, Math.max(sellAbove, strike), sellRate);
        const price = state.prices.outside[0];
        if (stock.bought > 0 && !bought) {
          bought = true;
          setup.report(
            "offtake-stock",
            "public buyer",
            `Stocks its first ${stock.bought.toFixed(1)} t, bought under the guarantee at ${strike.toFixed(1)} EUR/kg.`,
          );
        }
        if (stock.bought < -1e-6 && !selling && deliveredKg > 0)
          setup.report(
            "offtake-resale",
            "public buyer",
            `Sells from its stock at ${price.toFixed(1)} EUR/kg what it took at ${(paidEur / deliveredKg).toFixed(1)} EUR/kg on average.`,
          );
        selling = stock.bought < -1e-6;
      },
      settle(view, ledger) {
        const price = ownPrice(view);
        realised.fill(price);
        contracts.settle({ ...view, indices: realised }, ledger);
        // Plants deliver while the market pays less than the guarantee.
        delivered = contracts.paidNow > 0 ? contracts.coveredNow : 0;
        deliveredKg += 1000 * delivered;
        paidEur += 1000 * delivered * price + contracts.paidNow;
      },
    };
  },
};
