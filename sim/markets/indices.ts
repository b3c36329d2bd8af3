/** Reference indices a contract may settle on, in storage order. */
export const INDEX_IDS = ["ex-china", "eu-delivered", "china-ex-works", "ask", "blend"] as const;

/** What the published indices are made from; EUR/kg and t/month. */
export interface IndexTerms {
  readonly liquidVolume: number;
  readonly askPremium: number;
  readonly noise: number;
}

/**
 * Writes this month's indices (MODEL 2.5): each is a mix of what was paid and of asks on the spot tail,
 * the more asks the thinner that tail, with a reporting error. They are not what anybody pays. Asks run
 * ahead of spot by the premium times the `alarm` of buyers, 1 where news of a restriction has moved them.
 */
export function publishIndices(
  out: Float64Array,
  terms: IndexTerms,
  paidOutside: number,
  spotOutside: number,
  spotVolume: number,
  alarm: number,
  paidEu: number,
  paidHome: number,
  noiseEx: number,
  noiseEu: number,
  noiseChina: number,
): void {
  const weight = terms.liquidVolume > 0 ? Math.min(1, spotVolume / terms.liquidVolume) : 1;
  const ask = spotOutside * (1 + terms.askPremium * alarm);
  out[0] = (weight * paidOutside + (1 - weight) * ask) * (1 + terms.noise * noiseEx);
  out[1] = paidEu * (1 + terms.noise * noiseEu);
  out[2] = paidHome * (1 + terms.noise * noiseChina);
  out[3] = ask * (1 + terms.noise * noiseEx);
  out[4] = 0.5 * (out[0] + out[2]);
}

/** Share of deliveries whose price reaches those who publish indices: spot, and what is reported of the rest. */
export function seenShare(contractShare: number, reportedShare: number): number {
  return 1 - contractShare * (1 - reportedShare);
}

/** What is left of the reporting error with more deals behind an index: the standard error of a mean falls with the root of their number. */
export function reportingError(contractShare: number, reportedShare: number): number {
  if (reportedShare === 0) return 1;
  return Math.sqrt(seenShare(contractShare, 0) / seenShare(contractShare, reportedShare));
}
