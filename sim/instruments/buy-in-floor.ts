import type { Settings } from "../world.ts";
import { BuyInBook } from "./buy-in-book.ts";
import { eligibleRegions, PLAIN_CLAUSES } from "./contract-terms.ts";
import type { ActiveInstrument, Instrument, InstrumentSetup, PublicStock } from "./instrument.ts";
import { euMakers, holdingCosts } from "./public-holding.ts";
import { HOLDING_SETTINGS } from "./stockpile-settings.ts";
import { PRICE_TICKS } from "./price-ticks.ts";

const plan = "COM(2025) 945 sections 4.1 and 4.3 leave it open";

const stocksOf = (settings: Settings): readonly PublicStock[] =>
  (settings.price as number) > 0
    ? [{ account: settings.payer as string, region: "EU", decayPerMonth: (settings.decay as number) / 12 }]
    : [];

function activate(settings: Settings, setup: InstrumentSetup): ActiveInstrument {
  const number = (id: string) => settings[id] as number;
  const from = setup.monthOf(settings.start as string);
  const to = setup.monthOf(settings.end as string);
  const [stock] = setup.stocks;
  const book = new BuyInBook(
    {
      strike: number("price"),
      upShare: 0,
      upThreshold: Infinity,
      upFrom: 0,
      currencyPerEur: 1,
      indexation: 1,
      index: 0,
      contractShare: 1,
      programmeVolume: number("volume") / 12,
      tenorMonths: 1 << 20,
      start: from,
      lastSigning: to,
      end: to + 1,
      regions: eligibleRegions(settings, setup),
      ...PLAIN_CLAUSES,
    },
    settings.payer as string,
    setup,
    () => number("most") - stock.tonnes,
  );
  const costs = holdingCosts(settings, setup, stocksOf(settings));
  let buying = false;
  let full = false;
  return {
    contracts: book,
    plan(state, terms) {
      const { plants, month } = state;
      const use = euMakers(state, false);
      const short = use.shortage > number("releaseShortage");
      stock.order(0, 0, 0, short ? 0 : number("releaseAbove") * state.price0, number("releaseRate") * (use.civil + use.defence));
      // While makers are short nothing is taken off the market.
      if (short || month < from || month > to) return;
      let offered = 0;
      for (let j = 0; j < plants.n; j++) if (book.running(j, month)) offered += book.volume[j];
      const room = number("most") - stock.tonnes;
      const share = offered > room ? Math.max(0, room) / offered : 1;
      if (share < 1 && !full)
        setup.report("buy-in-full", settings.payer as string, `The stock is full with ${stock.tonnes.toFixed(0)} t: no more is bought in.`);
      full = share < 1;
      for (let j = 0; j < plants.n; j++) {
        // What the exporting state controls sells at its home price.
        if (!book.running(j, month) || plants.controlled[j] === 1) continue;
        terms.buyInShare[j] = share;
        terms.buyInEurPerKg[j] = book.strikeAt(month);
      }
    },
    settle(view, ledger) {
      book.settle(view, ledger);
      stock.take(book.coveredNow);
      if (book.coveredNow > 0 !== buying) {
        buying = !buying;
        if (buying)
          setup.report(
            "buy-in",
            settings.payer as string,
            `Begins to buy in: ${book.coveredNow.toFixed(1)} t this month at ${book.strikeAt(view.month).toFixed(1)} EUR/kg.`,
          );
      }
      costs.settle(ledger, book.paidNow);
    },
  };
}

export const buyInFloor: Instrument = {
  id: "buy-in-floor",
  title: "Floor by buying in",
  family: "support",
  doc: "The EU takes what covered plants offer at a fixed price, up to a volume. Plants sell on the market while it pays more, so the offer is a put: they run, and are built, as if the price could not fall below it. What is bought leaves the market and lifts the price for everybody; an asset remains, and comes back under the rule of release. It stops when the stock is full, which investors and the exporter reckon with.",
  legal: {
    act: "COM(2025) 945, RESourceEU action plan",
    section: "4.1 (price floor mechanism, bodemprijs) and 4.3 (stocks of critical raw materials)",
    checked: "2026-11-24",
  },
  settings: [
    {
      kind: "number",
      id: "price",
      title: "Price offered",
      unit: "EUR/kg",
      default: 90,
      min: 0,
      max: 5000,
      step: 1,
      doc: "What is paid for every kg, real 2025 euros; 0 is no offer.",
      source: plan,
      confidence: "assumed",
      ticks: PRICE_TICKS,
    },
    {
      kind: "number",
      id: "volume",
      title: "Capacity covered at most",
      unit: "t/year",
      default: 100000,
      min: 0,
      max: 1000000,
      step: 100,
      doc: "Sum of the capacity of plants to which the offer stands, first come, first served.",
      source: plan,
      confidence: "assumed",
    },
    {
      kind: "number",
      id: "most",
      title: "Stock at most",
      unit: "t",
      default: 10000,
      min: 0,
      max: 1000000,
      step: 100,
      doc: "Nothing more is bought in when the stock holds so much.",
      source: plan,
      confidence: "assumed",
    },
    {
      kind: "choice",
      id: "eligible",
      title: "Plants",
      default: "eu",
      options: [
        { value: "eu", title: "In the EU" },
        { value: "eu-and-partners", title: "In the EU and partner countries" },
      ],
      doc: "Where plants must stand.",
      source: "COM(2025) 945 section 4.1: processing in Europe; mining in Europe and partner countries",
      confidence: "read",
    },
    ...HOLDING_SETTINGS,
    {
      kind: "choice",
      id: "payer",
      title: "Paid by",
      default: "EU treasury",
      options: [
        { value: "EU treasury", title: "The EU budget" },
        { value: "national treasuries", title: "National budgets" },
      ],
      doc: "Who buys, holds and sells.",
      source: plan,
      confidence: "assumed",
    },
    {
      kind: "month",
      id: "start",
      title: "First month",
      default: "2027-01",
      doc: "The offer stands from this month on.",
      source: plan,
      confidence: "assumed",
    },
    {
      kind: "month",
      id: "end",
      title: "Last month",
      default: "2040-12",
      doc: "The offer stands up to and including this month.",
      source: plan,
      confidence: "assumed",
    },
  ],
  stocks: stocksOf,
  activate: (settings, setup) => ((settings.price as number) > 0 ? activate(settings, setup) : {}),
};
