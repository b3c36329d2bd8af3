import type { Outcome } from "./results.ts";

const outcome = (id: string, title: string, unit: string, definition: string): Outcome => ({ id, title, unit, definition });

/** What is recorded every reported month, in storage order. "EU" is the Union; prices are real 2025 EUR. */
export const OUTCOMES: readonly Outcome[] = [
  outcome(
    "price-ex-china",
    "Price outside China",
    "EUR/kg",
    "Volume-weighted price paid by all buyers outside China this month, whatever the origin, before levies.",
  ),
  outcome("price-china", "Price in China", "EUR/kg", "Price at which the Chinese domestic market clears, without VAT."),
  outcome(
    "price-eu",
    "Price paid by EU magnet makers",
    "EUR/kg",
    "Delivered price of oxide to magnet makers in the EU, with any duty or levy.",
  ),
  outcome(
    "price-eu-import",
    "Price of oxide inside magnets imported by the EU",
    "EUR/kg",
    "Delivered price of the oxide contained in magnets that the EU imports.",
  ),
  outcome(
    "price-hub",
    "Price of non-Chinese oxide",
    "EUR/kg",
    "The one price at which material refined outside China sells, freight apart.",
  ),
  outcome(
    "index-ex-china",
    "Published index outside China",
    "EUR/kg",
    "Reported index of transactions outside China; differs from what is paid by thin-market and reporting error.",
  ),
  outcome("wedge", "EU price above China", "EUR/kg", "Price of oxide to the EU (weighted over both routes) minus the price in China."),
  outcome("output-eu", "Output of EU plants", "t/month", "Oxide refined or recycled in the EU."),
  outcome("output-eu-recycled", "Output of EU plants from scrap", "t/month", "Part of the output of EU plants that scrap has fed."),
  outcome("output-ex-china", "Output outside China", "t/month", "Oxide refined or recycled outside China, the EU included."),
  outcome("output-world", "Output of the world", "t/month", "Everything refined or recycled, wherever."),
  outcome("output-china", "Output in China", "t/month", "Oxide refined or recycled in China."),
  outcome(
    "capacity-eu",
    "Capacity of EU plants",
    "t/year",
    "Nameplate reached so far of plants in the EU that run or ramp up; mothballed and closed plants do not count.",
  ),
  outcome(
    "capacity-eu-mined",
    "Capacity of EU mines",
    "t/year",
    "Part of the capacity of EU plants that runs on their own ore: in a market of mined material all that is not fed by scrap, in one of refined material with a traded mine stage what neither scrap nor bought feed can fill, elsewhere 0.",
  ),
  outcome("capacity-ex-china", "Capacity outside China", "t/year", "As for the EU, over all regions but China."),
  outcome("eu-permitting", "EU projects in permitting", "t/year", "Nameplate of EU projects that wait for permits."),
  outcome(
    "eu-ready",
    "EU projects with permits, before the decision to build",
    "t/year",
    "Nameplate of EU projects that have permits and no final investment decision.",
  ),
  outcome(
    "eu-building",
    "EU projects under construction",
    "t/year",
    "Nameplate of EU projects after the decision to build and before first output.",
  ),
  outcome("eu-mothballed", "EU plants mothballed", "t/year", "Nameplate of EU plants that stand still and could restart."),
  outcome("consumption-eu", "EU use of oxide", "t/month", "Oxide used by EU magnet makers plus oxide inside magnets that the EU imports."),
  outcome(
    "consumption-eu-magnets",
    "EU magnet makers' use of oxide",
    "t/month",
    "Oxide used by magnet makers in the EU; their output in step.",
  ),
  outcome(
    "consumption-eu-non-chinese",
    "EU use of non-Chinese oxide",
    "t/month",
    "EU use met by material refined outside China, including releases from stock in the proportion bought.",
  ),
  outcome(
    "secured-eu",
    "Output abroad secured for the EU",
    "t/month",
    "Output of plants outside the EU that is promised to EU buyers and stays there; what they do not take and sell on is not counted.",
  ),
  outcome(
    "unserved-voluntary-eu",
    "EU use given up at a higher price",
    "t/month",
    "Use below what the reference price would call for because buyers respond to price (short run).",
  ),
  outcome(
    "unserved-curtailed-eu",
    "EU use curtailed",
    "t/month",
    "Use lost because lines stop: the choke ramp below one, or stocks and market together could not supply.",
  ),
  outcome("consumption-ex-china", "Use outside home", "t/month", "Use of all buyers outside the home of the controlling state."),
  outcome(
    "unserved-curtailed-ex-china",
    "Use outside home curtailed",
    "t/month",
    "As for the EU, over all regions outside the home of the controlling state.",
  ),
  outcome("stock-traders", "Stock of traders", "t", "Held by traders at home and outside."),
  outcome("unserved-substituted-eu", "EU use substituted", "t/month", "Use lost to slow substitution and thrift since the start."),
  outcome(
    "curtailed-defence-share",
    "Share of EU defence use curtailed",
    "share",
    "Curtailed EU defence use over what EU defence wanted at this price.",
  ),
  outcome("stock-months-eu", "Stocks of EU buyers", "months", "Stocks of EU buyers over their average monthly use."),
  outcome("china-exports", "Chinese exports", "t/month", "Oxide and oxide inside magnets that leaves China."),
  outcome("china-imports", "Chinese imports", "t/month", "Oxide that China buys from outside."),
  outcome(
    "export-cap-bound",
    "Export limit binds",
    "0 or 1",
    "1 when exports equal the limit set by the exporting state and a rent opens.",
  ),
  outcome("predation", "Price pushed down on purpose", "0 or 1", "1 while the exporting state sells below its cost to drive out entrants."),
  outcome(
    "exporter-margin",
    "Exporter's margin",
    "EUR",
    "Revenue at transaction prices of Chinese output minus its variable cost, rents and undertakings kept included.",
  ),
  outcome(
    "exporter-purchases",
    "Spent by the exporting state on its stock",
    "EUR",
    "Bought at home for the state's stock at the home price; negative when it sells. Not in the exporter's margin, which is its producers'.",
  ),
  outcome(
    "fiscal-net",
    "Net outlay of EU public budgets",
    "EUR",
    "All payments of the EU budget and of national budgets under the policy minus all their receipts.",
  ),
  outcome("fiscal-paid", "Paid by the EU treasury", "EUR", "Payments to plants under the policy."),
  outcome(
    "fiscal-national",
    "Net outlay of national treasuries",
    "EUR",
    "Part of the net outlay that national budgets of EU members bear, not that of the EU.",
  ),
  outcome("public-stock", "Stock of the policy", "t", "Held in the public stocks of the policy's instruments."),
  outcome(
    "exports-limited",
    "Exports limited",
    "0 or 1",
    "1 in months in which a quota, licences or a ban on a destination limit exports, whether they bind or not.",
  ),
  outcome(
    "public-stock-lost",
    "Lost from the stock of the policy",
    "t/month",
    "Part of those stocks that age and changed specifications made unfit.",
  ),
  outcome(
    "cover-months-eu",
    "Cover of the EU, public stocks included",
    "months",
    "Stocks of EU buyers and public stocks held in the EU over the average monthly use of EU buyers.",
  ),
  outcome("fiscal-received", "Received by the EU treasury", "EUR", "Clawback, upside share and levies under the policy."),
  outcome("levy-revenue", "Import levy revenue", "EUR", "Part of the receipts that is a levy on imports."),
  outcome(
    "undertaking-rent",
    "Kept by the exporter under a price undertaking",
    "EUR",
    "Paid by EU buyers above the price of the origin and kept by the exporter.",
  ),
  outcome("covered-output", "Output under contract", "t/month", "Output on which the policy's contracts settled this month."),
  outcome(
    "consumer-surplus-eu",
    "EU buyers' surplus",
    "EUR",
    "Area under this month's EU demand from the price to the choke price, minus the cost of carrying stocks, plus what the policy brings buyers beside prices.",
  ),
  outcome(
    "producer-surplus-eu",
    "EU plants' cash margin",
    "EUR",
    "Revenue and contract receipts minus operating cost of EU plants (capital cost apart).",
  ),
  outcome("investment-eu", "Investment in EU plants", "EUR", "Capital spent on EU plants this month."),
  outcome("mass-residual", "Mass residual", "share", "Largest relative gap of the mass identities this month."),
  outcome("cash-residual", "Cash residual", "share", "Largest relative gap of the cash identities this month."),
];

const INDEX = new Map(OUTCOMES.map((entry, index) => [entry.id, index]));

/** Position of an outcome in every series; an unknown id is a programming error. */
export function outcomeIndex(id: string): number {
  const index = INDEX.get(id);
  if (index === undefined) throw new Error(`no outcome named ${id}`);
  return index;
}
