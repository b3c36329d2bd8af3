import type { KpiDefinition } from "./kpi.ts";
import { monthsToRecover } from "./shock.ts";

export const recoveryMonths: KpiDefinition = {
  id: "recovery-months",
  title: "Time to recover from a limit on exports",
  unit: "months",
  better: "lower",
  definition:
    "Months from the first month with exports-limited until, once felt, at most 2 % of wanted EU use is curtailed and price-ex-china is below 1.25 times its mean of the 12 months before; 0 when not felt within 36 months, to the end of the run when it never ends, undefined without a limit.",
  compute: monthsToRecover,
};
