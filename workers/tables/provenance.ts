import type { BatchPlan } from "../../analysis/batch-plan.ts";
import type { ScenarioSpec, Study } from "../../scenarios/scenario.ts";
import { MODEL_VERSION } from "../../sim/version.ts";

/** Where the rows of a table come from: enough to make them again. `hash` is over the finished runs in their order. */
export function provenanceOf(study: Study, scenario: ScenarioSpec, plan: BatchPlan, hash: string, finished: number) {
  return {
    title: study.title,
    modelVersion: MODEL_VERSION,
    seed: study.seed,
    runs: finished,
    runsPlanned: plan.runs,
    hash,
    firstMonth: study.start,
    lastMonth: study.end,
    scenario,
  };
}
