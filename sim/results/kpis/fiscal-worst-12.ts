import type { KpiDefinition } from "./kpi.ts";

export const fiscalWorst12: KpiDefinition = {
  id: "fiscal-worst-12",
  title: "Worst 12 months for the treasury",
  unit: "EUR",
  better: "lower",
  definition: "Largest sum of fiscal-net over 12 consecutive months, undiscounted (the whole run when shorter).",
  compute: (run) => {
    const net = run.outcome("fiscal-net");
    const span = Math.min(12, run.months);
    let worst = -Infinity;
    for (let first = 0; first + span <= run.months; first++) {
      let total = 0;
      for (let month = first; month < first + span; month++) total += net[month];
      worst = Math.max(worst, total);
    }
    return run.months > 0 ? worst : NaN;
  },
};
