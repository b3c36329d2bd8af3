import { quantileOfSorted } from "../quantiles.ts";
import { columnOf, type Resamples } from "./bootstrap.ts";
import { ranksDescending } from "./ranks.ts";

/** How firmly one factor holds its place. */
export interface RankedFactor {
  readonly factor: string;
  /** From 1 for the most important; equal ones share the mean rank. */
  readonly rank: number;
  /** 2.5th and 97.5th percentile of its rank over the bootstrap samples. */
  readonly low: number;
  readonly high: number;
  /** Share of the bootstrap samples in which its rank is at most `top`. */
  readonly shareInTop: number;
}

/** Two factors whose order another sample of the same size might turn round. */
export interface UnsettledPair {
  readonly higher: string;
  readonly lower: string;
  /** Share of the bootstrap samples in which the one ranked higher is the more important; ties count half. */
  readonly agreement: number;
}

export interface RankStability {
  readonly top: number;
  /** The most important first. */
  readonly factors: readonly RankedFactor[];
  /** Pairs with one of the top factors at least, whose order holds in fewer than 95 % of the samples; the least settled first. */
  readonly unsettled: readonly UnsettledPair[];
}

const SETTLED = 0.95;

/**
 * How far a ranking would survive another sample of the same size: the ranking of each bootstrap sample
 * against that of the sample itself. `importance` holds one number a factor (a total index, μ*), larger
 * for more important; `resamples` the same over bootstrap samples that all factors share.
 * @throws RangeError when the sizes differ or `top` is not 1 to the number of factors.
 */
export function rankStability(
  factors: readonly string[],
  importance: ArrayLike<number>,
  resamples: Resamples,
  top = Math.min(5, factors.length),
): RankStability {
  const k = factors.length;
  if (importance.length !== k || resamples.columns !== k)
    throw new RangeError(
      `${k} factors need as many importances and columns of resamples, not ${importance.length} and ${resamples.columns}`,
    );
  if (!Number.isSafeInteger(top) || top < 1 || top > k) throw new RangeError(`top must be a whole number of 1 to ${k}, not ${top}`);
  const ranks = ranksDescending(importance);
  const sampled = new Float64Array(resamples.count * k);
  for (let sample = 0; sample < resamples.count; sample++) {
    sampled.set(ranksDescending(resamples.at.subarray(sample * k, (sample + 1) * k)), sample * k);
  }
  const ranksOver: Resamples = { ...resamples, at: sampled };
  const order = Array.from({ length: k }, (_, i) => i).sort((a, b) => ranks[a] - ranks[b] || a - b);
  const unsettled: UnsettledPair[] = [];
  for (let first = 0; first < top; first++) {
    for (let second = first + 1; second < k; second++) {
      const agreement = shareBefore(ranksOver, order[first], order[second]);
      if (agreement < SETTLED) unsettled.push({ higher: factors[order[first]], lower: factors[order[second]], agreement });
    }
  }
  return {
    top,
    factors: order.map((i) => {
      const own = columnOf(ranksOver, i).sort();
      const inTop = own.filter((rank) => rank <= top).length;
      return {
        factor: factors[i],
        rank: ranks[i],
        low: quantileOfSorted(own, 0.025),
        high: quantileOfSorted(own, 0.975),
        shareInTop: inTop / resamples.count,
      };
    }),
    unsettled: unsettled.sort((a, b) => a.agreement - b.agreement),
  };
}

/** Share of the samples in which factor `i` ranks before factor `j`; ties count half. */
function shareBefore({ count, columns, at }: Resamples, i: number, j: number): number {
  let before = 0;
  for (let sample = 0; sample < count; sample++) {
    const difference = at[sample * columns + j] - at[sample * columns + i];
    before += difference > 0 ? 1 : difference === 0 ? 0.5 : 0;
  }
  return before / count;
}
