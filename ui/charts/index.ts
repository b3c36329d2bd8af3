import type { ChartId } from "../../scenarios/notebook/document.ts";
import type { Chart } from "./chart.ts";
import { priceFan } from "./price-fan.ts";

export interface ChartKind {
  /** Named in menus. */
  readonly title: string;
  /** What a reader sees in it, in a sentence. */
  readonly doc: string;
  readonly load: () => Promise<Chart>;
}

/** Every chart that a cell can show. What the first screen draws comes with the page, the others when first shown. */
export const CHARTS: Readonly<Record<ChartId, ChartKind>> = {
  "price-fan": {
    title: "Price outside China",
    doc: "Median and bands of the price outside China over the runs, with the price promised.",
    load: async () => priceFan as Chart,
  },
  "capacity-fan": {
    title: "Capacity outside China",
    doc: "What runs or ramps up outside China under each policy.",
    load: async () => (await import("./capacity-fan.ts")).capacityFan as Chart,
  },
  "eu-pipeline": {
    title: "EU capacity by stage",
    doc: "From permit to plant: EU capacity by stage, mean of the runs.",
    load: async () => (await import("./eu-pipeline.ts")).euPipeline as Chart,
  },
  "treasury-outlay": {
    title: "Outlay of the treasury",
    doc: "What the EU treasury pays each year, with its spread.",
    load: async () => (await import("./treasury-outlay.ts")).treasuryOutlay as Chart,
  },
  distribution: {
    title: "Distribution of a measure",
    doc: "How a measure spreads over the runs, policies side by side.",
    load: async () => (await import("./distribution.ts")).distribution as Chart,
  },
  "price-wedge": {
    title: "Price at home, outside and in Europe",
    doc: "What Europe pays above the price in the controlling state, and when exports are limited.",
    load: async () => (await import("./price-wedge.ts")).priceWedge as Chart,
  },
  stocks: {
    title: "Stocks",
    doc: "How many months of use stocks cover, and who holds them.",
    load: async () => (await import("./stocks.ts")).stocks as Chart,
  },
  pipeline: {
    title: "Plants and projects",
    doc: "Permit, construction, operation, standstill and closure of every plant outside the controlling state, in one run.",
    load: async () => (await import("./pipeline.ts")).pipeline as Chart,
  },
  "trade-flows": {
    title: "Trade flows",
    doc: "Tonnes from makers to users in a year.",
    load: async () => (await import("./trade-flows.ts")).tradeFlows as Chart,
  },
  "trade-map": {
    title: "Trade map",
    doc: "Tonnes from region to region in a year of one run, on a map.",
    load: async () => (await import("./trade-map.ts")).tradeMap as Chart,
  },
  "ledger-flows": {
    title: "Who pays whom",
    doc: "Money between payers and payees over one run, from its ledger.",
    load: async () => (await import("./ledger-flows.ts")).ledgerFlows as Chart,
  },
  "event-log": {
    title: "Event log",
    doc: "What happened in one run, month by month: decisions, openings, closures, contracts and the exporting state's moves.",
    load: async () => (await import("./event-log.ts")).eventLog as Chart,
  },
  "merit-order": {
    title: "Merit order",
    doc: "Who could make what from which price in a month of one run, who ran, and where the market cleared.",
    load: async () => (await import("./merit-order.ts")).meritOrder as Chart,
  },
};

const loaded = new Map<ChartId, Chart>([["price-fan", priceFan as Chart]]);

/** The chart if its code is here. */
export const loadedChart = (id: ChartId): Chart | undefined => loaded.get(id);

/** Brings a chart's code; at once where it is here. */
export async function loadChart(id: ChartId): Promise<Chart> {
  const known = loaded.get(id) ?? (await CHARTS[id].load());
  loaded.set(id, known);
  return known;
}
