/** One objective of some policies over the same states of the world, under the same random draws. */
export interface Performance {
  readonly policies: readonly string[];
  readonly states: number;
  /** Policies × states, row by row, in the unit of the objective. */
  readonly values: Float64Array;
  readonly better: "higher" | "lower";
}

/** Throws a RangeError unless there are two policies or more, and a value for each policy and state. */
export function checkPerformance({ policies, states, values }: Performance): void {
  if (policies.length < 2) throw new RangeError(`policies must be 2 or more, not ${policies.length}: robustness compares them`);
  if (!Number.isInteger(states) || states < 1) throw new RangeError(`states must be a whole number of 1 or more, not ${states}`);
  if (values.length !== policies.length * states)
    throw new RangeError(`values must be ${policies.length} policies × ${states} states, not ${values.length}: give one row a policy`);
}

/** Some of the states, in the order given and as often as given. */
export function statesOf(performance: Performance, chosen: ArrayLike<number>): Performance {
  const { policies, states, values } = performance;
  const count = chosen.length;
  const found = new Float64Array(policies.length * count);
  for (let policy = 0; policy < policies.length; policy++)
    for (let at = 0; at < count; at++) found[policy * count + at] = values[policy * states + chosen[at]];
  return { ...performance, states: count, values: found };
}

/** Without the states in which the objective of a policy is undefined (NaN), since regret compares all policies in a state. */
export function definedStates(performance: Performance): Performance {
  const { policies, states, values } = performance;
  const defined = Array.from({ length: states }, (_, state) => state).filter((state) =>
    policies.every((_, policy) => !Number.isNaN(values[policy * states + state])),
  );
  return defined.length === states ? performance : statesOf(performance, defined);
}
