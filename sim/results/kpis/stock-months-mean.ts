import type { KpiDefinition } from "./kpi.ts";
import { mean } from "./measures.ts";

export const stockMonthsMean: KpiDefinition = {
  id: "stock-months-mean",
  title: "Stocks of EU buyers",
  unit: "months",
  better: "none",
  definition: "Mean over the run of stock-months-eu.",
  compute: (run) => mean(run.outcome("stock-months-eu")),
};
