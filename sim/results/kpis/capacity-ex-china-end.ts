import type { KpiDefinition } from "./kpi.ts";
import { lastMonths, mean } from "./measures.ts";

export const capacityExChinaEnd: KpiDefinition = {
  id: "capacity-ex-china-end",
  title: "Capacity outside China at the end",
  unit: "t/year",
  better: "higher",
  definition: "Mean of capacity-ex-china over the last 12 months (the whole run when shorter).",
  compute: (run) => mean(lastMonths(run, "capacity-ex-china", 12)),
};
