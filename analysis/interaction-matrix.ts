import { kpiIndex } from "../sim/results/kpis/index.ts";
import type { World } from "../sim/world.ts";
import { type PairedDifference, pairedDifference } from "./paired-difference.ts";
import { meanOf } from "./quantiles.ts";

/** One world of the matrix: which instruments of the policy it has. */
export interface MatrixWorld {
  /** "whole", "baseline", "without-1", "alone-2", "without-1-2": instruments by position from 1. */
  readonly id: string;
  readonly world: World;
}

/** KPI values of one world, by replication. */
export type Column = (id: string, kpi: string) => ArrayLike<number>;

export interface Effect {
  readonly instrument: number;
  /** The whole policy minus the policy without it. */
  readonly within: PairedDifference;
  /** By itself minus the baseline. */
  readonly alone: PairedDifference;
}

export type PairVerdict = "adds" | "cancels" | "substitutes" | "not distinguishable";

export interface Interaction {
  readonly pair: readonly [number, number];
  /** The whole policy minus the policy without both. */
  readonly together: PairedDifference;
  /** What both change together minus the sum of what each changes without the other. */
  readonly interaction: PairedDifference;
  readonly verdict: PairVerdict;
}

export const MOST_IN_PAIRS = 8;

/** What each instrument is called; those of one kind by their position among all. */
export function instrumentNames({ policy }: World): string[] {
  const ids = policy.instruments.map(({ instrument }) => instrument);
  return ids.map((id, at) => (ids.filter((other) => other === id).length > 1 ? `${id} (${at + 1})` : id));
}

const withoutId = (removed: readonly number[]): string => `without-${removed.map((at) => at + 1).join("-")}`;
const aloneId = (at: number): string => `alone-${at + 1}`;

function withInstruments(world: World, id: string, keep: (at: number) => boolean): MatrixWorld {
  return { id, world: { ...world, policy: { ...world.policy, id, instruments: world.policy.instruments.filter((_, at) => keep(at)) } } };
}

/** The worlds that single effects need: whole, baseline, each instrument removed and each by itself. */
export function singleWorlds(whole: World, baseline: World): MatrixWorld[] {
  const positions = whole.policy.instruments.map((_, at) => at);
  return [
    withInstruments(whole, "whole", () => true),
    { id: "baseline", world: { ...baseline, policy: { ...baseline.policy, id: "baseline" } } },
    ...positions.map((at) => withInstruments(whole, withoutId([at]), (other) => other !== at)),
    ...positions.map((at) => withInstruments(whole, aloneId(at), (other) => other === at)),
  ];
}

export function pairWorlds(whole: World, pairs: readonly (readonly [number, number])[]): MatrixWorld[] {
  return pairs.map((pair) => withInstruments(whole, withoutId(pair), (at) => !pair.includes(at)));
}

/** Effect of each instrument on a KPI, paired by replication. */
export function effectsOf(whole: World, column: Column, kpi: string): Effect[] {
  return whole.policy.instruments.map((_, instrument) => ({
    instrument,
    within: pairedDifference(column("whole", kpi), column(withoutId([instrument]), kpi)),
    alone: pairedDifference(column(aloneId(instrument), kpi), column("baseline", kpi)),
  }));
}

/** Instruments with the largest effects: by the largest share that one has, in any KPI, of the largest effect on that KPI. */
export function largestEffects(effects: readonly (readonly Effect[])[], most = MOST_IN_PAIRS): number[] {
  const count = effects[0]?.length ?? 0;
  const weight = new Float64Array(count);
  for (const ofKpi of effects) {
    const sizes = ofKpi.map(({ within }) => (Number.isNaN(within.mean) ? 0 : Math.abs(within.mean)));
    const largest = Math.max(...sizes);
    if (largest > 0) for (let at = 0; at < count; at++) weight[at] = Math.max(weight[at], sizes[at] / largest);
  }
  const ranked = Array.from({ length: count }, (_, at) => at).sort((a, b) => weight[b] - weight[a] || a - b);
  return ranked.slice(0, most).sort((a, b) => a - b);
}

export function pairsOf(instruments: readonly number[]): (readonly [number, number])[] {
  return instruments.flatMap((one, at) => instruments.slice(at + 1).map((other) => [one, other] as const));
}

const plus = (a: ArrayLike<number>, b: ArrayLike<number>): Float64Array => Float64Array.from(a, (value, at) => value + b[at]);

/**
 * How two instruments act together, in the presence of the rest. With f(A) the policy without both and f(Ai)
 * without the other one, each alone changes it by a = f(Ai) − f(A). They add when both together change it by
 * more than the sum of the two; they are substitutes when by less than the sum but at least as much as the
 * stronger; they cancel when by less than the stronger alone.
 */
function verdictOf(interaction: PairedDifference, together: number, one: number, other: number): PairVerdict {
  if (interaction.verdict === "not distinguishable") return "not distinguishable";
  const sum = one + other;
  const excess = together - sum;
  if (excess * sum >= 0) return "adds";
  const stronger = Math.abs(one) >= Math.abs(other) ? one : other;
  return together * stronger > 0 && Math.abs(together) >= Math.abs(stronger) ? "substitutes" : "cancels";
}

/** Interaction of two instruments on a KPI: what both change, minus what each changes where the other is missing, run by run. */
export function interactionOf(column: Column, kpi: string, pair: readonly [number, number]): Interaction {
  const whole = column("whole", kpi);
  const neither = column(withoutId(pair), kpi);
  const withoutOne = column(withoutId([pair[0]]), kpi);
  const withoutOther = column(withoutId([pair[1]]), kpi);
  const together = pairedDifference(whole, neither);
  // Written so that rounding is judged against the levels: one f(neither) cancels in the formula above.
  const interaction = pairedDifference(plus(whole, neither), plus(withoutOne, withoutOther));
  const defined = (a: ArrayLike<number>) => pairedDifference(a, neither).mean;
  return { pair, together, interaction, verdict: verdictOf(interaction, together.mean, defined(withoutOther), defined(withoutOne)) };
}

/** Mean of a KPI in one world. */
export function levelOf(column: Column, id: string, kpi: string): number {
  return meanOf(Float64Array.from(column(id, kpi)).filter((value) => !Number.isNaN(value)));
}

/** Reads KPI columns from the values stored by world and replication. */
export function columnsFrom(values: ReadonlyMap<string, readonly ArrayLike<number>[]>): Column {
  return (id, kpi) => {
    const at = kpiIndex(kpi);
    return Float64Array.from(values.get(id) ?? [], (kpis) => kpis[at]);
  };
}
