import { ln } from "../../core/deterministic-math.ts";
import type { KpiDefinition } from "./kpi.ts";
import { standardDeviation } from "./measures.ts";

const MONTHS_A_YEAR = 12;

export const priceVolatility: KpiDefinition = {
  id: "price-volatility",
  title: "Volatility of the price outside China",
  unit: "share/year",
  better: "lower",
  definition:
    "Standard deviation (n - 1) of the monthly changes of ln price-ex-china, times the square root of 12; undefined below three months.",
  compute: (run) => {
    const price = run.outcome("price-ex-china");
    const changes = new Float64Array(Math.max(0, run.months - 1));
    for (let month = 1; month < run.months; month++) changes[month - 1] = ln(price[month] / price[month - 1]);
    return standardDeviation(changes) * Math.sqrt(MONTHS_A_YEAR);
  },
};
