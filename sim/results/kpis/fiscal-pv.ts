import type { KpiDefinition } from "./kpi.ts";
import { presentValue } from "./measures.ts";

export const fiscalPv: KpiDefinition = {
  id: "fiscal-pv",
  title: "Net outlay of the EU treasury",
  unit: "EUR",
  better: "lower",
  definition: "Present value of fiscal-net over the run at the social rate; a negative value is a net receipt.",
  compute: (run) => presentValue(run, "fiscal-net"),
};
