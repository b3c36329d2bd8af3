import type { KpiDefinition } from "./kpi.ts";
import { mean } from "./measures.ts";

export const coverMonthsMean: KpiDefinition = {
  id: "cover-months-mean",
  title: "Cover of the EU, public stocks included",
  unit: "months",
  better: "none",
  definition: "Mean over the run of cover-months-eu.",
  compute: (run) => mean(run.outcome("cover-months-eu")),
};
