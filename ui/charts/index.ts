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
