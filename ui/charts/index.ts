import type { ChartId } from "../../scenarios/notebook/document.ts";
import { capacityFan } from "./capacity-fan.ts";
import type { Chart } from "./chart.ts";
import { euPipeline } from "./eu-pipeline.ts";
import { priceFan } from "./price-fan.ts";
import { treasuryOutlay } from "./treasury-outlay.ts";

/** Every chart that a cell can show. */
export const CHARTS: Readonly<Record<ChartId, Chart>> = {
  "price-fan": priceFan as Chart,
  "capacity-fan": capacityFan as Chart,
  "eu-pipeline": euPipeline as Chart,
  "treasury-outlay": treasuryOutlay as Chart,
};
