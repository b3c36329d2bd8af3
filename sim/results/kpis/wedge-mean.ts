import type { KpiDefinition } from "./kpi.ts";
import { mean } from "./measures.ts";

export const wedgeMean: KpiDefinition = {
  id: "wedge-mean",
  title: "EU price above China",
  unit: "EUR/kg",
  better: "lower",
  definition: "Mean over the months of wedge.",
  compute: (run) => mean(run.outcome("wedge")),
};
