import type { KpiDefinition } from "./kpi.ts";
import { presentValue } from "./measures.ts";

export const exporterPurchasesPv: KpiDefinition = {
  id: "exporter-purchases-pv",
  title: "Spent by the exporting state on its stock",
  unit: "EUR",
  better: "none",
  definition:
    "Present value of exporter-purchases over the run at the social rate; what the stock is still worth at the end is not counted.",
  compute: (run) => presentValue(run, "exporter-purchases"),
};
