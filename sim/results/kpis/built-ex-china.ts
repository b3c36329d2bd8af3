import type { KpiDefinition } from "./kpi.ts";

export const builtExChina: KpiDefinition = {
  id: "built-ex-china",
  title: "Capacity built outside China",
  unit: "t/year",
  better: "higher",
  definition: "Nameplate of plants outside China that were built in the run and had not exited at its end.",
  compute: (run) => {
    let total = 0;
    for (const plant of run.plants) {
      if (plant.builtInRun && plant.exitedAt === Infinity) total += plant.capacityTonnesPerYear;
    }
    return total;
  },
};
