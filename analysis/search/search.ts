import { type Stream, stream } from "../../sim/core/streams.ts";
import { archived, type Judged } from "./epsilon-archive.ts";
import { type Lever, levelCount } from "./lever.ts";
import { costsOf } from "./pareto.ts";
import { checkProblem, type SearchProblem, violationOf } from "./problem.ts";
import { better, type Placed, selected } from "./selection.ts";
import { crossed, differed, type Levels, mutated, scattered, spreadOut } from "./variation.ts";

/** A policy to be run. */
export interface Candidate {
  /** Position in the sequence, from 0. */
  readonly number: number;
  /** By lever; `valueOfLevel` gives the setting. */
  readonly levels: Levels;
}

/** What running a candidate gave. */
export interface Outcome {
  readonly number: number;
  /** Means over its runs, in the order of the problem's objectives; absent when a run failed. */
  readonly objectives?: readonly number[];
  /** Standard errors of these means; absent when they are exact. */
  readonly standardErrors?: readonly number[];
  /** Values that the limits bound, in their order; may be absent when there are none. */
  readonly limited?: readonly number[];
}

export interface Evaluated extends Candidate, Outcome {}

/** Where a search stands: plain data, to be saved and given to `createSearch` again. */
export interface SearchState {
  readonly generation: number;
  /** Candidates whose outcome is known, by number. */
  readonly evaluated: readonly Evaluated[];
  /** The running generation, and what has come back of it. */
  readonly asked: readonly Candidate[];
  readonly told: readonly Outcome[];
  /** Numbers of the parents to be, and of the frontier. */
  readonly population: readonly number[];
  readonly archive: readonly number[];
  /** Generations since the frontier last reached a new box. */
  readonly stalled: number;
}

export interface SearchOptions {
  readonly seed: string;
  /** Candidates to run, rounded up to whole generations. */
  readonly evaluations: number;
  /** Candidates a generation, which can run at the same time. */
  readonly populationSize?: number;
  /** Policies to begin with, such as those in force. */
  readonly start?: readonly Levels[];
}

interface Entry extends Judged {
  readonly candidate: Candidate;
}

const NONE: SearchState = { generation: 0, evaluated: [], asked: [], told: [], population: [], archive: [], stalled: 0 };
/** Generations without a new box of the frontier after which the population starts afresh from the frontier. */
const PATIENCE = 8;
const TRIES = 20;

function checkOptions({ evaluations, populationSize = 2, start = [] }: SearchOptions, levers: readonly Lever[]): void {
  if (!(Number.isInteger(evaluations) && evaluations >= 1))
    throw new RangeError(`evaluations must be a whole number of 1 or more, not ${evaluations}: a few hundred is usual`);
  if (!(Number.isInteger(populationSize) && populationSize >= 2))
    throw new RangeError(`populationSize must be a whole number of 2 or more, not ${populationSize}: 40 is usual`);
  for (const levels of start) {
    if (levels.length !== levers.length)
      throw new RangeError(`a policy to start from must set ${levers.length} levers, not ${levels.length}: give one level a lever`);
    for (const [at, level] of levels.entries())
      if (!(Number.isInteger(level) && level >= 0 && level < levelCount(levers[at])))
        throw new RangeError(`${levers[at].id} must have a level of 0 to ${levelCount(levers[at]) - 1} to start from, not ${level}`);
  }
}

/**
 * Search for the policies among which nobody can do better in one objective without doing worse in another:
 * ask, run, tell, until there is nothing more to ask. The search proposes levels of levers and never runs the model.
 *
 * It is an ε-NSGA-II (Kollat and Reed, Adv. Water Resour. 29, 2006, 792) with two traits of Borg (Hadka and Reed,
 * Evol. Comput. 21, 2013, 231): one parent of each child comes from the archive, and children come by crossover and
 * by differential evolution, half each. An ε-archive rather than plain NSGA-II, for three reasons: with four
 * objectives or more nearly all policies are mutually nondominated, and crowding alone drifts; the reader says by ε
 * which differences matter, and gets no more policies than those; and progress, a new box, is defined, so that a
 * search that stalls begins afresh around its frontier. Differential evolution, because levers often matter only
 * together, which crossover cannot follow. Not all of Borg, whose operators need thousands of evaluations to adapt.
 *
 * Limits are kept by constrained domination. A failed candidate is behind all others and is not tried again;
 * no policy is run twice, so on few levels a search may end early.
 *
 * Noise: candidates are compared by their means as they are, so of many the luckiest are favoured. Give all
 * candidates the same draws, choose each ε no smaller than the standard error of a difference (`noiseToEpsilon`),
 * and at the end run `contenders` again on new and more draws; that is for the caller to do.
 *
 * The sequence follows from `seed` (stream "search", "breed", one a generation) and the outcomes, in whatever
 * order those of a generation come back. A search with more `evaluations` begins with the candidates of a shorter one.
 */
export function createSearch(problem: SearchProblem, options: SearchOptions, saved: SearchState = NONE) {
  checkProblem(problem);
  checkOptions(options, problem.levers);
  const { levers, limits } = problem;
  const { seed, evaluations, populationSize = 40, start = [] } = options;
  const directions = problem.objectives.map((objective) => objective.better);
  const epsilons = problem.objectives.map(({ epsilon }) => epsilon);

  const judge = (one: Evaluated): Entry => ({
    candidate: one,
    costs: one.objectives === undefined ? epsilons.map(() => Infinity) : costsOf(one.objectives, directions),
    violation: one.objectives === undefined ? Infinity : violationOf(limits, one.limited ?? []),
  });
  const keyOf = (levels: Levels): string => levels.join(" ");

  let { generation, stalled } = saved;
  const evaluated: Evaluated[] = [...saved.evaluated];
  let asked: readonly Candidate[] = saved.asked;
  const told = new Map(saved.told.map((outcome) => [outcome.number, outcome]));
  const entriesOf = (numbers: readonly number[]): Entry[] => numbers.map((number) => judge(evaluated[number]));
  /** Crowding among the population alone, so that a search taken up again goes on as if it had not stopped. */
  const placed = (members: readonly Entry[]): readonly Placed<Entry>[] => selected(members, populationSize);
  let population = placed(entriesOf(saved.population));
  let archive: readonly Entry[] = entriesOf(saved.archive);
  const known = new Set([...evaluated, ...asked].map(({ levels }) => keyOf(levels)));

  const pick = <T>(list: readonly T[], random: Stream): T => list[Math.floor(random.uniform() * list.length)];
  const anywhere = (random: Stream): number[] => levers.map((lever) => Math.floor(random.uniform() * levelCount(lever)));

  function child(random: Stream): number[] {
    const mother = pick(archive.length > 0 ? archive : population.map(({ member }) => member), random);
    if (stalled > 0 && stalled % PATIENCE === 0) return scattered(levers, mother.candidate.levels, random);
    const father = better(pick(population, random), pick(population, random)).member;
    const [a, b] = [mother.candidate.levels, father.candidate.levels];
    const crosses = random.uniform() < 0.5;
    const one = crosses ? crossed(levers, a, b, random) : differed(levers, a, b, pick(population, random).member.candidate.levels, random);
    return crosses || random.uniform() < 0.5 ? mutated(levers, one, random) : one;
  }

  /** Something not tried before, or undefined where that is not found. */
  function fresh(random: Stream): number[] | undefined {
    for (let tries = 0; tries < 2 * TRIES; tries++) {
      const levels = tries < TRIES ? child(random) : anywhere(random);
      if (!known.has(keyOf(levels))) return levels;
    }
    return undefined;
  }

  function breed(): Candidate[] {
    const random = stream(seed, generation, "search", "breed");
    const proposals = generation === 0 ? [...start, ...spreadOut(levers, Math.max(0, populationSize - start.length), random)] : [];
    const born: Candidate[] = [];
    const take = (levels: Levels): void => {
      known.add(keyOf(levels));
      born.push({ number: evaluated.length + born.length, levels });
    };
    if (generation === 0) for (const levels of proposals) if (!known.has(keyOf(levels))) take(levels);
    while (generation > 0 && born.length < populationSize) {
      const levels = fresh(random);
      if (levels === undefined) break;
      take(levels);
    }
    return born;
  }

  /** Takes in a generation whose outcomes are all there, in the order in which it was asked. */
  function advance(): void {
    const newcomers: Entry[] = [];
    let progress = false;
    for (const candidate of asked) {
      const one: Evaluated = { ...candidate, ...(told.get(candidate.number) as Outcome) };
      evaluated.push(one);
      const entry = judge(one);
      newcomers.push(entry);
      const after = archived(archive, entry, epsilons);
      archive = after.archive;
      progress ||= after.progress;
    }
    const parents = stalled > 0 && stalled % PATIENCE === 0 ? archive : population.map(({ member }) => member);
    population = placed(selected([...parents, ...newcomers], populationSize).map(({ member }) => member));
    stalled = progress ? 0 : stalled + 1;
    asked = [];
    told.clear();
    generation++;
  }

  function checkOutcome(outcome: Outcome): void {
    const { number, objectives, standardErrors, limited = [] } = outcome;
    if (!asked.some((candidate) => candidate.number === number) || told.has(number))
      throw new RangeError(`outcomes must be of candidates asked and not yet told, not of ${number}`);
    if (objectives === undefined) return;
    const check = (name: string, values: readonly number[], count: number): void => {
      if (values.length !== count || !values.every(Number.isFinite))
        throw new RangeError(
          `${name} of candidate ${number} must be ${count} finite numbers, not ${values.join(", ")}: leave objectives out if a run failed`,
        );
    };
    check("objectives", objectives, directions.length);
    if (standardErrors !== undefined) check("standardErrors", standardErrors, directions.length);
    check("limited", limited, limits.length);
  }

  return {
    /** Candidates to run now, those of the running generation that are still out; undefined when the search is over. */
    ask(): readonly Candidate[] | undefined {
      if (asked.length === 0) {
        if (evaluated.length >= evaluations) return undefined;
        asked = breed();
        if (asked.length === 0) return undefined;
      }
      return asked.filter(({ number }) => !told.has(number));
    },

    /** Outcomes of candidates asked, some or all, in any order. */
    tell(outcomes: readonly Outcome[]): void {
      for (const outcome of outcomes) {
        checkOutcome(outcome);
        told.set(outcome.number, outcome);
      }
      if (asked.length > 0 && told.size === asked.length) advance();
    },

    /** The ε-nondominated policies that keep all limits, by number; when none does, the one that breaks them least. */
    frontier(): readonly Evaluated[] {
      return archive.map(({ candidate }) => evaluated[candidate.number]).sort((a, b) => a.number - b.number);
    },

    state(): SearchState {
      const numbers = (entries: readonly Entry[]): number[] => entries.map(({ candidate }) => candidate.number);
      return {
        generation,
        evaluated: [...evaluated],
        asked,
        told: [...told.values()],
        population: numbers(population.map(({ member }) => member)),
        archive: numbers(archive),
        stalled,
      };
    },
  };
}
