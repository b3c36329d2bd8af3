import type { State } from "../state.ts";

/** Adaptive expectation: moves the share `weight` (0 to 1) of the way from what was expected to what came. */
export function adaptExpectation(previous: number, observed: number, weight: number): number {
  return previous + weight * (observed - previous);
}

/** Mean of a ring of twelve months. */
export function meanOfYear(months: Float64Array): number {
  let mean = 0;
  for (let i = 0; i < 12; i++) mean += months[i] / 12;
  return mean;
}

/** The price that is expected after a year at a mean price, EUR/kg: it and the long-run one, weighed (MODEL 4.1). */
export function forecastFrom({ terms }: State, yearMean: number): number {
  const weight = terms.financeTrailingWeight;
  return weight * yearMean + (1 - weight) * terms.priceLongRun;
}

/** The price that is expected after the last twelve months, EUR/kg. */
export const expectedPrice = (state: State, lastYear: Float64Array): number => forecastFrom(state, meanOfYear(lastYear));
