import type { KpiDefinition } from "./kpi.ts";
import { presentValue } from "./measures.ts";

export const undertakingPv: KpiDefinition = {
  id: "undertaking-pv",
  title: "Kept by the exporter under an undertaking",
  unit: "EUR",
  better: "lower",
  definition: "Present value of undertaking-rent over the run at the social rate.",
  compute: (run) => presentValue(run, "undertaking-rent"),
};
