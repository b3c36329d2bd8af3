import { rampSupply } from "../markets/merit-order.ts";

/**
 * Net purchases of a public stockpile at a price, t/month: up to its rate while it is short of its target
 * and the price is below what it pays, minus up to its rate of sale while the price is above what makes it sell.
 * A schedule that falls in the price (MODEL 2.2), so buying in a panic raises the price like anybody's.
 */
export function stockpilePurchases(
  price: number,
  stock: number,
  target: number,
  rate: number,
  buyBelow: number,
  sellAbove: number,
  halfWidth: number,
  sellRate = rate,
): number {
  const short = target - stock;
  const buying = short > 0 ? (short < rate ? short : rate) : 0;
  const selling = stock < sellRate ? stock : sellRate;
  return buying - rampSupply(price, buying, buyBelow, halfWidth) - rampSupply(price, selling, sellAbove, halfWidth);
}
