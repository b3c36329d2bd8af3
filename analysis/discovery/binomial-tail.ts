/** Terms this much smaller than the largest no longer change the sum. */
const NEGLIGIBLE = 1e-300;

/**
 * P(X ≥ successes) of a binomial distribution of `trials` with `probability`, relative accuracy about 1e-13.
 * Terms follow from their neighbours, starting at the mode, so that only exact operations are used; a tail
 * below 1e-300 is 0.
 */
export function binomialUpperTail(successes: number, trials: number, probability: number): number {
  if (!(probability >= 0 && probability <= 1)) throw new RangeError(`probability must lie between 0 and 1, not ${probability}`);
  if (successes <= 0) return 1;
  if (successes > trials || probability === 0) return 0;
  if (probability === 1) return 1;
  const odds = probability / (1 - probability);
  const mode = Math.min(trials, Math.floor((trials + 1) * probability));
  let below = 0;
  let above = 0;
  const add = (count: number, term: number): void => {
    if (count >= successes) above += term;
    else below += term;
  };
  add(mode, 1);
  for (let count = mode, term = 1; count < trials && term > NEGLIGIBLE; count++) {
    term *= ((trials - count) / (count + 1)) * odds;
    add(count + 1, term);
  }
  for (let count = mode, term = 1; count > 0 && term > NEGLIGIBLE; count--) {
    term *= count / (trials - count + 1) / odds;
    add(count - 1, term);
  }
  return above / (above + below);
}
