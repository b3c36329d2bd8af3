import { quantileSorted } from "simple-statistics";
import type { KpiDefinition } from "./kpi.ts";

export const priceP95: KpiDefinition = {
  id: "price-p95",
  title: "Price outside China, 95th percentile",
  unit: "EUR/kg",
  better: "lower",
  definition: "95th percentile of the monthly price-ex-china of the run (type 7).",
  compute: (run) => {
    const price = run.outcome("price-ex-china").slice().sort();
    return price.length > 0 ? quantileSorted(price as unknown as number[], 0.95) : NaN;
  },
};
