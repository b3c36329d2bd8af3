import type { KpiDefinition } from "./kpi.ts";
import { sum } from "./measures.ts";

export const predationMonths: KpiDefinition = {
  id: "predation-months",
  title: "Months of predation",
  unit: "months",
  better: "lower",
  definition: "Months in which the exporting state pushes the price down on purpose.",
  compute: (run) => sum(run.outcome("predation")),
};
