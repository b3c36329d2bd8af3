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

/** Share that runs where all stops over a stretch of prices that ends at `stopped`: 1 below it, 0 above; mostly nothing has stopped and nothing need be divided. */
export function runningShare(price: number, stopped: number, stretch: number): number {
  const below = stopped - price;
  return below >= stretch ? 1 : below <= 0 ? 0 : below / stretch;
}

/** Share of lines that run: 1 below 0.75 of the choke price, 0 above 1.25. */
export function chokeShare(price: number, chokePrice: number): number {
  return runningShare(price, 1.25 * chokePrice, 0.5 * chokePrice);
}

/** Doublings of the price over what was expected, from natural logarithms. */
const LOG2_E = 1.4426950408889634;

/**
 * What a buyer takes from the market: use plus stock building, never below zero; a non-increasing
 * continuous function of the price. `use` is use at the price, lines that stand still taken off;
 * `choke` the share of lines that run; `stockResponse` (price / last price)^-stockElasticity;
 * `lnOverExpected` ln(price / expected price). Plain numbers, so that a solver can share the powers.
 */
export function netPurchases(
  use: number,
  choke: number,
  stock: number,
  stockGap: number,
  stockResponse: number,
  stockUse: number,
  lnOverExpected: number,
): number {
  let building = stockGap > 0 ? stockGap * choke * stockResponse : stockGap / stockResponse;
  const fright = lnOverExpected * LOG2_E;
  if (fright > 0) building -= stockUse * stock * (fright > 1 ? 1 : fright);
  if (building < -stock) building = -stock;
  const net = use + building;
  return net > 0 ? net : 0;
}

/** The same from the terms alone, for tests and for looking at one buyer. */
export function demandOf(terms: BuyerTerms, price: number): number {
  const lnPrice = ln(price);
  const power = exp(-terms.elasticity * (lnPrice - ln(terms.referencePrice)));
  const response = exp(-terms.stockElasticity * (lnPrice - ln(terms.lastPrice)));
  const choke = chokeShare(price, terms.chokePrice);
  return netPurchases(
    terms.use * power * choke,
    choke,
    terms.stock,
    terms.stockGap,
    response,
    terms.stockUse,
    lnPrice - ln(terms.expectedPrice),
  );
}
