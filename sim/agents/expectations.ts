/** Adaptive expectation: moves the share `weight` (0 to 1) of the way from what was expected to what came. */
export function adaptExpectation(previous: number, observed: number, weight: number): number {
  return previous + weight * (observed - previous);
}
