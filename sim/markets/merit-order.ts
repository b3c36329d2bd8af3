/**
 * Output of one plant, t/month: K·clip((P − c + w)/(2w), 0, 1). The ramp of half-width w (EUR/kg)
 * around the offer c keeps supply continuous; at w = 0 it is a step that runs half at P = c.
 */
export function rampSupply(price: number, capacity: number, offer: number, halfWidth: number): number {
  const margin = price - offer;
  if (margin >= halfWidth) return halfWidth === 0 && margin === 0 ? 0.5 * capacity : capacity;
  if (margin <= -halfWidth) return 0;
  return (capacity * (margin + halfWidth)) / (2 * halfWidth);
}

/** Share of what may be handed over at a floor price that is, at a market price: all below, nothing above, a ramp between. */
export function handedOverShare(price: number, floor: number, halfWidth: number): number {
  return 1 - rampSupply(price, 1, floor, halfWidth);
}

/** Output of a plant that pays a fee share and receives support s per kg of output (MODEL 2.3). */
export function supportedSupply(price: number, capacity: number, avc: number, halfWidth: number, fee: number, support: number): number {
  return rampSupply(price * (1 - fee) + support, capacity, avc, halfWidth);
}
