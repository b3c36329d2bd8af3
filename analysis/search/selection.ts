import type { Judged } from "./epsilon-archive.ts";
import { dominates } from "./pareto.ts";

/** Constrained domination (Deb et al. 2002): keeping limits comes before objectives. */
export function outranks(a: Judged, b: Judged): boolean {
  return a.violation === 0 && b.violation === 0 ? dominates(a.costs, b.costs) : a.violation < b.violation;
}

/** Fronts of a set: those that nobody outranks, those that only they outrank, and so on. */
function frontsOf<T extends Judged>(set: readonly T[]): T[][] {
  const fronts: T[][] = [];
  for (let left = [...set]; left.length > 0; ) {
    const front = left.filter((one) => !left.some((other) => outranks(other, one)));
    fronts.push(front);
    left = left.filter((one) => !front.includes(one));
  }
  return fronts;
}

/** Crowding distance of each member of a front: Infinity at its ends, small where others are near. */
function crowdingOf(front: readonly Judged[]): Float64Array {
  const crowding = new Float64Array(front.length);
  const objectives = front[0].costs.length;
  for (let objective = 0; objective < objectives; objective++) {
    const cost = (at: number): number => front[at].costs[objective];
    const order = front.map((_, at) => at).sort((a, b) => cost(a) - cost(b) || a - b);
    const [first, last] = [order[0], order[order.length - 1]];
    const range = cost(last) - cost(first);
    crowding[first] = Infinity;
    crowding[last] = Infinity;
    if (range > 0) for (let at = 1; at + 1 < order.length; at++) crowding[order[at]] += (cost(order[at + 1]) - cost(order[at - 1])) / range;
  }
  return crowding;
}

export interface Placed<T> {
  readonly member: T;
  /** 0 for the first front. */
  readonly front: number;
  readonly crowding: number;
}

/**
 * The `count` best of a set by front and, within the last front that has room, by crowding: the selection of
 * NSGA-II (Deb, Pratap, Agarwal and Meyarivan, IEEE Trans. Evol. Comput. 6, 2002, 182). Equal ones in the order given.
 */
export function selected<T extends Judged>(set: readonly T[], count: number): Placed<T>[] {
  const chosen: Placed<T>[] = [];
  for (const [front, members] of frontsOf(set).entries()) {
    if (chosen.length >= count) break;
    const crowding = crowdingOf(members);
    const placed = members.map((member, at) => ({ member, front, crowding: crowding[at] }));
    if (chosen.length + placed.length > count) placed.sort((a, b) => (a.crowding === b.crowding ? 0 : b.crowding - a.crowding));
    chosen.push(...placed.slice(0, count - chosen.length));
  }
  return chosen;
}

/** Which of two goes before the other as a parent: by front, then by crowding; the first when alike. */
export function better<T>(a: Placed<T>, b: Placed<T>): Placed<T> {
  if (a.front !== b.front) return a.front < b.front ? a : b;
  return b.crowding > a.crowding ? b : a;
}
