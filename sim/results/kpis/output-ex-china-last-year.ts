import type { KpiDefinition } from "./kpi.ts";
import { lastMonths, sum } from "./measures.ts";

export const outputExChinaLastYear: KpiDefinition = {
  id: "output-ex-china-last-year",
  title: "Output outside China at the end",
  unit: "t",
  better: "higher",
  definition: "Sum of output-ex-china over the last 12 months (the whole run when shorter).",
  compute: (run) => sum(lastMonths(run, "output-ex-china", 12)),
};
