import type { ContractBook } from "../instruments/contract-book.ts";
import { type State, Status } from "../state.ts";
import { createOffer, offerTo } from "./finance-offer.ts";
import { contractView, costsOf, financeOf, outlookOf } from "./investor.ts";
import { breakEvenPrice, emptyValue, projectValue } from "./project-value.ts";

const alone = emptyValue();
const contracted = emptyValue();
const expected = createOffer();

const LOWEST = 0.25;
const HIGHEST = 12;
/** Of the break-even, over the investment: to a cent or so, since it is only told. */
const TOLERANCE = 1e-4;

/** What a project with permits weighs this month: the forecast, the one that it would need, its worth without a contract and with the best on offer. */
export interface NotBuilt {
  readonly forecastEurPerKg: number;
  readonly volatility: number;
  readonly breakEvenEurPerKg: number;
  readonly npvEur: number;
  readonly contract?: { readonly title: string; readonly strikeEurPerKg: number; readonly npvEur: number };
}

/**
 * Why a project that could be built is not; undefined where it has no permits yet or is under way. Works out what
 * `decideToBuild` would, without what investors remember from month to month, so that asking changes no run.
 */
export function whyNotBuilt(state: State, books: readonly ContractBook[], j: number): NotBuilt | undefined {
  const { plants, month } = state;
  if (plants.status[j] !== Status.ready || month < plants.due[j]) return undefined;
  const { forecast, sigma } = outlookOf(state, j);
  const kgYear = plants.capacity[j] * 12000;
  const finance = financeOf(state, j);
  const aid = offerTo(expected, state, j, false) ? expected : undefined;
  const costs = costsOf(state, j, false);
  projectValue(alone, costs, { forecast, sigma }, undefined, finance, aid);
  const highest = HIGHEST * state.price0;
  const breakEven = breakEvenPrice(costs, sigma, finance, LOWEST * state.price0, highest, TOLERANCE, aid);
  let best: NotBuilt["contract"];
  for (const book of books) {
    if (!book.offers(j, month, true, plants.capacity[j])) continue;
    projectValue(contracted, costs, state.outlook, contractView(state, book, j, month + plants.buildMonths[j]), finance, aid);
    const npvEur = contracted.npvPerKgYear * kgYear;
    if (!best || npvEur > best.npvEur) best = { title: book.title, strikeEurPerKg: book.strikeAt(month, j), npvEur };
  }
  return {
    forecastEurPerKg: forecast,
    volatility: sigma,
    breakEvenEurPerKg: breakEven >= highest ? Infinity : breakEven,
    npvEur: alone.npvPerKgYear * kgYear,
    ...(best ? { contract: best } : {}),
  };
}
