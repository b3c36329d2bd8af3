import { type BatchPlan, batchPlan } from "../../analysis/batch-plan.ts";
import { designOf, type ExperimentDesign } from "../../analysis/experiment-design.ts";
import type { Experiment } from "../../scenarios/experiment.ts";
import type { ScenarioSpec, Study } from "../../scenarios/scenario.ts";
import { KPIS } from "../../sim/results/kpis/index.ts";
import type { Detail, RunResult } from "../../sim/results/results.ts";
import { MODEL_VERSION } from "../../sim/version.ts";
import { keeper } from "../../workers/tables/kept-run.ts";
import { BadInput } from "./io.ts";
import type { LoggedRun, LogHeader } from "./log-records.ts";

/** What a batch is, besides its scenario: enough to make its plan again. */
export interface BatchChoice {
  readonly policies: readonly string[];
  readonly exporters: readonly string[];
  /** Outcomes whose monthly paths are kept. */
  readonly outcomes: readonly string[];
  readonly ledger: boolean;
}

/** A batch ready to run or to read. */
export interface BatchJob {
  readonly study: Study;
  readonly spec: ScenarioSpec;
  readonly choice: BatchChoice;
  readonly plan: BatchPlan;
  readonly materials: readonly string[];
  readonly detail: Detail;
  header(shard: LogHeader["shard"]): LogHeader;
  /** A result as it is kept under this number. */
  keep(run: number, result: RunResult): LoggedRun;
}

/** Throws `BadInput` for an experiment that its design does not allow. */
export function batchJob(study: Study, spec: ScenarioSpec, choice: BatchChoice): BatchJob {
  const { policies, exporters, outcomes, ledger } = choice;
  const worlds = study.worlds.filter(({ policy, exporter }) => policies.includes(policy.id) && exporters.includes(exporter.id));
  const { experiment } = study;
  const plan = batchPlan({
    study,
    worlds,
    ...(experiment ? { design: designed(experiment, study.seed) } : {}),
    replications: experiment?.replications ?? study.replications,
  });
  const { materials, pathValues, keep } = keeper(study, plan.worlds[0].months, outcomes, ledger);
  return {
    study,
    spec,
    choice,
    plan,
    materials,
    detail: ledger ? "full" : outcomes.length > 0 ? "series" : "kpis",
    header: (shard) => ({
      kind: "bodem run log",
      format: 1,
      modelVersion: MODEL_VERSION,
      plan: plan.hash,
      runs: plan.runs,
      shard,
      kpis: materials.length * KPIS.length,
      pathValues,
      ledger,
      outcomes,
      batch: { scenario: spec, choice },
    }),
    keep,
  };
}

function designed(experiment: Experiment, seed: string): ExperimentDesign {
  try {
    return designOf(experiment, seed);
  } catch (thrown) {
    if (thrown instanceof RangeError) throw new BadInput(`experiment: ${thrown.message}`);
    throw thrown;
  }
}

/** A kept run as the analyses of results read it; runs of all points count as replications of one world. */
export function resultOf({ plan, study }: BatchJob, { run, hash, massResidual, cashResidual, kpis }: LoggedRun): RunResult {
  const { point, world, replication } = plan.addressOf(run);
  const { policy, exporter, months } = plan.worlds[world];
  return {
    material: study.material,
    policy: policy.id,
    exporter: exporter.id,
    seed: plan.seed,
    replication: point * plan.replications + replication,
    kpis: kpis.slice(0, KPIS.length),
    series: new Float64Array(0),
    months,
    events: [],
    ledger: [],
    massResidual,
    cashResidual,
    alongside: [],
    hash,
  };
}
