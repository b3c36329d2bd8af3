import { t } from "../../language/language.ts";
import { type BatchPlan, batchPlan } from "../../analysis/batch-plan.ts";
import { costOf, notesOf } from "../../analysis/designs/index.ts";
import { designOf } from "../../analysis/experiment-design.ts";
import type { Experiment, ExperimentSpec } from "../../scenarios/experiment.ts";
import { parseSpec } from "../../scenarios/parse.ts";
import type { ScenarioSpec, Study } from "../../scenarios/scenario.ts";
import type { World } from "../../sim/world.ts";
import { count } from "../notebook/figures.ts";
import { errorLine } from "../notebook/notebook.ts";

/** An experiment that can be run. */
export interface Planned {
  /** The scenario with this experiment in it, as a file would hold it. */
  readonly scenario: ScenarioSpec;
  readonly study: Study;
  readonly experiment: Experiment;
  readonly worlds: readonly World[];
  readonly plan: BatchPlan;
  /** Two plans with the same key have the same runs; the hash of a plan takes longer to work out. */
  readonly key: string;
  /** What a user should know of the design before running it. */
  readonly notes: readonly string[];
}

/** More runs than this are for the command line, which keeps them in a file and can share them among machines. */
export const MOST_RUNS = 50_000;

/** The worlds that an analysis needs. */
export interface Needed {
  readonly policies: readonly string[];
  readonly exporters: readonly string[];
}

/** Plans an experiment on a scenario. Throws an `Error` whose message has a sentence a line for the user. */
export function plannedOf(written: ScenarioSpec, spec: ExperimentSpec, need: (study: Study) => Needed): Planned {
  const scenario: ScenarioSpec = { ...written, experiment: spec };
  const parsed = parseSpec(scenario);
  if (!parsed.ok) throw new Error(parsed.errors.map(errorLine).join("\n"));
  const { study } = parsed;
  const { experiment } = study;
  if (!experiment || experiment.factors.length === 0)
    throw new Error(t("Nothing is varied: choose one number or more under “What is varied”."));
  const { policies, exporters } = need(study);
  const worlds = study.worlds.filter(({ policy, exporter }) => policies.includes(policy.id) && exporters.includes(exporter.id));
  const runs = costOf(experiment) * experiment.replications * worlds.length;
  if (runs > MOST_RUNS)
    throw new Error(
      t(
        "These are {runs} runs, and a page does at most {most}: choose a smaller size, or save the experiment as a file and use the command line.",
        { runs: count(runs), most: count(MOST_RUNS) },
      ),
    );
  const plan = batchPlan({ study, worlds, design: designOf(experiment, study.seed), replications: experiment.replications });
  const key = JSON.stringify([study.seed, worlds, experiment]);
  return { scenario, study, experiment, worlds, plan, key, notes: notesOf(experiment) };
}
