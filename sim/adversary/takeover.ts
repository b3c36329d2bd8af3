import { costsOf, merchantBreakEven } from "../agents/investor.ts";
import { contractOf, type PlantRoutes } from "../agents/plants.ts";
import { emptyValue, projectValue } from "../agents/project-value.ts";
import { beginBuilding } from "../agents/projects.ts";
import { stands } from "../agents/standing.ts";
import type { Ledger } from "../core/ledger.ts";
import { annuityFactor } from "../finance/annuity.ts";
import type { ContractBook } from "../instruments/contract-book.ts";
import type { Market } from "../markets/market.ts";
import { type State, Status } from "../state.ts";
import { emptyPosition, type TrialMarket } from "./trial-market.ts";

/** What owners of a plant would sell control for, and what it is worth to the state by its own sums; EUR. */
export interface Offer {
  plant: number;
  price: number;
  worth: number;
}

/** Buying control of plants abroad. What the state controls sells with home supply, under home's rules. */
export interface Takeover {
  readonly plants: number;
  /** Region of a plant, by name. */
  regionOf(plant: number): string;
  /** Whether a plant of others loses money and has no more cash than that with which one closes, but has not closed yet. */
  inNeed(plant: number): boolean;
  /** Share of bids that screening blocks, and what was invested in the plant, EUR. */
  screened(plant: number): number;
  invested(plant: number): number;
  /**
   * The best buy among plants that run, stand still or are ready to be built in the marked regions: owners
   * ask what the plant is worth to them and a premium. Undefined where none is worth its price.
   */
  bestOffer(regions: ReadonlySet<string>, premium: number, years: number, discountPerYear: number): Offer | undefined;
  /** Takes control for a price, EUR. Contracts of others end with a change of control; a plant in need gets cash. */
  buy(plant: number, priceEur: number): void;
}

/** Least that owners ask, share of what was invested. */
const LEAST_ASKED = 0.1;
/** Cash over investment below which a plant that goes on losing closes (MODEL 4.3). */
const CLOSING_CASH = 0.05;
/** Output over nameplate of a plant that is built. */
const LOADING = 0.9;

export function createTakeover(
  state: State,
  market: Market,
  trial: TrialMarket,
  books: readonly ContractBook[],
  ledger: Ledger,
  routes: PlantRoutes,
  outlay: { eur: number },
): Takeover {
  const { plants, home } = state;
  const before = emptyPosition();
  const after = emptyPosition();
  const value = emptyValue();
  const offer: Offer = { plant: -1, price: 0, worth: 0 };

  /** What owners ask: value to them, and a premium; a floor for what stands. */
  function asked(j: number, premium: number): number {
    const sunk = stands(state, j);
    projectValue(value, costsOf(state, j, sunk), state.outlook, undefined, state.finance);
    const worth = Math.max(value.npvPerKgYear * plants.capacity[j] * 12000, LEAST_ASKED * plants.investment[j]);
    return worth * (1 + premium);
  }

  /** What control brings the chain at home, EUR: its margin with the plant's output sold at home's terms, less what is still to be built. */
  function worth(j: number, years: number, discountPerYear: number): number {
    const { status } = plants;
    const kept = { status: status[j], available: plants.available[j], controlled: plants.controlled[j], tied: plants.tiedShare[j] };
    const ready = status[j] === Status.ready;
    // Against it in others' hands: a project counts as built where its owners would build it.
    const rival = !ready || state.outlook.forecast >= merchantBreakEven(state, j);
    status[j] = rival ? Status.operating : kept.status;
    if (ready && rival) plants.available[j] = LOADING * plants.capacity[j];
    trial.withLevers(home.target, Infinity, before);
    status[j] = Status.operating;
    plants.available[j] = ready ? LOADING * plants.capacity[j] : kept.available;
    plants.controlled[j] = 1;
    plants.tiedShare[j] = 0;
    trial.withLevers(home.target, Infinity, after);
    status[j] = kept.status;
    plants.available[j] = kept.available;
    plants.controlled[j] = kept.controlled;
    plants.tiedShare[j] = kept.tied;
    market.refresh();
    const perYear = 12 * (trial.better(before, after) - plants.fixed[j]);
    return perYear * annuityFactor(discountPerYear, years) - (ready ? plants.investment[j] * state.technology.capex : 0);
  }

  return {
    plants: plants.n,
    regionOf: (j) => state.regions[plants.region[j]],
    inNeed: (j) =>
      stands(state, j) && plants.controlled[j] === 0 && plants.lossMonths[j] > 0 && plants.cash[j] < CLOSING_CASH * plants.investment[j],
    screened: (j) => state.policy.screenedShare[j],
    invested: (j) => plants.investment[j],
    bestOffer(regions, premium, years, discountPerYear) {
      offer.plant = -1;
      let best = 0;
      // A purchase is for years; what traders do with a month's price does not matter to it.
      state.holdersIdle = true;
      for (let j = 0; j < plants.n; j++) {
        if (plants.controlled[j] === 1 || !regions.has(state.regions[plants.region[j]])) continue;
        if (!stands(state, j) && plants.status[j] !== Status.ready) continue;
        // Plants under a standing contract of a government are not for sale.
        if (contractOf(books, j) || plants.contract[j] !== "") continue;
        const price = asked(j, premium);
        const gain = worth(j, years, discountPerYear) - price;
        if (gain <= best) continue;
        best = gain;
        offer.plant = j;
        offer.price = price;
        offer.worth = gain + price;
      }
      state.holdersIdle = false;
      return offer.plant < 0 ? undefined : offer;
    },
    buy(j, priceEur) {
      const ready = plants.status[j] === Status.ready;
      plants.controlled[j] = 1;
      plants.tiedShare[j] = 0;
      // What was promised to others for good is promised no longer.
      state.standing.share[j] = 0;
      state.standing.to[j] = -1;
      plants.coveredShare[j] = 0;
      plants.support[j] = 0;
      for (const book of books) if (book.volume[j] > 0) book.ends[j] = Math.min(book.ends[j], state.month);
      ledger.post(routes.control[j], priceEur);
      outlay.eur += priceEur;
      if (ready) beginBuilding(state, j);
      else if (plants.cash[j] < CLOSING_CASH * plants.investment[j]) {
        const rescue = state.terms.financeEquityReserve * plants.investment[j] - plants.cash[j];
        ledger.post(routes.rescue[j], rescue);
        outlay.eur += rescue;
      }
      market.refresh();
    },
  };
}
