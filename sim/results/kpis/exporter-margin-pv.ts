import type { KpiDefinition } from "./kpi.ts";
import { presentValue } from "./measures.ts";

export const exporterMarginPv: KpiDefinition = {
  id: "exporter-margin-pv",
  title: "Exporter's margin",
  unit: "EUR",
  better: "none",
  definition: "Present value of exporter-margin over the run at the social rate.",
  compute: (run) => presentValue(run, "exporter-margin"),
};
