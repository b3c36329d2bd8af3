import {
  type Column,
  columnsFrom,
  type Effect,
  effectsOf,
  instrumentNames,
  interactionOf,
  largestEffects,
  levelOf,
  type MatrixWorld,
  pairsOf,
  pairWorlds,
  singleWorlds,
} from "../../analysis/interaction-matrix.ts";
import { type PairedDifference, pairedDifference } from "../../analysis/paired-difference.ts";
import type { Study } from "../../scenarios/scenario.ts";
import { kpiIndex, KPIS } from "../../sim/results/kpis/index.ts";
import { MODEL_VERSION } from "../../sim/version.ts";
import type { World } from "../../sim/world.ts";
import type { RunJob } from "../../workers/runner.ts";
import { BadInput, Exit, type Io } from "./io.ts";
import { formatNumber, scaled } from "./numbers.ts";
import type { ProgressStyle } from "./progress.ts";
import { runJobs } from "./run-jobs.ts";
import { openRunStore, type RunStore } from "./run-store.ts";
import { renderTable } from "./table.ts";

export interface MatrixTerms {
  readonly study: Study;
  readonly policies: readonly string[];
  readonly exporters: readonly string[];
  readonly kpis: readonly string[];
  readonly replications: number;
  /** All pairs, or those among the largest effects. */
  readonly all: boolean;
  readonly resume: string | undefined;
  readonly workers: number;
  readonly style: ProgressStyle;
}

/** Replications of a world that are not known yet, as jobs of consecutive ones. */
function missingOf({ world }: MatrixWorld, store: RunStore, seed: string, replications: number): RunJob[] {
  const jobs: RunJob[] = [];
  let first = -1;
  for (let replication = 0; replication <= replications; replication++) {
    const missing = replication < replications && store.get(world, seed, replication) === undefined;
    if (missing && first < 0) first = replication;
    if (missing || first < 0) continue;
    jobs.push({ world, seed, first, count: replication - first, detail: "kpis" });
    first = -1;
  }
  return jobs;
}

/** Runs what is missing; an exit code when not everything could be run. */
async function complete(io: Io, worlds: readonly MatrixWorld[], store: RunStore, terms: MatrixTerms): Promise<number | undefined> {
  const { seed } = terms.study;
  const byId = new Map(worlds.map(({ id, world }) => [id, world]));
  const jobs = worlds.flatMap((one) => missingOf(one, store, seed, terms.replications));
  if (jobs.length === 0) return undefined;
  const { outcome, died } = await runJobs(io, jobs, terms.workers, terms.style, (results) => {
    for (const result of results) {
      const world = byId.get(result.policy);
      if (world) store.put(world, result);
    }
    store.flush();
  });
  for (const { policy, replication, reason } of outcome.failures) io.err(`Failed: ${policy}, replication ${replication}: ${reason}\n`);
  if (died !== undefined) io.err(`Stopped: ${died}\n`);
  const kept = terms.resume === undefined ? "" : ` Finished runs are in ${terms.resume}; the same command continues.`;
  if (outcome.cancelled) {
    io.err(`Cancelled.${kept}\n`);
    return Exit.interrupted;
  }
  if (outcome.failures.length > 0 || died !== undefined) return Exit.runFailed;
  return undefined;
}

function chosenWorlds({ study, policies, exporters }: MatrixTerms): { whole: World; baseline: World } {
  const worlds = study.worlds.filter(({ exporter }) => exporter.id === exporters[0]);
  const candidates = worlds.filter(({ policy }) => policies.includes(policy.id) && policy.instruments.length >= 2);
  const whole = policies.length === 1 ? worlds.find(({ policy }) => policy.id === policies[0]) : candidates[0];
  const baseline = worlds.find(({ policy }) => policy.id === study.baseline);
  if (!whole || !baseline) throw new BadInput("the scenario has no policy of two or more instruments: a matrix needs them");
  if (whole.policy.instruments.length < 2)
    throw new BadInput(`${whole.policy.id} has ${whole.policy.instruments.length} instruments: a matrix needs two or more`);
  return { whole, baseline };
}

function cell({ mean, low, high, halfWidth }: PairedDifference, factor: number, verdict: string): string {
  const shown = (value: number) => formatNumber(value * factor, true);
  return Number.isFinite(halfWidth) ? `${shown(mean)} [${shown(low)}, ${shown(high)}] ${verdict}` : "–";
}

function table(kpis: readonly string[], first: string, rows: readonly (readonly string[])[]): string {
  const columns = kpis.map((id) => {
    const { title, unit } = KPIS[kpiIndex(id)];
    return { title: `${title}, ${scaled(unit).unit}`, align: "right" as const };
  });
  return renderTable([{ title: first }, ...columns], rows);
}

const factorOf = (kpi: string): number => scaled(KPIS[kpiIndex(kpi)].unit).factor;
const words = ({ verdict }: PairedDifference): string => verdict;

function report(
  terms: MatrixTerms,
  whole: World,
  column: Column,
  effects: readonly (readonly Effect[])[],
  pairs: readonly (readonly [number, number])[],
): string {
  const { kpis, study, replications } = terms;
  const names = instrumentNames(whole);
  const levels = (["baseline", "whole"] as const).map((id) => [
    id,
    ...kpis.map((kpi) => formatNumber(levelOf(column, id, kpi) * factorOf(kpi))),
  ]);
  const total = [
    "whole minus baseline",
    ...kpis.map((kpi) => {
      const difference = pairedDifference(column("whole", kpi), column("baseline", kpi));
      return cell(difference, factorOf(kpi), words(difference));
    }),
  ];
  const single = (pick: (effect: Effect) => PairedDifference) =>
    names.map((name, at) => [name, ...kpis.map((kpi, k) => cell(pick(effects[k][at]), factorOf(kpi), words(pick(effects[k][at]))))]);
  const between = pairs.map((pair) => [
    `${names[pair[0]]} × ${names[pair[1]]}`,
    ...kpis.map((kpi) => {
      const { interaction, verdict } = interactionOf(column, kpi, pair);
      return cell(interaction, factorOf(kpi), verdict);
    }),
  ]);
  const which = terms.all ? "all pairs" : `pairs among the ${Math.min(names.length, 8)} largest effects`;
  return [
    `${study.title}\n${whole.policy.title} (${whole.policy.id}) against ${whole.exporter.title} (${whole.exporter.id}), ${replications} replications, seed ${study.seed}, model ${MODEL_VERSION}\n`,
    `All differences are paired by seed: mean [95 % interval], each interval by itself.\n`,
    `\nLevels, mean of runs\n\n${table(kpis, "", [...levels, total])}`,
    `\nWhat each adds to the rest: the whole policy minus the policy without it\n\n${table(
      kpis,
      "instrument",
      single(({ within }) => within),
    )}`,
    `\nEach alone: by itself minus the baseline\n\n${table(
      kpis,
      "instrument",
      single(({ alone }) => alone),
    )}`,
    `\nInteraction, ${which}: what both change together, beyond the sum of what each changes where the other is missing\n\n${table(kpis, "pair", between)}`,
    "\nadds: together they change it by more than the sum of the two. substitutes: by less than the sum, at least as much as the stronger. cancels: by less than the stronger alone. Each of many intervals leaves zero out by chance in one case of twenty; with few replications most things are not distinguishable.\n",
  ].join("");
}

/** Takes a policy apart and prints what its instruments add, alone and in pairs. Returns the exit code. */
export async function runMatrix(terms: MatrixTerms, io: Io): Promise<number> {
  const { whole, baseline } = chosenWorlds(terms);
  const store = openRunStore(io, terms.resume, JSON.stringify([whole, baseline, terms.study.seed]));
  try {
    return await takeApart(terms, io, whole, baseline, store);
  } finally {
    store.close();
  }
}

async function takeApart(terms: MatrixTerms, io: Io, whole: World, baseline: World, store: RunStore): Promise<number> {
  const { seed } = terms.study;
  const singles = singleWorlds(whole, baseline);
  const values = new Map<string, Float64Array[]>();
  const take = (worlds: readonly MatrixWorld[]) => {
    for (const { id, world } of worlds)
      values.set(
        id,
        Array.from(
          { length: terms.replications },
          (_, replication) => store.get(world, seed, replication)?.kpis ?? new Float64Array(KPIS.length).fill(NaN),
        ),
      );
  };
  const failed = await complete(io, singles, store, terms);
  if (failed !== undefined) return failed;
  take(singles);
  const column = columnsFrom(values);
  const effects = terms.kpis.map((kpi) => effectsOf(whole, column, kpi));
  const pairs = pairsOf(terms.all ? whole.policy.instruments.map((_, at) => at) : largestEffects(effects));
  const removedInPairs = pairWorlds(whole, pairs);
  const failedPairs = await complete(io, removedInPairs, store, terms);
  if (failedPairs !== undefined) return failedPairs;
  take(removedInPairs);
  io.out(report(terms, whole, column, effects, pairs));
  return Exit.ok;
}
