import type { KpiDefinition } from "./kpi.ts";
import { mean } from "./measures.ts";

export const pricePeak: KpiDefinition = {
  id: "price-peak",
  title: "Price peak outside China",
  unit: "ratio",
  better: "lower",
  definition: "Highest monthly price-ex-china over its mean.",
  compute: (run) => {
    const price = run.outcome("price-ex-china");
    let highest = -Infinity;
    for (const value of price) highest = Math.max(highest, value);
    return highest / mean(price);
  },
};
