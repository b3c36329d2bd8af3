import type { KpiDefinition } from "./kpi.ts";
import { lastMonths, share, sum } from "./measures.ts";

export const selfSufficiencyOutput: KpiDefinition = {
  id: "self-sufficiency-output",
  title: "EU output over EU use",
  unit: "share",
  better: "higher",
  definition:
    "Output-eu over consumption-eu, both over the last 12 months (the whole run when shorter); undefined when the EU uses nothing.",
  compute: (run) => share(sum(lastMonths(run, "output-eu", 12)), sum(lastMonths(run, "consumption-eu", 12))),
};
