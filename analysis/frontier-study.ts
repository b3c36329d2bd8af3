import type { Factor } from "../scenarios/experiment.ts";
import { worldAt } from "../scenarios/at-point.ts";
import { instrumentById } from "../sim/instruments/index.ts";
import { KPIS, kpiIndex } from "../sim/results/kpis/index.ts";
import type { Setting, World } from "../sim/world.ts";
import { stream } from "../sim/core/streams.ts";
import { meanOf, quantileOfSorted, sdOf } from "./quantiles.ts";
import { contenders, noiseToEpsilon } from "./search/contenders.ts";
import { type Lever, levelOfValue, valueOfLevel } from "./search/lever.ts";
import { kneeOf, nondominated } from "./search/pareto.ts";
import type { SearchProblem } from "./search/problem.ts";
import { type Candidate, createSearch, type Outcome } from "./search/search.ts";

export type Statistic = "mean" | "p5" | "p50" | "p95";

/** What is sought: a statistic of a KPI over the runs of a policy. */
export interface Goal {
  readonly kpi: string;
  readonly statistic: Statistic;
  readonly better: "higher" | "lower";
  /** Smallest difference that matters, in the KPI's unit; the noise of the policy in force when absent. */
  readonly epsilon?: number;
}

export interface FrontierTerms {
  /** The policy whose levers are varied, under one exporter. */
  readonly world: World;
  readonly seed: string;
  readonly levers: readonly Factor[];
  readonly goals: readonly Goal[];
  /** Uncertainties of each replication: replication r is run at point r, so that candidates meet the same states. None: as the register says. */
  readonly uncertainties: readonly Factor[];
  settingsOfState(replication: number): readonly Setting[];
  readonly replications: number;
  /** Runs of the contenders, on draws not seen before. */
  readonly confirm: number;
  readonly evaluations: number;
  readonly searchSeed: string;
}

/** Runs that are wanted next: a candidate's world at each state, with the replication whose draws it takes. */
export interface WantedState {
  readonly world: World;
  readonly replication: number;
}
export interface WantedCandidate {
  readonly number: number;
  readonly states: readonly WantedState[];
}

export interface FrontierPolicy {
  readonly settings: readonly Setting[];
  /** By goal, on the draws of the confirmation, with standard errors. */
  readonly values: readonly number[];
  readonly errors: readonly number[];
}

export interface Frontier {
  readonly levers: readonly Factor[];
  readonly goals: readonly Goal[];
  readonly tried: number;
  readonly failed: number;
  readonly confirmed: number;
  /** Nondominated on the draws of the confirmation, in the order of the first goal from its best. */
  readonly policies: readonly FrontierPolicy[];
  /** Position of the one to look at first. */
  readonly knee: number;
  /** By goal: noise of a difference over the smallest difference that was told apart; above 1 the list is finer than the runs. */
  readonly noise: readonly number[];
}

const RESAMPLES = 100;
/** Where a lever has no step of its own. */
const STEPS = 20;
const POPULATION = 16;
/** A goal that does not vary in the policy in force still needs a smallest difference. */
const LEAST_SHARE = 0.005;

/** A factor as the search varies it: on the steps of its setting. */
export function searchLever({ id, title, unit, spread }: Factor): Lever {
  if (spread.shape === "options") return { id, title, kind: "options", options: spread.options };
  const [, used, setting] = id.split(".");
  const spec = instrumentById(used)?.settings.find((one) => one.id === setting);
  const { min, max } = spread;
  const own = spec?.kind === "number" ? spec.step : (max - min) / STEPS;
  return { id, title, kind: "steps", unit, min, max, step: Math.min(own, (max - min) / 2) };
}

export function statisticOf(values: Float64Array, statistic: Statistic): number {
  if (statistic === "mean") return meanOf(values);
  return quantileOfSorted(values.slice().sort(), { p5: 0.05, p50: 0.5, p95: 0.95 }[statistic]);
}

/** Standard error: of a mean as usual, of a quantile by resampling (stream "frontier", "standard error"). */
function errorOf(values: Float64Array, statistic: Statistic, seed: string): number {
  if (values.length < 2) return NaN;
  if (statistic === "mean") return sdOf(values) / Math.sqrt(values.length);
  const random = stream(seed, 0, "frontier", "standard error");
  return sdOf(
    Float64Array.from({ length: RESAMPLES }, () =>
      statisticOf(
        Float64Array.from(values, () => values[Math.floor(random.uniform() * values.length)]),
        statistic,
      ),
    ),
  );
}

/**
 * Looks for the settings of a policy among which none is better in one goal without being worse in another: ask for
 * runs and tell their KPIs until nothing is asked. First the policy in force, whose noise says which differences
 * matter; then the search; then its contenders again on draws that nobody has seen, of which the frontier is made.
 */
export function createFrontier(terms: FrontierTerms) {
  const { world, levers, goals, uncertainties, replications, confirm, evaluations, seed } = terms;
  if (goals.length < 2) throw new RangeError(`goals must be 2 or more, not ${goals.length}: a frontier is a trade-off`);
  const searched = levers.map(searchLever);
  const settingsIn = (policy: World["policy"]) =>
    levers.map(({ id }) => {
      const [, used, setting] = id.split(".");
      return policy.instruments.find(({ instrument }) => instrument === used)?.settings[setting] as Setting;
    });
  const statesOf = (settings: readonly Setting[], first: number, count: number): WantedState[] => {
    const own = worldAt(world, levers, settings);
    return Array.from({ length: count }, (_, i) => ({
      world: uncertainties.length === 0 ? own : worldAt(own, uncertainties, terms.settingsOfState(first + i)),
      replication: first + i,
    }));
  };
  const measured = (runs: readonly (Float64Array | undefined)[]): { values: number[]; errors: number[] } | undefined => {
    const kpis = runs.filter((run) => run !== undefined);
    if (kpis.length < runs.length) return undefined;
    const columns = goals.map(({ kpi }) => Float64Array.from(kpis, (run) => run[kpiIndex(kpi)]).filter((value) => !Number.isNaN(value)));
    if (columns.some((column) => column.length === 0)) return undefined;
    return {
      values: goals.map(({ statistic }, g) => statisticOf(columns[g], statistic)),
      errors: goals.map(({ statistic }, g) => errorOf(columns[g], statistic, seed)),
    };
  };

  type Search = ReturnType<typeof createSearch>;
  let search: Search | undefined;
  let problem: SearchProblem | undefined;
  let stage: "pilot" | "search" | "confirm" | "done" = "pilot";
  let waiting = new Map<number, Candidate>();
  let finalists: readonly Candidate[] = [];
  const confirmed = new Map<number, FrontierPolicy>();
  let failed = 0;
  const settingsOf = ({ levels }: Candidate): Setting[] => searched.map((lever, i) => valueOfLevel(lever, levels[i]));

  function begin(pilot: { values: number[]; errors: number[] } | undefined): void {
    problem = {
      levers: searched,
      limits: [],
      objectives: goals.map(({ kpi, better, epsilon }, g) => {
        const noise = pilot ? Math.max(pilot.errors[g] || 0, LEAST_SHARE * Math.abs(pilot.values[g])) : 0;
        const { title, unit } = KPIS[kpiIndex(kpi)];
        return { id: `${kpi}:${g}`, title, unit, better, epsilon: epsilon ?? (noise > 0 ? noise : 1) };
      }),
    };
    const inForce = settingsIn(world.policy);
    const start: number[][] = [];
    try {
      start.push(searched.map((lever, i) => levelOfValue(lever, inForce[i])));
    } catch {
      // The policy in force lies outside what is searched: begin elsewhere.
    }
    search = createSearch(problem, { seed: terms.searchSeed, evaluations, populationSize: POPULATION, start });
    stage = "search";
  }

  function askSearch(): readonly Candidate[] {
    const asked = search?.ask();
    if (asked) return asked;
    stage = "confirm";
    const found = contenders(problem as SearchProblem, (search as Search).state().evaluated, (search as Search).frontier());
    finalists = found.map(({ policy }) => policy);
    return finalists;
  }

  return {
    get tried(): number {
      return search?.state().evaluated.length ?? 0;
    },
    /** Candidates whose runs are wanted; undefined when the frontier is known. */
    next(): readonly WantedCandidate[] | undefined {
      if (stage === "pilot") return [{ number: -1, states: statesOf(settingsIn(world.policy), 0, replications) }];
      if (stage === "done") return undefined;
      const asked = askSearch();
      if (asked.length === 0) {
        stage = "done";
        return undefined;
      }
      waiting = new Map(asked.map((candidate) => [candidate.number, candidate]));
      // New draws and states follow those that the search has seen.
      const [first, count] = stage === "confirm" ? [replications, confirm] : [0, replications];
      return asked.map((candidate) => ({ number: candidate.number, states: statesOf(settingsOf(candidate), first, count) }));
    },
    /** KPIs of every state of each candidate asked, in order; undefined for a run that failed. */
    tell(results: ReadonlyMap<number, readonly (Float64Array | undefined)[]>): void {
      if (stage === "pilot") {
        begin(measured(results.get(-1) ?? []));
        return;
      }
      if (stage === "confirm") {
        for (const [number, runs] of results) {
          const found = measured(runs);
          const candidate = waiting.get(number);
          if (found && candidate) confirmed.set(number, { settings: settingsOf(candidate), ...found });
        }
        stage = "done";
        return;
      }
      const outcomes = [...results].map(([number, runs]): Outcome => {
        const found = measured(runs);
        if (!found) failed++;
        return found ? { number, objectives: found.values, standardErrors: found.errors } : { number };
      });
      search?.tell(outcomes);
    },
    report(): Frontier {
      const all = [...confirmed.values()];
      const directions = goals.map(({ better }) => better);
      const kept = nondominated(
        all.map(({ values }) => values),
        directions,
      ).map((at) => all[at]);
      const sign = directions[0] === "lower" ? 1 : -1;
      const policies = kept.sort((a, b) => sign * (a.values[0] - b.values[0]));
      return {
        levers,
        goals,
        tried: search?.state().evaluated.length ?? 0,
        failed,
        confirmed: all.length,
        policies,
        knee:
          policies.length === 0
            ? -1
            : kneeOf(
                policies.map(({ values }) => values),
                directions,
              ),
        noise: problem && search ? noiseToEpsilon(problem, search.state().evaluated) : [],
      };
    },
  };
}
