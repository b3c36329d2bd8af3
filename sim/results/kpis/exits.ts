import { exitedInRun, type KpiDefinition } from "./kpi.ts";

export const exits: KpiDefinition = {
  id: "exits",
  title: "Plants closed outside China",
  unit: "plants",
  better: "lower",
  definition: "Number of plants outside China that exited in the run.",
  compute: (run) => run.plants.filter((plant) => exitedInRun(plant)).length,
};
