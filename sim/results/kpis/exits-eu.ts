import { EU_REGION, exitedInRun, type KpiDefinition } from "./kpi.ts";

export const exitsEu: KpiDefinition = {
  id: "exits-eu",
  title: "Plants closed in the EU",
  unit: "plants",
  better: "lower",
  definition: "Number of EU plants that exited in the run.",
  compute: (run) => run.plants.filter((plant) => plant.region === EU_REGION && exitedInRun(plant)).length,
};
