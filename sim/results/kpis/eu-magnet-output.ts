import type { KpiDefinition } from "./kpi.ts";
import { lastMonths, mean } from "./measures.ts";

export const euMagnetOutput: KpiDefinition = {
  id: "eu-magnet-output",
  title: "EU magnet making",
  unit: "t/month",
  better: "higher",
  definition: "Mean of consumption-eu-magnets, the oxide used by EU magnet makers, over the last 60 months (the whole run when shorter).",
  compute: (run) => mean(lastMonths(run, "consumption-eu-magnets", 60)),
};
