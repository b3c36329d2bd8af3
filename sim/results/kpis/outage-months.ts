import type { KpiDefinition } from "./kpi.ts";

export const outageMonths: KpiDefinition = {
  id: "outage-months",
  title: "Months of outage in the EU",
  unit: "months",
  better: "lower",
  definition: "Months in which curtailed EU use exceeds 2 % of wanted EU use (consumption-eu plus unserved-curtailed-eu).",
  compute: (run) => {
    const used = run.outcome("consumption-eu");
    const curtailed = run.outcome("unserved-curtailed-eu");
    let count = 0;
    for (let month = 0; month < run.months; month++) {
      if (curtailed[month] > 0.02 * (used[month] + curtailed[month])) count++;
    }
    return count;
  },
};
