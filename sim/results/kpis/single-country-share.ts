import { EU_REGION, type KpiDefinition } from "./kpi.ts";
import { share } from "./measures.ts";

export const singleCountryShare: KpiDefinition = {
  id: "single-country-share",
  title: "Largest share of one third country",
  unit: "share",
  better: "lower",
  definition:
    "Largest share of EU use over the last 12 months refined in one region outside the EU (benchmark of Regulation (EU) 2024/1252, Article 5: at most 65 % from a single third country); undefined when the EU uses nothing.",
  compute: (run) => {
    let total = 0;
    let largest = 0;
    for (const [region, tonnes] of Object.entries(run.euUseByOriginLastYear)) {
      total += tonnes;
      if (region !== EU_REGION) largest = Math.max(largest, tonnes);
    }
    return share(largest, total);
  },
};
