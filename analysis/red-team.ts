import { stream } from "../sim/core/streams.ts";
import { kpiIndex } from "../sim/results/kpis/index.ts";
import type { RunResult } from "../sim/results/results.ts";
import type { World } from "../sim/world.ts";
import { attackSpace, type Behaviour, type Move } from "./attack-space.ts";
import { meanOf } from "./quantiles.ts";

/** A way of hurting a policy, as a KPI and its direction. */
export interface Harm {
  readonly id: string;
  readonly title: string;
  readonly kpi: string;
  /** 1 when more of the KPI is harm, -1 when less is. */
  readonly sign: 1 | -1;
}

/** What an attacker may aim at. */
export const HARMS: readonly Harm[] = [
  { id: "treasury", title: "More outlay of the treasury", kpi: "fiscal-pv", sign: 1 },
  { id: "treasury-year", title: "More outlay of the treasury in its worst twelve months", kpi: "fiscal-worst-12", sign: 1 },
  { id: "plants", title: "EU plants lost", kpi: "exits-eu", sign: 1 },
  { id: "defence", title: "EU defence use curtailed", kpi: "defence-curtailed", sign: 1 },
  { id: "capacity", title: "EU capacity lost", kpi: "capacity-eu-end", sign: -1 },
];

/** What an attack may cost the exporter before nobody believes it: EUR per EUR of harm, or EUR whatever the harm. */
export interface Credibility {
  readonly mostEurPerEur?: number;
  readonly mostEur?: number;
}

/** Whether an exporter would bear the cost of such an attack. A harm below zero is no attack. */
export function isCredible(credibility: Credibility, harm: number, ownCostEur: number): boolean {
  return harm > 0 && costGap(credibility, harm, ownCostEur) <= 0;
}

/** Own cost over the most that is credible, EUR; below zero when credible. */
function costGap({ mostEurPerEur, mostEur = Infinity }: Credibility, harm: number, ownCostEur: number): number {
  return ownCostEur - Math.min(mostEurPerEur === undefined ? Infinity : mostEurPerEur * harm, mostEur);
}

/** Harm done by one behaviour of the exporter, run by run, against a commercial exporter under the same policy. */
export function harmOf({ kpi, sign }: Harm, run: RunResult, commercial: RunResult): number {
  const at = kpiIndex(kpi);
  return sign * (run.kpis[at] - commercial.kpis[at]);
}

/** What it costs the exporter, EUR: margin forgone, and money spent on its own stock. */
export function ownCostOf(run: RunResult, commercial: RunResult): number {
  const margin = kpiIndex("exporter-margin-pv");
  const purchases = kpiIndex("exporter-purchases-pv");
  return commercial.kpis[margin] - run.kpis[margin] + run.kpis[purchases] - commercial.kpis[purchases];
}

export interface Candidate {
  /** Position in the sequence, from 0. */
  readonly number: number;
  readonly behaviour: Behaviour;
}

/** Runs that the search wants next: one policy, replications `first` to `first + count - 1`. */
export interface WantedRuns {
  readonly world: World;
  readonly first: number;
  readonly count: number;
}

export interface RedTeamOptions {
  /** The policy to attack; the world's exporter does not matter. */
  readonly world: World;
  readonly postures: readonly Move[];
  readonly measures: readonly Move[];
  readonly harm: Harm;
  readonly credibility: Credibility;
  /** Candidates to try. */
  readonly evaluations: number;
  /** Runs of a candidate that stays in the race. */
  readonly replications: number;
  readonly searchSeed: string;
}

const GENERATION = 12;
const ELITES = 6;
/** After these shares of the replications, a candidate goes on if it would be in this share of those tried. */
const RACES = [
  { after: 1 / 4, best: 1 / 2 },
  { after: 1 / 2, best: 1 / 4 },
];
const TRIES = 20;
const ID = "candidate";

interface Entry extends Candidate {
  readonly harms: number[];
  readonly costs: number[];
  failed: boolean;
}

export const withExporter = (world: World, id: string, title: string, behaviour: Behaviour): World => ({
  ...world,
  exporter: { id, title, ...behaviour },
});

/**
 * Search for the behaviour of the exporting state that hurts a policy most: ask, run, tell, until there is
 * nothing more to ask.
 *
 * It opens with every posture and measure of the registries by itself, then breeds generations of twelve: a
 * parent from six (the three worst credible ones, or those that lack least to be credible, then the worst at
 * any cost) with one setting, date or measure changed. Candidates race on the same draws: after a quarter
 * of the replications those go on that would be in the worse half of all tried, after half of them those in
 * the worst quarter; credible ones have the same race among themselves.
 *
 * Every candidate that is the worst so far, or the worst credible so far, is a finalist: to be run again on
 * draws that the search has not seen, since the winner of many is also the luckiest. What is found is the
 * worst of those tried and no bound.
 *
 * The sequence follows from `searchSeed` (stream "red-team") and the results alone, and a generation
 * depends on finished ones only, so a longer search begins with the candidates and finalists of a shorter.
 */
export function createRedTeam(options: RedTeamOptions) {
  const { world, harm, credibility, evaluations, replications } = options;
  const space = attackSpace(world, options.postures, options.measures);
  const random = stream(options.searchSeed, 0, "red-team", `${world.policy.id} ${harm.id}`);
  const opening = space.opening();
  const known = new Set<string>();
  const all: Entry[] = [];
  const commercial: RunResult[] = [];
  /** The running generation, and those of it that are running. */
  let asked: Entry[] = [];
  let racers: Entry[] = [];
  let stage = -1;
  const stages = [...RACES.map(({ after }) => Math.max(1, Math.round(after * replications))), replications].map((count) =>
    Math.min(count, replications),
  );

  const ran = (entry: Entry): number => entry.harms.length;
  const meanOver = (values: readonly number[], count: number): number => meanOf(values.slice(0, count));
  const finished = (): Entry[] => all.filter((entry) => !entry.failed && ran(entry) === replications);
  const credible = (entry: Entry): boolean => isCredible(credibility, meanOf(entry.harms), meanOf(entry.costs));

  function elites(): Entry[] {
    const ranked = finished().sort((a, b) => meanOf(b.harms) - meanOf(a.harms) || a.number - b.number);
    const nearest = ranked
      .filter((entry) => meanOf(entry.harms) > 0)
      .map((entry) => ({ entry, gap: credible(entry) ? 0 : costGap(credibility, meanOf(entry.harms), meanOf(entry.costs)) }))
      .sort((a, b) => a.gap - b.gap);
    const best = nearest.slice(0, ELITES / 2).map(({ entry }) => entry);
    for (const entry of ranked) if (best.length < ELITES && !best.includes(entry)) best.push(entry);
    return best;
  }

  const pick = <T>(list: readonly T[]): T => list[Math.min(list.length - 1, Math.floor(random.uniform() * list.length))];

  function breed(parents: readonly Entry[]): Behaviour {
    let child: Behaviour = space.commercial;
    for (let tries = 0; tries < TRIES; tries++) {
      child = space.mutated(pick(parents).behaviour, pick(parents).behaviour, random);
      if (!known.has(JSON.stringify(child))) break;
    }
    return child;
  }

  /** The next generation, cut where the search ends; what it holds does not depend on the cut. */
  function generation(): Entry[] {
    const parents = elites();
    const born: Entry[] = [];
    while (born.length < GENERATION && all.length + born.length < evaluations) {
      const next = opening.shift();
      if (next === undefined && parents.length === 0) break;
      const behaviour = next ?? breed(parents);
      known.add(JSON.stringify(behaviour));
      born.push({ number: all.length + born.length, behaviour, harms: [], costs: [], failed: false });
    }
    return born;
  }

  /** Whether it would be in this share of a league, worst harm first, on as many replications. */
  function placed(entry: Entry, league: readonly Entry[], best: number, count: number): boolean {
    const ranked = league.map((other) => meanOver(other.harms, count)).sort((a, b) => b - a);
    return meanOver(entry.harms, count) > ranked[Math.floor(best * (ranked.length - 1))];
  }

  /** Who of the running generation goes on past a stage, held against those that had finished before it. */
  function goesOn(entry: Entry, at: number): boolean {
    const { best } = RACES[at];
    const count = stages[at];
    const earlier = all.filter((other) => !other.failed && ran(other) >= count && other.number < asked[0].number);
    if (earlier.length < GENERATION || placed(entry, earlier, best, count)) return true;
    const isCredibleSoFar = (one: Entry): boolean => isCredible(credibility, meanOver(one.harms, count), meanOver(one.costs, count));
    const league = earlier.filter(isCredibleSoFar);
    return isCredibleSoFar(entry) && (league.length < ELITES || placed(entry, league, best, count));
  }

  const racing = (): Entry[] => asked.filter((entry) => !entry.failed && ran(entry) === (stage === 0 ? 0 : stages[stage - 1]));

  function wanted(): WantedRuns[] {
    const first = stage === 0 ? 0 : stages[stage - 1];
    const count = stages[stage] - first;
    if (count === 0) return [];
    racers = racing().filter((entry) => stage === 0 || goesOn(entry, stage - 1));
    return racers.map((entry) => ({ world: withExporter(world, `${ID}-${entry.number}`, ID, entry.behaviour), first, count }));
  }

  return {
    /** Runs wanted now; undefined when the search is over. */
    ask(): readonly WantedRuns[] | undefined {
      if (commercial.length === 0)
        return [{ world: withExporter(world, "commercial", "Commercial", space.commercial), first: 0, count: replications }];
      for (;;) {
        stage++;
        if (stage >= stages.length || asked.length === 0) {
          asked = generation();
          if (asked.length === 0) return undefined;
          all.push(...asked);
          stage = 0;
        }
        const jobs = wanted();
        if (jobs.length > 0) return jobs;
      }
    },

    /** Results of what was asked last, in any order. A candidate of which a run failed is out. */
    tell(results: readonly RunResult[]): void {
      const byReplication = results.toSorted((a, b) => a.replication - b.replication);
      if (commercial.length === 0) {
        if (results.length < replications) throw new Error("a run under a commercial exporter failed: there is nothing to compare with");
        commercial.push(...byReplication);
        return;
      }
      for (const run of byReplication) {
        const entry = all[Number(run.exporter.slice(ID.length + 1))];
        entry.harms.push(harmOf(harm, run, commercial[run.replication]));
        entry.costs.push(ownCostOf(run, commercial[run.replication]));
      }
      for (const entry of racers) if (ran(entry) < stages[stage]) entry.failed = true;
    },

    /** Candidates tried so far, and those of which a run failed. */
    get tried(): number {
      return all.length;
    },
    get failed(): number {
      return all.filter((entry) => entry.failed).length;
    },
    get candidates(): readonly Candidate[] {
      return all;
    },

    /** Everybody who was the worst, or the worst credible, when tried; a search that goes on only adds. */
    finalists(): readonly Candidate[] {
      let worst = -Infinity;
      let worstCredible = -Infinity;
      return finished().filter((entry) => {
        const mean = meanOf(entry.harms);
        const isWorst = mean > worst;
        const isWorstCredible = credible(entry) && mean > worstCredible;
        if (isWorst) worst = mean;
        if (isWorstCredible) worstCredible = mean;
        return isWorst || isWorstCredible;
      });
    },
  };
}
