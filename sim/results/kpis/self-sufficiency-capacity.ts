import type { KpiDefinition } from "./kpi.ts";
import { annualUse, lastMonths, mean, share } from "./measures.ts";

export const selfSufficiencyCapacity: KpiDefinition = {
  id: "self-sufficiency-capacity",
  title: "EU capacity over EU use",
  unit: "share",
  better: "higher",
  definition:
    "Mean of capacity-eu over annualised consumption-eu, both over the last 12 months (the whole run when shorter); undefined when the EU uses nothing.",
  compute: (run) => share(mean(lastMonths(run, "capacity-eu", 12)), annualUse(run)),
};
