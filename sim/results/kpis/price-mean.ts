import type { KpiDefinition } from "./kpi.ts";
import { mean } from "./measures.ts";

export const priceMean: KpiDefinition = {
  id: "price-mean",
  title: "Mean price outside China",
  unit: "EUR/kg",
  better: "none",
  definition: "Mean over the months of price-ex-china.",
  compute: (run) => mean(run.outcome("price-ex-china")),
};
