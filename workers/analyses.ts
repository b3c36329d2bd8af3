import { type BatchPlan, batchPlan } from "../analysis/batch-plan.ts";
import { type Criterion, criterionValues, meansOfPoints } from "../analysis/criterion.ts";
import { type DiscoveryStudy, discoveryStudy, type Interest } from "../analysis/discovery-study.ts";
import { designOf } from "../analysis/experiment-design.ts";
import { quantileOfSorted } from "../analysis/quantiles.ts";
import type { Metric } from "../analysis/robustness/metric.ts";
import type { Reading, Robustness } from "../analysis/robustness/robustness.ts";
import { robustnessSentence } from "../analysis/robustness/sentence.ts";
import { type RobustnessStudy, type RobustnessTerms, robustnessStudy } from "../analysis/robustness-study.ts";
import { type SensitivityStudy, sensitivityStudy } from "../analysis/sensitivity-study.ts";
import { t } from "../language/language.ts";
import type { Experiment } from "../scenarios/experiment.ts";
import type { Study } from "../scenarios/scenario.ts";
import { KPIS } from "../sim/results/kpis/index.ts";
import type { World } from "../sim/world.ts";

/** The runs of an experiment as plain data, so that they can be posted to another thread. */
export interface FinishedBatch {
  readonly study: Study;
  readonly experiment: Experiment;
  /** Worlds of the study that were run. */
  readonly worlds: readonly World[];
  /** KPIs of every run of the plan, row-major, runs by `KPIS`. */
  readonly kpis: Float64Array;
  /** By run: 1 where it finished, 0 where it failed. */
  readonly finished: Uint8Array;
}

/** How far a criterion goes over the points of an experiment. */
export interface Reach {
  /** Points at which it is defined. */
  readonly points: number;
  readonly p5: number;
  readonly p50: number;
  readonly p95: number;
  /** Shares of those points at which it lies below and above zero. */
  readonly below: number;
  readonly above: number;
}

/** What is asked of the runs. */
export type Question =
  | { readonly ask: "sensitivity"; readonly criterion: Criterion }
  | { readonly ask: "discovery"; readonly criterion: Criterion; readonly interest: Interest; readonly clause: string }
  | { readonly ask: "robustness"; readonly kpi: string; readonly terms: RobustnessTerms };

interface Answered {
  /** `BatchPlan.hash` of the runs. */
  readonly hash: string;
}
export interface SensitivityAnswer extends Answered {
  readonly ask: "sensitivity";
  readonly study: SensitivityStudy;
  readonly reach: Reach;
}
export interface DiscoveryAnswer extends Answered {
  readonly ask: "discovery";
  readonly study: DiscoveryStudy;
}
/** A reading without the functions of its metric, which cannot be posted. */
export type PlainReading = Omit<Reading, "metric"> & { readonly metric: Pick<Metric, "id" | "title" | "doc" | "value"> };
export interface RobustnessAnswer extends Answered {
  readonly ask: "robustness";
  readonly study: Omit<RobustnessStudy, "robustness" | "sentence">;
  readonly robustness: Omit<Robustness, "readings"> & { readonly readings: readonly PlainReading[] };
  /** With the titles of the policies. */
  readonly sentence: string;
}
export type Answer = SensitivityAnswer | DiscoveryAnswer | RobustnessAnswer;

/** Means of the points, in order, and what lies on either side of zero. */
function reachOf(plan: BatchPlan, values: Float64Array): Reach {
  const sorted = meansOfPoints(values, plan.replications)
    .filter((value) => !Number.isNaN(value))
    .sort();
  const share = (side: (value: number) => boolean): number => sorted.filter(side).length / sorted.length;
  return {
    points: sorted.length,
    p5: quantileOfSorted(sorted, 0.05),
    p50: quantileOfSorted(sorted, 0.5),
    p95: quantileOfSorted(sorted, 0.95),
    below: share((value) => value < 0),
    above: share((value) => value > 0),
  };
}

/** Asks a finished batch. Throws `RangeError`, with a sentence for the user, where its runs do not allow it. */
export function answer({ study, experiment, worlds, kpis, finished }: FinishedBatch, question: Question): Answer {
  const plan = batchPlan({ study, worlds, design: designOf(experiment, study.seed), replications: experiment.replications });
  const { hash } = plan;
  const width = KPIS.length;
  const kpisOf = (run: number): Float64Array | undefined =>
    finished[run] === 1 ? kpis.subarray(run * width, (run + 1) * width) : undefined;
  switch (question.ask) {
    case "sensitivity":
      return {
        ask: "sensitivity",
        hash,
        study: sensitivityStudy(plan, experiment, question.criterion, kpisOf),
        reach: reachOf(plan, criterionValues(plan, question.criterion, kpisOf)),
      };
    case "discovery":
      return { ask: "discovery", hash, study: discoveryStudy(plan, question.criterion, question.interest, question.clause, kpisOf) };
    case "robustness": {
      const { robustness, sentence: _, ...found } = robustnessStudy(plan, question.kpi, question.terms, kpisOf);
      const titles = found.policies.map((id) => t(study.policies.find((policy) => policy.id === id)?.title ?? id));
      const readings = robustness.readings.map(({ metric: { id, title, doc, value }, ...rest }) => ({
        metric: { id, title, doc, value },
        ...rest,
      }));
      return {
        ask: "robustness",
        hash,
        study: found,
        robustness: { ...robustness, readings },
        sentence: robustnessSentence({ ...robustness, policies: titles }),
      };
    }
  }
}
