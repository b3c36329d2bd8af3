import type { KpiDefinition } from "./kpi.ts";
import { sum } from "./measures.ts";

export const unservedSubstituted: KpiDefinition = {
  id: "unserved-substituted",
  title: "EU use substituted",
  unit: "t",
  better: "none",
  definition: "Sum of unserved-substituted-eu over the run: use lost to slow substitution and thrift; never added to the other two kinds.",
  compute: (run) => sum(run.outcome("unserved-substituted-eu")),
};
