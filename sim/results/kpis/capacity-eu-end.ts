import type { KpiDefinition } from "./kpi.ts";
import { lastMonths, mean } from "./measures.ts";

export const capacityEuEnd: KpiDefinition = {
  id: "capacity-eu-end",
  title: "EU capacity at the end",
  unit: "t/year",
  better: "higher",
  definition: "Mean of capacity-eu over the last 12 months (the whole run when shorter).",
  compute: (run) => mean(lastMonths(run, "capacity-eu", 12)),
};
