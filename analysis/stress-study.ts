import { monthNumber, monthsBetween, monthText } from "../scenarios/calendar.ts";
import { formatErrors } from "../scenarios/faults.ts";
import { parseSpec } from "../scenarios/parse.ts";
import type { ScenarioSpec } from "../scenarios/scenario.ts";
import { NO_SHOCK, type Shock, SHOCKS } from "../scenarios/shocks.ts";
import { hashOfHashes } from "../sim/core/hash.ts";
import { kpiIndex } from "../sim/results/kpis/index.ts";
import type { RunResult } from "../sim/results/results.ts";
import type { World } from "../sim/world.ts";
import { halfWidthOf, type PairedDifference, pairedDifference } from "./paired-difference.ts";
import { meanOf, sdOf } from "./quantiles.ts";
import type { WantedJob } from "./wanted-job.ts";

/** What a stress test reads of every run, in the order in which it is told. */
export const STRESS_MEASURES = ["outage-months", "months-to-outage", "recovery-months", "unserved-curtailed", "defence-curtailed"] as const;
export type StressMeasure = (typeof STRESS_MEASURES)[number];

/** Runs of each policy under each shock where nobody says otherwise. */
export const STRESS_RUNS = 50;
/** Months from the start of the run to the shocks where nobody says otherwise: what was under way at the start is then done. */
const SETTLED_MONTHS = 36;

/** Month in which shocks begin where nobody says otherwise: after three years, or half-way where the run is shorter than six. */
export function stressFrom(start: string, end: string): string {
  return monthText(monthNumber(start)! + Math.min(SETTLED_MONTHS, monthsBetween(start, end) >> 1));
}

export interface StressTerms {
  readonly policies: readonly string[];
  /** Month in which every shock begins, "2029-01". */
  readonly from: string;
  readonly replications: number;
}

/** A policy under a shock: what one measure came to. */
export interface StressFigure {
  /** Runs in which it is defined, and their mean; NaN where it is in none. */
  readonly defined: number;
  readonly mean: number;
  /** 95 % t interval of the mean; NaN below two runs. */
  readonly low: number;
  readonly high: number;
  /** Against the baseline under the same shock, on the same draws. */
  readonly difference: PairedDifference;
}

export interface StressReport {
  readonly baseline: string;
  readonly policies: readonly string[];
  /** No shock first. */
  readonly shocks: readonly Shock[];
  readonly replications: number;
  /** By measure, then shock, then policy. */
  readonly figures: Readonly<Record<StressMeasure, readonly (readonly StressFigure[])[]>>;
  /** Shocks that cannot be put on this market, with the reason. */
  readonly leftOut: readonly { readonly shock: Shock; readonly why: string }[];
  /** Hash of all runs, in the order of shock, policy and replication. */
  readonly hash: string;
}

/** The worlds of a scenario under one shock in place of its own exporters; a sentence where the market does not take it. */
function worldsUnder(spec: ScenarioSpec, shock: Shock, from: string): readonly World[] | string {
  const { experiment: _, ...plain } = spec;
  const parsed = parseSpec({ ...plain, exporters: { [shock.id]: shock.exporter(from) } });
  return parsed.ok ? parsed.study.worlds : formatErrors(parsed.errors);
}

/**
 * Puts every policy under every shock of the library, on the same draws. Yields the runs that it wants once; the same
 * in a page and on the command line. Throws an `Error` with a sentence for the user when no shock fits the scenario.
 */
export function* stressStudy(
  spec: ScenarioSpec,
  seed: string,
  baseline: string,
  { policies, from, replications }: StressTerms,
): Generator<readonly WantedJob[], StressReport, readonly (readonly RunResult[])[]> {
  const rows = [baseline, ...policies.filter((id) => id !== baseline)];
  const shocks: Shock[] = [];
  const leftOut: { shock: Shock; why: string }[] = [];
  const jobs: WantedJob[] = [];
  for (const shock of [NO_SHOCK, ...SHOCKS]) {
    const worlds = worldsUnder(spec, shock, from);
    if (typeof worlds === "string") {
      leftOut.push({ shock, why: worlds });
      continue;
    }
    shocks.push(shock);
    for (const id of rows) {
      const world = worlds.find(({ policy }) => policy.id === id);
      if (!world) throw new Error(`the scenario has no policy ${id}`);
      jobs.push({ world, seed, first: 0, count: replications, detail: "kpis" });
    }
  }
  if (shocks.length < 2) throw new Error(leftOut[0]?.why ?? "no shock can be put on this market");
  const results = yield jobs;
  const figuresOf = (measure: StressMeasure): StressFigure[][] => {
    const at = kpiIndex(measure);
    const valuesOf = (runs: readonly RunResult[]): Float64Array => {
      const values = new Float64Array(replications).fill(NaN);
      for (const { replication, kpis } of runs) values[replication] = kpis[at];
      return values;
    };
    return shocks.map((_, s) => {
      const own = rows.map((__, p) => valuesOf(results[s * rows.length + p]));
      return own.map((values): StressFigure => {
        const known = values.filter((value) => !Number.isNaN(value));
        const mean = known.length === 0 ? NaN : meanOf(known);
        const halfWidth = halfWidthOf(sdOf(known), known.length);
        return { defined: known.length, mean, low: mean - halfWidth, high: mean + halfWidth, difference: pairedDifference(values, own[0]) };
      });
    });
  };
  const figures = {} as Record<StressMeasure, StressFigure[][]>;
  for (const measure of STRESS_MEASURES) figures[measure] = figuresOf(measure);
  return {
    baseline,
    policies: rows,
    shocks,
    replications,
    figures,
    leftOut,
    hash: hashOfHashes(results.flat().map(({ hash }) => hash)),
  };
}
