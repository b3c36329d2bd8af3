import type { KpiDefinition } from "./kpi.ts";
import { mean } from "./measures.ts";

export const defenceCurtailed: KpiDefinition = {
  id: "defence-curtailed",
  title: "EU defence use curtailed",
  unit: "share",
  better: "lower",
  definition: "Mean over the run of curtailed-defence-share.",
  compute: (run) => mean(run.outcome("curtailed-defence-share")),
};
