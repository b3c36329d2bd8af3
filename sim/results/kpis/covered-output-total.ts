import type { KpiDefinition } from "./kpi.ts";
import { sum } from "./measures.ts";

export const coveredOutputTotal: KpiDefinition = {
  id: "covered-output-total",
  title: "Output under contract",
  unit: "t",
  better: "none",
  definition: "Sum of covered-output over the run.",
  compute: (run) => sum(run.outcome("covered-output")),
};
