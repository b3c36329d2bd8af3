import type { INDEX_IDS } from "../sim/markets/indices.ts";
import { kpiIndex } from "../sim/results/kpis/index.ts";
import type { RunResult } from "../sim/results/results.ts";
import type { World } from "../sim/world.ts";
import { type PairedDifference, pairedDifference } from "./paired-difference.ts";
import { meanOf, quantiles } from "./quantiles.ts";
import { type PairedRatio, pairedRatio } from "./ratio.ts";
import { type Credibility, type Harm, harmOf, isCredible, ownCostOf } from "./red-team.ts";
import { worstCaseExposure } from "./worst-case-exposure.ts";

/** The same draws under four worlds: with and without the policy, attacked and not. */
export interface AttackRuns {
  readonly attacked: readonly RunResult[];
  readonly commercial: readonly RunResult[];
  /** Without the policy, attacked. */
  readonly without: readonly RunResult[];
  /** Without the policy, not attacked. */
  readonly withoutCommercial: readonly RunResult[];
}

export interface AttackReport {
  /** Against a commercial exporter under the same policy. */
  readonly harm: PairedDifference;
  /** Against no policy under the same attack. */
  readonly added: PairedDifference;
  /** EUR. */
  readonly ownCost: PairedDifference;
  /** What the same attack would cost the exporter were there no policy, EUR. */
  readonly costWithout: PairedDifference;
  /** Harm per EUR of own cost; undefined with its reason where the cost cannot be told from zero. */
  readonly leverage: PairedRatio;
  /** What MODEL 5.5 says of the policy's index: volume under contract over the volume that the exporter has exposed to it. */
  readonly formula: FormulaLeverage;
  readonly credible: boolean;
  /** Whether the 95 % interval of cost against what is credible leaves no doubt. */
  readonly certain: boolean;
  /** Level of the harm's KPI under the attack: mean, the bad end of nineteen runs in twenty, and the worst run. */
  readonly level: { readonly mean: number; readonly p95: number; readonly worst: number };
  readonly bound: Bound | undefined;
}

export interface Bound {
  /** EUR; NaN where none is known. */
  readonly eur: number;
  /** Instrument that has none. */
  readonly unknown: string | undefined;
  /** Whether a run cost more than the bound, which then is none. */
  readonly exceeded: boolean;
}

export interface FormulaLeverage {
  /** Ratio; Infinity where the exporter moves the index without selling for less abroad; NaN without contracts. */
  readonly value: number;
  readonly index: string;
}

/** Indices that a price at home can move at no loss abroad. */
const FREE_TO_MOVE: readonly string[] = ["china-ex-works", "blend"] satisfies readonly (typeof INDEX_IDS)[number][];

/** V/q_E of the policy's contracts in these runs; of several indices the one that is easiest to move. */
export function formulaLeverage(world: World, runs: readonly RunResult[]): FormulaLeverage {
  const indices = world.policy.instruments.flatMap(({ settings }) => (typeof settings.index === "string" ? [settings.index] : []));
  if (indices.length === 0) return { value: NaN, index: "" };
  const free = indices.find((index) => FREE_TO_MOVE.includes(index));
  if (free !== undefined) return { value: Infinity, index: free };
  return { value: meanOf(runs.map(({ kpis }) => kpis[kpiIndex("attack-leverage")])), index: indices[0] };
}

/** Bound of the policy's cost where the harm is money of the treasury. */
function boundOf(world: World, { kpi }: Harm, worst: number): Bound | undefined {
  if (kpi !== "fiscal-pv" && kpi !== "fiscal-worst-12") return undefined;
  const exposure = worstCaseExposure(world);
  if ("unknown" in exposure) return { eur: NaN, unknown: exposure.unknown, exceeded: false };
  const eur = kpi === "fiscal-pv" ? exposure.presentValueEur : exposure.worst12Eur;
  return { eur, unknown: undefined, exceeded: worst > eur * (1 + 1e-9) + 1 };
}

/** Own cost over the most that is credible, run by run. */
function excessCost({ mostEurPerEur = Infinity, mostEur = Infinity }: Credibility, harms: readonly number[], costs: readonly number[]) {
  return pairedDifference(
    costs,
    harms.map((harm) => (mostEurPerEur === Infinity ? mostEur : Math.min(mostEurPerEur * harm, mostEur))),
  );
}

const byReplication = (runs: readonly RunResult[]): RunResult[] => runs.toSorted((a, b) => a.replication - b.replication);

/** Reads the runs of an attack; all four lists hold the same replications of one seed. */
export function attackReport(world: World, harm: Harm, credibility: Credibility, runs: AttackRuns): AttackReport {
  const [attacked, commercial, without, withoutCommercial] = [runs.attacked, runs.commercial, runs.without, runs.withoutCommercial].map(
    byReplication,
  );
  const at = kpiIndex(harm.kpi);
  const nothing = new Float64Array(attacked.length);
  const harms = attacked.map((run, i) => harmOf(harm, run, commercial[i]));
  const costs = attacked.map((run, i) => ownCostOf(run, commercial[i]));
  const added = attacked.map((run, i) => harm.sign * (run.kpis[at] - without[i].kpis[at]));
  const { mean, p95 } = quantiles(attacked.map(({ kpis }) => harm.sign * kpis[at]));
  const worst = Math.max(...attacked.map(({ kpis }) => harm.sign * kpis[at]));
  return {
    harm: pairedDifference(harms, nothing),
    added: pairedDifference(added, nothing),
    ownCost: pairedDifference(costs, nothing),
    costWithout: pairedDifference(
      without.map((run, i) => ownCostOf(run, withoutCommercial[i])),
      nothing,
    ),
    leverage: pairedRatio(harms, costs),
    formula: formulaLeverage(world, attacked),
    certain: excessCost(credibility, harms, costs).verdict !== "not distinguishable",
    credible: isCredible(credibility, meanOf(harms), meanOf(costs)),
    level: { mean: harm.sign * mean, p95: harm.sign * p95, worst: harm.sign * worst },
    bound: boundOf(world, harm, worst),
  };
}
