import type { Performance } from "./performance.ts";

/**
 * First step of a robustness metric (McPhail et al. 2018, T1): what counts of a performance. A row of states
 * for each policy, in which higher is better whatever the direction of the objective.
 */
export type Transform = (performance: Performance) => Float64Array[];

/** The performance itself; of an objective to be lowered, minus it. */
export const identity: Transform = ({ policies, states, values, better }) =>
  policies.map((_, policy) => {
    const row = values.slice(policy * states, (policy + 1) * states);
    return better === "higher" ? row : row.map((value) => -value);
  });

/** Minus the regret of not having chosen the best policy of each state (Savage 1951). */
export const regretFromBest: Transform = (performance) => {
  const rows = identity(performance);
  const best = rows[0].map((_, state) => rows.reduce((most, row) => Math.max(most, row[state]), -Infinity));
  return rows.map((row) => row.map((value, state) => value - best[state]));
};

function medianOf(values: Float64Array): number {
  const sorted = values.slice().sort();
  const middle = (sorted.length - 1) / 2;
  return (sorted[Math.floor(middle)] + sorted[Math.ceil(middle)]) / 2;
}

/** How much better than the policy's own median over all states. */
export const regretFromMedian: Transform = (performance) =>
  identity(performance).map((row) => {
    const median = medianOf(row);
    return row.map((value) => value - median);
  });

/** How much better than the policy `baseline`, by position, in the same state. */
export const regretFromBaseline =
  (baseline: number): Transform =>
  (performance) => {
    const rows = identity(performance);
    return rows.map((row) => row.map((value, state) => value - rows[baseline][state]));
  };

/** 1 where the performance is at least as good as a threshold in the unit of the objective, else 0. */
export const satisficing =
  (threshold: number): Transform =>
  (performance) => {
    const least = performance.better === "higher" ? threshold : -threshold;
    return identity(performance).map((row) => row.map((value) => (value >= least ? 1 : 0)));
  };
