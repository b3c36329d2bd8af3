import { EU_REGION, type KpiDefinition } from "./kpi.ts";

export const builtEu: KpiDefinition = {
  id: "built-eu",
  title: "Capacity built in the EU",
  unit: "t/year",
  better: "higher",
  definition: "Nameplate of EU plants that were built in the run and had not exited at its end.",
  compute: (run) => {
    let total = 0;
    for (const plant of run.plants) {
      if (plant.region === EU_REGION && plant.builtInRun && plant.exitedAt === Infinity) total += plant.capacityTonnesPerYear;
    }
    return total;
  },
};
