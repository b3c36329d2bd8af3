import type { KpiDefinition } from "./kpi.ts";

const SPAN = 60;

export const survival60: KpiDefinition = {
  id: "survival-60",
  title: "Plants that survive predation",
  unit: "share",
  better: "higher",
  definition:
    "Of the plants outside China that operate when predation first starts, or that start between its first and its last month, the share that has not exited within 60 months of the later of first output and first predation. Counts only plants whose 60 months end within the run; undefined without predation or without such plants.",
  compute: (run) => {
    const predation = run.outcome("predation");
    const firstMonth = predation.indexOf(1);
    const lastMonth = predation.lastIndexOf(1);
    if (firstMonth < 0) return NaN;
    let counted = 0;
    let survived = 0;
    for (const plant of run.plants) {
      const from = Math.max(plant.operatingFrom, firstMonth);
      const exposed = plant.operatingFrom <= lastMonth && plant.exitedAt >= firstMonth;
      if (!exposed || from + SPAN > run.months) continue;
      counted++;
      if (plant.exitedAt >= from + SPAN) survived++;
    }
    return counted > 0 ? survived / counted : NaN;
  },
};
