import { dominates } from "./pareto.ts";

/** What an archive compares: costs (lower is better) and by how much limits are broken. */
export interface Judged {
  readonly costs: ArrayLike<number>;
  /** 0 when all limits are kept. */
  readonly violation: number;
}

/**
 * Takes a candidate into an ε-nondominated archive (Laumanns, Thiele, Deb and Zitzler, Evol. Comput. 10, 2002,
 * 263): space is cut into boxes of side ε, no box of the archive dominates another, and each holds one
 * member, that nearest to its best corner. So the archive is bounded, spread and never gets worse. Until some
 * candidate keeps all limits it holds the one that breaks them least.
 *
 * @returns The archive after, the same one when it does not take the candidate; and whether that opened a new box.
 */
export function archived<T extends Judged>(
  archive: readonly T[],
  candidate: T,
  epsilons: readonly number[],
): { readonly archive: readonly T[]; readonly progress: boolean } {
  const held = archive.length > 0 ? archive[0].violation : Infinity;
  if (candidate.violation > 0 || held > 0)
    return candidate.violation < held ? { archive: [candidate], progress: true } : { archive, progress: false };
  const boxOf = ({ costs }: Judged): number[] => epsilons.map((epsilon, at) => Math.floor(costs[at] / epsilon));
  const box = boxOf(candidate);
  const distance = ({ costs }: Judged): number =>
    epsilons.reduce((total, epsilon, at) => {
      const away = costs[at] / epsilon - box[at];
      return total + away * away;
    }, 0);
  let progress = true;
  const kept: T[] = [];
  for (const member of archive) {
    const other = boxOf(member);
    if (dominates(other, box)) return { archive, progress: false };
    if (other.every((side, at) => side === box[at])) {
      const isBetter =
        dominates(candidate.costs, member.costs) || (!dominates(member.costs, candidate.costs) && distance(candidate) < distance(member));
      if (!isBetter) return { archive, progress: false };
      progress = false;
    } else if (!dominates(box, other)) kept.push(member);
  }
  return { archive: [...kept, candidate], progress };
}
