import type { KpiDefinition } from "./kpi.ts";

export const builtSupported: KpiDefinition = {
  id: "built-supported",
  title: "Capacity built under contract",
  unit: "t/year",
  better: "none",
  definition:
    "Nameplate of plants outside China that were built in the run, are under one of the contracts of the policy and had not exited at its end.",
  compute: (run) => {
    let total = 0;
    for (const plant of run.plants) {
      if (plant.covered && plant.builtInRun && plant.exitedAt === Infinity) total += plant.capacityTonnesPerYear;
    }
    return total;
  },
};
