// The runs behind docs/findings.md: scenarios of the library as they are, or with something changed.
import { LIBRARY } from "../../scenarios/library/index.ts";
import { parseScenario, parseSpec } from "../../scenarios/parse.ts";
import type { ScenarioSpec } from "../../scenarios/scenario.ts";
import { kpiIndex } from "../../sim/results/kpis/index.ts";
import type { RunResult } from "../../sim/results/results.ts";
import type { World } from "../../sim/world.ts";
import { createNodePool } from "../../workers/node-pool.ts";

/** A run of eleven markets takes long on a busy machine: a worker has a quarter of an hour to give a sign of life. */
export const pool = createNodePool({ hangLimitMs: 900_000 });

interface Change {
  readonly spec?: (spec: ScenarioSpec) => ScenarioSpec;
  /** Parameters set beyond their range in the register. */
  readonly values?: (values: World["values"]) => Record<string, number>;
  readonly series?: boolean;
}
/** Runs of a policy under an exporter, in order of replication. */
export type Runs = (policy: string, exporter: string) => readonly RunResult[];
const made = new Map<string, Promise<Runs>>();

export function runs(name: string, replications: number, change: Change = {}): Promise<Runs> {
  const text = LIBRARY.find(({ id }) => id === name)?.text;
  const read = parseScenario(text ?? "");
  const parsed = read.ok ? parseSpec({ ...(change.spec?.(read.spec) ?? read.spec), replications }) : read;
  if (!parsed.ok) throw new Error(`${name}: ${JSON.stringify(parsed.errors)}`);
  const { study } = parsed;
  const jobs = study.worlds.map((world) => ({
    world: change.values ? { ...world, values: { ...world.values, ...change.values(world.values) } } : world,
    seed: study.seed,
    first: 0,
    count: replications,
    detail: change.series ? ("series" as const) : ("kpis" as const),
  }));
  const key = JSON.stringify(jobs);
  const known = made.get(key);
  if (known) return known;
  const begun = pool.run(jobs).then(({ results, failures }): Runs => {
    if (failures.length > 0) throw new Error(`${name}: ${failures[0].reason}`);
    console.error(`${name}: ${results.length} runs`);
    return (policy, exporter) => results.filter((run) => run.policy === policy && run.exporter === exporter);
  });
  made.set(key, begun);
  return begun;
}

/** Some policies and exporters of a scenario; exporters with other settings. */
export const only =
  (policies: readonly string[], exporters: Readonly<Record<string, object>>, assumptions: Readonly<Record<string, number>> = {}) =>
  (spec: ScenarioSpec): ScenarioSpec => ({
    ...spec,
    policies: Object.fromEntries(Object.entries(spec.policies ?? {}).filter(([id]) => policies.includes(id))),
    exporters: Object.fromEntries(
      Object.entries(exporters).map(([id, more]) => [id, { ...spec.exporters?.[id], ...more }]),
    ) as ScenarioSpec["exporters"],
    assumptions: { ...spec.assumptions, ...assumptions },
  });

/** One KPI of every run, of the scenario's market or of one beside it. */
export function column(of: readonly RunResult[], kpi: string, per = 1, material?: string): number[] {
  const at = kpiIndex(kpi);
  return of.map(
    (run) =>
      (run.material === (material ?? run.material) ? run : run.alongside.find((market) => market.material === material))!.kpis[at] / per,
  );
}
