import type { LinkedInputs } from "../markets/linked-blocs.ts";
import type { Market } from "../markets/market.ts";
import type { State } from "../state.ts";

/** A market that cleared on trial: prices, EUR/kg; the chain's margin at home, EUR a month; use at home, t/month. */
export interface Position {
  hub: number;
  home: number;
  margin: number;
  homeUse: number;
}

export const emptyPosition = (): Position => ({ hub: 0, home: 0, margin: 0, homeUse: 0 });

/** Clears the market on trial at levers that the exporting state might set. Changes nothing that lasts. */
export function createTrialMarket(state: State, market: Market, inputs: LinkedInputs) {
  const { home } = state;
  const steps = new Float64Array(home.steps);

  /** Clears at the state's markup and quota as they stand. */
  function clear(out: Position): void {
    market.refresh();
    const result = market.linked.solve(inputs);
    out.hub = result.hubPrice;
    out.home = result.homePrice;
    out.homeUse = market.buyersDemand(-1, result.homePrice);
    let cost = 0;
    let made = 0;
    market.homeOutput(result.homePrice, steps);
    for (let i = 0; i < home.steps; i++) {
      made += steps[i];
      cost += steps[i] * home.cost[i];
    }
    const { owned, ownedCost } = ownedAt(result.homePrice);
    const kept = made + owned - result.exports;
    out.margin = 1000 * (kept * result.homePrice + result.exports * (result.homePrice + result.quotaRent) - (cost + ownedCost));
  }

  const ownedNow = { owned: 0, ownedCost: 0 };
  /** Output of plants abroad that the state controls, t/month, and what it costs, 1,000 EUR a month. */
  function ownedAt(price: number): { readonly owned: number; readonly ownedCost: number } {
    const { plants } = state;
    ownedNow.owned = market.ownedSupply(price);
    ownedNow.ownedCost = 0;
    if (ownedNow.owned > 0)
      for (let j = 0; j < plants.n; j++)
        if (plants.controlled[j] === 1) ownedNow.ownedCost += market.plantSupply(j, price) * (plants.cost[j] + plants.feedShare[j] * price);
    return ownedNow;
  }

  return {
    clear,
    /** Clears at an offer price, EUR/kg, and a limit on production, t/month. */
    withLevers(offer: number, quota: number, out: Position): void {
      const { markup, quota: keptQuota } = home;
      home.markup = offer - state.terms.homeMarginalCost;
      home.quota = quota;
      clear(out);
      home.markup = markup;
      home.quota = keptQuota;
    },
    /** Margin plus home buyers' surplus of `b` over `a`, EUR a month. */
    better: (a: Position, b: Position): number => b.margin - a.margin + 1000 * 0.5 * (a.homeUse + b.homeUse) * (a.home - b.home),
  };
}

export type TrialMarket = ReturnType<typeof createTrialMarket>;
