import type { Fan } from "./fan.ts";
import { definedPairs, halfWidthOf, type PairedDifference, verdictOf } from "./paired-difference.ts";
import { meanOf, type Quantiles, sdOf } from "./quantiles.ts";

const LEVELS = ["p5", "p25", "p50", "p75", "p95"] as const;
type Levels = Readonly<Record<(typeof LEVELS)[number], number>>;

/**
 * Quantiles of all runs after a change, estimated from a few: those of all runs before it, moved by as much as the
 * quantiles of the few have moved on the same draws (a control variate with coefficient one). Where nothing changed they
 * are exact. They stay in order, and do not leave zero behind when nothing seen does. Undefined values give those of the few.
 */
function moved(before: Levels, sameDraws: Levels, few: Levels): Levels {
  const values = LEVELS.map((level) => before[level] + (few[level] - sameDraws[level])).sort((a, b) => a - b);
  if (values.some(Number.isNaN)) return few;
  const least = before.p5 >= 0 && sameDraws.p5 >= 0 && few.p5 >= 0 ? 0 : -Infinity;
  return Object.fromEntries(LEVELS.map((level, at) => [level, Math.max(least, values[at])])) as Levels;
}

/** As `moved`, month by month; paths and number of runs are those of the few. */
export function movedFan(before: Fan, sameDraws: Fan, few: Fan): Fan {
  if (before.months !== few.months) return few;
  const made = Object.fromEntries(LEVELS.map((level) => [level, new Float64Array(few.months)])) as Record<keyof Levels, Float64Array>;
  const at = (fan: Fan, month: number): Levels => ({
    p5: fan.p5[month],
    p25: fan.p25[month],
    p50: fan.p50[month],
    p75: fan.p75[month],
    p95: fan.p95[month],
  });
  for (let month = 0; month < few.months; month++) {
    const levels = moved(at(before, month), at(sameDraws, month), at(few, month));
    for (const level of LEVELS) made[level][month] = levels[level];
  }
  return { ...few, ...made };
}

/** As `moved`, of a quantity of one value a run. */
export function movedQuantiles(before: Quantiles, sameDraws: Quantiles, few: Quantiles): Quantiles {
  const mean = before.mean + (few.mean - sameDraws.mean);
  return { ...few, ...moved(before, sameDraws, few), ...(Number.isNaN(mean) ? {} : { mean, sd: before.sd }) };
}

/**
 * A paired difference after a change: that of all runs before it, plus the mean by which the few have moved on the same
 * draws; the widths of both intervals add in quadrature. `after` and `prior` hold the differences of the few, in the same order.
 */
export function movedDifference(
  before: PairedDifference,
  prior: ArrayLike<number>,
  after: ArrayLike<number>,
): PairedDifference | undefined {
  const pairs = definedPairs(after, prior);
  const steps = pairs.a.map((value, index) => value - pairs.b[index]);
  if (steps.length < 2 || !Number.isFinite(before.halfWidth)) return undefined;
  const mean = before.mean + meanOf(steps);
  const own = halfWidthOf(sdOf(steps), steps.length);
  const halfWidth = Math.sqrt(before.halfWidth * before.halfWidth + own * own);
  const low = mean - halfWidth;
  const high = mean + halfWidth;
  const verdict = steps.every((step) => step === 0) ? before.verdict : verdictOf(low, high);
  return { n: steps.length, undefinedPairs: after.length - steps.length, mean, sd: before.sd, low, high, halfWidth, verdict };
}
