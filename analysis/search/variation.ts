import { pow } from "../../sim/core/deterministic-math.ts";
import type { Stream } from "../../sim/core/streams.ts";
import { type Lever, levelCount } from "./lever.ts";

/** A policy as the level of each lever. */
export type Levels = readonly number[];

/** Children resemble their parents more, the larger these distribution indices are (Deb and Agrawal 1995, usual values). */
const CROSSOVER_INDEX = 15;
const MUTATION_INDEX = 20;

const within = (level: number, count: number): number => Math.min(count - 1, Math.max(0, Math.round(level)));

/**
 * A child of two parents. Steps: simulated binary crossover (Deb and Agrawal, Complex Syst. 9, 1995, 115) on the
 * levels of half of the levers, rounded; options: from either parent.
 */
export function crossed(levers: readonly Lever[], a: Levels, b: Levels, random: Stream): number[] {
  return levers.map((lever, at) => {
    const [side, mixes, draw] = [random.uniform() < 0.5, random.uniform() < 0.5, random.uniform()];
    const [near, far] = side ? [a[at], b[at]] : [b[at], a[at]];
    if (lever.kind === "options") return near;
    if (!mixes || near === far) return a[at];
    const spread = pow(draw <= 0.5 ? 2 * draw : 1 / (2 * (1 - draw)), 1 / (CROSSOVER_INDEX + 1));
    return within(((1 + spread) * near + (1 - spread) * far) / 2, levelCount(lever));
  });
}

/** Share of a difference that is added, and probability that a lever takes part (Storn and Price 1997, usual values). */
const DIFFERENCE_SHARE = 0.5;
const DIFFERENCE_TAKES_PART = 0.9;

/**
 * A child of a base and the difference between two others: differential evolution (Storn and Price, J. Glob.
 * Optim. 11, 1997, 341) on the levels of steps, rounded; options: from one of the two where they differ. It
 * moves levers together as the population has learnt that they belong together, which crossover cannot.
 */
export function differed(levers: readonly Lever[], base: Levels, a: Levels, b: Levels, random: Stream): number[] {
  return levers.map((lever, at) => {
    const [takesPart, draw] = [random.uniform() < DIFFERENCE_TAKES_PART, random.uniform()];
    if (!takesPart || a[at] === b[at]) return base[at];
    if (lever.kind === "options") return draw < DIFFERENCE_SHARE ? a[at] : base[at];
    return within(base[at] + DIFFERENCE_SHARE * (a[at] - b[at]), levelCount(lever));
  });
}

/** A level moved: of steps by polynomial mutation (Deb and Goyal 1996), one step at least; of options to another. */
function moved(lever: Lever, level: number, draw: number): number {
  const count = levelCount(lever);
  if (count === 1) return level;
  if (lever.kind === "options") return (level + 1 + Math.floor(draw * (count - 1))) % count;
  const exponent = 1 / (MUTATION_INDEX + 1);
  const delta = draw < 0.5 ? pow(2 * draw, exponent) - 1 : 1 - pow(2 * (1 - draw), exponent);
  const to = within(level + delta * (count - 1), count);
  if (to !== level) return to;
  const down = delta < 0 ? level > 0 : level === count - 1;
  return down ? level - 1 : level + 1;
}

/** Each lever moved with probability 1 over their number. */
export function mutated(levers: readonly Lever[], levels: Levels, random: Stream): number[] {
  return levers.map((lever, at) => {
    const [picks, draw] = [random.uniform() * levers.length < 1, random.uniform()];
    return picks ? moved(lever, levels[at], draw) : levels[at];
  });
}

/** Each lever set anywhere with probability 1 over their number: to leave a neighbourhood that is exhausted. */
export function scattered(levers: readonly Lever[], levels: Levels, random: Stream): number[] {
  return levers.map((lever, at) => {
    const [picks, draw] = [random.uniform() * levers.length < 1, random.uniform()];
    return picks ? Math.floor(draw * levelCount(lever)) : levels[at];
  });
}

/** Some policies spread so that every lever takes all parts of its range (Latin hypercube). */
export function spreadOut(levers: readonly Lever[], count: number, random: Stream): number[][] {
  const columns = levers.map((lever) => {
    const strata = Array.from({ length: count }, (_, stratum) => stratum);
    for (let at = count - 1; at > 0; at--) {
      const other = Math.floor(random.uniform() * (at + 1));
      [strata[at], strata[other]] = [strata[other], strata[at]];
    }
    return strata.map((stratum) => Math.floor(((stratum + random.uniform()) / count) * levelCount(lever)));
  });
  return Array.from({ length: count }, (_, row) => columns.map((column) => column[row]));
}
