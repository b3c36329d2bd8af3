import type { Experiment } from "../scenarios/experiment.ts";
import type { BatchPlan } from "./batch-plan.ts";
import { type Criterion, criterionValues, type KpisOfRun, meansOfPoints } from "./criterion.ts";
import { type GivenData, givenData } from "./sensitivity/given-data.ts";
import { type Morris, morris } from "./sensitivity/morris.ts";
import { type Prcc, prcc } from "./sensitivity/prcc.ts";
import { type RankStability, rankStability } from "./sensitivity/rank-stability.ts";
import { type Sobol, sobol } from "./sensitivity/sobol.ts";
import { type VarianceSplit, varianceSplit } from "./sensitivity/variance-split.ts";
import { type InfluenceMeasure, type WeakestEvidence, weakestEvidence } from "./sensitivity/weakest-evidence.ts";

/** What drives a criterion: the analysis that the design allows, and what follows from it. */
export interface SensitivityStudy {
  readonly criterion: Criterion;
  readonly result:
    | { readonly method: "sobol"; readonly sobol: Sobol }
    | { readonly method: "morris"; readonly morris: Morris }
    | { readonly method: "given-data"; readonly given: GivenData; readonly prcc: Prcc | undefined };
  /** How far the ranking would survive another sample; absent where the analysis has no resamples of it. */
  readonly stability: RankStability | undefined;
  /** Where evidence is worth most; absent where influence is not measured factor by factor. */
  readonly weakest: WeakestEvidence | undefined;
  /** Parameters against chance; absent with one run a point. */
  readonly split: VarianceSplit | undefined;
}

/** Runs fewer than this beside the number of factors leave partial correlations without meaning. */
const SPARE_RUNS = 10;

/**
 * Explains a criterion by the factors of an experiment. Runs of one point are averaged for the indices; how much of
 * the variance of a single run is chance, the split says. Throws `RangeError` where the runs do not allow it.
 */
export function sensitivityStudy(plan: BatchPlan, experiment: Experiment, criterion: Criterion, kpisOf: KpisOfRun): SensitivityStudy {
  const values = criterionValues(plan, criterion, kpisOf);
  const outputs = meansOfPoints(values, plan.replications);
  const factors = plan.factors.map(({ id }) => id);
  const split =
    plan.replications < 2 || plan.points < 2
      ? undefined
      : varianceSplit({ points: plan.points, replications: plan.replications, draws: plan.draws, outputs: values });
  // A lever is somebody's choice: no evidence stands behind it, and none would settle it.
  const weakest = (measure: InfluenceMeasure, influences: readonly number[]): WeakestEvidence =>
    weakestEvidence(
      plan.factors.flatMap(({ id, title, confidence, role }, i) =>
        role === "lever" ? [] : [{ factor: id, title, confidence, influence: influences[i] }],
      ),
      measure,
    );
  switch (experiment.design) {
    case "saltelli": {
      const found = sobol(factors, outputs, { secondOrder: experiment.secondOrder });
      const totals = found.factors.map(({ st }) => st.value);
      return {
        criterion,
        result: { method: "sobol", sobol: found },
        stability: rankStability(factors, totals, found.totalResamples),
        weakest: weakest("total-index", totals),
        split,
      };
    }
    case "morris": {
      const found = morris(factors, plan.quantiles, outputs);
      return {
        criterion,
        result: { method: "morris", morris: found },
        stability: rankStability(
          factors,
          found.factors.map(({ muStar }) => muStar.value),
          found.resamples,
        ),
        weakest: weakest(
          "mu-star-share",
          found.factors.map(({ share }) => share),
        ),
        split,
      };
    }
    default: {
      const enough = plan.points >= factors.length + SPARE_RUNS;
      return {
        criterion,
        result: {
          method: "given-data",
          given: givenData(factors, plan.quantiles, outputs),
          prcc: enough ? prcc(factors, plan.quantiles, outputs) : undefined,
        },
        stability: undefined,
        weakest: undefined,
        split,
      };
    }
  }
}
