import { EU_REGION, type KpiDefinition } from "./kpi.ts";
import { sum } from "./measures.ts";

/** `(consumption - domestic) / consumption` as a share (known answer KA28); NaN without consumption. */
export function importDependence(consumption: number, domestic: number): number {
  return consumption > 0 ? (consumption - domestic) / consumption : NaN;
}

export const importDependenceEu: KpiDefinition = {
  id: "import-dependence",
  title: "Import dependence",
  unit: "share",
  better: "lower",
  definition:
    "(C - Dom) / C over the last 12 months: C is EU use, Dom the part of it refined or recycled in the EU; undefined when the EU uses nothing.",
  compute: (run) => {
    const origins = run.euUseByOriginLastYear;
    return importDependence(sum(Float64Array.from(Object.values(origins))), origins[EU_REGION] ?? 0);
  },
};
