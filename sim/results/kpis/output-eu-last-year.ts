import type { KpiDefinition } from "./kpi.ts";
import { lastMonths, sum } from "./measures.ts";

export const outputEuLastYear: KpiDefinition = {
  id: "output-eu-last-year",
  title: "EU output at the end",
  unit: "t",
  better: "higher",
  definition: "Sum of output-eu over the last 12 months (the whole run when shorter).",
  compute: (run) => sum(lastMonths(run, "output-eu", 12)),
};
