import type { KpiDefinition } from "./kpi.ts";
import { sum } from "./measures.ts";

export const unservedCurtailed: KpiDefinition = {
  id: "unserved-curtailed",
  title: "EU use curtailed",
  unit: "t",
  better: "lower",
  definition: "Sum of unserved-curtailed-eu over the run: use lost because lines stop; never added to the other two kinds.",
  compute: (run) => sum(run.outcome("unserved-curtailed-eu")),
};
