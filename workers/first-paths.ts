import type { RunResult } from "../sim/results/results.ts";

/** A view of the monthly paths of the first `outcomes` of a run; of all when absent. */
export const firstPaths = ({ series, months }: RunResult, outcomes: number | undefined): Float64Array =>
  outcomes === undefined || series.length <= outcomes * months ? series : series.subarray(0, outcomes * months);
