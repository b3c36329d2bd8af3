import type { KpiDefinition } from "./kpi.ts";
import { presentValue } from "./measures.ts";

export const levyPv: KpiDefinition = {
  id: "levy-pv",
  title: "Import levy revenue",
  unit: "EUR",
  better: "none",
  definition: "Present value of levy-revenue over the run at the social rate; part of the net outlay with the opposite sign.",
  compute: (run) => presentValue(run, "levy-revenue"),
};
