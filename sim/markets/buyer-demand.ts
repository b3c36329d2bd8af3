import { exp, ln } from "../core/deterministic-math.ts";

/**
 * The short-run demand of one buyer and what it does with its stock (MODEL 2.1 and 2.2), as
 * numbers frozen before the market clears. Quantities t/month, prices EUR/kg.
 */
export interface BuyerTerms {
  /** Use at the reference price. */
  use: number;
  elasticity: number;
  referencePrice: number;
  /** Price at which half of the lines stand still; the ramp runs from 0.75 to 1.25 of it. */
  chokePrice: number;
  stock: number;
  /** Share of the gap to the target times the gap: what it would buy (or sell) at last month's price. */
  stockGap: number;
  stockElasticity: number;
  lastPrice: number;
  expectedPrice: number;
  /** Share of its stock that a buyer is ready to use a month when the price has doubled. */
  stockUse: number;
}

/** Share of lines that run: 1 below 0.75 of the choke price, 0 above 1.25. */
export function chokeShare(price: number, chokePrice: number): number {
  const share = (1.25 * chokePrice - price) / (0.5 * chokePrice);
  return share > 1 ? 1 : share < 0 ? 0 : share;
}

/** Use at a price. `power` is (price / reference)^-elasticity, given so that a solver can share it. */
export function useAt(terms: BuyerTerms, price: number, power: number): number {
  return terms.use * power * chokeShare(price, terms.chokePrice);
}

/**
 * What a buyer takes from the market at a price: use plus stock building, never below zero. A
 * non-increasing continuous function of the price. `stockPower` is (price / last price)^-stockElasticity.
 */
export function netPurchases(
  terms: BuyerTerms,
  price: number,
  lnPrice: number,
  lnExpected: number,
  power: number,
  stockPower: number,
): number {
  const choke = chokeShare(price, terms.chokePrice);
  const use = terms.use * power * choke;
  const gap = terms.stockGap;
  let building = gap > 0 ? gap * choke * stockPower : gap / stockPower;
  const fright = (lnPrice - lnExpected) * 1.4426950408889634;
  if (fright > 0) building -= terms.stockUse * terms.stock * (fright > 1 ? 1 : fright);
  if (building < -terms.stock) building = -terms.stock;
  const net = use + building;
  return net > 0 ? net : 0;
}

/** The same from the terms alone, for tests and for looking at one buyer. */
export function demandOf(terms: BuyerTerms, price: number): number {
  const lnPrice = ln(price);
  const power = exp(-terms.elasticity * (lnPrice - ln(terms.referencePrice)));
  const stockPower = exp(-terms.stockElasticity * (lnPrice - ln(terms.lastPrice)));
  return netPurchases(terms, price, lnPrice, ln(terms.expectedPrice), power, stockPower);
}
