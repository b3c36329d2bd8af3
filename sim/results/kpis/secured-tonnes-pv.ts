import type { KpiDefinition } from "./kpi.ts";
import { presentValue } from "./measures.ts";

export const securedTonnesPv: KpiDefinition = {
  id: "secured-tonnes-pv",
  title: "EU use of non-Chinese oxide",
  unit: "t, discounted",
  better: "higher",
  definition: "Sum of consumption-eu-non-chinese over the run, each month discounted at the social rate.",
  compute: (run) => presentValue(run, "consumption-eu-non-chinese"),
};
