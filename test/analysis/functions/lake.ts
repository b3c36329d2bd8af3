import { exp, ln, pow } from "../../../sim/core/deterministic-math.ts";
import { stream } from "../../../sim/core/streams.ts";

/** What nobody decides about the shallow lake; ranges and defaults of EMA Workbench's `lake_problem_intertemporal`. */
export interface Lake {
  /** Share of the phosphorus that leaves in a year, 0.1 to 0.45. */
  readonly b: number;
  /** Steepness of recycling from the sediment, 2 to 4.5. */
  readonly q: number;
  /** Mean natural inflow in a year, 0.01 to 0.05, and its standard deviation, 0.001 to 0.005. */
  readonly mean: number;
  readonly sd: number;
  /** Discount factor, 0.93 to 0.99. */
  readonly delta: number;
}

export const LAKE_RANGES = { b: [0.1, 0.45], q: [2, 4.5], mean: [0.01, 0.05], sd: [0.001, 0.005], delta: [0.93, 0.99] } as const;
export const LAKE_DEFAULT: Lake = { b: 0.42, q: 2, mean: 0.02, sd: 0.001, delta: 0.98 };

export interface LakeOutcomes {
  /** Highest mean pollution of a year. */
  readonly maxP: number;
  /** Discounted benefit of the releases. */
  readonly utility: number;
  /** Share of years with a change of the release above 0.02. */
  readonly inertia: number;
  /** Share of lake-years below the critical pollution. */
  readonly reliability: number;
}

/** Pollution above which the lake no longer recovers by itself: the unstable root of recycling = b x. */
export function criticalPollution(b: number, q: number): number {
  const gain = (x: number): number => pow(x, q) / (1 + pow(x, q)) - b * x;
  let [low, high] = [0.01, 1.5];
  for (let step = 0; step < 60; step++) {
    const middle = (low + high) / 2;
    if (gain(middle) > 0) high = middle;
    else low = middle;
  }
  return (low + high) / 2;
}

/** Lognormal inflows of some lakes, year by year; the draws do not depend on the lake. */
export function lakeInflows({ mean, sd }: Lake, samples: number, years: number, seed = "1"): Float64Array[] {
  const sigma = Math.sqrt(ln(1 + (sd * sd) / (mean * mean)));
  const mu = ln((mean * mean) / Math.sqrt(sd * sd + mean * mean));
  return Array.from({ length: samples }, (_, sample) => {
    const random = stream(seed, sample, "lake", "inflow");
    return Float64Array.from({ length: years }, () => exp(mu + sigma * random.normal()));
  });
}

/**
 * The lake problem of Carpenter, Ludwig and Brock (Ecol. Appl. 9, 1999, 751) with the four objectives of
 * Quinn, Reed and Keller (Environ. Model. Softw. 92, 2017, 125), as in EMA Workbench: a town releases
 * phosphorus, 0 to 0.1 a year, into a lake that turns and stays turbid past a critical pollution.
 */
export function lakeProblem(
  { b, q, delta }: Lake,
  releases: ArrayLike<number>,
  inflows: readonly ArrayLike<number>[],
  alpha = 0.4,
): LakeOutcomes {
  const years = releases.length;
  const critical = criticalPollution(b, q);
  const total = new Float64Array(years);
  let clear = 0;
  for (const inflow of inflows) {
    let pollution = 0;
    for (let year = 0; year < years; year++) {
      if (year > 0) {
        const power = pollution === 0 ? 0 : pow(pollution, q);
        pollution = (1 - b) * pollution + power / (1 + power) + releases[year - 1] + inflow[year - 1];
      }
      total[year] += pollution;
      if (pollution < critical) clear++;
    }
  }
  let utility = 0;
  let discount = 1;
  let changes = 0;
  for (let year = 0; year < years; year++) {
    utility += alpha * releases[year] * discount;
    discount *= delta;
    if (year > 0 && Math.abs(releases[year] - releases[year - 1]) > 0.02) changes++;
  }
  return {
    maxP: total.reduce((most, one) => Math.max(most, one), 0) / inflows.length,
    utility,
    inertia: changes / (years - 1),
    reliability: clear / (years * inflows.length),
  };
}
