import type { KpiDefinition } from "./kpi.ts";
import { sum } from "./measures.ts";

export const unservedVoluntary: KpiDefinition = {
  id: "unserved-voluntary",
  title: "EU use given up at higher prices",
  unit: "t",
  better: "lower",
  definition: "Sum of unserved-voluntary-eu over the run: use lost because buyers respond to price; never added to the other two kinds.",
  compute: (run) => sum(run.outcome("unserved-voluntary-eu")),
};
