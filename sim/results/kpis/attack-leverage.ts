import { bleedRatio } from "../../instruments/settlement.ts";
import type { KpiDefinition } from "./kpi.ts";

export const attackLeverage: KpiDefinition = {
  id: "attack-leverage",
  title: "Output under contract over exports",
  unit: "ratio",
  better: "lower",
  definition:
    "Output under contract over Chinese exports, both in tonnes over the run: the attack leverage of contracts on an index outside China (MODEL 5.5); what each contract's own index makes of it stands with its exposure.",
  compute(run) {
    let covered = 0;
    let exposed = 0;
    const output = run.outcome("covered-output");
    const exports = run.outcome("china-exports");
    for (let m = 0; m < run.months; m++) {
      covered += output[m];
      exposed += exports[m];
    }
    return exposed > 0 ? bleedRatio(covered, exposed) : Number.NaN;
  },
};
