import type { KpiDefinition } from "./kpi.ts";
import { presentValue } from "./measures.ts";

export const consumerSurplusPv: KpiDefinition = {
  id: "consumer-surplus-pv",
  title: "EU buyers' surplus",
  unit: "EUR",
  better: "higher",
  definition: "Present value of consumer-surplus-eu over the run at the social rate; only differences between policies mean something.",
  compute: (run) => presentValue(run, "consumer-surplus-eu"),
};
