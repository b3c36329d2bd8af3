import { rampSupply } from "../markets/merit-order.ts";
import type { State } from "../state.ts";

const EU = 1;

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

/**
 * Months of its own use that the EU could live on: stocks of EU buyers and public stocks held in the EU,
 * those of the policy and those of the register, over the average monthly use of EU buyers. Stocks that a
 * stop of exports would be measured against (MODEL 3.6); 0 where the EU uses nothing.
 */
export function coverMonthsEu({ buyers, holders, destinations, regions }: State): number {
  let stock = 0;
  let use = 0;
  for (let b = 0; b < buyers.n; b++) {
    if (buyers.region[b] !== EU) continue;
    stock += buyers.stock[b];
    use += buyers.meanUse[b];
  }
  for (let h = 0; h < holders.n; h++) {
    const d = holders.destination[h];
    if (holders.trades[h] === 0 && d >= 0 && destinations[d].region === regions[EU]) stock += holders.stock[h];
  }
  return use > 0 ? stock / use : 0;
}
