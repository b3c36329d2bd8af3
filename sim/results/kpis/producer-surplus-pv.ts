import type { KpiDefinition } from "./kpi.ts";
import { presentValue } from "./measures.ts";

export const producerSurplusPv: KpiDefinition = {
  id: "producer-surplus-pv",
  title: "EU plants' surplus",
  unit: "EUR",
  better: "higher",
  definition:
    "Present value of producer-surplus-eu minus investment-eu over the run at the social rate: cash margin with contracts, after the capital spent in the run.",
  compute: (run) => presentValue(run, "producer-surplus-eu") - presentValue(run, "investment-eu"),
};
