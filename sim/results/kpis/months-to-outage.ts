import type { KpiDefinition } from "./kpi.ts";
import { monthsToOutageOf } from "./shock.ts";

export const monthsToOutage: KpiDefinition = {
  id: "months-to-outage",
  title: "Months from a limit on exports to an outage in the EU",
  unit: "months",
  better: "higher",
  definition:
    "Months from the first month with exports-limited to the first in which more than 2 % of wanted EU use is curtailed: how long stocks and other origins last; undefined when that does not come within 36 months.",
  compute: monthsToOutageOf,
};
