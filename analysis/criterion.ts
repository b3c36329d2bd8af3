import { kpiIndex } from "../sim/results/kpis/index.ts";
import type { BatchPlan } from "./batch-plan.ts";
import { meanOf } from "./quantiles.ts";

/** What an analysis looks at: a KPI of one policy against one exporter. */
export interface Criterion {
  readonly kpi: string;
  readonly policy: string;
  readonly exporter: string;
  /** The policy that is taken off run by run, on the same draws at the same point; the level itself when absent. */
  readonly against?: string;
}

/** KPIs of a run of a plan by its number; undefined when it has not finished. */
export type KpisOfRun = (run: number) => Float64Array | undefined;

/**
 * Values of a criterion, points by replications, row-major; NaN where a run is missing or the KPI is not defined.
 * Throws `RangeError` naming a policy or exporter that the plan does not have.
 */
export function criterionValues(plan: BatchPlan, { kpi, policy, exporter, against }: Criterion, kpisOf: KpisOfRun): Float64Array {
  const at = kpiIndex(kpi);
  const worldOf = (id: string): number => {
    const world = plan.worlds.findIndex((one) => one.policy.id === id && one.exporter.id === exporter);
    if (world < 0) throw new RangeError(`no runs of policy ${id} under exporter ${exporter}: add them to the batch`);
    return world;
  };
  const own = worldOf(policy);
  const other = against === undefined ? -1 : worldOf(against);
  const value = (point: number, world: number, replication: number): number =>
    kpisOf(plan.numberOf({ point, world, replication }))?.[at] ?? NaN;
  const values = new Float64Array(plan.points * plan.replications);
  for (let point = 0; point < plan.points; point++)
    for (let replication = 0; replication < plan.replications; replication++) {
      const level = value(point, own, replication);
      values[point * plan.replications + replication] = other < 0 ? level : level - value(point, other, replication);
    }
  return values;
}

/** Mean over the replications of each point; NaN where one of them is. */
export function meansOfPoints(values: Float64Array, replications: number): Float64Array {
  return Float64Array.from({ length: values.length / replications }, (_, point) =>
    meanOf(values.subarray(point * replications, (point + 1) * replications)),
  );
}
